/** Terms that are counted from another day: as a plan writes them, and back. */
import type { Anchor, Distance, Relative } from '../../calendar/when.ts';
import { defined } from '../../defined.ts';
import type { AfterEntry, BeforeEntry, FullAnchorEntry, WhenRuleEntry } from '../generated/plan-file.ts';

/** What people call what is counted from; nothing where that is not known. */
export type AnchorNames = (anchor: Anchor) => string | undefined;

/** A date of the calendar, or what was meant for one: activities are not called so. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a plan writes with `before:` or `after:`. The entry has passed the schema. */
export function readRelative(entry: WhenRuleEntry, names: AnchorNames): Relative {
  const { before, after, within, exactly, by, label } = entry;
  const anchor = readAnchor(before ?? after ?? '');
  const manner = within === undefined ? (exactly === undefined ? 'by' : 'exactly') : 'within';
  return {
    kind: 'relative',
    side: before === undefined ? 'after' : 'before',
    manner,
    // The schema lets nothing through that is counted from another day by anything else.
    distance: readDistance(within ?? exactly ?? (by as string)),
    anchor: { ...anchor, ...defined({ name: names(anchor) }) },
    ...defined({ label }),
  };
}

/** What a term is counted from, without its name. */
function readAnchor(entry: BeforeEntry | AfterEntry): Anchor {
  if (typeof entry === 'string') {
    return DATE.test(entry) ? { kind: 'date', date: entry } : { kind: 'activity', activity: entry };
  }
  const {
    activity,
    done,
    occurrence,
    whose,
    day,
    'first-day': first,
    'last-day': last,
  }: FullAnchorEntry = entry;
  if (day !== undefined) return { kind: 'day', day };
  if (first !== undefined) return { kind: 'first-day', span: first };
  if (last !== undefined) return { kind: 'last-day', span: last };
  return done === undefined
    ? { kind: 'activity', activity: activity ?? '', ...defined({ occurrence }) }
    : { kind: 'done', activity: done, ...defined({ occurrence, whose }) };
}

function readDistance(text: string): Distance {
  if (text === 'same day') return { count: 0, unit: 'day' };
  const [count, ...unit] = text.split(' ');
  return { count: Number(count), unit: unit.join('-').replace(/s$/, '') as Distance['unit'] };
}

/** What stands in a plan for a term. */
export function relativeEntry({ side, manner, distance, anchor, label }: Relative): WhenRuleEntry {
  return {
    [side]: anchorEntry(anchor),
    [manner]: distanceEntry(distance),
    ...defined({ label }),
  };
}

function anchorEntry(anchor: Anchor): AfterEntry {
  switch (anchor.kind) {
    case 'date':
      return anchor.date;
    case 'day':
      return { day: anchor.day };
    case 'first-day':
    case 'last-day':
      return { [anchor.kind]: anchor.span };
    case 'activity':
      return anchor.occurrence === undefined
        ? anchor.activity
        : { activity: anchor.activity, occurrence: anchor.occurrence };
    case 'done':
      return { done: anchor.activity, ...defined({ occurrence: anchor.occurrence, whose: anchor.whose }) };
  }
}

function distanceEntry({ count, unit }: Distance): string {
  return count === 0 ? 'same day' : `${count} ${unit.replace('-', ' ')}${count === 1 ? '' : 's'}`;
}

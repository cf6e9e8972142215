/** Terms that are counted from another day: «за 3 дня до …», «в течение 10 рабочих дней после …». */
import { defined } from '../defined.ts';
import { addDays, addMonths, dayOf, firstDay, isDay, lastDay, monthOf, type Day, type Month } from './day.ts';
import type { Stretch } from './named-spans.ts';
import type { Occurrence, ReportWhenProblem, Time, WhenContext } from './occurrences.ts';
import type { Anchor, Distance, Relative, Term } from './when.ts';
import type { WorkingDays } from './working-days.ts';

/** One time of what terms are counted from. */
export interface AnchorTime {
  /** Its name: what is counted from it takes it. */
  readonly id: string;
  /** The days to count from: before the first, and after the last. Absent of what has no day. Of what depends on completions, the days by the plan: as if all were done when due. */
  readonly days?: Stretch;
  readonly isOpen?: true;
  /** The first and the last month whose rows it stands in. */
  readonly from: Month;
  readonly to: Month;
}

/** The days of an occurrence: what lasts is counted from its ends, and everything else from its last day. */
export function anchorDays({ start, throughout }: Occurrence, last: Day, term: Term | undefined): Stretch {
  const lasts = throughout === true || term?.kind === 'window';
  return { first: lasts ? start : last, last };
}

/** The time of a day that stands by itself. */
export function timeOfDay(id: string, day: Day): AnchorTime {
  return { id, days: { first: day, last: day }, from: monthOf(day), to: monthOf(day) };
}

/** The times of a term: one for each time of its anchor. */
export function relativeTimes(term: Relative, context: WhenContext, report: ReportWhenProblem): Time[] {
  const { anchor } = term;
  const wanted = 'occurrence' in anchor ? anchor.occurrence : undefined;
  if (anchor.kind === 'date' && !isDay(anchor.date))
    return report({ kind: 'no-such-date', date: anchor.date });
  const times = anchor.kind === 'date' ? [timeOfDay(anchor.date, anchor.date)] : context.anchors?.(anchor);
  const found = times?.filter(({ id }) => wanted === undefined || id === wanted) ?? [];
  if (found.length === 0) report({ kind: 'no-anchor', anchor: anchorId(anchor) });
  const all = found.flatMap((time): Time[] => {
    const id = nameOf(term, time.id);
    const counted = time.days && countedFrom(term, time.days, context.days);
    if ('activity' in anchor && (anchor.kind === 'done' || time.isOpen)) {
      const row = counted ? rowOf(counted.deadline, time, context.period) : { from: time.to, to: time.to };
      const start = counted?.start ?? firstDay(time.from);
      const planned = counted && { start, deadline: counted.deadline };
      const open = { activity: anchor.activity, occurrence: time.id, ...defined({ planned }) };
      return [{ id, start, ...row, open }];
    }
    if (counted) return [{ id, ...counted, ...rowOf(counted.deadline, time, context.period) }];
    return report({ kind: 'no-anchor-day', anchor: anchorId(anchor) });
  });
  // Spans come round each year: those of other years are no concern of the plan.
  const here = 'span' in anchor ? all.filter(({ to }) => context.period.includes(to)) : all;
  return here.length > 0 ? here : all;
}

/** What an anchor is called in its plan. */
function anchorId(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'activity':
    case 'done':
      return anchor.occurrence === undefined ? anchor.activity : `${anchor.activity} ${anchor.occurrence}`;
    case 'day':
      return anchor.day;
    case 'first-day':
    case 'last-day':
      return anchor.span;
    case 'date':
      return anchor.date;
  }
}

/** The name of the time it is counted from; with its label, where it has one. */
function nameOf({ label }: Relative, anchor: string): string {
  if (label === undefined) return anchor;
  return `${anchor}${anchor.includes('/') ? '-' : '/'}${label}`;
}

/** The days of a term by those it is counted from. Terms begin on the day after (as article 191 of the Civil Code has it). */
export function countedFrom(
  { side, manner, distance }: Relative,
  { first, last }: Stretch,
  days: WorkingDays,
): { start: Day; deadline: Day; floor?: Day; isCountedBack?: true } {
  if (side === 'after') {
    const deadline = dayAway(last, distance, 1, days);
    const floor = distance.count === 0 ? last : addDays(last, 1);
    return { start: manner === 'exactly' ? deadline : floor, deadline, floor };
  }
  const day = dayAway(first, distance, -1, days);
  if (manner === 'within') return { start: day, deadline: addDays(first, -1), isCountedBack: true };
  return { start: manner === 'exactly' ? day : firstDay(monthOf(day)), deadline: day, isCountedBack: true };
}

/** A day at a distance. Of months, the same day of another month, or its last where it has no such day. */
function dayAway(from: Day, { count, unit }: Distance, sign: 1 | -1, days: WorkingDays): Day {
  if (unit === 'day') return addDays(from, sign * count);
  if (unit === 'week') return addDays(from, sign * count * 7);
  if (unit === 'month') {
    const month = addMonths(monthOf(from), sign * count);
    return dayOf(month, Number(from.slice(8))) ?? lastDay(month);
  }
  let day = from;
  for (let left = count; left > 0; left--) {
    day = sign > 0 ? days.nextWorking(addDays(day, 1)) : days.precedingWorking(addDays(day, -1));
  }
  return day;
}

/** The row of its last day; where the plan has none, that of what it is counted from. */
export function rowOf(
  deadline: Day,
  anchor: { readonly from: Month; readonly to: Month },
  period: readonly Month[],
): Pick<Time, 'from' | 'to' | 'isDueLater'> {
  const month = monthOf(deadline);
  const row = month < anchor.from ? anchor.from : anchor.to;
  if (period.includes(month) || !period.includes(row)) return { from: month, to: month };
  return { from: row, to: row, ...(month > row ? { isDueLater: true as const } : {}) };
}

import { changeMessages, type ChangeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import { memberEvent } from '../../review/members.ts';
import type { Change, ChangeKind, Effect } from '../../review/change.ts';
import type { ChangeContext } from './plan-versions.ts';

type EffectWords = ChangeMessages['effects'];

/** What a change does to what units owe, and what it finds recorded. Nothing where that cannot be known. */
export function effectNotes(change: Change, { sides, messages }: ChangeContext): string[] {
  const { effects } = changeMessages(messages);
  const { affects, lost = 0, actors } = change;
  if (!sides.knowsDays || sides.isUnlisted(actors)) return [];
  // Records that count no more are warned of.
  const known = lost > 0 ? { ...affects, done: 0, recorded: 0 } : affects;
  return notesOf(known, movedBy(change), renamedBy(change), effects);
}

/** What all changes do together. */
export function totalNotes(changes: readonly Change[], total: Effect, messages: Messages): string[] {
  const { effects, totals } = changeMessages(messages);
  const sum = (of: (change: Change) => number): number =>
    changes.reduce((all, change) => all + of(change), 0);
  const doAllStay = sum(({ lost = 0 }) => lost) === 0;
  const words = doAllStay ? totals : { ...totals, done: effects.done, recorded: effects.recorded };
  return notesOf(total, sum(movedBy), sum(renamedBy), words);
}

/** By these, the same work is due at another time, though its occurrences have other names. */
const OF_SAME_WORK = new Set<ChangeKind>(['moved', 'deadline-changed']);

/** Obligations that come and go by one change of time are the same to those who owe them. */
function movedBy({ kind, affects: { created, obsolete } }: Change): number {
  return OF_SAME_WORK.has(kind) ? Math.min(created, obsolete) : 0;
}

/** By another id the same work goes on, though records do not find it there. */
function renamedBy({ kind, affects: { created, obsolete } }: Change): number {
  return memberEvent(kind)?.event === 'renamed' ? Math.min(created, obsolete) : 0;
}

function notesOf(
  { created, obsolete, rescheduled, recorded, done }: Effect,
  moved: number,
  renamed: number,
  words: EffectWords,
): string[] {
  const counts = {
    created: created - moved - renamed,
    obsolete: obsolete - moved - renamed,
    moved,
    renamed,
    rescheduled,
    done,
    recorded: done > 0 ? 0 : recorded,
  };
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => words[key]({ count: counts[key] }));
}

/** Records that would be left without what they are about, and the way out. */
export function recordWarning(change: Change, messages: Messages): string | undefined {
  const { lost: count = 0 } = change;
  const { warnings } = changeMessages(messages);
  return warningOfKind(change, warnings) ?? (count > 0 ? warnings.lost({ count }) : undefined);
}

function warningOfKind(change: Change, warnings: ChangeMessages['warnings']): string | undefined {
  const count = change.affects.recorded;
  if (count === 0) return undefined;
  switch (change.kind) {
    case 'plan-removed':
      return warnings['plan-removed']({ count });
    case 'plan-changed':
      return change.path[0] === 'plan'
        ? warnings['plan-changed']({ former: change.before as string, count })
        : undefined;
    case 'activity-removed':
    case 'unit-removed':
      return warnings[change.kind]({ id: change.path.at(-1) ?? '', count });
    case 'activity-renamed':
    case 'unit-replaced': {
      const names = renaming(change);
      return names && warnings[change.kind]({ ...names, count });
    }
    case 'actor-renamed':
      // One that has units leaves the records to them.
      return change.affects.obsolete > 0
        ? warnings['actor-renamed']({ former: change.before as string, count })
        : undefined;
    case 'moved':
    case 'deadline-changed': {
      const { activity: id = '', before, affects, actor } = change;
      // A time of its own has the name of its occurrence: of several, nothing says which was moved.
      const isNamed = typeof before === 'string' && actor === undefined;
      return isNamed && affects.obsolete > 0 ? warnings.moved({ id, from: before, count }) : undefined;
    }
    default:
      return undefined;
  }
}

/** What should be written so that records are found, though there are none yet. */
export function recordAdvice(change: Change, messages: Messages): string | undefined {
  const { advice } = changeMessages(messages);
  const { kind, affects } = change;
  if (affects.recorded > 0 || (kind !== 'activity-renamed' && kind !== 'unit-replaced')) return undefined;
  const names = renaming(change);
  return names && advice[kind](names);
}

/** Another id that the plan does not say is the same. */
function renaming({ recognised, before, after }: Change): { id: string; former: string } | undefined {
  if (recognised !== true || typeof before !== 'string' || typeof after !== 'string') return undefined;
  return { id: after, former: before };
}

import type { Messages } from '../messages/messages.ts';
import type { Change, Effect } from '../review/change.ts';

/** What a change does to what units owe, and what it finds recorded. */
export function effectNotes(
  { created, obsolete, rescheduled, recorded, done }: Effect,
  { changes: { effects } }: Messages,
): string[] {
  return [
    ...(created > 0 ? [effects.created({ count: created })] : []),
    ...(obsolete > 0 ? [effects.obsolete({ count: obsolete })] : []),
    ...(rescheduled > 0 ? [effects.rescheduled({ count: rescheduled })] : []),
    ...(done > 0 ? [effects.done({ count: done })] : []),
    ...(done === 0 && recorded > 0 ? [effects.recorded({ count: recorded })] : []),
  ];
}

/** Records that would be left without what they are about, and the way out. */
export function recordWarning(change: Change, { changes: { warnings } }: Messages): string | undefined {
  const count = change.affects.recorded;
  if (count === 0) return undefined;
  switch (change.kind) {
    case 'activity-removed':
    case 'unit-removed':
      return warnings[change.kind]({ id: change.path.at(-1) ?? '', count });
    case 'activity-renamed':
    case 'unit-replaced': {
      const names = renaming(change);
      return names && warnings[change.kind]({ ...names, count });
    }
    default:
      return undefined;
  }
}

/** What should be written so that records are found, though there are none yet. */
export function recordAdvice(change: Change, { changes: { advice } }: Messages): string | undefined {
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

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
  const { kind, activity, path, before, affects, recognised } = change;
  const count = affects.recorded;
  const former = typeof before === 'string' ? before : undefined;
  switch (kind) {
    case 'activity-removed':
      return count > 0 ? warnings['activity-removed']({ id: activity ?? '', count }) : undefined;
    case 'unit-removed':
      return count > 0 ? warnings['unit-removed']({ id: path[3] ?? '', count }) : undefined;
    case 'activity-renamed':
    case 'unit-replaced': {
      if (recognised !== true || former === undefined) return undefined;
      const id = kind === 'activity-renamed' ? (activity ?? '') : (path[3] ?? '');
      return count > 0
        ? warnings[kind]({ id, former, count })
        : warnings[`${kind}-unrecorded`]({ id, former });
    }
    default:
      return undefined;
  }
}

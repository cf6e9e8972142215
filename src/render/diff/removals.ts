import { changeMessages } from '../../messages/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Change } from '../../review/change.ts';
import type { Sides } from '../changes/sides.ts';

/** What is no longer there. It is listed wherever anything is folded away or left out. */
export interface Removal {
  readonly change: Change;
  /** What it was called by people's records. */
  readonly id: string;
  /** What it was, in a few words. */
  readonly name: string;
}

const KINDS: ReadonlySet<Change['kind']> = new Set([
  'plan-removed',
  'activity-removed',
  'activity-merged',
  'activity-withdrawn',
  'task-dropped',
  'actor-removed',
  'unit-removed',
  'unit-merged',
]);

/** Everything that went: activities, tasks, actors, units. */
export function removalsOf(changes: readonly Change[], sides: Sides, messages: Messages): Removal[] {
  return changes
    .filter(({ kind }) => KINDS.has(kind))
    .flatMap((change): Removal[] => {
      if (change.kind === 'plan-removed') return activitiesOf(change, sides);
      const { activity, actor, path, kind } = change;
      const id = activity ?? path.at(-1) ?? '';
      const what =
        activity === undefined
          ? (sides.before.unit(id) ?? sides.before.actor(id))?.name
          : sides.activityBefore(activity)?.title;
      const whose = kind === 'task-dropped' && actor !== undefined ? ` (${sides.actorName(actor)})` : '';
      const parts = [changeMessages(messages).kinds[kind] + whose, ...(what === undefined ? [] : [what])];
      return [{ change, id, name: parts.join(': ') }];
    });
}

/** A plan goes with all its activities. */
function activitiesOf(change: Change, { before }: Sides): Removal[] {
  return before.plan.activities.map(({ id, title }) => ({ change, id, name: title }));
}

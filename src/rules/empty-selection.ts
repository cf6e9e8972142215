import type { Task, Unit } from '../plan/plan.ts';
import { unitsOf } from '../plan/shares/selection.ts';
import { rule, taskPath } from './rule.ts';

/** `only`, `except`, `tags` and `host` together leave no unit of the actor: nobody would ever owe the task. */
export const emptySelection = rule('empty-selection', 'error', function* ({ plan, tasks, units }) {
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  for (const place of tasks) {
    const actor = actors.get(place.task.actor);
    if (!actor || unitsOf(place.task, actor).length > 0 || namesUnknown(place.task, units)) continue;
    yield { args: { actor: actor.id }, path: taskPath(place), atKey: true };
  }
});

/** Names that nobody has are said by other rules, and are why nothing is left. */
function namesUnknown({ only, tags, host }: Task, units: ReadonlyMap<string, Unit>): boolean {
  const known = new Set([...units.values()].flatMap((unit) => unit.tags));
  return (
    [...only, ...(host === undefined ? [] : [host])].some((id) => !units.has(id)) ||
    tags.some((tag) => !known.has(tag))
  );
}

import { unitsOf } from '../plan/shares/selection.ts';
import { rule, taskPath } from './rule.ts';

/** A unit above is to accept the work, but a unit that does it has none above it. */
export const noParent = rule('no-parent', 'error', function* ({ plan, tasks }) {
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  for (const place of tasks) {
    const { task } = place;
    const actor = actors.get(task.actor);
    if (task.acceptedBy !== 'parent' || !actor) continue;
    const orphans = unitsOf(task, actor).filter(({ parent }) => parent === undefined);
    if (orphans[0])
      yield { args: { unit: orphans[0].id, count: orphans.length }, path: taskPath(place), atKey: true };
  }
});

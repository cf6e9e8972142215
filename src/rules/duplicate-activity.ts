import type { Path } from '../diagnostic.ts';
import { unitsOf } from '../plan/shares/selection.ts';
import { rule, type Subject } from './rule.ts';

/**
 * An id names two activities, now or formerly, and records could not tell them apart. What was split may share a former id:
 * a record goes to the part that has a task for its unit at its time, where only one has.
 */
export const duplicateActivity = rule('duplicate-activity', 'error', function* ({ plan, tasks }) {
  const indexes = new Map<string, number>();
  for (const [index, { id }] of plan.activities.entries()) {
    const first = indexes.get(id);
    if (first === undefined) indexes.set(id, index);
    else
      yield {
        args: { id, isFormer: false },
        path: ['activities', index, 'id'],
        related: [['activities', first, 'id']],
      };
  }
  if (plan.activities.every(({ was }) => was.length === 0)) return;
  const heirs = new Map(
    [...indexes].map(([id, index]) => [id, [{ index, path: ['activities', index, 'id'] as Path }]]),
  );
  for (const [index, { was }] of plan.activities.entries()) {
    for (const [at, id] of was.entries()) {
      const path = ['activities', index, 'was', at];
      const others = heirs.get(id) ?? [];
      const rival = others.find(
        (other) => other.index === index || overlap({ plan, tasks }, other.index, index),
      );
      if (rival) yield { args: { id, isFormer: true }, path, related: [rival.path] };
      heirs.set(id, [...others, { index, path }]);
    }
  }
});

/** Whether two activities have a task for one unit at one time. */
function overlap({ plan, tasks }: Pick<Subject, 'plan' | 'tasks'>, one: number, other: number): boolean {
  const sharesOf = (index: number): string[] =>
    tasks
      .filter((place) => place.index === index)
      .flatMap(({ activity, task, times }) => {
        const actor = plan.actors.find(({ id }) => id === task.actor);
        const names = [
          ...times.occurrences.map(({ id }) => id),
          ...(activity.moved ?? []).map(({ from }) => from),
        ];
        return (actor ? unitsOf(task, actor) : []).flatMap((unit) =>
          names.map((name) => `${unit.id} ${name}`),
        );
      });
  const known = new Set(sharesOf(one));
  return sharesOf(other).some((share) => known.has(share));
}

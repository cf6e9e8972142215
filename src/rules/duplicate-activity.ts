import type { Path } from '../diagnostic.ts';
import type { Rule, TaskPlace } from './rule.ts';

/**
 * An id names two activities, now or formerly, and records could not tell them apart. What was split may share a former id:
 * a record goes to the part that has the task of its actor at its time, where only one has it.
 */
export const duplicateActivity: Rule<'duplicate-activity'> = {
  code: 'duplicate-activity',
  severity: 'error',
  *check({ plan, tasks }) {
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
    const heirs = new Map(
      [...indexes].map(([id, index]) => [id, [{ index, path: ['activities', index, 'id'] as Path }]]),
    );
    for (const [index, { was }] of plan.activities.entries()) {
      for (const [at, id] of was.entries()) {
        const path = ['activities', index, 'was', at];
        const others = heirs.get(id) ?? [];
        const rival = others.find((other) => other.index === index || overlap(tasks, other.index, index));
        if (rival) yield { args: { id, isFormer: true }, path, related: [rival.path] };
        heirs.set(id, [...others, { index, path }]);
      }
    }
  },
};

/** Whether two activities have a task of one actor at one time. */
function overlap(tasks: readonly TaskPlace[], one: number, other: number): boolean {
  const timesOf = (index: number): Set<string> =>
    new Set(
      tasks
        .filter((place) => place.index === index)
        .flatMap(({ activity, task, times }) => [
          ...times.occurrences.map(({ id }) => `${task.actor} ${id}`),
          ...(activity.moved ?? []).map(({ from }) => `${task.actor} ${from}`),
        ]),
    );
  const known = timesOf(one);
  return [...timesOf(other)].some((time) => known.has(time));
}

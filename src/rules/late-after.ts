import type { Occurrence } from '../calendar/occurrences.ts';
import { upstreamOf } from '../calendar/upstream.ts';
import type { Rule } from './rule.ts';

/** What has to be done first is due later than what waits for it. */
export const lateAfter: Rule<'late-after'> = {
  code: 'late-after',
  severity: 'error',
  *check({ plan, tasks }) {
    const linked = new Set(
      plan.activities.flatMap(({ id, after }) => (after.length > 0 ? [id, ...after] : [])),
    );
    const timesById = new Map<string, Map<string, Occurrence>>();
    for (const { activity, times } of tasks) {
      if (!linked.has(activity.id)) continue;
      let known = timesById.get(activity.id);
      if (!known) timesById.set(activity.id, (known = new Map()));
      for (const occurrence of times.occurrences) known.set(occurrence.id, occurrence);
    }
    for (const [index, { id, after }] of plan.activities.entries()) {
      for (const [at, first] of after.entries()) {
        const late = first === id ? undefined : findLate(valuesOf(timesById, id), valuesOf(timesById, first));
        if (late) yield { args: { first, ...late }, path: ['activities', index, 'after', at] };
      }
    }
  },
};

function valuesOf(timesById: ReadonlyMap<string, ReadonlyMap<string, Occurrence>>, id: string): Occurrence[] {
  return [...(timesById.get(id)?.values() ?? [])];
}

function findLate(
  waiting: readonly Occurrence[],
  upstream: readonly Occurrence[],
): { due: string; waits: string } | undefined {
  for (const occurrence of waiting) {
    const due = (upstreamOf(occurrence, upstream) ?? upstream[0])?.deadline;
    if (due === undefined || occurrence.deadline === undefined || due <= occurrence.deadline) continue;
    return { due, waits: occurrence.deadline };
  }
  return undefined;
}

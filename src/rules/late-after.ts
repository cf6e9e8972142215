import type { Occurrence } from '../calendar/occurrences.ts';
import type { Day } from '../calendar/day.ts';
import { upstreamOf } from '../calendar/upstream.ts';
import { rollDeadline } from '../calendar/working-days.ts';
import type { Rule } from './rule.ts';

/** What has to be done first is due later than what waits for it, as the rule for non-working days leaves the two. */
export const lateAfter: Rule<'late-after'> = {
  code: 'late-after',
  severity: 'error',
  *check({ plan, tasks, calendar }) {
    const chained = plan.activities.filter(({ after }) => after.length > 0);
    const linked = new Set(chained.flatMap(({ id, after }) => [id, ...after]));
    const indexes = new Map<string, number>();
    const times = new Map<number, Map<string, Occurrence>>();
    for (const { activity, index, times: own } of tasks) {
      if (!linked.has(activity.id)) continue;
      if (!indexes.has(activity.id)) indexes.set(activity.id, index);
      let known = times.get(index);
      if (!known) times.set(index, (known = new Map()));
      for (const occurrence of own.occurrences) known.set(occurrence.id, occurrence);
    }
    const timesOf = (index: number | undefined): Due[] => {
      const roll = plan.activities[index ?? -1]?.nonWorkingDay ?? plan.nonWorkingDay;
      return [...(times.get(index ?? -1)?.values() ?? [])].map((occurrence) => {
        const { deadline, floor } = occurrence;
        if (deadline === undefined) return { ...occurrence, effective: undefined };
        return { ...occurrence, effective: rollDeadline(deadline, roll, calendar, floor) };
      });
    };
    for (const [index, { id, after }] of plan.activities.entries()) {
      for (const [at, first] of after.entries()) {
        const late = first === id ? undefined : findLate(timesOf(index), timesOf(indexes.get(first)));
        if (late) yield { args: { first, ...late }, path: ['activities', index, 'after', at] };
      }
    }
  },
};

/** An occurrence and the day it is really due. */
interface Due extends Occurrence {
  readonly effective: Day | undefined;
}

function findLate(
  waiting: readonly Due[],
  upstream: readonly Due[],
): { due: string; waits: string } | undefined {
  // What begins before anything upstream has nothing to wait for, unless everything does.
  const pairs = waiting.map((occurrence) => ({ occurrence, first: upstreamOf(occurrence, upstream) }));
  const isAnyMet = pairs.some(({ first }) => first !== undefined);
  for (const { occurrence, first = isAnyMet ? undefined : upstream[0] } of pairs) {
    const [due, waits] = [first?.effective, occurrence.effective];
    if (due !== undefined && waits !== undefined && due > waits) return { due, waits };
  }
  return undefined;
}

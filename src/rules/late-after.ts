import { entryIn, once } from '../group-by.ts';
import { lastDayOf, type Occurrence } from '../calendar/occurrences.ts';
import type { Day } from '../calendar/day.ts';
import { upstreamOf } from '../calendar/upstream.ts';
import type { When } from '../calendar/when.ts';
import { rule } from './rule.ts';
import type { Times } from './times.ts';

/** What has to be done first is due later than what waits for it, as the rule for non-working days leaves the two. */
export const lateAfter = rule('late-after', 'error', function* ({ plan, tasks, calendar }) {
  const chained = plan.activities.filter(({ after }) => after.length > 0);
  const linked = new Set(chained.flatMap(({ id, after }) => [id, ...after]));
  const indexes = new Map<string, number>();
  const timesOf = new Map<number, Set<Times>>();
  for (const { activity, index, times } of tasks) {
    if (!linked.has(activity.id)) continue;
    if (!indexes.has(activity.id)) indexes.set(activity.id, index);
    entryIn(timesOf, index, () => new Set()).add(times);
  }
  const dueOf = once((index: number): readonly Due[] => {
    const roll = plan.activities[index]?.nonWorkingDay ?? plan.nonWorkingDay;
    return [...(timesOf.get(index) ?? [])].flatMap(({ occurrences }) =>
      occurrences.map((each) => ({ ...each, effective: lastDayOf(each, roll, calendar) })),
    );
  });
  for (const [index, { id, after, when }] of plan.activities.entries()) {
    for (const [at, first] of after.entries()) {
      // What is counted back from what it comes after goes in a circle: that is said of it already.
      const late =
        first === id || isCountedBackFrom(first, when)
          ? undefined
          : findLate(dueOf(index), dueOf(indexes.get(first) ?? -1));
      if (late) yield { args: { first, ...late }, path: ['activities', index, 'after', at] };
    }
  }
});

function isCountedBackFrom(activity: string, when: When): boolean {
  return when.some(
    (term) =>
      term.kind === 'relative' &&
      term.side === 'before' &&
      'activity' in term.anchor &&
      term.anchor.activity === activity,
  );
}

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

import { entryIn, once } from '../group-by.ts';
import { lastDayOf, type Occurrence } from '../calendar/occurrences.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import { upstreamOf } from '../calendar/upstream.ts';
import type { Roll, When } from '../calendar/when.ts';
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
  const dueIn = dueDays(calendar);
  const dueOf = (index: number | undefined): readonly Due[] => {
    const roll = plan.activities[index ?? -1]?.nonWorkingDay ?? plan.nonWorkingDay;
    return [...(timesOf.get(index ?? -1) ?? [])].flatMap((times) => dueIn(times, roll));
  };
  for (const [index, { id, after, when }] of plan.activities.entries()) {
    for (const [at, first] of after.entries()) {
      // What is counted back from what it comes after goes in a circle: that is said of it already.
      const late =
        first === id || isCountedBackFrom(first, when)
          ? undefined
          : findLate(dueOf(index), dueOf(indexes.get(first)));
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

/** The days on which times are really due; worked out once for times that activities share. */
function dueDays(calendar: WorkingCalendar): (times: Times, roll: Roll) => readonly Due[] {
  const dueBy = once((roll: Roll) =>
    once((times: Times): readonly Due[] =>
      times.occurrences.map((occurrence) => ({
        ...occurrence,
        effective: lastDayOf(occurrence, roll, calendar),
      })),
    ),
  );
  return (times, roll) => dueBy(roll)(times);
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

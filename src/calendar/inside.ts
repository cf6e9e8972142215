/** What comes round inside some stretches of days only: of a week or month that reaches over their edge, the part inside counts. */
import { endsOf } from './daily.ts';
import { addDays, lastDay, type Day } from './day.ts';
import type { Stretch } from './named-spans.ts';
import type { Time } from './occurrences.ts';
import { mondayOfWeek } from './week.ts';
import type { DeadlineRule, Rule } from './when.ts';
import type { WorkingDays } from './working-days.ts';

/**
 * The times of a rule that are in some stretches.
 *
 * @param by the deadline of each of its times, where the rule has none of its own
 */
export function inside(
  rule: Rule,
  times: readonly Time[],
  stretches: readonly Stretch[],
  by: DeadlineRule,
  days: WorkingDays,
): Time[] {
  const limited = rule.every === 'week' || rule.weekday ? rule : { by, ...rule };
  return times.flatMap((time) => partInside(limited, time, stretches, days) ?? []);
}

function partInside(
  rule: Rule,
  time: Time,
  stretches: readonly Stretch[],
  days: WorkingDays,
): Time | undefined {
  const { every, by, weekday } = rule;
  const { start, deadline = start } = time;
  const isIn = (day: Day): boolean => stretches.some(({ first, last }) => first <= day && day <= last);
  const isElsewhere = isCountedElsewhere(weekday ?? by);
  if (weekday && !isElsewhere) return isIn(start) ? time : undefined;
  // A day that is named has to be inside; else a week is where its Thursday is, as ISO 8601 has it.
  const isDay = by?.kind === 'day' || by?.kind === 'working-day' || by?.kind === 'weekday';
  const deciding = every === 'week' && !isDay ? addDays(mondayOfWeek(time.id), 3) : deadline;
  if ((isDay || every === 'week') && !isElsewhere && !isIn(deciding)) return undefined;
  const part = partOf({ first: start, last: isElsewhere ? lastDay(time.to) : deadline }, stretches);
  if (!part) return undefined;
  if (isElsewhere) return deadline < part.first ? time : { ...time, start: part.first };
  if (every === 'day') {
    const [first, last] = endsOf(rule, part.first, part.last, days);
    return first === undefined || last === undefined
      ? undefined
      : { ...time, start: first, deadline: last, floor: last };
  }
  const working = by?.kind === 'last-working-day' ? days.precedingWorking(part.last) : part.last;
  const last = working < part.first ? part.last : working;
  return { ...time, start: part.first, deadline: last, floor: part.first };
}

/** Whether a day is one of another month than those it closes. */
function isCountedElsewhere(by: Partial<DeadlineRule & { of: string; month: number }> | undefined): boolean {
  return by !== undefined && ((by.of !== undefined && by.of !== 'same') || by.month !== undefined);
}

/** From the first to the last day that a stretch has inside others. */
function partOf({ first, last }: Stretch, stretches: readonly Stretch[]): Stretch | undefined {
  const parts = stretches.filter((each) => each.first <= last && each.last >= first);
  if (parts.length === 0) return undefined;
  const firsts = parts.map((each) => (each.first > first ? each.first : first)).toSorted();
  const lasts = parts.map((each) => (each.last < last ? each.last : last)).toSorted();
  return { first: firsts[0]!, last: lasts.at(-1)! };
}

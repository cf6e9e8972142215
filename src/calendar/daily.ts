import { addDays, firstDay, lastDay, type Day, type Month } from './day.ts';
import type { Time } from './occurrences.ts';
import { isTurn } from './turns.ts';
import { weekly } from './weekly.ts';
import type { RecurrenceRule } from './when.ts';
import type { WorkingDays } from './working-days.ts';

/**
 * The times of what is done daily. It is not owed day by day: one time stands for the days of a month, or of a week, from
 * the first of them to the last, and is marked as one. Where no day of it is worked, nothing is owed.
 */
export function daily(rule: RecurrenceRule, months: readonly Month[], days: WorkingDays): Time[] {
  const spans =
    rule.mark === 'week'
      ? weekly({ kind: 'rule', every: 'week' }, months, days, () => [])
      : months.map((month): Time => ({
          id: month,
          start: firstDay(month),
          deadline: lastDay(month),
          from: month,
          to: month,
        }));
  return spans.flatMap((span) => {
    const [start, deadline] = endsOf(rule, span.start, span.deadline ?? span.start, days);
    // Nobody is done with a day before it is over: the deadline is never moved back.
    return start === undefined || deadline === undefined
      ? []
      : [{ ...span, start, deadline, throughout: true as const, floor: deadline }];
  });
}

/** The first and the last day between two on which a rule comes round. An interval counts days off, too. */
export function endsOf(
  rule: RecurrenceRule,
  first: Day,
  last: Day,
  days: WorkingDays,
): [first?: Day, last?: Day] {
  const isCounted = (day: Day): boolean => isTurn(rule, day) && (rule.days === 'all' || days.isWorking(day));
  let [start, end] = [first, last];
  while (start <= end && !isCounted(start)) start = addDays(start, 1);
  while (end > start && !isCounted(end)) end = addDays(end, -1);
  return start <= end ? [start, end] : [];
}

import { addDays, firstDay, lastDay, monthOf, WEEKDAYS, weekdayIndex, type Day, type Month } from './day.ts';
import type { ReportWhenProblem, Time } from './occurrences.ts';
import { isBeforeBeginning, isTurn } from './turns.ts';
import { mondayOf, weekOf } from './week.ts';
import type { DeadlineRule, RecurrenceRule } from './when.ts';
import type { WorkingDays } from './working-days.ts';

const THURSDAY = 3;

/**
 * The times of a weekly rule, one a week. The day that decides the week's month is the one the rule names, else its
 * Thursday (ISO 8601). Of a week that reaches over the edge of the months, the part inside counts.
 *
 * @param months ascending
 */
export function weekly(
  rule: RecurrenceRule,
  months: readonly Month[],
  days: WorkingDays,
  report: ReportWhenProblem,
): Time[] {
  const { by, weekday } = rule;
  if (weekday?.nth !== undefined) return report({ kind: 'weekday-of-week' });
  if (by && !isOfWeek(by)) return report({ kind: by.kind === 'date' ? 'only-once' : 'not-weekly' });
  const named = weekday?.weekday ?? (by?.kind === 'weekday' ? by.weekday : undefined);
  const wanted = new Set(months);
  const all = months.flatMap((month) =>
    turnsIn(month, named === undefined ? THURSDAY : WEEKDAYS.indexOf(named), rule).map((day): Time => {
      const monday = mondayOf(day);
      const sunday = addDays(monday, 6);
      const start = wanted.has(monthOf(monday)) ? monday : firstDay(month);
      const time = { id: weekOf(monday), from: month, to: month, floor: start };
      if (weekday) return { ...time, start: day, deadline: day };
      const end = wanted.has(monthOf(sunday)) ? sunday : lastDay(month);
      if (by?.kind !== 'last-working-day')
        return { ...time, start, deadline: named === undefined ? end : day };
      const working = days.precedingWorking(end);
      if (working >= start) return { ...time, start, deadline: working };
      report({ kind: 'no-working-day-in-week', week: time.id });
      return { ...time, start, deadline: end };
    }),
  );
  return all.filter(({ deadline }) => !isBeforeBeginning(rule, deadline));
}

/** Whether a deadline can be one inside a week. */
function isOfWeek(by: DeadlineRule): boolean {
  if (by.kind === 'weekday') return true;
  return (
    (by.kind === 'last-day' || by.kind === 'last-working-day') && by.of === 'same' && by.month === undefined
  );
}

/** Every Thursday (or other day) of a month in whose week the rule comes round. */
function turnsIn(month: Month, weekday: number, rule: RecurrenceRule): Day[] {
  const first = firstDay(month);
  const days: Day[] = [];
  for (
    let day = addDays(first, (weekday - weekdayIndex(first) + 7) % 7);
    monthOf(day) === month;
    day = addDays(day, 7)
  ) {
    if (isTurn(rule, day)) days.push(day);
  }
  return days;
}

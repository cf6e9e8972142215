import { groupBy } from '../group-by.ts';
import {
  addDays,
  addMonths,
  dayOf,
  firstDay,
  isDay,
  lastDay,
  monthOf,
  WEEKDAYS,
  weekdayIndex,
  isoDate,
  type Day,
  type Month,
} from './day.ts';
import type { ReportWhenProblem, Time, WhenContext } from './occurrences.ts';
import { isBeforeBeginning, isTurn, periodId, type PeriodUnit } from './turns.ts';
import type { CountedIn, DeadlineMonth, DeadlineRule, RecurrenceRule, WeekdayRule } from './when.ts';

/** Months to the one in which a day is counted, from the last of the period that is closed. */
export const SHIFT: Readonly<Record<DeadlineMonth, number>> = {
  same: 0,
  'following-month': 1,
  'preceding-month': -1,
  'following-year': 12,
  'preceding-year': -12,
};

/** The month in which a day is counted. */
export function monthCounted(closes: Month, { of, month }: CountedIn): Month {
  const found = addMonths(closes, SHIFT[of]);
  return month === undefined ? found : isoDate(found.slice(0, 4), month);
}

/** The times of a rule that comes round by months or longer periods. */
export function byMonths(
  rule: RecurrenceRule,
  every: PeriodUnit,
  months: readonly Month[],
  context: WhenContext,
  report: ReportWhenProblem,
): Time[] {
  const { weekday, by = context.monthDeadline } = rule;
  if (by.kind === 'weekday' || by.kind === 'date')
    return report({ kind: by.kind === 'date' ? 'only-once' : 'only-weekly' });
  if (weekday && weekday.nth === undefined) return report({ kind: 'which-weekday' });
  return [...groupBy(months, (month) => periodId(month, every))]
    .filter(([, group]) => isTurn(rule, firstDay(group[0]!)))
    .flatMap(([id, group]) =>
      weekday ? takingPlace(id, group.at(-1)!, weekday, report) : closing(id, group, by, context, report),
    )
    .filter(({ deadline }) => !isBeforeBeginning(rule, deadline));
}

/** An occurrence that covers months and ends by a day counted from the last of them. */
export function closing(
  id: string,
  months: readonly Month[],
  by: DeadlineRule,
  context: WhenContext,
  report: ReportWhenProblem,
): Time {
  const last = months.at(-1)!;
  const month = by.kind === 'date' ? monthOf(by.date) : monthCounted(last, 'of' in by ? by : { of: 'same' });
  return { id, ...endingIn(month, by, firstDay(months[0]!), last, context, report), from: last, to: last };
}

/**
 * The days of what begins on a day and ends in a month.
 *
 * @param last the last of its own months
 */
export function endingIn(
  month: Month,
  by: DeadlineRule,
  first: Day,
  last: Month,
  context: WhenContext,
  report: ReportWhenProblem,
): Pick<Time, 'start' | 'deadline' | 'floor' | 'isDueLater'> {
  // What is due before its period begins can be worked on from the first day of the month it is due in.
  const start = firstDay(month) < first ? firstDay(month) : first;
  return {
    start,
    deadline: dayIn(month, by, context, report),
    floor: month > last ? firstDay(month) : start,
    ...(month > last && isInOwnMonth(by) ? { isDueLater: true } : {}),
  };
}

/** Whether a deadline is in a month of its own, not counted from the one that ends the time. */
function isInOwnMonth(by: DeadlineRule): boolean {
  return by.kind === 'date' || ('of' in by && (by.month !== undefined || by.of.endsWith('year')));
}

function dayIn(month: Month, by: DeadlineRule, { days }: WhenContext, report: ReportWhenProblem): Day {
  switch (by.kind) {
    case 'day': {
      const day = dayOf(month, by.day);
      if (day === undefined) report({ kind: 'no-such-day', month, day: by.day });
      return day ?? lastDay(month);
    }
    case 'working-day': {
      const day = days.nthWorkingDay(month, by.number);
      if (day === undefined) report({ kind: 'too-few-working-days', month, number: by.number });
      return day ?? lastDay(month);
    }
    case 'last-working-day':
      return days.lastWorkingDay(month) ?? lastDay(month);
    case 'date':
      if (!isDay(by.date)) report({ kind: 'no-such-date', date: by.date });
      return isDay(by.date) ? by.date : lastDay(month);
    case 'weekday':
    case 'last-day':
      return lastDay(month);
  }
}

/** An occurrence that takes place on the n-th (or last) Monday of a month. */
export function takingPlace(id: string, closes: Month, rule: WeekdayRule, report: ReportWhenProblem): Time[] {
  const month = monthCounted(closes, rule);
  const nth = rule.nth ?? 1;
  const wanted = WEEKDAYS.indexOf(rule.weekday);
  const edge = nth > 0 ? firstDay(month) : lastDay(month);
  const ahead = nth > 0 ? (wanted - weekdayIndex(edge) + 7) % 7 : -((weekdayIndex(edge) - wanted + 7) % 7);
  const day = addDays(edge, ahead + (nth > 0 ? (nth - 1) * 7 : 0));
  if (monthOf(day) !== month) return report({ kind: 'no-such-weekday', month, nth });
  return [{ id, start: day, deadline: day, floor: firstDay(month), from: closes, to: closes }];
}

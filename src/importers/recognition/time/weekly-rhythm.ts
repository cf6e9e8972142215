/** What stands in the row of each week comes round: the weeks of a work as the rule that they follow. */
import {
  addDays,
  addMonths,
  dayOf,
  daysIn,
  firstDay,
  lastDay,
  WEEKDAYS,
  type Day,
  type Month,
} from '../../../calendar/day.ts';
import { SHIFT, takingPlace } from '../../../calendar/monthly.ts';
import { mondayOf } from '../../../calendar/week.ts';
import type { DeadlineRule, RecurrenceRule, Term, WeekdayRule, When } from '../../../calendar/when.ts';
import { inPlan, isInPlan, onlyTerm, type WindowTerm } from './months.ts';

/** A row is a week by the days in it: its label says nothing that the plan would not. */
const OF_DAYS = /^[\d.\s–—-]+(?:г\.)?$/u;

/**
 * The rule of a work that stands in rows of weeks, where it stands in exactly those in which the rule comes round; else its
 * times as they are, without the words of their rows.
 *
 * @param read what the words beside a work say: «по понедельникам»
 */
export function weeklyRhythm(
  when: When,
  period: readonly Month[],
  read: (words: string) => When | undefined,
): When {
  const weeks = when.filter((term) => term.kind === 'window' && mondayOf(term.from) === mondayOf(term.to));
  if (weeks.length < when.length || weeks.length === 0) return when;
  const bare = (weeks as WindowTerm[]).map(({ words, ...term }) =>
    inPlan(words === undefined || OF_DAYS.test(words) ? term : { ...term, words }, period),
  );
  const [{ words }] = bare as [WindowTerm];
  if (bare.some((term) => term.words !== words))
    return bare.flatMap((term) => {
      const [own] = (term.words === undefined ? undefined : read(term.words)) ?? [];
      return (own?.kind === 'rule' && onDays(own, [mondayOf(term.from)], period)) || [term];
    });
  const mondays = bare.map(({ from }) => mondayOf(from));
  const isExactly = (days: readonly Day[]): boolean =>
    [...new Set(days.map(mondayOf))].sort().join() === [...new Set(mondays)].sort().join();
  if (words === undefined) {
    if (mondays.length > 1 && isExactly(daysOf({ kind: 'rule', every: 'week' }, period) ?? []))
      return [{ kind: 'rule', every: 'week' }];
    return mondays.length > 1 && isExactly(mondaysIn(period)) ? [{ kind: 'throughout' }] : bare;
  }
  const said = read(words) ?? [];
  const only = onlyTerm(said);
  if (!only) return bare;
  if (only.kind === 'window' || only.kind === 'date') {
    // What goes on for weeks stands in each of them, or where it ends.
    const [from, to] = only.kind === 'date' ? [only.date, only.date] : [only.from, only.to];
    return mondays.every((monday) => monday >= mondayOf(from) && monday <= mondayOf(to)) ? said : bare;
  }
  if (only.kind !== 'rule') return bare;
  const days = daysOf(only, period);
  if (days ? isExactly(days) : isOnceAMonth(only, mondays, period)) return said;
  return onDays(only, mondays, period) ?? bare;
}

/** «понедельник, среда», in the rows of some weeks only: these days of them. */
function onDays(
  { every, in: months, times, weekday }: RecurrenceRule,
  mondays: readonly Day[],
  period: readonly Month[],
): When | undefined {
  if (every !== 'week' || months) return undefined;
  const names = (times ?? [{ weekday }]).flatMap((each) => each.weekday ?? []);
  if (names.length === 0) return undefined;
  const days = mondays.flatMap((monday) =>
    names.map((each) => addDays(monday, WEEKDAYS.indexOf(each.weekday))),
  );
  const own = days.filter((day) => isInPlan(day, period));
  return own.length === 0 ? undefined : own.map((date): Term => ({ kind: 'date', date }));
}

/** A day in each week in which a rule comes round, by its own words; nothing where the calendar decides. */
function daysOf(
  { every, interval, in: months, during, times, by, weekday }: RecurrenceRule,
  period: readonly Month[],
): Day[] | undefined {
  if (interval !== undefined || months || during || times) return undefined;
  if (every === 'week') {
    const name = weekday?.weekday ?? (by?.kind === 'weekday' ? by.weekday : undefined);
    // Without a day of its own a week is where its Thursday is.
    const day = WEEKDAYS.indexOf(name ?? 'thursday');
    return mondaysIn(period)
      .map((monday) => addDays(monday, day))
      .filter((each) => isInPlan(each, period));
  }
  if (every !== 'month' || weekday?.nth === undefined) return undefined;
  const rule: WeekdayRule = { ...weekday, of: 'same' };
  const days = period.flatMap((month) => takingPlace('', month, rule, () => []).map(({ start }) => start));
  return days.length === period.length ? days : undefined;
}

/** No holidays are longer. */
const LONGEST_HOLIDAYS = 11;

/** Whether weeks are those in which a day of each month is that days off may move: one for each, none far from it. */
function isOnceAMonth(
  { every, interval, in: months, during, times, by }: RecurrenceRule,
  mondays: readonly Day[],
  period: readonly Month[],
): boolean {
  if (
    every !== 'month' ||
    interval !== undefined ||
    months ||
    during ||
    times ||
    !by ||
    mondays.length !== period.length
  )
    return false;
  const end = lastDay(period.at(-1)!);
  const sorted = mondays.toSorted();
  return period.every((month, index) => {
    const day = nominal(by, month);
    if (day === undefined) return false;
    // What falls after the plan may stand in its last row.
    const [from, to] = [addDays(day, -LONGEST_HOLIDAYS), addDays(day, LONGEST_HOLIDAYS)];
    return sorted[index]! >= mondayOf(from < end ? from : end) && sorted[index]! <= to;
  });
}

/** The day that a month names, as far as that can be said without a calendar. */
function nominal(by: DeadlineRule, month: Month): Day | undefined {
  const of = addMonths(month, 'of' in by ? SHIFT[by.of] : 0);
  switch (by.kind) {
    case 'day':
      return dayOf(of, Math.min(by.day, daysIn(of)));
    case 'working-day':
      return dayOf(of, by.number);
    case 'last-day':
    case 'last-working-day':
      return lastDay(of);
    default:
      return undefined;
  }
}

/** The weeks of which a plan has a day. */
function mondaysIn(period: readonly Month[]): Day[] {
  const found: Day[] = [];
  const last = lastDay(period.at(-1)!);
  for (let monday = mondayOf(firstDay(period[0]!)); monday <= last; monday = addDays(monday, 7))
    found.push(monday);
  return found;
}

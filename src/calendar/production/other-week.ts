import { addDays, type Day, type Weekday } from '../day.ts';
import { spanOf, type CalendarFile } from './calendar-file.ts';
import { daysOf, type DayFact, type DayFacts } from './day-facts.ts';
import { isInWeek } from './working-week.ts';

/**
 * One year of a calendar made for Monday to Friday, as it is for those who work other days of the week.
 *
 * Holidays are everyone's. A day off is moved only for those who had it: ст. 112 ТК РФ moves a *day off* that meets a
 * holiday, and so do the Government's decrees, so where Saturday is worked nothing moves from a Saturday. The working day
 * before a holiday is shorter (ст. 95 ТК РФ), and so is a former day off worked in place of such a day (Порядок
 * исчисления нормы рабочего времени, order of Минздравсоцразвития of 13.08.2009 № 588н).
 *
 * @param file the year, days off in the order of their dates
 * @param following the next year, for the eve of its first holiday
 */
export function factsInWeek(
  file: CalendarFile,
  week: readonly Weekday[],
  following?: CalendarFile,
): DayFacts {
  const facts = new Map<Day, DayFact>();
  const daysOff = file['days-off'] ?? [];
  for (const { date, from, ...rest } of daysOff)
    if (from === undefined) for (const day of daysOf(date)) facts.set(day, { ...rest, kind: 'off' });
  const eves = evesOfHolidays(file, following);

  // A day off may be moved to a day from which a decree then moves it on: the earlier step stands first in the file.
  const wasOff = (day: Day): boolean => !isInWeek(day, week) || facts.get(day)?.from !== undefined;
  for (const { date, from, ...rest } of daysOff)
    if (from !== undefined && wasOff(from)) facts.set(date, { ...rest, from, kind: 'off' });
  for (const { date, to, ...rest } of file['working-days'] ?? [])
    if (to !== undefined && wasOff(date))
      facts.set(date, { ...rest, to, kind: eves.has(to) ? 'short' : 'working' });

  for (const day of eves) {
    const fact = facts.get(day);
    const worked = fact === undefined ? isInWeek(day, week) : fact.kind === 'working';
    if (worked && day.startsWith(String(file.year))) facts.set(day, { ...fact, kind: 'short' });
  }
  return facts;
}

/** The days before holidays, whatever they are themselves. */
function evesOfHolidays(file: CalendarFile, following: CalendarFile | undefined): ReadonlySet<Day> {
  const holidays = [...(file['days-off'] ?? []), ...(following?.['days-off'] ?? [])].filter(
    ({ from }) => from === undefined,
  );
  return new Set(holidays.map(({ date }) => addDays(spanOf(date).first, -1)));
}

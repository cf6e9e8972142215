import { once } from '../../group-by.ts';
import { daysOf } from '../named-spans.ts';
import { type Weekday, addDays, type Day } from '../day.ts';
import { BUILT_IN_CALENDARS, type BuiltInCalendar, type CalendarFile, spanOf } from './calendar-file.ts';
import { factsOf, type DayFacts, type DayFact } from './day-facts.ts';
import { RUSSIA } from './generated/russia.ts';
import { workingCalendar, type WorkingCalendar } from './working-calendar.ts';
import { FIVE_DAY_WEEK, isSameWeek, isInWeek } from './working-week.ts';

/** The files of each year. */
const YEARS: Readonly<Record<BuiltInCalendar, ReadonlyMap<number, () => CalendarFile>>> = { ru: RUSSIA };

/** Whether a plan's `calendar` names one that comes with the program; else it is a file of the user's own. */
export function isBuiltIn(name: string): name is BuiltInCalendar {
  return (BUILT_IN_CALENDARS as readonly string[]).includes(name);
}

/**
 * A calendar that comes with the program, for the five-day week unless another is given. Of its years only those asked for are worked out.
 * `ru` covers 2010 to 2027.
 */
export function builtInCalendar(
  name: BuiltInCalendar,
  week: readonly Weekday[] = FIVE_DAY_WEEK,
): WorkingCalendar {
  const asWritten = isSameWeek(week, FIVE_DAY_WEEK);
  const factsIn = once((year: string): DayFacts | undefined => {
    const file = fileOf(name, Number(year));
    return file && (asWritten ? factsOf(file) : factsInWeek(file, week, fileOf(name, Number(year) + 1)));
  });
  return workingCalendar({
    name,
    week,
    covers: (year) => YEARS[name].has(year),
    reason: (day) => factsIn(day.slice(0, 4))?.get(day),
    inWeek: (other) => builtInCalendar(name, other),
  });
}

function fileOf(name: BuiltInCalendar, year: number): CalendarFile | undefined {
  return YEARS[name].get(year)?.();
}

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
    if (from === undefined) for (const day of daysOf(spanOf(date))) facts.set(day, { ...rest, kind: 'off' });
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

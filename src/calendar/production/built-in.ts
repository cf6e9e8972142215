import type { Weekday } from '../day.ts';
import { BUILT_IN_CALENDARS, type BuiltInCalendar, type CalendarFile } from './calendar-file.ts';
import { factsOf, type DayFacts } from './day-facts.ts';
import { factsInWeek } from './other-week.ts';
import { RUSSIA } from './generated/russia.ts';
import { workingCalendar, type WorkingCalendar } from './working-calendar.ts';
import { FIVE_DAY_WEEK, isSameWeek } from './working-week.ts';

/** The files of each year, as JSON. */
const YEARS: Readonly<Record<BuiltInCalendar, ReadonlyMap<number, string>>> = { ru: RUSSIA };

/** Whether a plan's `calendar` names one that comes with the program; else it is a file of the user's own. */
export function isBuiltIn(name: string): name is BuiltInCalendar {
  return (BUILT_IN_CALENDARS as readonly string[]).includes(name);
}

/**
 * A calendar that comes with the program, for the five-day week. Of its years only those asked for are worked out.
 * `ru` covers 2010 to 2027.
 */
export function builtInCalendar(name: BuiltInCalendar): WorkingCalendar {
  return calendarOfYears(name, FIVE_DAY_WEEK);
}

function calendarOfYears(name: BuiltInCalendar, week: readonly Weekday[]): WorkingCalendar {
  const known = new Map<string, DayFacts>();
  const asWritten = isSameWeek(week, FIVE_DAY_WEEK);
  const factsIn = (year: string): DayFacts | undefined => {
    const ready = known.get(year);
    const file = ready === undefined ? fileOf(name, Number(year)) : undefined;
    if (file === undefined) return ready;
    const facts = asWritten ? factsOf(file) : factsInWeek(file, week, fileOf(name, Number(year) + 1));
    known.set(year, facts);
    return facts;
  };
  return workingCalendar({
    name,
    week,
    covers: (year) => YEARS[name].has(year),
    reason: (day) => factsIn(day.slice(0, 4))?.get(day),
    inWeek: (other) => calendarOfYears(name, other),
  });
}

function fileOf(name: BuiltInCalendar, year: number): CalendarFile | undefined {
  const json = YEARS[name].get(year);
  return json === undefined ? undefined : (JSON.parse(json) as CalendarFile);
}

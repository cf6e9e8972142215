/**
 * Which days are worked. Knows the days of the week and what calendars say of single days; knows no plan, no deadline
 * and no today. A year nothing is known about has its days of the week only, and `covers` says so.
 */
import { once } from '../../group-by.ts';
import { addDays, daysIn, firstDay, type Day, type Month, type Weekday } from '../day.ts';
import type { WorkingDays } from '../working-days.ts';
import type { DayFact, DayKind } from './day-facts.ts';
import { isInWeek } from './working-week.ts';

/** The ends of what four digits can say: a search for a working day stops there. */
const FIRST_DAY = '0100-01-01';
const LAST_DAY = '9999-12-31';

/** What a production calendar is made from. */
export interface CalendarSource {
  /** Its name in plans and messages. */
  readonly name: string;
  /** The days of the week that are worked; at least one. */
  readonly week: readonly Weekday[];
  /** Whether holidays and transfers of the year are known. Where not, only the days of the week speak. */
  covers(year: number): boolean;
  /** What is said of the day besides its day of the week, and why; nothing for an ordinary day. */
  reason(day: Day): DayFact | undefined;
  /** The same calendar for those who work other days of the week. */
  inWeek(week: readonly Weekday[]): WorkingCalendar;
}

/** A production calendar. */
export interface WorkingCalendar extends CalendarSource, WorkingDays {
  dayKind(day: Day): DayKind;
  /** The working days of a month, ascending; short ones are among them. */
  workingDays(month: Month): readonly Day[];
}

/** A production calendar made from what is known of its days. */
export function workingCalendar(source: CalendarSource): WorkingCalendar {
  // The deadlines of a long plan fall on few days: each is looked up once.
  const dayKind = once(
    (day: Day): DayKind => source.reason(day)?.kind ?? (isInWeek(day, source.week) ? 'working' : 'off'),
  );
  const isWorking = (day: Day): boolean => dayKind(day) !== 'off';
  const seek = (from: Day, step: 1 | -1, end: Day): Day => {
    let day = from;
    while (!isWorking(day) && day !== end) day = addDays(day, step);
    return day;
  };
  const workingDays = once((month: Month): readonly Day[] =>
    Array.from({ length: daysIn(month) }, (_, index) => addDays(firstDay(month), index)).filter(isWorking),
  );
  return {
    ...source,
    dayKind,
    isWorking,
    nextWorking: (day) => seek(day, 1, LAST_DAY),
    precedingWorking: (day) => seek(day, -1, FIRST_DAY),
    workingDays,
    nthWorkingDay: (month, number) => workingDays(month)[number - 1],
    lastWorkingDay: (month) => workingDays(month).at(-1),
  };
}

/**
 * The years of the days that the calendar has no data for, ascending: what to warn about before trusting what was
 * computed from them.
 */
export function uncoveredYears(calendar: CalendarSource, days: Iterable<Day>): number[] {
  const years = new Set<string>();
  for (const day of days) years.add(day.slice(0, 4));
  return [...years]
    .map(Number)
    .filter((year) => !calendar.covers(year))
    .sort((a, b) => a - b);
}

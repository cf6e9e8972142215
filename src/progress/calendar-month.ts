/**
 * A month day by day: what each day is by the production calendar, and what falls due on it.
 */
import { groupBy } from '../group-by.ts';
import { addDays, daysIn, firstDay, type Day, type Month } from '../calendar/day.ts';
import type { DayFact, DayKind } from '../calendar/production/day-facts.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { DueItem } from './due.ts';

/** One day. */
export interface CalendarDay<Entry = DueItem> {
  readonly day: Day;
  readonly kind: DayKind;
  /** What the calendar says of it besides its day of the week. */
  readonly fact?: DayFact;
  /** What falls due, or takes place, on it. */
  readonly items: readonly Entry[];
}

/** One month. */
export interface CalendarMonth<Entry = DueItem> {
  readonly month: Month;
  /** The production calendar's name. */
  readonly calendar: string;
  /** Whether the calendar has data for the year; where not, only days of the week are told apart. */
  readonly covered: boolean;
  /** Every day, ascending. */
  readonly days: readonly CalendarDay<Entry>[];
  /** How many days are worked, and how many of them are short. */
  readonly workingDays: number;
  readonly shortDays: number;
}

/** Lays items out by the day of their effective deadlines. Those due in other months, or never, are left out. */
export function calendarMonth<Entry extends Pick<DueItem, 'item'>>(
  month: Month,
  calendar: WorkingCalendar,
  items: readonly Entry[],
): CalendarMonth<Entry> {
  const byDay = groupBy(items, ({ item }) => item.effectiveDeadline);
  const days = Array.from({ length: daysIn(month) }, (_, index): CalendarDay<Entry> => {
    const day = addDays(firstDay(month), index);
    const fact = calendar.reason(day);
    return { day, kind: calendar.dayKind(day), ...(fact ? { fact } : {}), items: byDay.get(day) ?? [] };
  });
  return {
    month,
    calendar: calendar.name,
    covered: calendar.covers(Number(month.slice(0, 4))),
    days,
    workingDays: days.filter(({ kind }) => kind !== 'off').length,
    shortDays: days.filter(({ kind }) => kind === 'short').length,
  };
}

import { WEEKDAYS, weekdayIndex, type Day, type Weekday } from '../day.ts';

/** The days worked where a calendar says nothing else: the five-day week of ст. 111 ТК РФ. */
export const FIVE_DAY_WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Whether the day's place in the week is among those worked. */
export function isInWeek(day: Day, week: readonly Weekday[]): boolean {
  const weekday = WEEKDAYS[weekdayIndex(day)];
  return weekday !== undefined && week.includes(weekday);
}

/** Whether the same days of the week are worked, in whatever order they are named. */
export function isSameWeek(one: readonly Weekday[], other: readonly Weekday[]): boolean {
  return one.length === other.length && one.every((day) => other.includes(day));
}

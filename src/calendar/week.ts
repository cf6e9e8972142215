import { addDays, toUtc, weekdayIndex, type Day } from './day.ts';

/** An ISO 8601 week, `2010-W40`. */
export type Week = string;

/** The Monday of the week a day is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayIndex(day));
}

/** The ISO 8601 week of a day: the week belongs to the year of its Thursday. */
export function weekOf(day: Day): Week {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor((toUtc(thursday) - toUtc(`${year}-01-01`)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The Monday of an ISO 8601 week: the first week of a year has the 4th of January in it. */
export function mondayOfWeek(week: Week): Day {
  const [year = '', number = ''] = week.split('-W');
  return addDays(mondayOf(`${year}-01-04`), 7 * (Number(number) - 1));
}

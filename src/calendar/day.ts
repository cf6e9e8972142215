/**
 * Days and months as the plan writes them: `2010-10-05` and `2010-10`.
 *
 * Both compare and sort as strings. All arithmetic is in the proleptic Gregorian calendar through UTC, so that
 * no time zone and no locale of the machine has a say. Nothing here, or anywhere in this folder, asks what day it is.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** Days of the week as plans name them, Monday first (ISO 8601). */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

const MS_PER_DAY = 86_400_000;
const MS_PER_400_YEARS = 146_097 * MS_PER_DAY;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const pad = (value: number | string, width: number): string => String(value).padStart(width, '0');

/** A month, or a day of it, as it is written, whether there is such a one or not. */
export function isoDate(year: number | string, month: number | string, day?: number | string): string {
  return `${pad(year, 4)}-${pad(month, 2)}${day === undefined ? '' : `-${pad(day, 2)}`}`;
}

function fromUtc(time: number): Day {
  const date = new Date(time);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Milliseconds from 1970 to the day's midnight in UTC. */
export function toUtc(day: Day): number {
  return utc(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

function utc(year: number, month: number, day: number): number {
  // `Date.UTC` takes years before 100 for those of the twentieth century; 400 years later the calendar is the same.
  return year < 100
    ? Date.UTC(year + 400, month - 1, day) - MS_PER_400_YEARS
    : Date.UTC(year, month - 1, day);
}

/** Whether the text is a day that exists: 2010-02-30 is not. */
export function isDay(text: string): text is Day {
  return DAY.test(text) && fromUtc(toUtc(text)) === text;
}

/** Whether the text is a month. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromUtc(toUtc(day) + count * MS_PER_DAY);
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);
}

/** Monday is 0, Sunday is 6. */
export function weekdayIndex(day: Day): number {
  return (new Date(toUtc(day)).getUTCDay() + 6) % 7;
}

/** The month a day is in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count;
  return isoDate(Math.floor(index / 12), (index % 12) + 1);
}

/** Months counted one by one. */
function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return `${month}-01`;
}

/** How many days a month has. */
export function daysIn(month: Month): number {
  // The day before the first of the next one.
  return new Date(utc(Number(month.slice(0, 4)), Number(month.slice(5, 7)) + 1, 0)).getUTCDate();
}

/** The last day of a month. */
export function lastDay(month: Month): Day {
  return `${month}-${pad(daysIn(month), 2)}`;
}

/** The day of a month by its number; nothing where the month has no such day. */
export function dayOf(month: Month, number: number): Day | undefined {
  return number >= 1 && number <= daysIn(month) ? `${month}-${pad(number, 2)}` : undefined;
}

/** Every month from one to another, both included; empty when they are the wrong way round. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  // The month after 9999-12 is less than it, as texts compare.
  for (let month = from; month <= to && month.length === from.length; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** Months in a row. */
export type MonthRun = ReturnType<typeof monthRuns>[number];

/** The stretches that months form, in order. */
export function monthRuns(months: readonly Month[]) {
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && monthIndex(last.to) + 1 === monthIndex(month)) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs;
}

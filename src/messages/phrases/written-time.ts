/** What people type for a day or a month, and what is wrong with it where it is none. */
import { isoDate, isDay, isMonth, type Day, type Month } from '../../calendar/day.ts';
import { monthNumber } from './month-names.ts';

const SHORT_YEAR = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/;

/** The name and the year of «октябрь 2010 г.», or the name alone. */
const named = (text: string): (string | undefined)[] =>
  /^(\p{L}{3,})(?:\s+(\d{4})(?:\s*г\.?)?)?$/u.exec(text.trim().toLowerCase()) ?? [];

/** A month by its name and year: «октябрь 2010 г.», “October 2010”. Nothing where the words are no such thing. */
export function monthFromWords(text: string): Month | undefined {
  const [, word = '', year] = named(text);
  const month = year === undefined ? '' : isoDate(year, monthNumber(word));
  return isMonth(month) ? month : undefined;
}

/** Whether a text names a month without its year. */
export function lacksYear(text: string): boolean {
  const [, word = '', year] = named(text);
  return year === undefined && monthNumber(word) > 0;
}

/** The day that a date with two figures for its year means in this century; nothing where the text is none. */
export function shortYearDay(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = SHORT_YEAR.exec(text.trim()) ?? [];
  const meant = isoDate(`20${year}`, month, day);
  return isDay(meant) ? meant : undefined;
}

/** The month that one with two figures for its year means in this century; nothing where the text is none. */
export function shortYearMonth(text: string): Month | undefined {
  const [, month = '', year = ''] = /^(\d{1,2})[./-](\d{2})$/.exec(text.trim()) ?? [];
  const meant = isoDate(`20${year}`, month);
  return isMonth(meant) ? meant : undefined;
}

/** Whether a text has the form of a date, so that the day it names does not exist. */
export function isLikeDate(text: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{1,2}\s+\p{L}{3,}/u.test(text.trim());
}

import { isDay, isMonth, type Day, type Month } from '../calendar/day.ts';
import { dateFromWords, monthNumber } from '../calendar/day-from-words.ts';

/** A date that somebody typed. */
export interface WrittenDay {
  readonly day: Day;
  /** Whether its year was written with two digits, so that the century is a guess. */
  readonly isShort: boolean;
}

/** 5.10.2010, 05/10/10, 5-10-2010, with «г.» or «года» after it. */
const FIGURES =
  /^(?<day>\d{1,2})(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?:\s*(?:г\.?|года))?$/iu;

/**
 * The day that a text is: 2010-10-05, figures in the order of Europe, or words in Russian or English. A date without a year
 * is none.
 *
 * @param century the first two figures of the year where only the last two are written
 */
export function writtenDay(text: string, century: string): WrittenDay | undefined {
  const { day = '', month = '', year } = FIGURES.exec(text)?.groups ?? {};
  if (year === undefined) {
    const found = isDay(text) ? text : dateFromWords(text, () => undefined);
    return found === undefined ? undefined : { day: found, isShort: false };
  }
  const isShort = year.length === 2;
  const iso = `${isShort ? century : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { day: iso, isShort } : undefined;
}

/** 10.2010, and what spreadsheets make of it: 01.10.2010, окт.10, Oct-10; with words people write «октябрь 2010 г.». */
const MONTHS = [
  /^(?:0?1[./])?(?<month>\d{1,2})[./](?<year>\d{4})$/,
  /^(?<name>\p{L}{3,})\.?[\s.-]*(?<year>\d{4}|\d{2})(?:\s*г\.?)?$/iu,
];

/** The month that a text is: 2010-10, or as people and spreadsheets write it. A year of two figures is of this century. */
export function writtenMonth(text: string): Month | undefined {
  for (const form of MONTHS) {
    const { month, name, year } = form.exec(text)?.groups ?? {};
    const number = month ?? (name === undefined ? undefined : monthNumber(name));
    if (number === undefined || year === undefined) continue;
    const found = `${year.padStart(4, '20')}-${String(number).padStart(2, '0')}`;
    return isMonth(found) ? found : undefined;
  }
  return isMonth(text) ? text : undefined;
}

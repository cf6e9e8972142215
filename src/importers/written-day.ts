import { isoDate, addDays, isDay, isMonth, monthOf, type Day, type Month } from '../calendar/day.ts';
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
  const serial = dayOfSerial(numberOf(text));
  if (serial !== undefined) return { day: serial, isShort: false };
  const { day = '', month = '', year } = FIGURES.exec(text)?.groups ?? {};
  if (year === undefined) {
    const found = isDay(text) ? text : dateFromWords(text, () => undefined);
    return found === undefined ? undefined : { day: found, isShort: false };
  }
  const isShort = year.length === 2;
  const iso = isoDate((isShort ? century : '') + year, month, day);
  return isDay(iso) ? { day: iso, isShort } : undefined;
}

/** Day 0 of spreadsheets, and the days between 1954 and 2119, so that no year is taken for a date. */
const EPOCH: Day = '1899-12-30';
const SERIALS = { first: 20_000, last: 80_000 };

/** The day that a spreadsheet keeps as a number; nothing where it is one of something else. */
export function dayOfSerial(serial: number): Day | undefined {
  return serial >= SERIALS.first && serial < SERIALS.last ? addDays(EPOCH, Math.floor(serial)) : undefined;
}

/**
 * 10.2010, and what spreadsheets make of it: 01.10.2010, окт.10, Oct-10, the number 10.201 (which a Russian one writes 10,201); with words
 * people write «октябрь 2010 г.».
 */
const MONTHS = [
  /^(?:0?1[./])?(?<month>\d{1,2})[./](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[.,](?<year>20\d{1,2})$/,
  /^(?<name>\p{L}{3,})\.?[\s.-]*(?<year>\d{4}|\d{2})(?:\s*г\.?)?$/iu,
];

/** The month that a text is: 2010-10, or as people and spreadsheets write it. A year of two figures is of this century. */
export function writtenMonth(text: string): Month | undefined {
  for (const form of MONTHS) {
    const { month, name, year } = form.exec(text)?.groups ?? {};
    const number = month ?? (name === undefined ? undefined : monthNumber(name));
    if (number === undefined || year === undefined) continue;
    // Of a number the last zero is lost.
    const whole = year.length === 2 ? `20${year}` : year.padEnd(4, '0');
    const found = isoDate(whole, number);
    return isMonth(found) ? found : undefined;
  }
  const first = dayOfSerial(numberOf(text));
  return first?.endsWith('-01') ? monthOf(first) : isMonth(text) ? text : undefined;
}

function numberOf(text: string): number {
  return /^\d{5}$/.test(text) ? Number(text) : NaN;
}

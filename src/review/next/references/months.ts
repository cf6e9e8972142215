/** «в октябре 2010 г.», «с октября по декабрь», «за 10.2010». */
import { isoDate, type Month } from '../../../calendar/day.ts';
import { monthOfYear } from '../shift.ts';
import { yearFor } from './dates.ts';
import { monthWord, monthNumber, otherMonth } from '../../../messages/phrases/month-names.ts';
import {
  BEGIN,
  END,
  inLettersOf,
  matches,
  preposition,
  type ReferenceFinder,
  type ReferenceShift,
} from './reference.ts';

const MONTH_WORD = monthWord();

/** A year behind a month, which is not the first of a school year. */
const YEAR = String.raw`(?:19|20)\d{2}(?!\d|\s*[-–—/]\s*\d)`;

/** Months in a row, or two of them: both are of the next period, or both stay. */
export const monthRanges: ReferenceFinder = (text, time) =>
  matches(
    'month',
    text,
    new RegExp(
      `${BEGIN}(?:(?<prep>об?)(?<space>\\s+))?(?<one>${MONTH_WORD})(?![\\p{L}\\p{N}])(?:(?<before1>\\s+)(?<year1>${YEAR}))?(?<dash>\\s*[-–—]\\s*|\\s+(?:по|и)\\s+(?:об?\\s+)?)(?<other>${MONTH_WORD})${END}(?:(?<before2>\\s+)(?<year2>${YEAR}))?`,
      'giu',
    ),
    ({ groups }) => {
      const { prep, space = '', one = '', before1 = '', year1, dash = '', other = '' } = groups;
      const { before2 = '', year2 } = groups;
      const [first, second] = [monthNumber(one), monthNumber(other)];
      const last = year2 ?? yearFor(second, time);
      const begins =
        year1 ?? (last === undefined ? yearFor(first, time) : Number(last) - (first > second ? 1 : 0));
      if (last === undefined || begins === undefined) return undefined;
      const from = time.month(isoDate(begins, first));
      const to = time.month(isoDate(last, second));
      if (from === undefined || to === undefined || from >= to) return undefined;
      const named = (word: string, month: Month): string =>
        inLettersOf(word, otherMonth(word, monthOfYear(month)));
      const of = (before: string, year: string | undefined, month: Month): string =>
        year === undefined ? '' : before + month.slice(0, 4);
      const start = named(one, from);
      const [, lead, asked = '', gap = ''] = /^(.*?)(?:(?<=\s)(об?)(\s+))?$/iu.exec(dash) ?? [];
      const end = named(other, to);
      return (
        (prep === undefined ? '' : preposition(prep, start) + space) +
        start +
        of(before1, year1, from) +
        lead +
        (asked === '' ? '' : preposition(asked, end) + gap) +
        end +
        of(before2, year2, to)
      );
    },
  );

/** Months: «октябрь 2010 г.», «в октябре», «сент. 2010». */
export const months: ReferenceFinder = (text, time) =>
  matches(
    'month',
    text,
    new RegExp(
      `${BEGIN}(?:(?<prep>об?)(?<space>\\s+))?(?<month>${MONTH_WORD})${END}(?:(?<before>\\s+)(?<year>(?:19|20)\\d{2})(?!\\d|\\s*[-–—/]\\s*\\d))?`,
      'giu',
    ),
    ({ groups: { prep, space = '', month: word = '', before = '', year } }) => {
      const number = monthNumber(word);
      const y = year ?? yearFor(number, time);
      if (y === undefined) return undefined;
      const found = time.month(isoDate(y, number));
      if (found === undefined) return undefined;
      const next = inLettersOf(word, otherMonth(word, monthOfYear(found)));
      return (
        (prep === undefined ? '' : preposition(prep, next) + space) +
        next +
        (year === undefined ? '' : before + found.slice(0, 4))
      );
    },
  );

/** Months in figures: «за 10.2010». */
export const monthsInFigures: ReferenceFinder = (text, time: ReferenceShift) =>
  matches(
    'month',
    text,
    /(?<![\d.№]|№\s)(?<month>0[1-9]|1[0-2])\.(?<year>(?:19|20)\d{2})(?!\d|\.\d)/gu,
    ({ groups: { month = '', year = '' } }) => {
      const found = time.month(`${year}-${month}`);
      return found && `${found.slice(5)}.${found.slice(0, 4)}`;
    },
  );

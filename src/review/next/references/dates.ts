/** «на 01.10.2010», «05.10–09.10.2010», «с 4 по 10 октября 2010 г.», «25 октября». */
import { isoDate, isDay, type Day } from '../../../calendar/day.ts';
import { monthOfYear, yearOf } from '../shift.ts';
import { monthWord, monthNumber, otherMonth } from '../../../messages/phrases/month-names.ts';
import { BEGIN, END, inLettersOf, matches, type ReferenceFinder, type ReferenceShift } from './reference.ts';

const MONTH_WORD = monthWord();

/** Days that are holidays by their date: no other day can stand there. */
const HOLIDAY = /^(?:1-0?9|23-0?2|8-0?3|9-0?5|1-0?5|12-0?6|4-11|7-0?1)$/;

/** The year that is meant where none is written: that of the period, where it has the month. */
export function yearFor(number: number, { shift }: ReferenceShift): number | undefined {
  const month = shift.from.find((each) => monthOfYear(each) === number);
  if (month !== undefined) return yearOf(month);
  return shift.years === undefined ? undefined : yearOf(shift.from[0]!);
}

function dayFrom(day: string, month: string | number, year: string | number): Day | undefined {
  const full = String(year).length === 2 ? `20${year}` : String(year);
  const text = isoDate(full, month, day);
  return isDay(text) ? text : undefined;
}

/** A day written as another one is: with its year in as many figures, or without. */
function inFigures(day: Day, { figures, year }: { figures: string; year: string | undefined }): string {
  const [y = '', m = '', d = ''] = day.split('-');
  const shown = figures.length === 1 ? String(Number(d)) : d;
  return `${shown}.${m}${year === undefined ? '' : `.${y.slice(-year.length)}`}`;
}

/** Days in figures, as a stretch: «05.10–09.10.2010». */
export const dayRanges: ReferenceFinder = function* (text, time) {
  const figures = new RegExp(
    String.raw`(?<![\d.])(?<d1>\d{1,2})\.(?<m1>\d{2})(?:\.(?<y1>\d{4}|\d{2}))?(?<dash>\s*[-–—]\s*|\s+по\s+)(?<d2>\d{1,2})\.(?<m2>\d{2})(?:\.(?<y2>\d{4}|\d{2}))?(?!\d|\.\d)`,
    'gu',
  );
  yield* matches(
    'days',
    text,
    figures,
    ({ groups: { d1 = '', m1 = '', y1, dash = '', d2 = '', m2 = '', y2 } }) => {
      const year = y2 ?? y1 ?? yearFor(Number(m2), time);
      if (year === undefined) return undefined;
      const to = dayFrom(d2, m2, year);
      const from = dayFrom(d1, m1, y1 ?? (Number(m1) > Number(m2) ? Number(to?.slice(0, 4)) - 1 : year));
      const found = from && to && from <= to ? time.days(from, to) : undefined;
      return (
        found &&
        inFigures(found[0], { figures: d1, year: y1 }) + dash + inFigures(found[1], { figures: d2, year: y2 })
      );
    },
  );
  const words = new RegExp(
    `${BEGIN}(?<d1>\\d{1,2})(?<dash>\\s*[-–—]\\s*|\\s+по\\s+|\\s+и\\s+)(?<d2>\\d{1,2})(?<gap>\\s+)(?<month>${MONTH_WORD})${END}(?:(?<before>\\s+)(?<year>(?:19|20)\\d{2})(?!\\d))?`,
    'giu',
  );
  yield* matches(
    'days',
    text,
    words,
    ({ groups: { d1 = '', dash = '', d2 = '', gap = '', month = '', before = '', year } }) => {
      const number = monthNumber(month);
      const y = year ?? yearFor(number, time);
      const [from, to] = y === undefined ? [] : [dayFrom(d1, number, y), dayFrom(d2, number, y)];
      const found = from && to && from <= to ? time.days(from, to) : undefined;
      if (!found) return undefined;
      const [first, last] = found;
      const tail =
        gap +
        inLettersOf(month, otherMonth(month, monthOfYear(last))) +
        (year === undefined ? '' : before + last.slice(0, 4));
      const own = first.slice(0, 7) === last.slice(0, 7) ? '' : gap + otherMonth(month, monthOfYear(first));
      return Number(first.slice(8)) + own + dash + Number(last.slice(8)) + tail;
    },
  );
  const overMonths = new RegExp(
    `${BEGIN}(?<d1>\\d{1,2})(?<gap>\\s+)(?<m1>${MONTH_WORD})${END}(?<dash>\\s*[-–—]\\s*|\\s+по\\s+)(?<d2>\\d{1,2})(?<gap2>\\s+)(?<m2>${MONTH_WORD})${END}(?:(?<before>\\s+)(?<year>(?:19|20)\\d{2})(?!\\d))?`,
    'giu',
  );
  yield* matches('days', text, overMonths, ({ groups }) => {
    const { d1 = '', gap = '', m1 = '', dash = '', d2 = '', gap2 = '', m2 = '', before = '', year } = groups;
    const [one, other] = [monthNumber(m1), monthNumber(m2)];
    const y = year === undefined ? yearFor(other, time) : Number(year);
    if (y === undefined) return undefined;
    const [from, to] = [dayFrom(d1, one, one > other ? y - 1 : y), dayFrom(d2, other, y)];
    const found = from && to && from <= to ? time.days(from, to) : undefined;
    if (!found) return undefined;
    const named = (day: Day, between: string, month: string): string =>
      Number(day.slice(8)) + between + inLettersOf(month, otherMonth(month, monthOfYear(day)));
    const tail = year === undefined ? '' : before + found[1].slice(0, 4);
    return named(found[0], gap, m1) + dash + named(found[1], gap2, m2) + tail;
  });
};

/** Days in figures: «01.10.2010», «до 25.10», «2010-10-01». */
export const dates: ReferenceFinder = function* (text, time) {
  const full = /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{2})\.(?<year>\d{4}|\d{2})(?!\d|\.\d)/gu;
  yield* matches('date', text, full, ({ groups: { day = '', month = '', year = '' } }) => {
    const from = dayFrom(day, month, year);
    const found = from && time.day(from);
    return found && inFigures(found, { figures: day, year });
  });
  yield* matches('date', text, /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/gu, ([day]) =>
    isDay(day) ? time.day(day) : undefined,
  );
  const short = new RegExp(
    `${BEGIN}(?<lead>(?:до|со?|по|на|ко?|от|после|позднее|числа)\\s+)(?<day>\\d{1,2})\\.(?<month>0[1-9]|1[0-2])(?!\\d|\\.\\d)`,
    'giu',
  );
  yield* matches('date', text, short, ({ groups: { lead = '', day = '', month = '' } }) => {
    const year = yearFor(Number(month), time);
    const from = year === undefined ? undefined : dayFrom(day, month, year);
    const found = from && time.day(from);
    return found && lead + inFigures(found, { figures: day, year: undefined });
  });
};

/** Days in words: «25 октября 2010 г.», «до 5-го октября». A holiday that is called by its date stays. */
export const daysInWords: ReferenceFinder = (text, time) =>
  matches(
    'day-and-month',
    text,
    new RegExp(
      `${BEGIN}(?<day>\\d{1,2})(?<suffix>-?(?:го|му|е|ое|ым|м))?(?<gap>\\s+)(?<month>${MONTH_WORD})${END}(?:(?<before>\\s+)(?<year>(?:19|20)\\d{2})(?!\\d))?`,
      'giu',
    ),
    ({ 0: whole, groups: { day = '', suffix = '', gap = '', month = '', before = '', year } }) => {
      const number = monthNumber(month);
      const y = year ?? yearFor(number, time);
      // A holiday stays where it is; of another time of the year there is none.
      if (HOLIDAY.test(`${Number(day)}-${number}`) && time.shift.years === undefined)
        return year === undefined ? whole : undefined;
      const from = y === undefined ? undefined : dayFrom(day, number, y);
      const found = from && time.day(from);
      return (
        found &&
        Number(found.slice(8)) +
          suffix +
          gap +
          inLettersOf(month, otherMonth(month, monthOfYear(found))) +
          (year === undefined ? '' : before + found.slice(0, 4))
      );
    },
  );

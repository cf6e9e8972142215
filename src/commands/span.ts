/** Which days a command is asked about: a month, a week, the days ahead, or from one day to another. */
import {
  isoDate,
  addDays,
  addMonths,
  dayOf,
  firstDay,
  isMonth,
  lastDay,
  monthOf,
  type Day,
  type Month,
} from '../calendar/day.ts';
import { mondayOf } from '../calendar/week.ts';
import { usageError } from '../failure.ts';
import { monthFromWords } from '../messages/phrases/written-time.ts';
import type { Period } from '../progress/period.ts';
import { defined } from '../defined.ts';
import type { Context } from './context.ts';
import type { NamedValues } from './command.ts';
import { readDay } from './today.ts';

/** The options that name some days. */
export const SPAN = ['month', 'during', 'week', 'next', 'from', 'to'] as const;

/** The options that say which time is asked about, where one is. */
export const PERIOD = ['month', 'quarter', 'during', 'from', 'to'] as const;

/** All of them, as they are told to contradict each other. */
const TIMES = ['month', 'quarter', 'during', 'week', 'next', 'from', 'to'] as const;

/** What they are given. */
export type SpanOptions = NamedValues<typeof TIMES>;

/** The days of a span, both ends included. */
export interface DaySpan extends Pick<Period, 'month'> {
  readonly from: Day;
  readonly to: Day;
  /** Whether the user named it. */
  readonly given: boolean;
}

const FIGURES = /^(\d{1,2})\.(\d{4})$/;
const DAYS = /^(?:|d|days?|д|дн|день|дня|дней)$/i;
const WEEKS = /^(?:w|weeks?|н|нед|неделя|недели|неделю|недель)$/i;
const MONTHS = /^(?:m|months?|м|мес|месяц|месяца|месяцев)$/i;

/** A month as people type it: `2010-10`, `10.2010`, «октябрь 2010» or “October 2010”. */
export function readMonth(text: string, option: string): Month {
  const [, number, year] = FIGURES.exec(text) ?? [];
  const month = number && year ? isoDate(year, number) : (monthFromWords(text) ?? text);
  if (!isMonth(month)) throw usageError('not-a-month', { option, text });
  return month;
}

/** 2010-Q4, Q4 2010, 4 кв. 2010, IV квартал 2010 г. */
const QUARTERS = [
  /^(?<year>\d{4})-?Q(?<number>[1-4])$/i,
  /^(?:Q(?<number>[1-4]))\s*(?<year>\d{4})$/i,
  /^(?<number>[1-4]|I{1,3}|IV)\s*кв(?:\.|артал)?\s*(?<year>\d{4})(?:\s*г(?:\.|ода)?)?$/iu,
];
const ROMAN = ['I', 'II', 'III', 'IV'];

/**
 * @param context whose plans have names for spans
 * @returns nothing where no time is named
 * @throws Failure when the options contradict each other or name no time
 */
export async function readPeriod(
  options: SpanOptions & { readonly unit?: string | undefined },
  today: Day,
  context: Context,
): Promise<Period | undefined> {
  const { month, quarter, during, week, next } = options;
  const named = TIMES.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  if (named.length > 1 && named.join(' ') !== '--from --to')
    throw usageError('several-spans', { options: named });
  if (month !== undefined) return whole(readMonth(month, '--month'));
  if (quarter !== undefined) return readQuarter(quarter);
  if (during !== undefined) {
    const { daysOfSpan } = await import('./time/during.ts');
    const { first, last } = await daysOfSpan(context, during, options.unit);
    return { from: first, to: last };
  }
  if (week === true) return { from: mondayOf(today), to: addDays(mondayOf(today), 6) };
  if (next !== undefined) return { from: today, to: dayAhead(next, today) };
  const from = await edge(options.from, '--from', firstDay, today);
  const to = await edge(options.to, '--to', lastDay, today);
  if (from !== undefined && to !== undefined) requireForwards(from, to);
  return from === undefined && to === undefined ? undefined : defined({ from, to });
}

/**
 * The days that are named; of those that are not, from today to the end of a month. Where nothing is named, this month.
 *
 * @throws Failure as {@link readPeriod}
 */
export async function readSpan(options: SpanOptions, today: Day, context: Context): Promise<DaySpan> {
  const period = await readPeriod(options, today, context);
  if (!period) return { ...whole(monthOf(today)), given: false };
  const { from = today, to = lastDay(monthOf(from > today ? from : today)) } = period;
  requireForwards(from, to);
  return { ...period, from, to, given: true };
}

function requireForwards(from: Day, to: Day): void {
  if (from > to) throw usageError('span-backwards', { from, to });
}

function whole(month: Month): { from: Day; to: Day; month: Month } {
  return { from: firstDay(month), to: lastDay(month), month };
}

function readQuarter(text: string): Period {
  const { year, number: figure = '' } =
    QUARTERS.map((form) => form.exec(text.trim())?.groups).find((groups) => groups !== undefined) ?? {};
  if (year === undefined) throw usageError('not-a-quarter', { text });
  const number = ROMAN.indexOf(figure.toUpperCase()) + 1 || Number(figure);
  const last: Month = isoDate(year, number * 3);
  return { from: firstDay(addMonths(last, -2)), to: lastDay(last), quarter: { number, year } };
}

/**
 * A number of days before another day: `1d`, «3 дня», `2w`; 0 is that day itself.
 *
 * @throws Failure `not-days-before`
 */
export function readDaysBefore(text: string, option: string): number {
  const { count, unit } = readLength(text);
  if (DAYS.test(unit)) return count;
  if (WEEKS.test(unit)) return count * 7;
  if (text.trim() === '0') return 0;
  throw usageError('not-days-before', { option, text });
}

async function edge(
  text: string | undefined,
  option: string,
  ofMonth: (month: Month) => Day,
  today: Day,
): Promise<Day | undefined> {
  if (text === undefined) return undefined;
  return isMonth(text) || FIGURES.test(text)
    ? ofMonth(readMonth(text, option))
    : readDay(text, option, () => today);
}

/**
 * The last day of a term that runs from today. Counted as ст. 191, 192 ГК РФ count terms: today is not one of its days;
 * a month ends on the day of the same number, or the last one where the month has no such day.
 */
function dayAhead(text: string, today: Day): Day {
  const { count, unit } = readLength(text);
  if (DAYS.test(unit)) return addDays(today, count);
  if (WEEKS.test(unit)) return addDays(today, count * 7);
  if (!MONTHS.test(unit)) throw usageError('not-a-length', { text });
  const month = addMonths(monthOf(today), count);
  return dayOf(month, Number(today.slice(8))) ?? lastDay(month);
}

/** `2w`, «3 дня»: a number and the word after it; a unit that is none where the text is something else. */
function readLength(text: string): { count: number; unit: string } {
  const [, count = '', unit = '-'] = /^([1-9]\d{0,3})\s*(\p{L}*)\.?$/u.exec(text.trim()) ?? [];
  return { count: Number(count), unit };
}

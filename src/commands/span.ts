/** Which days a command is asked about: `--month`, or `--from` and `--to`, or this month. */
import { firstDay, isMonth, lastDay, monthOf, type Day, type Month } from '../calendar/day.ts';
import { EXIT, Failure } from '../failure.ts';
import { readDay } from './today.ts';

/** The options that name a stretch of time. */
export interface SpanOptions {
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A stretch of days, both ends included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
  /** The month, where it is one whole month. */
  readonly month?: Month;
  /** Whether the user named it. */
  readonly given: boolean;
}

const FIGURES = /^(\d{1,2})\.(\d{4})$/;

/** A month as people type it: `2010-10` or `10.2010`. */
export function readMonth(text: string, option: string): Month {
  const [, number, year] = FIGURES.exec(text) ?? [];
  const month = number && year ? `${year}-${number.padStart(2, '0')}` : text;
  if (!isMonth(month)) throw new Failure('not-a-month', { option, text }, EXIT.usage);
  return month;
}

/** @throws Failure when the options contradict each other or name no time */
export function readSpan(options: SpanOptions, today: Day): DaySpan {
  const { month, from, to } = options;
  if (month !== undefined) {
    if (from !== undefined || to !== undefined) throw new Failure('month-or-span', {}, EXIT.usage);
    return whole(readMonth(month, '--month'), true);
  }
  if (from === undefined && to === undefined) return whole(monthOf(today), false);
  const first = from === undefined ? today : edge(from, '--from', firstDay);
  const last = to === undefined ? lastDay(monthOf(first > today ? first : today)) : edge(to, '--to', lastDay);
  if (first > last) throw new Failure('span-backwards', { from: first, to: last }, EXIT.usage);
  return { from: first, to: last, given: true };
}

function whole(month: Month, given: boolean): DaySpan {
  return { from: firstDay(month), to: lastDay(month), month, given };
}

function edge(text: string, option: string, ofMonth: (month: Month) => Day): Day {
  return isMonth(text) || FIGURES.test(text) ? ofMonth(readMonth(text, option)) : readDay(text, option);
}

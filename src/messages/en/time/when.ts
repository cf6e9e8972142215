import type { Day, MonthRun, Weekday } from '../../../calendar/day.ts';
import type { DeadlineRule, Every, Roll, WeekdayRule } from '../../../calendar/when.ts';
import { dayInFigures } from '../../phrases/dates.ts';
import { enumerate, together } from '../../phrases/enumerate.ts';
import { agreed } from '../counted.ts';
import { HOLIDAYS, month, ordinal, weekday } from './calendar-names.ts';
import { period } from './periods.ts';

/** What a deadline's day is counted in: one month, the last month of a period, or the last of several that were named. */
export type Closing = Every | 'named';

/** Months in a row, and what they are together. */
export interface Stretch extends MonthRun {
  readonly whole?: 'quarter' | 'half-year' | 'year';
}

/** Why a day isn't worked. */
export type DayOff =
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'holiday'; readonly name: string }
  /** The day off was moved here. */
  | { readonly kind: 'moved'; readonly from: Day }
  | { readonly kind: 'other' };

/** A day, and why it isn't worked. */
export interface NominalDay {
  /** In figures. */
  readonly day: string;
  readonly off: DayOff;
}

const year = (date: string): string => String(Number(date.slice(0, 4)));
const number = (day: Day): string => String(Number(day.slice(8)));
const isYear = ({ from, to }: MonthRun): boolean =>
  year(from) === year(to) && from.endsWith('-01') && to.endsWith('-12');
const and = (parts: readonly string[]): string => enumerate(parts, 'and');

const ENDS: Readonly<Record<Closing, string>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
  named: 'last of these months',
};

/** The month a day is counted in. */
function within(of: WeekdayRule['of'], closes: Closing): string {
  const alone = closes === 'month' || closes === 'week';
  if (of === 'following-month')
    return alone ? 'the following month' : `the month following the ${ENDS[closes]}`;
  if (of === 'preceding-month') {
    if (alone) return 'the preceding month';
    return closes === 'named'
      ? 'the month before the last of these'
      : `the last month but one of the ${ENDS[closes]}`;
  }
  if (alone) return 'the month';
  return closes === 'named' ? 'the last of these months' : `the last month of the ${ENDS[closes]}`;
}

function by(rule: DeadlineRule, closes: Closing): string {
  switch (rule.kind) {
    case 'weekday':
      return `by ${weekday(rule.weekday)}`;
    case 'day':
    case 'working-day': {
      const day =
        ordinal(rule.kind === 'day' ? rule.day : rule.number) + (rule.kind === 'day' ? '' : ' working day');
      const plain = rule.of === 'same' && (closes === 'month' || closes === 'week');
      return plain ? `by the ${day}` : `by the ${day} of ${within(rule.of, closes)}`;
    }
    case 'last-day':
    case 'last-working-day': {
      if (closes === 'week' && rule.kind === 'last-day') return 'by Sunday';
      const day = rule.kind === 'last-day' ? 'last day' : 'last working day';
      return `by the ${day} of ${rule.of === 'same' ? `the ${ENDS[closes]}` : within(rule.of, closes)}`;
    }
  }
}

function inMonths(runs: readonly MonthRun[], years: boolean): string {
  const suffix = (date: string): string => (years ? ` ${year(date)}` : '');
  const pieces = together(runs, ({ from, to }) => (from === to ? from.slice(0, 4) : `${from}..${to}`));
  return and(
    pieces.map(([, [first, ...more]]) => {
      const { from, to } = first!;
      if (from === to) return `in ${and([from, ...more.map((run) => run.from)].map(month))}${suffix(from)}`;
      if (isYear(first!)) return `in ${year(from)}`;
      return `from ${month(from)}${year(from) === year(to) ? '' : suffix(from)} to ${month(to)}${suffix(to)}`;
    }),
  );
}

function days(all: readonly Day[]): string {
  const inYears = together(all, year).map(([name, inYear]) => {
    const months = together(inYear, (day) => day.slice(0, 7));
    const join = months.length === 1 ? and : (parts: readonly string[]) => parts.join(', ');
    return `${and(months.map(([of, own]) => `${join(own.map(number))} ${month(of)}`))} ${name}`;
  });
  return and(inYears);
}

function range({ from, to }: MonthRun): string {
  if (from === to) return `${month(from)} ${year(from)}`;
  return `${month(from)}${year(from) === year(to) ? '' : ` ${year(from)}`} – ${month(to)} ${year(to)}`;
}

function stretch({ from, to, whole }: Stretch): string {
  const last = Number(to.slice(5));
  if (whole === 'year') return year(from);
  if (whole === 'half-year') return `the ${last > 6 ? 'second' : 'first'} half of ${year(from)}`;
  if (whole === 'quarter') return `Q${last / 3} ${year(from)}`;
  return range({ from, to });
}

function why(off: DayOff): string {
  switch (off.kind) {
    case 'weekday':
      return weekday(off.weekday);
    case 'holiday':
      return HOLIDAYS[off.name] ?? off.name;
    case 'moved':
      return `a day off moved from ${dayInFigures('en', off.from)}`;
    case 'other':
      return 'a day off';
  }
}

const NTH = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

const ROLLS: Readonly<Record<Roll, string>> = {
  keep: 'the deadline stays',
  preceding: 'the working day before',
  next: 'the next working day',
};

/** Times and deadlines as officials say them. */
export const when = {
  every: {
    week: 'weekly',
    month: 'monthly',
    quarter: 'quarterly',
    'half-year': 'every half-year',
    year: 'yearly',
  } satisfies Record<Every, string> as Record<Every, string>,
  /** When in the year; `years` unless they go without saying. */
  inMonths: (a: { runs: readonly MonthRun[]; years: boolean }) => inMonths(a.runs, a.years),
  /** An occurrence by its id. */
  occurrence: (a: { id: string }) => period(a.id),
  range,
  days: (a: { days: readonly Day[] }) => days(a.days),
  window: ({ from, to }: { from: Day; to: Day }) => {
    const end = `${number(to)} ${month(to)} ${year(to)}`;
    const start = number(from);
    if (from.slice(0, 7) === to.slice(0, 7)) return `from ${start} to ${end}`;
    return `from ${start} ${month(from)}${year(from) === year(to) ? '' : ` ${year(from)}`} to ${end}`;
  },
  during: (a: { stretches: readonly Stretch[] }) => `throughout ${and(a.stretches.map(stretch))}`,
  duringPlan: {
    month: 'throughout the month',
    quarter: 'throughout the quarter',
    'half-year': 'throughout the half-year',
    'school-year': 'throughout the school year',
    year: 'throughout the year',
    period: 'throughout the plan’s period',
  },
  asNeeded: 'as needed',
  by: (a: { rule: DeadlineRule; closes: Closing }) => by(a.rule, a.closes),
  on: ({ rule, closes }: { rule: WeekdayRule; closes: Closing }) =>
    rule.nth === undefined
      ? `on ${weekday(rule.weekday)}s`
      : `on the ${rule.nth < 0 ? 'last' : NTH[rule.nth]} ${weekday(rule.weekday)} of ${within(rule.of, closes)}`,
  and,
  /** A day of a month whose year goes without saying. */
  day: (a: { day: Day }) => `${number(a.day)} ${month(a.day)}`,
  weekday: (a: { weekday: Weekday }) => weekday(a.weekday),
  off: (a: NominalDay) => `${a.day} — ${why(a.off)}`,
  shifted: (a: NominalDay & { effective: string }) => `${a.day} — ${why(a.off)}, due ${a.effective}`,
  uncovered: (a: { calendar: string; years: readonly number[] }) =>
    `The calendar ${a.calendar} has no data for ${and(a.years.map(String))}: deadlines there allow for the days of the week only, not for holidays and moved days off. Check them, or add the ${agreed(a.years.length, 'year', 'years')} in a calendar file of your own (calendar: in the plan).`,
  /** What `cyclo when` says around the dates. */
  dates: {
    columns: { occurrence: 'Occurrence', start: 'From', deadline: 'Due by', shift: 'Moved' },
    basis: (a: { plan: string | undefined; period: string; roll: Roll; calendar: string }) =>
      `${a.plan === undefined ? 'no plan' : `plan ${a.plan}`}; period ${a.period}; on a non-working day: ${ROLLS[a.roll]}; calendar ${a.calendar}`,
    severalPlans: (a: { plans: readonly string[] }) =>
      `Several plans cover this time, and none of them was used: ${a.plans.join(', ')}. Name one with --plan FILE.`,
    brokenPlan: (a: { file: string }) =>
      `${a.file} has mistakes and was not used. They are listed by cyclo validate ${a.file}`,
  },
};

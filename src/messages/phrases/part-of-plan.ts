/** Months and days that were read in words, as those of a plan: without their year, or without their month, they are its own. */
import {
  isoDate,
  dayOf,
  daysIn,
  addDays,
  addMonths,
  isMonth,
  firstDay,
  lastDay,
  monthsBetween,
  type Day,
  type Month,
} from '../../calendar/day.ts';
import { mondayOf } from '../../calendar/week.ts';
import type { PlanSpan, WhenFacts } from './when-facts.ts';
import { defined } from '../../defined.ts';
import { planSpan } from './facts-of-when.ts';

/**
 * A month that a year or a number may be missing of. Without a year it is that of the plan; without a number the only month
 * that is spoken of.
 *
 * @param before the month it is not after, where that is known
 */
export function monthInPlan(
  { year, month }: WhenFacts,
  period: readonly Month[],
  before?: Month,
): Month | undefined {
  if (month === undefined) return period.length === 1 && year === undefined ? period[0] : undefined;
  const of = (each: number | string): string => isoDate(each, month);
  if (year !== undefined) return monthOr(of(year));
  const own = period.filter(
    (each) => Number(each.slice(5)) === month && (before === undefined || each <= before),
  );
  if (own.length > 0) return before === undefined ? own[0] : own.at(-1);
  if (before !== undefined) {
    const same = of(before.slice(0, 4));
    return monthOr(same <= before ? same : of(Number(before.slice(0, 4)) - 1));
  }
  return nearestMonth(month, period);
}

/** The month of a number that a plan does not have: that which is nearest to it, before or after. */
function nearestMonth(month: number, period: readonly Month[]): Month | undefined {
  const [first, last] = [period[0], period.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const away = (to: Month): number => (Number(to.slice(5)) - month + 12) % 12;
  const before = away(first);
  const after = (12 - away(last)) % 12;
  return monthOr(before > 0 && before < after ? addMonths(first, -before) : addMonths(last, after));
}

function monthOr(text: string): Month | undefined {
  return isMonth(text) ? text : undefined;
}

/** A day of such a month. */
export function dayInPlan(facts: WhenFacts, period: readonly Month[], before?: Day): Day | undefined {
  const month = monthInPlan(facts, period, before?.slice(0, 7));
  return month === undefined || facts.day === undefined ? undefined : dayOf(month, facts.day);
}

/** Whether words for the whole of a plan fit it: a school year is a year, too, and everything is a period. */
export function isSpanOf(said: PlanSpan, span: PlanSpan): boolean {
  return (
    said === span || said === 'period' || (said === 'year' && (span === 'school-year' || span === 'period'))
  );
}

/**
 * Weeks or thirds of a month, those in a row as one. The weeks of a month are those of its Thursdays, without the days of its
 * neighbours.
 */
export function partsOfMonth(
  facts: WhenFacts,
  period: readonly Month[],
): { from: Day; to: Day }[] | undefined {
  const month = monthInPlan(facts, period);
  if (month === undefined) return undefined;
  const all = partsBy[facts.part ?? 'week'](month);
  const found: { from: Day; to: Day }[] = [];
  for (const ordinal of facts.ordinals ?? []) {
    const part = ordinal < 0 ? all.at(ordinal) : all[ordinal - 1];
    if (!part) return undefined;
    const last = found.at(-1);
    if (last && addDays(last.to, 1) === part.from) last.to = part.to;
    else found.push({ ...part });
  }
  return found;
}

function weeksOf(month: Month): { from: Day; to: Day }[] {
  const [first, last] = [firstDay(month), lastDay(month)];
  const weeks: { from: Day; to: Day }[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    if (addDays(monday, 3).slice(0, 7) !== month) continue;
    const sunday = addDays(monday, 6);
    weeks.push({ from: monday < first ? first : monday, to: sunday > last ? last : sunday });
  }
  return weeks;
}

/** Parts of a month that begin on these days. */
function startingOn(...days: readonly number[]): (month: Month) => { from: Day; to: Day }[] {
  return (month) =>
    days.map((day, index) => ({
      from: dayOf(month, day)!,
      to: dayOf(month, index + 1 < days.length ? days[index + 1]! - 1 : daysIn(month))!,
    }));
}

const partsBy = { week: weeksOf, decade: startingOn(1, 11, 21), half: startingOn(1, 16) } as const;

/** The first and last of months in a row; the first may go without its year. */
export function runOf(
  { first, last, ...one }: WhenFacts,
  period: readonly Month[],
): { from: Month; to: Month } | undefined {
  if (one.quarter !== undefined || one.half !== undefined || (one.month === undefined && !last)) {
    const months = monthsOf(one, period);
    const [from, to] = [months?.[0], months?.at(-1)];
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  const to = monthInPlan(last ?? one, period);
  const from = first ? monthInPlan({ ...last, ...first }, period, to) : to;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Every month that is named, ascending; without a year, those of the plan. */
export function namedMonths(
  pieces: readonly WhenFacts[] = [],
  period: readonly Month[],
): Month[] | undefined {
  const found = pieces.map((piece) => monthsOf(piece, period));
  if (found.some((months) => months === undefined || months.length === 0)) return undefined;
  return [...new Set(found.flatMap((months) => months ?? []))].sort();
}

function monthsOf(piece: WhenFacts, period: readonly Month[]): Month[] | undefined {
  const { year, months, month, quarter, half, first, last, span } = piece;
  if (span) return undefined;
  const numbered = (numbers: readonly number[]): Month[] =>
    year === undefined ? inPlan(numbers, period) : numbers.map((number) => isoDate(year, number));
  const counted = (length: number, number: number): Month[] =>
    numbered(Array.from({ length }, (_, index) => (number - 1) * length + index + 1));
  if (quarter !== undefined) return quarter > 4 ? undefined : counted(3, quarter);
  if (half !== undefined) {
    if (year === undefined && planSpan(period) === 'school-year') return halfOfSchoolYear(half, period);
    return half > 2 ? undefined : counted(6, half);
  }
  const named = months ?? (month === undefined ? undefined : [month]);
  // Each that is named by itself is meant, also outside the plan.
  if (named)
    return year === undefined ? named.flatMap((number) => inPlan([number], period)) : numbered(named);
  if (first && last && last.year === undefined) return numbered(cycle(first.month ?? 1, last.month ?? 12));
  if (first && last) {
    const run = runOf({ first, last }, period);
    return run && monthsBetween(run.from, run.to);
  }
  return counted(12, 1);
}

/** Every month of a plan with one of the numbers; of numbers that it does not have at all, the nearest. */
function inPlan(numbers: readonly number[], period: readonly Month[]): Month[] {
  const own = period.filter((each) => numbers.includes(Number(each.slice(5))));
  return own.length > 0 || numbers.length > 2
    ? own
    : numbers.flatMap((each) => nearestMonth(each, period) ?? []);
}

/** A school year is halved at the new year. */
function halfOfSchoolYear(half: number, period: readonly Month[]): Month[] {
  const year = period[0]?.slice(0, 4);
  return period.filter((month) => (month.slice(0, 4) === year) === (half === 1));
}

/** The numbers of months from one to another, round the end of the year where it lies between. */
function cycle(from: number, to: number): number[] {
  return Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, index) =>
    Number(addMonths(isoDate(2000, from), index).slice(5)),
  );
}

/** The days that facts name; nothing where one of them is not in the plan. */
export function datesOf({ pieces, ...one }: WhenFacts, period: readonly Month[]): Day[] | undefined {
  const days = (pieces ?? [{ ...one, pieces: [one] }]).flatMap(({ year, pieces: months = [] }) =>
    months.flatMap(({ month, numbers = [] }) =>
      numbers.map((day) => dayInPlan({ ...defined({ year, month }), day }, period)),
    ),
  );
  return days.some((day) => day === undefined) ? undefined : (days as Day[]);
}

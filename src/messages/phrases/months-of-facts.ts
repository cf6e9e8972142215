/** Months and days that were read in words, as those of a plan. */
import { addMonths, monthsBetween, type Day, type Month } from '../../calendar/day.ts';
import { defined } from '../../defined.ts';
import { planSpan } from './facts-of-when.ts';
import { dayInPlan, monthInPlan, nearestMonth } from './part-of-plan.ts';
import type { WhenFacts } from './when-facts.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

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
export function monthsIn(pieces: readonly WhenFacts[] = [], period: readonly Month[]): Month[] | undefined {
  const found = pieces.map((piece) => monthsOf(piece, period));
  if (found.some((months) => months === undefined || months.length === 0)) return undefined;
  return [...new Set(found.flatMap((months) => months ?? []))].sort();
}

function monthsOf(piece: WhenFacts, period: readonly Month[]): Month[] | undefined {
  const { year, months, month, quarter, half, first, last, span } = piece;
  if (span) return undefined;
  const numbered = (numbers: readonly number[]): Month[] =>
    year === undefined
      ? inPlan(numbers, period)
      : numbers.map((number) => `${pad(year, 4)}-${pad(number, 2)}`);
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
    Number(addMonths(`2000-${pad(from, 2)}`, index).slice(5)),
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

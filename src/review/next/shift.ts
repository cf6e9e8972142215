/** How the months of one period answer to those of the next, and how many quarters, half-years and years lie between. */
import { addMonths, type Month } from '../../calendar/day.ts';

/** How far the next period is from this one, in units that people count time in. */
export type PeriodSteps = ReturnType<typeof stepsBetween>;

/** From one period to the next. */
export type PeriodShift = ReturnType<typeof shiftBetween>;

/**
 * The way from one period to another.
 *
 * The same time of a later year: every month answers to the month of its name, where the period has it. Otherwise by place: the first to the first, the
 * last to the last, those between in their order.
 *
 * @param from ascending, never empty
 * @param to the same
 */
export function shiftBetween(from: readonly Month[], to: readonly Month[]) {
  const sameMonth = (month: Month): Month | undefined =>
    to.find((each) => each.slice(5) === month.slice(5) && each > month);
  const twins = from.map(sameMonth);
  const [start, end] = [from[0]!, to[0]!];
  const isSameTime = twins.filter(Boolean).length * 2 > from.length;
  const first = twins.findIndex(Boolean);
  const years = isSameTime ? yearOf(twins[first]!) - yearOf(from[first]!) : undefined;
  const place = (index: number): Month =>
    to[from.length === 1 ? 0 : Math.round((index * (to.length - 1)) / (from.length - 1))]!;
  return {
    from,
    to,
    /** Years that lie between, where the next period is the same time of a later year. */
    years,
    /** The month of the same name in the next period, where it has one. */
    sameMonth,
    steps: stepsBetween(start, end, from, to, years),
    /** The month that answers to one; nothing where there is none. */
    month(month: Month): Month | undefined {
      if (years !== undefined) {
        const later = addMonths(month, years * 12);
        return to.includes(later) ? later : undefined;
      }
      const index = from.indexOf(month);
      return index < 0 ? undefined : place(index);
    },
  };
}

function stepsBetween(
  start: Month,
  end: Month,
  from: readonly Month[],
  to: readonly Month[],
  years: number | undefined,
) {
  const lies = (months: readonly Month[]): boolean =>
    months.every((month) => month.slice(0, 4) === months[0]!.slice(0, 4));
  const between = (count: (month: Month) => number): number => count(end) - count(start);
  if (years !== undefined)
    return {
      year: years,
      schoolYear: years,
      halfYear: years * 2,
      quarter: years * 4,
      schoolQuarter: years * 4,
      trimester: years * 3,
    };
  return {
    /** Calendar years, where both periods lie in one year each, or are the same months. */
    year: lies(from) && lies(to) ? yearOf(end) - yearOf(start) : undefined,
    schoolYear: between(schoolYearOf),
    halfYear: between((month) => schoolYearOf(month) * 2 + schoolHalfOf(month)),
    /** Calendar quarters. */
    quarter: between((month) => yearOf(month) * 4 + Math.ceil(monthOfYear(month) / 3)),
    schoolQuarter: between((month) => schoolYearOf(month) * 4 + schoolQuarterOf(month)),
    trimester: between((month) => schoolYearOf(month) * 3 + trimesterOf(month)),
  };
}

/** The year of a month or a day. */
export function yearOf(time: string): number {
  return Number(time.slice(0, 4));
}

/** 1 to 12. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5, 7));
}

/** The year in which the school year of a month began. What is prepared in July and August belongs to the one that comes. */
export function schoolYearOf(month: Month): number {
  return yearOf(month) - (monthOfYear(month) < 7 ? 1 : 0);
}

/** Which half of the school year: its first ends with December. */
export function schoolHalfOf(month: Month): number {
  return monthOfYear(month) < 7 ? 2 : 1;
}

/** Which quarter of the school year, by the months in which most of it lies. */
export function schoolQuarterOf(month: Month): number {
  return [3, 3, 3, 4, 4, 4, 1, 1, 1, 1, 2, 2][monthOfYear(month) - 1]!;
}

/** Which third of the school year. */
function trimesterOf(month: Month): number {
  return [2, 2, 3, 3, 3, 3, 1, 1, 1, 1, 1, 2][monthOfYear(month) - 1]!;
}

/** The day of another month that answers to a day. */
import {
  addDays,
  dayOf,
  daysBetween,
  lastDay,
  monthOf,
  weekdayIndex,
  type Day,
  type Month,
} from '../../calendar/day.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';

/** Days of the month that people set as such, whatever day of the week they are. */
const ROUND: ReadonlySet<number> = new Set([1, 5, 10, 15, 20, 25, 30]);

/** What a day is by its author's mind: a number, or a day of the week. */
export type DayMeaning = 'number' | 'weekday';

/** How days are matched. */
export interface Matching {
  /** The month that answers to one. */
  month(month: Month): Month | undefined;
  readonly days: WorkingDays;
}

/**
 * What a day is: the last of a month and round numbers are meant as numbers («до 25-го»), everything else as a day of the week,
 * for that is how meetings and seminars are set.
 */
export function dayKind(day: Day): DayMeaning {
  return day === lastDay(monthOf(day)) || ROUND.has(Number(day.slice(8))) ? 'number' : 'weekday';
}

/**
 * The day that answers to a day, as a number or as a day of the week: the last Monday to the last Monday, the second to the
 * second, the 25th to the 25th, the last to the last. What a day of the week would have on a public holiday stands a week later, or,
 * where the month ends before, a week earlier.
 *
 * @returns nothing where no month answers to its own
 */
export function matchingDay(
  day: Day,
  { month, days }: Matching,
  kind: DayMeaning = dayKind(day),
): Day | undefined {
  const target = month(monthOf(day));
  if (target === undefined) return undefined;
  const number = Number(day.slice(8));
  const end = lastDay(target);
  if (kind === 'number') return day === lastDay(monthOf(day)) ? end : (dayOf(target, number) ?? end);
  const place = sameWeekday(day, target);
  if (days.isWorking(place) || !days.isWorking(day)) return place;
  const others = [7, 14, -7, -14].map((count) => addDays(place, count));
  return others.find((each) => monthOf(each) === target && days.isWorking(each)) ?? place;
}

function sameWeekday(day: Day, target: Month): Day {
  const end = lastDay(target);
  const last = addDays(end, -((weekdayIndex(end) - weekdayIndex(day) + 7) % 7));
  if (daysBetween(day, lastDay(monthOf(day))) < 7) return last;
  const first = dayOf(target, 1)!;
  const opening = addDays(first, (weekdayIndex(day) - weekdayIndex(first) + 7) % 7);
  const found = addDays(opening, 7 * Math.floor((Number(day.slice(8)) - 1) / 7));
  return found <= end ? found : last;
}

/**
 * The days that answer to days in a row. Where both ends are numbers they stay numbers; else it begins on the same day of the week and
 * is as long.
 */
export function matchingDays(from: Day, to: Day, matching: Matching): [Day, Day] | undefined {
  const isByNumber = dayKind(from) === 'number' && dayKind(to) === 'number';
  const first = matchingDay(from, matching, isByNumber ? 'number' : 'weekday');
  if (first === undefined) return undefined;
  const length = daysBetween(from, to);
  const last = isByNumber ? matchingDay(to, matching, 'number') : addDays(first, length);
  return last === undefined ? undefined : [first, last < first ? addDays(first, length) : last];
}

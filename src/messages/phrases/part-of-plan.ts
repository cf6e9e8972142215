/** Times that are named without their year, or without their month: those of the plan, or of the row they stand in. */
import {
  dayOf,
  daysIn,
  addDays,
  addMonths,
  isMonth,
  firstDay,
  lastDay,
  type Day,
  type Month,
} from '../../calendar/day.ts';
import { mondayOf } from '../../calendar/week.ts';
import type { PlanSpan, WhenFacts } from './when-facts.ts';

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
  const number = String(month).padStart(2, '0');
  const of = (each: number | string): string => `${String(each).padStart(4, '0')}-${number}`;
  if (year !== undefined) return monthOr(of(year));
  const own = period.filter(
    (each) => each.endsWith(`-${number}`) && (before === undefined || each <= before),
  );
  if (own.length > 0) return before === undefined ? own[0] : own.at(-1);
  if (before !== undefined) {
    const same = of(before.slice(0, 4));
    return monthOr(same <= before ? same : of(Number(before.slice(0, 4)) - 1));
  }
  return nearestMonth(month, period);
}

/** The month of a number that a plan does not have: that which is nearest to it, before or after. */
export function nearestMonth(month: number, period: readonly Month[]): Month | undefined {
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

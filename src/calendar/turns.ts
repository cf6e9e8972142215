/** Whose turn it is: the days, weeks, months and longer periods that a rule with an interval comes round in. */
import { addDays, addMonths, daysBetween, firstDay, monthOf, type Day, type Month } from './day.ts';
import { mondayOf, weekOf } from './week.ts';
import type { RecurrenceRule } from './when.ts';

/** How long the periods that are made of months are. */
export const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** A period that is made of months. */
export type PeriodUnit = keyof typeof MONTHS;

/** The name of the month, quarter, half-year or year a month is in: `2010-10`, `2010-Q4`, `2010-H2`, `2010`. */
export function periodId(month: Month, every: PeriodUnit): string {
  if (every === 'month') return month;
  const year = month.slice(0, 4);
  const number = Number(month.slice(5));
  if (every === 'quarter') return `${year}-Q${Math.ceil(number / 3)}`;
  return every === 'half-year' ? `${year}-H${number <= 6 ? 1 : 2}` : year;
}

/** A rule that says when it begins. */
type RuleFrom = RecurrenceRule & { readonly from: string };

function hasBeginning(rule: RecurrenceRule): rule is RuleFrom {
  return rule.from !== undefined;
}

/** How many days, weeks, months… lie between the one that a rule begins in and the one the day is in. */
function distance(rule: RuleFrom, day: Day): number {
  const { every } = rule;
  const from = beginningOf(rule);
  if (every === 'day') return daysBetween(from, day);
  if (every === 'week') return daysBetween(mondayOf(from), mondayOf(day)) / 7;
  const index = (each: Day): number =>
    Math.floor((Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7)) - 1) / MONTHS[every]);
  return index(day) - index(from);
}

/** Whether a rule comes round in the day, week, month, quarter… a day is in. */
export function isTurn(rule: RecurrenceRule, day: Day): boolean {
  if (!hasBeginning(rule)) return true;
  const count = distance(rule, day);
  return count >= 0 && count % (rule.interval ?? 1) === 0;
}

/** Whether what ends on a day is over before the rule begins, in the week or month it begins in. */
export function isBeforeBeginning(rule: RecurrenceRule, deadline: Day | undefined): boolean {
  if (deadline === undefined || !hasBeginning(rule)) return false;
  const from = beginningOf(rule);
  return deadline < from && (rule.every === 'week' || monthOf(deadline) === monthOf(from));
}

/** The day with which a rule begins. */
function beginningOf({ from }: RuleFrom): Day {
  return from.length > 7 ? from : firstDay(from);
}

/** The name of a rule's first turn on or after a day; nothing where it does not say when it begins. */
export function nextTurn(rule: RecurrenceRule, day: Day): string | undefined {
  if (!hasBeginning(rule)) return undefined;
  const { every, interval = 1 } = rule;
  const count = distance(rule, day);
  const turn = Math.max(0, Math.ceil(count / interval)) * interval - count;
  if (every === 'day') return addDays(day, turn);
  if (every === 'week') return weekOf(addDays(day, turn * 7));
  return periodId(addMonths(monthOf(day), turn * MONTHS[every]), every);
}

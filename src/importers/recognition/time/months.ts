/** Months as one term: a month, a run of them, or several; and the months of terms. */
import { firstDay, lastDay, monthsBetween, type Day, type Month } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';

/** The term of a time that has one and no more. */
export function onlyTerm(when: When | undefined): Term | undefined {
  return when?.length === 1 ? when[0] : undefined;
}

/** A whole row: its month, or its months. */
export function wholeRow(row: readonly Month[]): Term {
  const [first, last] = [row[0]!, row.at(-1)!];
  return first === last ? { kind: 'month', month: first } : { kind: 'months', from: first, to: last };
}

/** Months in a row as one run; others one by one. */
export function inAll(months: readonly Month[]): Term {
  const [first, last] = [months[0]!, months.at(-1)!];
  return monthsBetween(first, last).length === months.length
    ? wholeRow(months)
    : { kind: 'throughout', in: months };
}

/** The months that a `when` names itself. */
export function monthsOfWhen(when: When): Month[] {
  return when.flatMap((term) => ('in' in term ? [...(term.in ?? [])] : monthsOfTerm(term)));
}

/** The months of a term that names a time by itself; of a rule, none. */
export function monthsOfTerm(term: Term): Month[] {
  switch (term.kind) {
    case 'month':
      return [term.month];
    case 'months':
      return monthsBetween(term.from, term.to);
    case 'date':
      return [term.date.slice(0, 7)];
    case 'window':
      return monthsBetween(term.from.slice(0, 7), term.to.slice(0, 7));
    default:
      return [];
  }
}

/** The days that a term names by itself. */
export function daysOf(term: Term): { readonly from: Day; readonly to: Day } | undefined {
  if (term.kind === 'date') return { from: term.date, to: term.date };
  return term.kind === 'window' ? term : undefined;
}

/** Days one after the other. */
export type WindowTerm = Term & { readonly kind: 'window' };

/** Whether a day is in a plan, from its first month to its last. */
export function isInPlan(day: Day, period: readonly Month[]): boolean {
  return day >= firstDay(period[0]!) && day <= lastDay(period.at(-1)!);
}

/** The days of a week that a plan has: its first and last weeks may begin or end outside. */
export function inPlan(week: WindowTerm, period: readonly Month[]): WindowTerm {
  const [first, last] = [firstDay(period[0]!), lastDay(period.at(-1)!)];
  if (week.to < first || week.from > last) return week;
  return { ...week, from: week.from < first ? first : week.from, to: week.to > last ? last : week.to };
}

/** Months as one term: a month, a run of them, or several. */
import { monthsBetween, type Month } from '../../../calendar/day.ts';
import type { Term } from '../../../calendar/when.ts';

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

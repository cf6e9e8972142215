/** From what a plan was understood to say of time, back to the one way of writing it. */
import { monthRuns, type Month } from '../calendar/day.ts';
import type { DeadlineMonth, DeadlineRule, Term, WeekdayRule, When } from '../calendar/when.ts';
import type { ByEntry, Months, WeekdayEntry, WhenEntry, WhenTermEntry } from './generated/plan-file.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** A `when`; a list only where there are several terms. */
export function whenEntry(when: When): WhenEntry {
  const [first, ...more] = when.map(termEntry);
  return first !== undefined && more.length === 0 ? first : when.map(termEntry);
}

function termEntry(term: Term): WhenTermEntry {
  switch (term.kind) {
    case 'month':
      return term.month;
    case 'months':
    case 'window':
      return `${term.from}..${term.to}`;
    case 'date':
      return term.date;
    case 'throughout':
    case 'as-needed':
      return term.in ? { [term.kind]: monthsEntry(term.in) } : term.kind;
    case 'rule':
      return {
        every: term.every,
        ...(term.in ? { in: monthsEntry(term.in) } : {}),
        ...(term.by ? { by: byEntry(term.by) } : {}),
        ...(term.weekday ? { weekday: weekdayEntry(term.weekday) } : {}),
      };
  }
}

/** Months, ascending, as the fewest stretches. */
export function monthsEntry(months: readonly Month[]): Months {
  const spans = monthRuns(months).map(({ from, to }) => (from === to ? from : `${from}..${to}`));
  return spans.length === 1 ? spans[0]! : spans;
}

/** What stands after `by:`, as short as it can be. */
export function byEntry(by: DeadlineRule): ByEntry {
  switch (by.kind) {
    case 'weekday':
      return by.weekday;
    case 'working-day':
      return { 'working-day': by.number, ...counted(by.of) };
    case 'day':
      return by.of === 'same' ? by.day : { day: by.day, ...counted(by.of) };
    case 'last-day':
    case 'last-working-day':
      return by.of === 'same' ? by.kind : { day: by.kind, ...counted(by.of) };
  }
}

function weekdayEntry({ weekday, nth, of }: WeekdayRule): WeekdayEntry {
  if (nth === undefined) return weekday;
  const ordinal = nth === -1 ? 'last' : (ORDINALS[nth - 1] ?? 'first');
  return { [ordinal]: weekday, ...counted(of) };
}

function counted(of: DeadlineMonth): { of?: Exclude<DeadlineMonth, 'same'> } {
  return of === 'same' ? {} : { of };
}

/** From what a plan was understood to say of time, back to the one way of writing it. */
import { monthRuns, type Month } from '../../calendar/day.ts';
import type {
  CountedIn,
  DeadlineRule,
  RuleDetail,
  Limits as WhenLimits,
  RecurrenceRule,
  SpanRange,
  SpanTerm,
  Term,
  WeekdayRule,
  When,
} from '../../calendar/when.ts';
import type {
  ByEntry,
  ByRuleEntry,
  Limits,
  Months,
  WeekdayEntry,
  WhenEntry,
  WhenRuleEntry,
  WhenTermEntry,
} from '../generated/plan-file.ts';
import { relativeEntry } from './relative.ts';
import { MONTH_NAMES } from './entry.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** A `when`; a list only where there are several terms. */
export function whenEntry(when: When): WhenEntry {
  const [first, ...more] = when.map(termEntry);
  return first !== undefined && more.length === 0 ? first : when.map(termEntry);
}

function termEntry(term: Term): WhenTermEntry {
  const { words } = term;
  const detail = term.kind === 'month' || term.kind === 'months' || isOnce(term) ? detailEntry(term) : {};
  const entry = timingEntry(term);
  if (words === undefined && Object.keys(detail).length === 0) return entry;
  return {
    ...(typeof entry === 'string' ? { during: entry } : entry),
    ...detail,
    ...(words === undefined ? {} : { words }),
  };
}

function timingEntry(term: Term): WhenTermEntry {
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
      return term.in || term.during ? { [term.kind]: limitsEntry(term) } : term.kind;
    case 'span':
      return term.each ? eachEntry(term) : spanEntry(term);
    case 'rule':
      return ruleEntry(term);
    case 'relative':
      return relativeEntry(term);
  }
}

/** Whether a term is of a span, and does not come round. */
function isOnce(term: Term): term is Extract<Term, SpanTerm> {
  return term.kind === 'span' && !term.each;
}

function spanEntry({ from, to }: SpanRange): string {
  return to === undefined ? from : `${from}..${to}`;
}

function eachEntry({ times, ...term }: SpanTerm): WhenRuleEntry {
  return { every: spanEntry(term), ...detailEntry(term), ...timesEntry(times) };
}

function timesEntry(times: RecurrenceRule['times']): Pick<WhenRuleEntry, 'times'> {
  if (!times) return {};
  return { times: Object.fromEntries(times.map(({ label, ...each }) => [label, detailEntry(each)])) };
}

/** Months and spans, in as few words as can be. */
function limitsEntry({ in: months = [], during = [] }: WhenLimits): Limits {
  const all = [...[monthsEntry(months)].flat(), ...during.map(spanEntry)];
  return all.length === 1 ? all[0]! : all;
}

function ruleEntry({ every, interval, from, times, days, mark, ...rule }: RecurrenceRule): WhenRuleEntry {
  return {
    every: interval === undefined ? every : `${interval} ${every}s`,
    ...(from === undefined ? {} : { from }),
    ...(rule.in || rule.during ? { in: limitsEntry(rule) } : {}),
    ...detailEntry(rule),
    ...timesEntry(times),
    ...(days === undefined ? {} : { days }),
    ...(mark === undefined ? {} : { mark }),
  };
}

function detailEntry({ by, weekday }: RuleDetail): { by?: ByEntry; weekday?: WeekdayEntry } {
  return {
    ...(by ? { by: byEntry(by) } : {}),
    ...(weekday ? { weekday: weekdayEntry(weekday) } : {}),
  };
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
    case 'date':
      return by.date as ByEntry;
    case 'working-day':
      return { 'working-day': by.number, ...counted(by) };
    case 'day':
      return isPlain(by) ? by.day : { day: by.day, ...counted(by) };
    case 'last-day':
    case 'last-working-day':
      return isPlain(by) ? by.kind : { day: by.kind, ...counted(by) };
  }
}

function weekdayEntry({ weekday, nth, ...countedIn }: WeekdayRule): WeekdayEntry {
  if (nth === undefined) return weekday;
  const ordinal = nth === -1 ? 'last' : (ORDINALS[nth - 1] ?? 'first');
  return { [ordinal]: weekday, ...counted(countedIn) };
}

function isPlain({ of, month }: CountedIn): boolean {
  return of === 'same' && month === undefined;
}

function counted({ of, month }: CountedIn): Pick<ByRuleEntry, 'month' | 'of'> {
  const name = MONTH_NAMES[(month ?? 0) - 1];
  return { ...(name ? { month: name } : {}), ...(of === 'same' ? {} : { of }) };
}

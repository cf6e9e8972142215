/**
 * What the table does not say of the time of its work: «не позднее 5-го числа» in the row of a month. Where the plan's own
 * meaning of a month is all there is to it, nothing.
 */
import { groupBy, once } from '../../group-by.ts';
import { monthsBetween, type Month } from '../../calendar/day.ts';
import { occurrenceKind } from '../../calendar/occurrence-kind.ts';
import { periodId } from '../../calendar/turns.ts';
import type { RecurrenceRule, SpanTerm, Term } from '../../calendar/when.ts';
import type { Messages } from '../../messages/messages.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { detailWords, whenWords } from '../../messages/phrases/when.ts';
import type { Plan, Rows } from '../../plan/plan.ts';
import { termOf, type Item } from '../../progress/obligations.ts';

/** What a table says of times by itself. */
export interface SaidTime {
  /** What its rows or its columns stand for; absent: no time. */
  readonly unit?: Exclude<Rows, 'none'> | undefined;
  /** Whether it says how often something comes round. */
  readonly rhythm?: boolean;
}

/** Says the time of work that stands in one place of a table, where it is narrower than what is said there. */
export type FinerTime = (items: readonly Item[]) => string | undefined;

/** Of a table, what {@link FinerTime} is: it words each term once. */
export function finerTimes(plan: Plan, said: SaidTime, messages: Messages): FinerTime {
  const finerOnce = once((term: Term) => finer(term, plan, said, messages));
  const words = (terms: readonly Term[], items: readonly Item[]): string | undefined => {
    const parts = terms.flatMap(
      (term) =>
        (term.kind === 'relative' ? countedWords(term, plan, messages, items) : finerOnce(term)) ?? [],
    );
    if (parts.length === 0) return undefined;
    const whole = parts.filter((part) => typeof part !== 'string');
    const details = parts.filter((part) => typeof part === 'string');
    return [...(whole.length > 0 ? [whenWords(whole, messages, plan.period)] : []), ...new Set(details)].join(
      '; ',
    );
  };
  const wordsOnce = once((term: Term) => words([term], []));
  return (items) => {
    const terms = termsOfItems(items);
    const [only, ...more] = terms;
    const isOwn = only && more.length === 0 && only.kind !== 'relative';
    return isOwn ? wordsOnce(only) : words(terms, items);
  };
}

/** The terms that name the times of items; of a rule with several days, those that are among the times. */
export function termsOfItems(items: readonly Item[]): Term[] {
  const [only, ...more] = items;
  const one =
    only && more.length === 0 ? (only.task.when ?? only.activity.when)[only.occurrence.term] : undefined;
  if (one && (one.kind !== 'rule' || !one.times)) return [one];
  const byTerm = groupBy(
    items,
    ({ activity, task, occurrence }) => (task.when ?? activity.when)[occurrence.term],
  );
  return [...byTerm].flatMap(([term, own]) => {
    if (term?.kind !== 'rule' || !term.times) return term ?? [];
    const names = new Set(own.map(({ occurrence }) => occurrenceKind(occurrence.id).label));
    return { ...term, times: term.times.filter(({ label }) => names.has(label)) };
  });
}

/** A term to be said whole, or the words for what is narrower of it. */
function finer(term: Term, plan: Plan, said: SaidTime, messages: Messages): Term | string | undefined {
  const { unit } = said;
  switch (term.kind) {
    case 'rule':
      return said.rhythm ? detailOf(term, plan, unit, messages) : finerRule(term, plan, unit, messages);
    case 'month':
    case 'months': {
      const months = term.kind === 'month' ? [term.month] : monthsBetween(term.from, term.to);
      const isEnough = isNamed(months, plan, unit) || term.by?.kind === 'date';
      return isEnough ? detailOf(term, plan, unit, messages) : term;
    }
    case 'throughout':
      if (term.during) return typeof unit === 'object' ? undefined : term;
      return isNamed(term.in ?? plan.period, plan, unit) ? undefined : term;
    case 'span':
      return isSpanNamed(term, unit) ? detailOf(term, plan, unit, messages) : term;
    case 'as-needed':
      return said.rhythm || unit !== undefined ? undefined : term;
    default:
      return term;
  }
}

/** Whether the rows are the spans of a term. */
function isSpanNamed({ from, to }: SpanTerm, unit: SaidTime['unit']): boolean {
  if (typeof unit !== 'object' || to !== undefined) return false;
  return from === unit.set || [...unit.spans, ...unit.others].some(({ key }) => key.endsWith(`.${from}`));
}

/** Whether the place of work in a table says these months. */
function isNamed(months: readonly Month[], { period }: Plan, unit: SaidTime['unit']): boolean {
  if (unit === 'month' || unit === 'week') return true;
  // A span is no month.
  if (typeof unit === 'object') return false;
  const named = new Set(months);
  const quarters = new Set(months.map((month) => periodId(month, 'quarter')));
  const meant = period.filter((month) => unit === undefined || quarters.has(periodId(month, 'quarter')));
  return meant.every((month) => named.has(month));
}

const LENGTHS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

function finerRule(
  term: Term & RecurrenceRule,
  plan: Plan,
  unit: SaidTime['unit'],
  messages: Messages,
): Term | string | undefined {
  if (unit === undefined) return term;
  const detail = detailOf(term, plan, unit, messages);
  const length = typeof unit === 'object' ? 'quarter' : unit;
  if (LENGTHS.indexOf(term.every) >= LENGTHS.indexOf(length)) return detail;
  // Which of its weeks or months is meant, the row says.
  const { in: _, during: __, ...rhythm } = term;
  if (length === 'quarter') return rhythm;
  // What is done daily is marked once in its row: nobody is late before that ends.
  return detail ?? (term.every === 'day' ? undefined : rhythm);
}

function detailOf(term: Term, plan: Plan, unit: SaidTime['unit'], messages: Messages): string | undefined {
  if (isLeftToPlan(term, plan, unit)) return undefined;
  // In the row of the month that closes a period, its day needs no other name.
  const isNamedByRow = unit === 'month' && term.kind === 'rule' && term.every !== 'week';
  const words = detailWords(term, messages, isNamedByRow);
  return words && (term.words ?? words);
}

/** The words of a term that is counted from another day, with the days it comes to where they are known. */
function countedWords(term: Term, { period }: Plan, messages: Messages, items: readonly Item[]): string {
  const own = items.filter((item) => termOf(item) === term);
  const days = own.flatMap(({ effectiveDeadline }) => effectiveDeadline ?? []);
  const words = whenWords([term], messages, period);
  if (days.length === 0) return words;
  const figures = [...new Set(days)].sort().map((day) => dayInFigures(messages.language, day));
  return `${words}: ${figures.join(', ')}`;
}

/** Whether a term is of months, and of no day in them where it does not say by which. */
export function takesPlansDay(
  term: Term,
): term is Extract<Term, { readonly kind: 'month' | 'months' | 'rule' }> {
  if (term.kind === 'month' || term.kind === 'months') return true;
  const isLong = term.kind === 'rule' && term.every !== 'day' && term.every !== 'week';
  return isLong && !term.weekday && !term.times;
}

/**
 * Whether the day of a term is not said beside it, because it is what the plan means by a month: that is said below the table. In the
 * row of a week nobody would look for it there.
 */
export function isLeftToPlan(term: Term, { monthDeadline }: Plan, unit: SaidTime['unit']): boolean {
  if (unit === 'week') return false;
  if (!('by' in term) || (term.kind === 'rule' && term.every === 'week')) return false;
  // Both were read by the same reader, so what says the same is written the same.
  return JSON.stringify(term.by) === JSON.stringify(monthDeadline);
}

import { monthsBetween, monthOf, type Month } from '../../calendar/day.ts';
import type { RecurrenceRule, SpanTerm, Term, When } from '../../calendar/when.ts';
import type { WhenEntry } from '../generated/plan-file.ts';
import { readWhen } from './entry.ts';

/**
 * What became of a time: to other months (`moved`), the same months by another day (`deadline-changed`), or another rhythm
 * (`schedule-changed`). The same the other way round.
 */
export function whenKind(
  before: WhenEntry,
  after: WhenEntry,
): 'moved' | 'deadline-changed' | 'schedule-changed' {
  const [former, later] = [withoutWords(before), withoutWords(after)];
  // The same terms in other words or another order are another way of writing the same rhythm.
  if (former.length !== later.length || sorted(former) === sorted(later)) return 'schedule-changed';
  if (isWrittenOut(former) && isWrittenOut(later)) {
    return sorted(former.map(monthsOf)) === sorted(later.map(monthsOf)) ? 'deadline-changed' : 'moved';
  }
  return former.every((term, index) => hasOtherDay(term, later[index]))
    ? 'deadline-changed'
    : 'schedule-changed';
}

function withoutWords(entry: WhenEntry): When {
  return readWhen(entry).map(({ words: _, ...term }): Term => term);
}

function sorted(parts: readonly unknown[]): string {
  return parts
    .map((part) => JSON.stringify(part))
    .sort()
    .join();
}

const WRITTEN_OUT: ReadonlySet<Term['kind']> = new Set(['month', 'months', 'date', 'window']);

/** Whether every term is a time of its own. */
function isWrittenOut(when: When): boolean {
  return when.every((term) => WRITTEN_OUT.has(term.kind) || (term.kind === 'span' && !term.each));
}

function monthsOf(term: Term): string {
  const span = (from: Month, to: Month): string => monthsBetween(from, to).join('+');
  switch (term.kind) {
    case 'month':
      return term.month;
    case 'months':
      return span(term.from, term.to);
    case 'date':
      return monthOf(term.date);
    case 'span':
      return `${term.from}..${term.to}`;
    case 'window':
      return span(monthOf(term.from), monthOf(term.to));
    default:
      return '';
  }
}

/** Whether two terms are the same, or rules that come round equally often in the same months, or counted from one day. */
function hasOtherDay(one: Term, other: Term | undefined): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  if (one.kind === 'relative' && other?.kind === 'relative')
    return JSON.stringify([one.anchor, one.label]) === JSON.stringify([other.anchor, other.label]);
  if (one.kind === 'span' && other?.kind === 'span') return rhythmOf(one) === rhythmOf(other);
  return one.kind === 'rule' && other?.kind === 'rule' && rhythmOf(one) === rhythmOf(other);
}

/** A rule without its days: how often it comes round, and under which labels. */
function rhythmOf({ by: _, weekday: __, times, ...rule }: RecurrenceRule | SpanTerm): string {
  return JSON.stringify({ ...rule, times: times?.map(({ label }) => label).sort() });
}

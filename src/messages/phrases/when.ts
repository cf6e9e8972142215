/** A rule in words, as an order would put it. Needs no locale data: the phrases are the catalogue's. */
import { monthRuns, type Month } from '../../calendar/day.ts';
import type { Term, When } from '../../calendar/when.ts';
import type { Moved } from '../en/time/when.ts';
import type { Messages } from '../messages.ts';
import { enumerate, consecutive } from './enumerate.ts';
import type { WhenPhrases } from './phrase.ts';
import type { WhenFacts } from './when-facts.ts';
import { datesFacts, monthsFacts, termFacts, writtenOutFacts } from './facts-of-when.ts';

export { detailWords } from './facts-of-when.ts';

/**
 * Words a move, in four parts: «с », «октября», « на », «ноябрь 2010 г.». What is a time before and after is not named.
 *
 * @returns nothing where a rhythm came or went: that is no move
 */
export function movedWords(before: When, after: When, { when: words }: Messages): Moved | undefined {
  const [known, now] = [before, after].map((when) => new Set(when.map((term) => JSON.stringify(term))));
  const from = writtenOutFacts(before.filter((term) => !now!.has(JSON.stringify(term))));
  const to = writtenOutFacts(after.filter((term) => !known!.has(JSON.stringify(term))));
  return from && to && words.moved({ from, to });
}

/** Of all messages, the phrases. */
export interface Phrases {
  readonly when: { readonly phrases: WhenPhrases };
}

/**
 * Words a `when`: «ежеквартально, не позднее 10-го числа месяца, следующего за отчётным кварталом». Where a plan has
 * the order's own words for a term, these.
 *
 * @param period the plan's months, where they are known: `throughout` is then said by what they are, «в течение полугодия»
 */
export function whenWords(when: When, { when: { phrases } }: Phrases, period?: readonly Month[]): string {
  const parts = consecutive(when, togetherWith).flatMap(([, terms]) => sameKind(terms, phrases, period));
  // What holds a comma or an “and” of its own, or months that the next could be another of, is set apart by more.
  const isApart =
    parts.some((part) => /,| (?:и|and) /.test(part)) || when.some(({ kind }) => HAS_MONTHS.has(kind));
  return parts.length > 1 && isApart ? parts.join('; ') : enumerate(parts, phrases.and);
}

const HAS_MONTHS: ReadonlySet<Term['kind']> = new Set(['rule', 'throughout', 'as-needed']);

/** Terms that can be said in one breath are alike. */
function togetherWith(term: Term): string {
  const isPlain = term.words === undefined && !('by' in term);
  return isPlain && (term.kind === 'month' || term.kind === 'date') ? term.kind : JSON.stringify(term);
}

function sameKind(terms: readonly Term[], { part }: WhenPhrases, period?: readonly Month[]): string[] {
  const months = terms.flatMap((term) => (term.kind === 'month' ? [term.month] : []));
  const days = terms.flatMap((term) => (term.kind === 'date' ? [term.date] : []));
  const saying = (facts: WhenFacts): string => part.say(facts) ?? '';
  if (months.length > 1)
    return [saying({ term: 'month', ...monthsFacts(months.map((each) => ({ from: each, to: each }))) })];
  if (days.length > 1) return [saying({ term: 'date', ...datesFacts(days) })];
  return terms.map((term) => term.words ?? saying(termFacts(term, period)));
}

/** Months as a reader names them: «октябрь 2010 г.», «август–декабрь 2010 г.». */
export function monthsWords(months: readonly Month[], messages: Phrases): string {
  return monthRuns(months)
    .map((run) => whenWords([{ kind: 'months', ...run }], messages))
    .join(', ');
}

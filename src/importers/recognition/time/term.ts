/** Terms in words, read in the months of their row, or in those of the plan. */
import { monthsBetween, type Month } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';
import { readWhenWords, wordsOfTerms } from '../../../messages/phrases/read-when.ts';
import { whenWords, type Phrases } from '../../../messages/phrases/when.ts';
import { nearest } from '../../../plan/nearest.ts';
import { CERTAIN, DOUBTFUL, EVEN, LIKELY, type FindingCode, type Sureness } from '../finding.ts';
import { comparable, plainText } from '../words.ts';

/** What words were understood to say. */
export interface TermReading {
  readonly when: When;
  readonly sure: Sureness;
  readonly finding?: FindingCode;
  /** Words that no term could keep. */
  readonly left?: string;
}

/** Reads the terms of one plan. */
export class TermReader {
  readonly #phrases: Phrases;
  readonly #period: readonly Month[];
  readonly #known = new Map<string, TermReading | undefined>();
  #vocabulary: ReadonlySet<string> | undefined;

  constructor(phrases: Phrases, period: readonly Month[]) {
    this.#phrases = phrases;
    this.#period = period;
  }

  /**
   * What words say, and nothing where they are not understood.
   *
   * @param row the months of their row, where it has some
   */
  understood(words: string, row: readonly Month[] = []): TermReading | undefined {
    const text = plainText(words);
    if (text === '') return undefined;
    const key = `${row.join()} ${text}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#read(text, row));
    return this.#known.get(key);
  }

  /** The same; what is not understood is the row's month, or all of the plan, with the words beside it. */
  read(words: string, row: readonly Month[] = []): TermReading {
    const text = plainText(words);
    const found = this.understood(text, row);
    if (found) return found;
    const term: Term =
      row.length === 0
        ? { kind: 'throughout', in: this.#period, words: text }
        : { ...wholeRow(row), words: text };
    return { when: [term], sure: DOUBTFUL, finding: 'term-unclear' };
  }

  #read(text: string, row: readonly Month[]): TermReading | undefined {
    const plain = this.#meaning(text, row);
    if (plain) return this.#kept(text, plain);
    const corrected = this.#corrected(text);
    const meant = corrected === undefined ? undefined : this.#meaning(corrected, row);
    return meant && { ...this.#kept(text, meant), finding: 'term-misspelt', sure: LIKELY };
  }

  #meaning(text: string, row: readonly Month[]): { when: When; sure: Sureness } | undefined {
    const readIn = (period: readonly Month[]): readonly When[] => readWhenWords(text, this.#phrases, period);
    const sureness = (found: readonly When[]): Sureness => (found.length > 1 ? EVEN : CERTAIN);
    if (row.length > 0) {
      const own = readIn(row);
      const [when] = own;
      if (when && monthsOfWhen(when).every((month) => row.includes(month)))
        return { when: when.map((term) => inRow(term, row)), sure: sureness(own) };
    }
    const found = readIn(this.#period);
    return found[0] && { when: found[0].map(asMonth), sure: sureness(found) };
  }

  /** The source's own words stay, where the program would say it otherwise. */
  #kept(text: string, { when, sure }: { when: When; sure: Sureness }): TermReading {
    const finding = findingOf(text, when);
    const told = {
      sure: finding === 'term-week' ? Math.min(sure, LIKELY) : sure,
      ...(finding ? { finding } : {}),
    };
    const bare = when.map((term) => ('in' in term && term.kind === 'rule' ? withoutMonths(term) : term));
    for (const each of [when, bare]) {
      if (comparable(whenWords(each, this.#phrases, this.#period)) === comparable(text))
        return { when, ...told };
    }
    const [only, ...more] = when;
    if (only && more.length === 0) return { when: [{ ...this.#inMonths(only), words: text }], ...told };
    const parts = text.split(/\s*[,;]\s*|\s+и\s+/u);
    if (parts.length === when.length && parts.every((part) => part !== ''))
      return { when: when.map((term, index) => ({ ...term, words: parts[index]! })), ...told };
    return { when, ...told, left: text };
  }

  /** What has words of its own names its months, too. */
  #inMonths(term: Term): Term {
    return (term.kind === 'throughout' || term.kind === 'as-needed') && !term.in
      ? { ...term, in: this.#period }
      : term;
  }

  #corrected(text: string): string | undefined {
    this.#vocabulary ??= wordsOfTerms(this.#phrases);
    const words = this.#vocabulary;
    const corrected = text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replaceAll(/\p{L}{4,}/gu, (word) => (words.has(word) ? word : (nearest(word, words) ?? word)));
    return corrected === text.toLowerCase() ? undefined : corrected;
  }
}

/** A whole row: its month, or its months. */
export function wholeRow(row: readonly Month[]): Term {
  const [first, last] = [row[0]!, row.at(-1)!];
  return first === last ? { kind: 'month', month: first } : { kind: 'months', from: first, to: last };
}

/** Months from one to the same are one. */
function asMonth(term: Term): Term {
  return term.kind === 'months' && term.from === term.to
    ? { kind: 'month', month: term.from, ...(term.by ? { by: term.by } : {}) }
    : term;
}

/** What comes round, in the months of the row it stands in. */
function inRow(term: Term, row: readonly Month[]): Term {
  if (term.kind === 'rule' || term.kind === 'throughout' || term.kind === 'as-needed')
    return term.in ? term : { ...term, in: row };
  return asMonth(term);
}

function withoutMonths(term: Term & { kind: 'rule' }): Term {
  const { in: _, ...rule } = term;
  return rule;
}

/** «До 25-го» may be meant without the day itself; weeks of a month are counted in several ways. */
function findingOf(text: string, when: When): FindingCode | undefined {
  if (/нед(?:ел|\.|\s|$)/iu.test(text) && when.some(({ kind }) => kind === 'window')) return 'term-week';
  const isUntil = /(?:^|\s)до\s+\d/iu.test(text) && !/включительно/iu.test(text);
  return isUntil ? 'term-inclusive' : undefined;
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

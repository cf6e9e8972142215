/** Terms in words, read in the months of their row, or in those of the plan. */
import type { Month } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';
import { defined } from '../../../defined.ts';
import { readWhenWords, wordsOfTerms } from '../../../messages/phrases/read-when.ts';
import type { AnchorFinder } from '../../../messages/phrases/when-of-facts.ts';
import { whenWords, type Phrases } from '../../../messages/phrases/when.ts';
import { nearest } from '../../../plan/nearest.ts';
import { CERTAIN, DOUBTFUL, EVEN, LIKELY, type ImportFindingCode, type Sureness } from '../finding.ts';
import { comparable, plainText } from '../words.ts';
import { bareDays, stretchBetween } from './bare-days.ts';
import { CHANGES, NO_DAYS, OFTENER, REST, TIME, WEEK_OF_MONTH } from './term-words.ts';
import { monthsOfTerm, monthsOfWhen, onlyTerm, wholeRow } from './months.ts';
import { isEnglish, phrasesFor } from './language.ts';
import { isOfCalendar, isUsual, usualMonths, usualTerms } from './usual-months.ts';

/** What words were understood to say. */
export interface TermReading {
  readonly when: When;
  readonly sure: Sureness;
  readonly finding?: ImportFindingCode;
  /** Words that no term could keep. */
  readonly left?: string;
}

/** What words mean, and how sure that is. */
type Meaning = Pick<TermReading, 'when' | 'sure'>;

/** What may come round in the rows of a time. */
const RHYTHMS = {
  week: ['еженедельно', 'ежемесячно', 'weekly', 'monthly'],
  month: ['ежемесячно', 'monthly'],
  quarter: ['ежеквартально', 'quarterly'],
} as const;

/** Reads the terms of one plan. */
export class TermReader {
  readonly #phrases: Phrases;
  readonly #period: readonly Month[];
  readonly #anchors: AnchorFinder | undefined;
  readonly #known = new Map<string, TermReading | undefined>();
  #vocabulary: ReadonlySet<string> | undefined;

  /** @param anchors what terms may be counted from */
  constructor(phrases: Phrases, period: readonly Month[], anchors?: AnchorFinder) {
    this.#phrases = phrases;
    this.#period = period;
    this.#anchors = anchors;
  }

  /**
   * What words say, and nothing where they are not understood.
   *
   * @param row the months of their row, where it has some
   */
  understood(words: string, row: readonly Month[] = []): TermReading | undefined {
    const text = plainText(words);
    if (text === '') return undefined;
    const key = `${row.join()} ${words}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#read(text, row) ?? this.#lineByLine(words, row));
    return this.#known.get(key);
  }

  /** Lines that name a time each: «январь / февраль 2027». */
  #lineByLine(words: string, row: readonly Month[]): TermReading | undefined {
    const lines = words.split('\n');
    if (lines.length === 1) return undefined;
    const read = lines.flatMap((line) => this.understood(line, row) ?? []);
    if (read.length < lines.length) return undefined;
    const found = read.map(({ finding }) => finding).find((finding) => finding !== undefined);
    const left = read.flatMap((each) => each.left ?? []).join('; ');
    return {
      when: read.flatMap(({ when }) => when),
      sure: Math.min(...read.map(({ sure }) => sure)),
      ...defined({ finding: found }),
      ...(left === '' ? {} : { left }),
    };
  }

  /** Words that say only by when, of what comes round in each week or month, or in each quarter: «не позднее четверга». */
  inRhythm(words: string, row: keyof typeof RHYTHMS): TermReading | undefined {
    const text = plainText(words);
    return RHYTHMS[row]
      .map((often) => readWhenWords(`${often}, ${text}`, phrasesFor(text, this.#phrases), this.#period)[0])
      .flatMap((when) => (when && onlyTerm(when) ? [{ when, sure: LIKELY }] : []))[0];
  }

  /** The same; what is not understood is the row's month, or all of the plan, with the words beside it. */
  read(words: string, row: readonly Month[] = []): TermReading {
    const found = this.understood(words, row);
    if (found) return found;
    const text = plainText(words);
    const term: Term =
      row.length === 0
        ? { kind: 'throughout', in: this.#period, words: text }
        : { ...wholeRow(row), words: text };
    return { when: [term], sure: DOUBTFUL, finding: 'term-unclear' };
  }

  #read(text: string, row: readonly Month[]): TermReading | undefined {
    if (isOfCalendar(this.#period) && /уч(?:ебн\p{L}+|\.)?\s?г/iu.test(text)) {
      const ofSchool = this.#usual(text, row);
      if (ofSchool) return ofSchool;
    }
    const plain =
      this.#meaning(text, row) ??
      this.#daysOf(text, row) ??
      likely(stretchBetween(text, (part) => this.#meaning(part, row)?.when));
    if (plain) return this.#kept(text, plain);
    const usual = this.#dated(text, row) ?? this.#usual(text, row);
    if (usual) return usual;
    const corrected = this.#corrected(text);
    const meant = corrected === undefined ? undefined : this.#meaning(corrected, row);
    if (meant) return { ...this.#kept(text, meant), finding: 'term-misspelt', sure: LIKELY };
    return this.#partly(text, row);
  }

  /** Days by their numbers alone, in the row of a month; elsewhere «15 числа» is a day of each. */
  #daysOf(text: string, row: readonly Month[]): Meaning | undefined {
    const [month, ...more] = row.length > 0 ? row : this.#period;
    if (month === undefined || more.length > 0)
      return /^\d{1,2}(?:-?го)?(?:(?:,\s?|\sи\s)\d{1,2}(?:-?го)?)* числ[ао]$/u.test(text)
        ? this.#meaning(`ежемесячно, ${text}`, row)
        : undefined;
    return likely(bareDays(text, month));
  }

  /** A time at the beginning, where what follows names no other: «ежемесячно, по графику». All its words stay. */
  #partly(text: string, row: readonly Month[]): TermReading | undefined {
    const often = OFTENER.exec(text)?.groups?.['in'] ?? (WEEK_OF_MONTH.test(text) ? 'мес' : undefined);
    const [round] =
      (often !== undefined && this.#meaning(often === 'нед' ? 'еженедельно' : 'ежемесячно', row)?.when) || [];
    if (round) return { when: [{ ...round, words: text }], sure: EVEN, finding: 'term-often' };
    for (const { index } of [...text.matchAll(REST)].toReversed()) {
      const whole = text.slice(index);
      if (CHANGES.test(whole)) continue;
      const rest = whole.replaceAll(NO_DAYS, '');
      const meant = /\d/.test(rest) ? undefined : this.#meaning(text.slice(0, index), row);
      const only = onlyTerm(meant?.when);
      if (!only) continue;
      if (only.kind !== 'rule' && TIME.test(rest) && !this.#isUsualOf(only, rest)) continue;
      return { when: [{ ...this.#inMonths(only), words: text }], sure: EVEN, finding: 'term-partly' };
    }
    return undefined;
  }

  /** What has a name and its dates beside it: «на осенних каникулах (28 октября – 5 ноября)». */
  #dated(text: string, row: readonly Month[]): TermReading | undefined {
    for (const { index } of text.matchAll(REST)) {
      const [name, rest] = [text.slice(0, index), text.slice(index).replace(/^[\s,;:(–—-]+/u, '')];
      if (!/\d/.test(rest) || !isUsual(name)) continue;
      const days = rest.replace(/[)\s]+$/u, '');
      const meant = this.#meaning(days, row) ?? this.#meaning(days, []);
      const only = onlyTerm(meant?.when);
      if (only && (only.kind === 'date' || only.kind === 'window' || 'by' in only))
        return { when: [{ ...only, words: text }], sure: LIKELY, finding: 'term-dated' };
    }
    return undefined;
  }

  /** What has a name and no dates, in the months that it usually has. */
  #usual(text: string, row: readonly Month[]): TermReading | undefined {
    const found = usualTerms(text, row.length > 0 ? row : this.#period);
    return found && { ...found, sure: EVEN, finding: 'term-usual' };
  }

  /** Whether words beside months name a part of the year that these months are of: «январь (зимние каникулы)». */
  #isUsualOf(term: Term, words: string): boolean {
    const name = words.replace(/^[\s,;:(–—-]+|[)\s]+$/gu, '');
    const own = monthsOfTerm(term);
    return own.length > 0 && usualMonths(name, own) !== undefined;
  }

  #meaning(text: string, row: readonly Month[]): Meaning | undefined {
    const readIn = (period: readonly Month[]): readonly When[] =>
      readWhenWords(text, phrasesFor(text, this.#phrases), period, (anchor) => this.#anchors?.(anchor));
    const sureness = (found: readonly When[]): Sureness => (found.length > 1 ? EVEN : CERTAIN);
    if (row.length > 0) {
      const own = readIn(row);
      const [when] = own;
      // What names its months itself goes on in them.
      const isOwn = when?.some((term) => term.kind === 'rule' && term.in !== undefined) === true;
      if (when && !isOwn && monthsOfWhen(when).every((month) => row.includes(month)))
        return { when: when.map((term) => begun(inRow(term, row), row)), sure: sureness(own) };
    }
    const found = readIn(this.#period);
    return (
      found[0] && { when: found[0].map((term) => begun(asMonth(term), this.#period)), sure: sureness(found) }
    );
  }

  /** The source's own words stay, where the program would say it otherwise. */
  #kept(text: string, { when, sure }: Meaning): TermReading {
    const finding = findingOf(text, when);
    const told = {
      sure: finding === 'term-week' ? Math.min(sure, LIKELY) : sure,
      ...(finding ? { finding } : {}),
    };
    const bare = when.map((term) => ('in' in term && term.kind === 'rule' ? withoutMonths(term) : term));
    for (const each of [when, bare]) {
      if (comparable(whenWords(each, phrasesFor(text, this.#phrases), this.#period)) === comparable(text))
        return { when, ...told };
    }
    const only = onlyTerm(when);
    if (only) return { when: [{ ...this.#inMonths(only), words: text }], ...told };
    const parts = text.split(/\s*[,;]\s*|\s+и\s+/u);
    const until = /^\P{N}+/u.exec(text)?.[0].toLowerCase() ?? '';
    const isList = parts.every((part) => part !== '' && !/^[^(]*\)|\([^)]*$/u.test(part));
    if (parts.length === when.length && isList)
      return {
        when: when.map((term, index) => ({
          ...this.#inMonths(term),
          words: 'by' in term && /^\d/.test(parts[index]!) ? `${until}${parts[index]!}` : parts[index]!,
        })),
        ...told,
      };
    // Months that one breath names are one rule, which has room for the words.
    const months = when.flatMap((term) => (term.kind === 'month' && !term.by ? [term.month] : []));
    if (months.length === when.length)
      return { when: [{ kind: 'rule', every: 'month', in: months, words: text }], ...told };
    return { when, ...told, left: text };
  }

  /** What has words of its own names its months, too. */
  #inMonths(term: Term): Term {
    return (term.kind === 'throughout' || term.kind === 'as-needed') && !term.in
      ? { ...term, in: this.#period }
      : term;
  }

  #corrected(text: string): string | undefined {
    if (isEnglish(text)) return undefined;
    this.#vocabulary ??= wordsOfTerms(this.#phrases);
    const words = this.#vocabulary;
    const corrected = text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replaceAll(/\p{L}{4,}/gu, (word) => (words.has(word) ? word : (nearest(word, words) ?? word)));
    return corrected === text.toLowerCase() ? undefined : corrected;
  }
}

/** What comes round less often than in each week or year is counted from somewhere: from the first month. */
function begun(term: Term, [first]: readonly Month[]): Term {
  return term.kind === 'rule' && term.interval !== undefined && term.from === undefined && first !== undefined
    ? { ...term, from: first }
    : term;
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
function findingOf(text: string, when: When): ImportFindingCode | undefined {
  if (/нед(?:ел|\.|\s|$)/iu.test(text) && when.some(({ kind }) => kind === 'window')) return 'term-week';
  const isUntil = /(?:^|\s)до\s+\d/iu.test(text) && !/включительно/iu.test(text);
  const isByDay = when.some((term) => 'by' in term || 'times' in term || term.kind === 'window');
  return isUntil && isByDay ? 'term-inclusive' : undefined;
}

function likely(when: When | undefined): Meaning | undefined {
  return when && { when, sure: LIKELY };
}

/** Labels of rows, columns and bands that name a time: «сентябрь», «I неделя», «ежемесячно». */
import { daysBetween, monthsBetween, type Month, type Weekday } from '../../../calendar/day.ts';
import type { When } from '../../../calendar/when.ts';
import { readWhenWords } from '../../../messages/phrases/read-when.ts';
import type { Phrases } from '../../../messages/phrases/when.ts';
import { plainText, unmixed, wordsOfText } from '../words.ts';
import { monthsOfTerm } from './months.ts';
import { phrasesFor } from './language.ts';
import { isUsual } from './usual-months.ts';

/** What a label is about. */
export type LabelKind = 'month' | 'week' | 'weekday' | 'quarter' | 'rhythm';

/** Any year: it tells months apart where theirs is not known yet. */
const SOME_YEAR: readonly Month[] = monthsBetween('2000-01', '2000-12');
const SOME_MONTH: readonly Month[] = ['2000-11'];
/** A plan may be for less than a year: «в течение квартала» is all of it. */
const SOME_PLANS: readonly (readonly Month[])[] = [
  SOME_MONTH,
  monthsBetween('2000-01', '2000-03'),
  monthsBetween('2000-01', '2000-06'),
  monthsBetween('2000-09', '2001-05'),
];

/** A rhythm that no table of phrases has is none of the sections. */
const RHYTHM =
  /^(?:не реже\s|не менее\s)?(?:\d+|один|одна|два|три|четыре)?\s*раза?\s+в\s|^кажд(?:ый|ую|ое|ые)\s|^еже\p{Ll}+$/iu;

/** A number names no time, but for a month before its year: «09.2010». */
const NUMBER = /^\d+(?:,\d+)?$/;

/** A week by its number and its days: «1 (2–6 ноября)». */
const WITH_DAYS = /^(?:\d|[ivx]+)(?:-?а?я)?(?:\s*нед\p{L}*\.?)?\s*\(([^()]+)\)$/iu;

/** The name of a time without what people put round it. */
export function bareLabel(text: string): string {
  return unmixed(plainText(text))
    .replace(/^(?:месяц|период|срок)\s*[:–-]\s*/iu, '')
    .replace(/(?<=нед\p{L}*\.?)\s*\([\d.\s–—-]+\)$/iu, '')
    .replace(/[:.\s]+$/u, '');
}

/** Reads labels; the same label stands in many rows. */
export class TimeLabels {
  readonly #phrases: Phrases;
  readonly #known = new Map<string, LabelKind | undefined>();

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  /** What kind of time a label names; nothing where it is something else. */
  kindOf(text: string): LabelKind | undefined {
    const label = bareLabel(text);
    if (label === '' || label.length > 60) return undefined;
    if (!this.#known.has(label)) this.#known.set(label, this.#read(label));
    return this.#known.get(label);
  }

  #read(label: string): LabelKind | undefined {
    if (NUMBER.test(label)) return undefined;
    const days = WITH_DAYS.exec(label)?.[1];
    if (days !== undefined && this.#read(days) === 'week') return 'week';
    const [when] = this.#readings(label, SOME_YEAR);
    if (when && /(?<!\p{L})кв(?:артал|\.|$)/iu.test(label) && when[0]?.kind === 'months') return 'quarter';
    if (when) return kindOfTerms(when);
    const isThroughout = SOME_PLANS.some((months) =>
      this.#readings(label, months)[0]?.every(({ kind }) => kind === 'throughout'),
    );
    if (RHYTHM.test(label) || isThroughout || isUsual(label)) return 'rhythm';
    if (!/нед/iu.test(label)) return undefined;
    const [weeks] = this.#readings(label, SOME_MONTH);
    return weeks?.every(({ kind }) => kind === 'window') ? 'week' : undefined;
  }

  /** Whether a text says when: a day, days, months, a rule. */
  isTerm(text: string): boolean {
    const label = bareLabel(text);
    return label.length <= 60 && this.#readings(label, SOME_YEAR).length > 0;
  }

  /** The terms of a label. */
  terms(text: string, period: readonly Month[]): When | undefined {
    return this.#readings(bareLabel(text), period)[0];
  }

  /** The day of the week that a label names. */
  weekdayOf(text: string): Weekday | undefined {
    const [term] = this.terms(text, SOME_YEAR) ?? [];
    return term?.kind === 'rule' ? term.weekday?.weekday : undefined;
  }

  #readings(label: string, months: readonly Month[]): When[] {
    return readWhenWords(label, phrasesFor(label, this.#phrases), months);
  }

  /** The numbers of the months that a label names, in its order. */
  monthNumbers(text: string): { readonly number: number; readonly year?: number }[] {
    const when = this.terms(text, SOME_YEAR) ?? [];
    const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
    return when.flatMap(monthsOfTerm).map((month) => ({
      number: Number(month.slice(5, 7)),
      ...(year === undefined ? {} : { year: Number(month.slice(0, 4)) }),
    }));
  }

  /** What kind of time a label names, or begins with. */
  leadingKind(text: string): LabelKind | undefined {
    return this.kindOf(text) ?? (this.leadingMonth(text) === undefined ? undefined : 'month');
  }

  /** A month that begins a label which goes on: «СЕНТЯБРЬ. Месячник безопасности». */
  leadingMonth(text: string): string | undefined {
    const label = plainText(text);
    const [first = ''] = wordsOfText(label);
    if (!label.startsWith(first) || first.length < 3 || this.kindOf(first) !== 'month') return undefined;
    const year = /^\S+(?:\s+\d{4}(?:\s*г(?:ода?|\.)?)?)?/u.exec(label)?.[0] ?? first;
    const rest = label.slice(year.length).replace(/^[\s.:–—-]+/u, '');
    return rest === '' || /^[\p{Ll}\d]/u.test(rest) ? undefined : year;
  }
}

function kindOfTerms(when: When): LabelKind | undefined {
  const [term] = when;
  if (!term) return undefined;
  if (when.every(({ kind }) => kind === 'month'))
    return when.some((each) => 'by' in each) ? undefined : 'month';
  if (when.length > 1) return undefined;
  switch (term.kind) {
    case 'months':
      return term.by ? undefined : 'month';
    case 'throughout':
    case 'as-needed':
      return term.in ? undefined : 'rhythm';
    case 'rule': {
      if (term.by || term.times || term.in || term.weekday?.nth !== undefined) return undefined;
      return term.weekday ? 'weekday' : 'rhythm';
    }
    case 'window':
      return daysBetween(term.from, term.to) < 7 ? 'week' : undefined;
    default:
      return undefined;
  }
}

/**
 * Stretches of days that people have names for: school quarters, holidays, exam sessions. Which days they are is data, for
 * each year anew, and may differ from one body to another.
 */
import { addTo } from '../group-by.ts';
import { addDays, type Day } from './day.ts';
import type { SpanWords, Term } from './when.ts';

/** Days in a row. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** Every day of a stretch. */
export function* daysOf({ first, last }: Stretch): Generator<Day> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield day;
}

/** What decides which of several dates are a body's: its id, its tags, and what it answers to. */
export interface Body {
  readonly id: string;
  readonly tags: readonly string[];
  readonly parent?: string;
}

/** Dates that some have instead of the usual ones: units that are named, that have a tag, or that answer to some unit. */
export interface OtherDates extends Stretch {
  readonly only?: readonly string[];
  readonly tags?: readonly string[];
  readonly parents?: readonly string[];
}

/** One span in one year. */
export interface NamedSpan extends Stretch, Omit<SpanWords, 'each'> {
  readonly id: string;
  readonly differ: readonly OtherDates[];
}

/** Spans of one kind in one year, in order: they do not overlap. */
export interface SpanSet {
  readonly id: string;
  /** `2026-27`, or `2027`. */
  readonly year: string;
  readonly name: string;
  /** The words for “each of them”: «каждую четверть». */
  readonly each?: string;
  /** Days between its spans are meant to belong to none. */
  readonly gaps: boolean;
  readonly spans: readonly NamedSpan[];
}

/** A span as it falls for somebody. */
export interface SpanTime extends Stretch {
  readonly year: string;
  /** The year and the id: `2026-27.q1`. Other dates do not change it. */
  readonly name: string;
}

/** The times of each span, and of all spans of a set, in order, by its id. */
export type SpanTimes = ReadonlyMap<string, readonly SpanTime[]>;

/** What a span of a year is called in the names of times. */
export function spanName(year: string, id: string): string {
  return `${year}.${id}`;
}

/**
 * When spans fall.
 *
 * @param body whose dates are asked for; the usual ones where it is not given
 */
export function spanTimes(sets: readonly SpanSet[], body?: Body): SpanTimes {
  const times = new Map<string, SpanTime[]>();
  for (const { id: set, year, spans } of sets)
    for (const span of spans) {
      const { first, last } = stretchOf(span, body);
      const time = { name: spanName(year, span.id), year, first, last };
      for (const id of [span.id, set]) addTo(times, id, time);
    }
  for (const each of times.values()) each.sort((a, b) => (a.first < b.first ? -1 : 1));
  return times;
}

/** Whether spans have other dates for some. */
export function haveOtherDates(sets: readonly SpanSet[]): boolean {
  return sets.some(({ spans }) => spans.some(({ differ }) => differ.length > 0));
}

/** The days of a span, and which of its other dates they are: a body's own, by its id, by a tag, or by what it answers to. */
export function stretchOf(span: NamedSpan, body?: Body): Stretch & { readonly differ?: number } {
  const [own] = body ? nearestYears(span.differ, body) : [];
  if (!own) return { first: span.first, last: span.last };
  return { first: own.first, last: own.last, differ: span.differ.indexOf(own) };
}

/** The dates that outweigh all others for a body: there should be one at most. */
export function nearestYears(differ: readonly OtherDates[], body: Body): readonly OtherDates[] {
  return ranks(differ, body).find((found) => found.length > 0) ?? [];
}

/** Whether dates are given for a body. */
export function isFor(dates: OtherDates, body: Body): boolean {
  return ranks([dates], body).some((found) => found.length > 0);
}

/** Whether the days of a term depend on when spans fall. */
export function namesSpans(term: Term): boolean {
  // What is counted from another day may be counted from a span, or from what is.
  if (term.kind === 'span' || term.kind === 'relative') return true;
  return 'during' in term && term.during !== undefined ? true : isFromSpan(term);
}

/** The spans and sets whose days a term is in, or begins with. */
export function spansNamed(term: Term): readonly string[] {
  const ranges = term.kind === 'span' ? [term] : 'during' in term ? (term.during ?? []) : [];
  const begins = isFromSpan(term) ? [term.from] : [];
  return [...ranges.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])), ...begins];
}

function isFromSpan(term: Term): term is Extract<Term, { kind: 'rule' }> & { readonly from: string } {
  return term.kind === 'rule' && term.from !== undefined && !/^\d/.test(term.from);
}

/** The dates that are given for a body, those that outweigh the others first. */
function ranks(differ: readonly OtherDates[], { id, tags, parent }: Body): OtherDates[][] {
  return [
    differ.filter(({ only }) => only?.includes(id)),
    differ.filter((each) => each.tags?.some((tag) => tags.includes(tag))),
    differ.filter(({ parents }) => parent !== undefined && parents?.includes(parent)),
  ];
}

import { uniqueBy } from '../../group-by.ts';
import { spanOf } from '../../calendar/production/calendar-file.ts';
import {
  spanName,
  type NamedSpan,
  type OtherDates,
  type SpanSet,
  type Stretch,
} from '../../calendar/named-spans.ts';
import type { Anchor, SpanRange, SpanWords, When } from '../../calendar/when.ts';
import { defined } from '../../defined.ts';
import type { SpanDatesEntry, SpanEntry, SpanSetEntry, SpansFile } from '../generated/plan-file.ts';
import type { Rows, SpanRow } from '../plan.ts';

/** The sets of a file of spans, which has passed the schema. */
export function readSpans({ year, sets }: SpansFile): SpanSet[] {
  return Object.entries(sets).map(([id, { name, each, gaps = false, spans }]) => ({
    id,
    year: String(year),
    name,
    ...defined({ each }),
    gaps,
    spans: Object.entries(spans).map(readSpan),
  }));
}

function readSpan([id, { name, genitive, during, dates, differ = [] }]: [string, SpanEntry]): NamedSpan {
  return {
    id,
    name,
    ...defined({ genitive, during }),
    ...spanOf(dates),
    differ: differ.map(({ dates: other, ...whose }): OtherDates => ({ ...whose, ...spanOf(other) })),
  };
}

/** What people call the spans and the sets of a plan: of several years, as the first has it. */
export function spanNames(
  sets: readonly SpanSet[],
): readonly { readonly id: string; readonly words: SpanWords }[] {
  const all = sets.flatMap(({ id, name, each, spans }) => [
    ...spans.map((span) => ({
      id: span.id,
      words: { name: span.name, ...defined({ genitive: span.genitive, during: span.during }) },
    })),
    { id, words: { name, ...defined({ each }) } },
  ]);
  return uniqueBy(all.toReversed(), ({ id }) => id).toReversed();
}

/** A `when` with what people call its spans. */
export function withSpanNames(when: When, sets: readonly SpanSet[]): When {
  if (sets.length === 0) return when;
  const names = new Map(spanNames(sets).map(({ id, words }) => [id, words]));
  const wordsOf = (id: string): SpanWords | undefined => names.get(id);
  const called = <T extends SpanRange>(range: T): T => {
    const from = wordsOf(range.from);
    const to = range.to === undefined ? undefined : wordsOf(range.to);
    return from ? { ...range, called: { from, ...defined({ to }) } } : range;
  };
  const named = (anchor: Anchor): Anchor =>
    'span' in anchor ? { ...anchor, ...defined({ called: wordsOf(anchor.span) }) } : anchor;
  return when.map((term) => {
    if (term.kind === 'span') return called(term);
    if (term.kind === 'relative') return { ...term, anchor: named(term.anchor) };
    const begins = term.kind === 'rule' && term.from !== undefined ? wordsOf(term.from) : undefined;
    const limits = 'during' in term ? { during: term.during?.map(called) } : {};
    return { ...term, ...defined({ ...limits, called: begins }) };
  });
}

/** What a plan writes after `rows:`: a word, or the name of a set. */
export function readRows(entry: string, sets: readonly SpanSet[]): Rows {
  if (entry === 'week' || entry === 'month' || entry === 'quarter' || entry === 'none') return entry;
  const rowsIn = (wanted: readonly SpanSet[]): SpanRow[] =>
    wanted
      .flatMap(({ year, spans }) =>
        spans.map(({ id, name, first, last }) => ({ key: spanName(year, id), name, first, last })),
      )
      .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const [own, others] = [sets.filter(({ id }) => id === entry), sets.filter(({ id }) => id !== entry)];
  return { set: entry, spans: rowsIn(own), others: rowsIn(others) };
}

/** What a file would say of spans: by the names of their times, and of sets under names of the same form. */
export function spanEntries(
  sets: readonly SpanSet[],
): Record<string, SpanInSet | Omit<SpanSetEntry, 'spans'>> {
  return Object.fromEntries(
    sets.flatMap(({ id, year, spans, name, each, gaps }) => [
      [`${year}.${id}`, { name, ...defined({ each }), ...(gaps ? { gaps } : {}) }] as const,
      ...spans.map((span) => [`${year}.${span.id}`, { set: id, ...spanEntry(span) }] as const),
    ]),
  );
}

/** A span, and the set it is of. */
type SpanInSet = SpanEntry & { readonly set: string };

function spanEntry({ name, genitive, during, first, last, differ }: NamedSpan): SpanEntry {
  return {
    name,
    ...defined({ genitive, during }),
    dates: stretchEntry({ first, last }),
    ...(differ.length > 0 ? { differ: differ.map(otherDatesEntry) } : {}),
  };
}

function otherDatesEntry({ first, last, only, tags, parents }: OtherDates): SpanDatesEntry {
  return {
    ...defined({ only, tags, parents }),
    dates: stretchEntry({ first, last }),
  } as SpanDatesEntry;
}

function stretchEntry({ first, last }: Stretch): string {
  return first === last ? first : `${first}..${last}`;
}

import type { NamedSpan, OtherDates, SpanSet, Stretch } from '../../calendar/named-spans.ts';
import { defined } from '../../defined.ts';
import type { SpanDatesEntry, SpanEntry, SpanSetEntry, SpansFile } from '../generated/plan-file.ts';

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
    ...readStretch(dates),
    differ: differ.map(({ dates: other, ...whose }): OtherDates => ({ ...whose, ...readStretch(other) })),
  };
}

/** `2026-09-01..2026-10-25`, or one day. */
function readStretch(dates: string): Stretch {
  const [first = dates, last = first] = dates.split('..');
  return { first, last };
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

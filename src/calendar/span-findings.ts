import type { Finding, Path } from '../diagnostic.ts';
import { addDays, isDay, weekdayIndex, type Day } from './day.ts';
import { stretchOf, type Body, type NamedSpan, type SpanSet, type Stretch } from './named-spans.ts';

/**
 * What is wrong with spans of one file, which are valid by its schema: days that do not exist, names that stand twice, dates
 * outside their year, spans of a set that overlap, and days between them that belong to none.
 */
export function spanFindings(sets: readonly SpanSet[], year: string): Finding[] {
  const [from, to] = yearsOf(year);
  if (from === undefined || to === undefined)
    return [{ code: 'span-bad-year', severity: 'error', args: { year }, path: ['year'] }];
  const wrong = sets.flatMap((set) => set.spans.flatMap((span) => wrongDates(set, span, [from, to], year)));
  const order = wrong.length > 0 ? [] : sets.flatMap((set) => wrongOrder(set, sets));
  return [...namesTwice(sets), ...wrong, ...order];
}

/** Where a span's dates stand in its file. */
function datesPath(set: string, span: string, differ?: number): Path {
  const other = differ === undefined ? [] : ['differ', differ];
  return ['sets', set, 'spans', span, ...other, 'dates'];
}

/** The first and the last calendar year of a year: 2026 and 2027 of `2026-27`. */
function yearsOf(year: string): [from?: number, to?: number] {
  const [first = '', second] = year.split('-');
  const from = Number(first);
  if (second === undefined) return [from, from];
  return (from + 1) % 100 === Number(second) ? [from, from + 1] : [];
}

function namesTwice(sets: readonly SpanSet[]): Finding[] {
  const seen = new Map<string, Path>();
  const findings: Finding[] = [];
  for (const { id: set, spans } of sets)
    for (const [name, path] of [
      [set, ['sets', set]] as const,
      ...spans.map(({ id }) => [id, ['sets', set, 'spans', id]] as const),
    ]) {
      const before = seen.get(name);
      const at = { path, atKey: true } as const;
      if (!before) seen.set(name, path);
      else
        findings.push({
          ...at,
          code: 'span-name-twice',
          severity: 'error',
          args: { name },
          related: [before],
        });
    }
  return findings;
}

function wrongDates(
  { id: set }: SpanSet,
  span: NamedSpan,
  [from, to]: readonly [number, number],
  year: string,
): Finding[] {
  const all = [[span, undefined] as const, ...span.differ.map((each, index) => [each, index] as const)];
  return all.flatMap(([{ first, last }, index]): Finding[] => {
    const at = { severity: 'error', path: datesPath(set, span.id, index) } as const;
    const missing = [first, last].find((day) => !isDay(day));
    if (missing !== undefined) return [{ ...at, code: 'calendar-no-such-day', args: { day: missing } }];
    if (first > last) return [{ ...at, code: 'calendar-backwards', args: { first, last } }];
    const isInYear = Number(last.slice(0, 4)) >= from && Number(first.slice(0, 4)) <= to;
    return isInYear ? [] : [{ ...at, code: 'span-outside-year', args: { day: first, year } }];
  });
}

/** Of the usual dates, and of those of everybody who has others: which of a set overlap, and what lies between them. */
function wrongOrder(set: SpanSet, sets: readonly SpanSet[]): Finding[] {
  const usual = orderFor(set, sets);
  const others = bodiesOf(set).flatMap((body) => orderFor(set, sets, body));
  const known = new Set(usual.map(({ code, args }) => JSON.stringify([code, args])));
  // What is wrong with the usual dates, too, is said of these alone.
  return [...usual, ...others.filter(({ code, args }) => !known.has(JSON.stringify([code, args])))];
}

/** One body for each unit, tag and parent that has other dates. */
function bodiesOf({ spans }: SpanSet): Body[] {
  const all = spans.flatMap(({ differ }) => differ);
  const each = (key: 'only' | 'tags' | 'parents'): string[] => [
    ...new Set(all.flatMap((dates) => dates[key] ?? [])),
  ];
  return [
    ...each('only').map((id) => ({ id, tags: [] })),
    ...each('tags').map((tag) => ({ id: '', tags: [tag] })),
    ...each('parents').map((parent) => ({ id: '', tags: [], parent })),
  ];
}

function orderFor(set: SpanSet, sets: readonly SpanSet[], body?: Body): Finding[] {
  const dated = (spans: readonly NamedSpan[]): (Stretch & { span: NamedSpan; path: Path })[] =>
    spans
      .map((span) => {
        const { first, last, differ } = stretchOf(span, body);
        return { first, last, span, path: datesPath(set.id, span.id, differ) };
      })
      .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const covered = sets.flatMap(({ spans }) => spans.map((span) => stretchOf(span, body)));
  const all = dated(set.spans);
  return all.flatMap((one, index): Finding[] => {
    const next = all[index + 1];
    if (!next) return [];
    const at = { path: next.path, related: [one.path] };
    const names = { one: one.span.name, other: next.span.name };
    if (next.first <= one.last) {
      const args = { ...names, first: next.first, last: one.last < next.last ? one.last : next.last };
      return [{ ...at, code: 'span-overlap', severity: 'error', args }];
    }
    const gap = set.gaps ? undefined : gapBetween(one.last, next.first, covered);
    return gap ? [{ ...at, code: 'span-gap', severity: 'warning', args: { ...names, ...gap } }] : [];
  });
}

/** Working days of the week between two days that are in no span: a Sunday between two quarters is nobody's. */
function gapBetween(last: Day, first: Day, covered: readonly Stretch[]): Stretch | undefined {
  const days: Day[] = [];
  for (let day = addDays(last, 1); day < first; day = addDays(day, 1)) {
    if (weekdayIndex(day) < 5 && !covered.some((each) => each.first <= day && day <= each.last))
      days.push(day);
  }
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { first: from, last: to };
}

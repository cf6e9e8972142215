/** Which span of the next period answers to a span of this one. */
import { entryIn } from '../../group-by.ts';
import { firstDay, lastDay, type Month } from '../../calendar/day.ts';
import { spanTimes, type SpanSet } from '../../calendar/named-spans.ts';

/** Spans of both periods. */
export type SpanShift = ReturnType<typeof spanShift>;

/**
 * Spans answer to each other by their data: a set to itself, a span to the one of its name where that begins in the next period, else by
 * its place among those of its set that begin in the period.
 *
 * @param next the spans that have dates in the next period
 */
export function spanShift(
  now: readonly SpanSet[],
  next: readonly SpanSet[],
  from: readonly Month[],
  to: readonly Month[],
) {
  const beginning = (sets: readonly SpanSet[], months: readonly Month[]): Map<string, string[]> => {
    const [start, end] = [firstDay(months[0]!), lastDay(months.at(-1)!)];
    const found = new Map<string, string[]>();
    for (const { id, spans } of sets) {
      const own = spans.filter(({ first }) => first >= start && first <= end).map((span) => span.id);
      entryIn(found, id, () => []).push(...own);
    }
    return found;
  };
  const [before, after] = [beginning(now, from), beginning(next, to)];
  const [start, end] = [firstDay(to[0]!), lastDay(to.at(-1)!)];
  const reaches = new Set(
    next
      .flatMap(({ spans }) => spans.filter(({ first, last }) => first <= end && last >= start))
      .map(({ id }) => id),
  );
  const times = spanTimes(now);
  return {
    /** The name that answers to one, of a span or of a set; nothing where the next period has none. */
    name(name: string): string | undefined {
      if (after.has(name) && (after.get(name)!.length > 0 || !before.has(name))) return name;
      if (before.has(name)) return undefined;
      if ([...after.values()].some((spans) => spans.includes(name))) return name;
      for (const [set, spans] of before) {
        const place = spans.indexOf(name);
        if (place >= 0) return after.get(set)?.[place];
      }
      return reaches.has(name) ? name : undefined;
    },
    /** The first day of a span, by its dates in or before this period. */
    firstDay: (name: string) => times.get(name)?.[0]?.first,
  };
}

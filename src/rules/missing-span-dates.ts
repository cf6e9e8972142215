import { monthsOfStretch } from '../calendar/in-spans.ts';
import { addMonths, monthOf, type Day } from '../calendar/day.ts';
import { spansNamed, spanTimes, type SpanTime, type Stretch } from '../calendar/named-spans.ts';
import { defined } from '../defined.ts';
import { rule, termPlaces, type Subject } from './rule.ts';
import { spanPath } from './unknown-span.ts';

/** How many years ahead, or back, dates are looked for: a plan is no longer than ten. */
const YEARS = 10;

/**
 * The plan's months have a year of which a span that it names has no dates: by those it has in another year, it would fall
 * into them. So a plan for another year is not read with the dates of the last.
 */
export const missingSpanDates = rule('missing-span-dates', 'error', function* (subject) {
  for (const { span, missing, years, path } of namedSpans(subject)) {
    if (missing) yield { args: { span, ...missing, years }, path };
  }
});

/** No day of a span is in the plan's months, in whatever year. */
export const spanElsewhere = rule('span-elsewhere', 'error', function* (subject) {
  for (const { span, missing, elsewhere, path } of namedSpans(subject)) {
    if (!missing && elsewhere) yield { args: { span, first: elsewhere.first, last: elsewhere.last }, path };
  }
});

interface UndatedSpan {
  readonly span: string;
  readonly path: readonly (string | number)[];
  readonly years: readonly string[];
  /** Where it would be expected, and is not. */
  readonly missing?: Stretch;
  readonly elsewhere?: Stretch;
}

/** Each span that a `when` names, once for each term. */
function* namedSpans(subject: Subject): Iterable<UndatedSpan> {
  const { period, spans } = subject.plan;
  if (spans.length === 0) return;
  const times = spanTimes(spans);
  for (const { place, number, term } of termPlaces(subject)) {
    const path = spanPath(place, number, term);
    const told = new Set<string>();
    for (const span of spansNamed(term)) {
      const found = times.get(span) ?? [];
      const years = [...new Set(found.map(({ year }) => year))];
      const [one] = found;
      if (!one || told.has(span)) continue;
      told.add(span);
      const here = found.some((time) => monthsOfStretch(time, period).length > 0);
      const missing = missingYear(found, years, period);
      yield {
        span,
        path,
        years,
        ...defined({ missing, elsewhere: here || told.size > 1 ? undefined : one }),
      };
    }
  }
}

/** The days of a span in another year, by those it has, if they are all in the plan's months and it has none there. */
function missingYear(
  found: readonly SpanTime[],
  years: readonly string[],
  period: readonly string[],
): Stretch | undefined {
  const known = new Set(years.map((year) => Number(year.slice(0, 4))));
  for (const { year, first, last } of found)
    for (let shift = -YEARS; shift <= YEARS; shift++) {
      const [from, to] = [first, last].map((day) => addMonths(monthOf(day), shift * 12) + day.slice(7)) as [
        Day,
        Day,
      ];
      if (known.has(Number(year.slice(0, 4)) + shift)) continue;
      if (period.includes(monthOf(from)) && period.includes(monthOf(to))) return { first: from, last: to };
    }
  return undefined;
}

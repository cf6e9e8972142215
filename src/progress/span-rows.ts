/** Rows of a table that are spans: quarters of a school year and the like. What lies between two of them has a row of its own. */
import { addDays, firstDay, lastDay, monthOf, weekdayIndex, type Day, type Month } from '../calendar/day.ts';
import type { Stretch } from '../calendar/named-spans.ts';
import type { SpanRow, SpanRows } from '../plan/plan.ts';
import type { RowTime } from './table.ts';

/** The rows of a plan's spans that have days in its period. */
export function spanRowsOf({ spans }: SpanRows, period: readonly Month[]): RowTime[] {
  return spans.filter(({ first, last }) =>
    period.some((month) => month >= monthOf(first) && month <= monthOf(last)),
  );
}

/** The row of the time that an occurrence is named for, whatever days it falls on for some. */
export function rowNamed({ spans }: SpanRows, occurrence: string): RowTime | undefined {
  const [name] = occurrence.split('/');
  return spans.find(({ key }) => key === name);
}

/** The row that a day is in. */
export function spanRowAt({ spans, others }: SpanRows, day: Day): RowTime {
  const own = spans.find(({ first, last }) => first <= day && day <= last);
  if (own) return own;
  const before = spans.findLast(({ last }) => last < day);
  const after = spans.find(({ first }) => first > day);
  const first = before ? addDays(before.last, 1) : firstDay(monthOf(day));
  const last = after ? addDays(after.first, -1) : lastDay(monthOf(day));
  const between = others.find((other) => covers(other, { first, last }));
  return between ? { ...between, first, last } : { key: `${first}..${last}`, first, last };
}

/** Whether a span has all working days of the week of a stretch. */
function covers(span: SpanRow, { first, last }: Stretch): boolean {
  for (let day = first; day <= last; day = addDays(day, 1))
    if (weekdayIndex(day) < 5 && (day < span.first || day > span.last)) return false;
  return true;
}

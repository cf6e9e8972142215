import { addDays, isDay, isMonth, type Day, type Month } from './day.ts';
import { mondayOfWeek } from './week.ts';

/** The time that the id of an occurrence names. */
type OccurrenceTime =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'day'; readonly day: Day }
  /** A week, or days in a row. */
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'months'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'quarter' | 'half-year'; readonly year: string; readonly number: number }
  | { readonly kind: 'year'; readonly year: string }
  /** What people have mistyped; it is shown as it is. */
  | { readonly kind: 'unknown' };

/** What the id of an occurrence names. */
export type OccurrenceKind = OccurrenceTime & {
  /** Which of the several days that a rule has in it. */
  readonly label?: string;
};

const PERIOD = /^(\d{4})-([QHW])(\d{1,2})$/;

/** Takes the id of an occurrence apart, so that a language can put it in words. */
export function occurrenceKind(id: string): OccurrenceKind {
  const [time = '', label] = id.split('/');
  return label === undefined ? timeKind(id) : { ...timeKind(time), label };
}

function timeKind(id: string): OccurrenceTime {
  const [from = '', to = ''] = id.split('..');
  if (isMonth(from) && to === '') return { kind: 'month', month: from };
  if (isDay(from) && to === '') return { kind: 'day', day: from };
  if (/^\d{4}$/.test(id)) return { kind: 'year', year: id };
  if (isMonth(from) && isMonth(to)) return { kind: 'months', from, to };
  if (isDay(from) && isDay(to)) return { kind: 'days', from, to };
  const [, year, letter, number] = PERIOD.exec(id) ?? [];
  if (year === undefined) return { kind: 'unknown' };
  if (letter === 'W') {
    const monday = mondayOfWeek(id);
    return { kind: 'days', from: monday, to: addDays(monday, 6) };
  }
  return { kind: letter === 'Q' ? 'quarter' : 'half-year', year, number: Number(number) };
}

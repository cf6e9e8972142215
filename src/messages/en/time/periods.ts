/** Months and periods as people call them. Ids stay where they are typed. */
import { dayInWords, monthInWords } from '../../phrases/dates.ts';
import { occurrenceKind, type OccurrenceKind } from '../../../calendar/occurrence-kind.ts';

/** An occurrence by its id: “October 2010”, “Q1 2026”, “28 September 2026 – 4 October 2026”. */
export function period(id: string): string {
  const named = occurrenceKind(id);
  return named.label === undefined ? time(named, id) : `${time(named, id)} (${named.label})`;
}

function time(named: OccurrenceKind, id: string): string {
  switch (named.kind) {
    case 'month':
      return monthInWords('en', named.month);
    case 'day':
      return dayInWords('en', named.day);
    case 'days':
      return `${dayInWords('en', named.from)} – ${dayInWords('en', named.to)}`;
    case 'months':
      return `${monthInWords('en', named.from)} – ${monthInWords('en', named.to)}`;
    case 'quarter':
      return `Q${named.number} ${named.year}`;
    case 'half-year':
      return `the ${named.number === 1 ? 'first' : 'second'} half of ${named.year}`;
    case 'year':
      return named.year;
    case 'unknown':
      return id;
  }
}

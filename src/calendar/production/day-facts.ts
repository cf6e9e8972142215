import { daysOf } from '../named-spans.ts';
import type { Day } from '../day.ts';
import { spanOf, type CalendarFile } from './calendar-file.ts';

/** What a day is; a short day is a working day. */
export type DayKind = 'working' | 'short' | 'off';

/** What a calendar says of one day, beyond the days of the week. */
export interface DayFact {
  readonly kind: DayKind;
  /** A day off: what it is called. */
  readonly name?: string;
  /** The law, decree or order it follows from. */
  readonly source?: string;
  /** A day off: the day off that was moved here. */
  readonly from?: Day;
  /** A working day: the day that is off instead. */
  readonly to?: Day;
}

/** Facts by day. */
export type DayFacts = ReadonlyMap<Day, DayFact>;

/**
 * What a file says of its days, taken as it stands. Where a day is named twice, a working day outweighs a day off (a day
 * off that was moved here and then moved on), and a short day keeps what is known of it as a working day.
 */
export function factsOf(file: CalendarFile): DayFacts {
  const facts = new Map<Day, DayFact>();
  for (const { date, ...rest } of file['days-off'] ?? [])
    for (const day of daysOf(spanOf(date))) facts.set(day, { ...rest, kind: 'off' });
  for (const { date, ...rest } of file['working-days'] ?? [])
    for (const day of daysOf(spanOf(date))) facts.set(day, { ...rest, kind: 'working' });
  for (const { date, ...rest } of file['short-days'] ?? [])
    for (const day of daysOf(spanOf(date))) {
      const worked = facts.get(day);
      facts.set(day, { ...rest, ...(worked?.kind === 'working' ? worked : {}), kind: 'short' });
    }
  return facts;
}

/** The time that somebody asks about: a month, a quarter, or from one day to another. */
import { firstDay, lastDay, monthOf, type Day, type Month } from '../calendar/day.ts';
import type { Item } from './obligations.ts';

/** Both ends are days of it; either may be open. */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
  /** What it is called, where it is a whole month or quarter. */
  readonly month?: Month;
  readonly quarter?: { readonly number: number; readonly year: string };
}

/** Whether an item has days in a period: those of its rows in the plan, from its first to its nominal last one. */
export function isWithin({ occurrence }: Item, period: Period): boolean {
  const { start, deadline, from, to } = occurrence;
  const first = monthOf(start) === from ? start : firstDay(from);
  const last = deadline !== undefined && monthOf(deadline) === to ? deadline : lastDay(to);
  return overlaps(first, last, period);
}

/** Whether a stretch of days has any of a period. */
export function overlaps(first: Day, last: Day, { from, to }: Period): boolean {
  return (to === undefined || first <= to) && (from === undefined || last >= from);
}

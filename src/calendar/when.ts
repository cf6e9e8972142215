import type { Day, Month, Weekday } from './day.ts';

/** What becomes of a deadline on a non-working day. */
export type Roll = 'keep' | 'preceding' | 'next';

/** Which month a deadline's day is counted in, seen from the last month of the period it closes. */
export type DeadlineMonth = 'same' | 'following-month' | 'preceding-month';

/** The last day by which something is to be done, inside the month (or week) that closes its period. */
export type DeadlineRule =
  | { readonly kind: 'day'; readonly day: number; readonly of: DeadlineMonth }
  | { readonly kind: 'last-day'; readonly of: DeadlineMonth }
  | { readonly kind: 'last-working-day'; readonly of: DeadlineMonth }
  | { readonly kind: 'working-day'; readonly number: number; readonly of: DeadlineMonth }
  /** Only in weekly rules: by this day of the week. */
  | { readonly kind: 'weekday'; readonly weekday: Weekday };

/** Which one of a month's Mondays (or other days). `-1` is the last. */
export interface WeekdayRule {
  readonly weekday: Weekday;
  /** 1 to 5 from the start of the month, -1 for the last; absent in weekly rules, where each one counts. */
  readonly nth?: number;
  readonly of: DeadlineMonth;
}

/** How often a rule comes round. */
export type Every = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** Something that comes round. */
export interface Rule {
  readonly kind: 'rule';
  readonly every: Every;
  /** The months it is limited to; the plan's period where absent. */
  readonly in?: readonly Month[];
  /** By when; the plan's `deadlines.month` where neither this nor `weekday` is given. */
  readonly by?: DeadlineRule;
  /** On which day, for things that take place on a day. */
  readonly weekday?: WeekdayRule;
}

/** One term of a `when`. */
export type Term =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'months'; readonly from: Month; readonly to: Month }
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'window'; readonly from: Day; readonly to: Day }
  | Rule
  | {
      /** Without a deadline of its own: to be done at any time before its months end. */
      readonly kind: 'throughout';
      readonly in?: readonly Month[];
    }
  | {
      /** As the need arises: never overdue. */
      readonly kind: 'as-needed';
      readonly in?: readonly Month[];
    };

/** When something is to be done: one term, or a list of them. */
export type When = readonly Term[];

import type { Day, Month, Weekday } from './day.ts';

/** What becomes of a deadline on a non-working day. */
export type Roll = 'keep' | 'preceding' | 'next';

/** Which month or year a deadline's day is counted in, seen from the last month of the period it closes. */
export type DeadlineMonth =
  'same' | 'following-month' | 'preceding-month' | 'following-year' | 'preceding-year';

/** The month in which a day is counted. */
export interface CountedIn {
  readonly of: DeadlineMonth;
  /** 1 to 12, where the month is named: of the same year, the following or the preceding one. */
  readonly month?: number;
}

/** The last day by which something is to be done, inside the month (or week) that closes its period. */
export type DeadlineRule =
  | ({ readonly kind: 'day'; readonly day: number } & CountedIn)
  | ({ readonly kind: 'last-day' } & CountedIn)
  | ({ readonly kind: 'last-working-day' } & CountedIn)
  | ({ readonly kind: 'working-day'; readonly number: number } & CountedIn)
  /** Only in weekly rules: by this day of the week. */
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  /** Only of what does not come round: by this very day, which may lie after the months it is for. */
  | { readonly kind: 'date'; readonly date: Day };

/** Which one of a month's Mondays (or other days). `-1` is the last. */
export interface WeekdayRule extends CountedIn {
  readonly weekday: Weekday;
  /** 1 to 5 from the start of the month, -1 for the last; absent in weekly rules, where each one counts. */
  readonly nth?: number;
}

/** How often a rule comes round. */
export type Every = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** By when, or on which day; the plan's `deadlines.month` where neither is given. */
export interface RuleDetail {
  readonly by?: DeadlineRule;
  /** On which day, for things that take place on a day. */
  readonly weekday?: WeekdayRule;
}

/** One of several days of a rule in the same week or month. */
export interface LabelledDetail extends RuleDetail {
  /** Its part of the occurrence's name: the day may change under it. */
  readonly label: string;
}

/** What people call a span, in the forms that are given for it. */
export interface SpanWords {
  readonly name: string;
  /** In Russian, where they are given: «осенних каникул», «на осенних каникулах». */
  readonly genitive?: string;
  readonly during?: string;
  /** Of a set, the words for “each of them”. */
  readonly each?: string;
}

/** A span by its name, or several in a row; or all the spans of a set, by its name. */
export interface SpanRange {
  readonly from: string;
  readonly to?: string;
  /** What people call them, where that is known. */
  readonly called?: { readonly from: SpanWords; readonly to?: SpanWords };
}

/** To what a rule is limited: to months, to spans, or to both together. */
export interface Limits {
  readonly in?: readonly Month[];
  readonly during?: readonly SpanRange[];
}

/** Something that is done once in a span, or in each span of a set. */
export interface SpanTerm extends SpanRange, RuleDetail {
  readonly kind: 'span';
  /** It comes round: each of them is one more. */
  readonly each?: true;
  readonly times?: readonly LabelledDetail[];
}

/** Something that comes round. */
export interface RecurrenceRule extends RuleDetail, Limits {
  readonly kind: 'rule';
  readonly every: Every;
  /** Only every n-th of them, counted from the one that `from` is in. */
  readonly interval?: number;
  /** A day, a month or a span: nothing comes round before the day, week, month… it, or its first day, is in. */
  readonly from?: Day | Month | string;
  /** What people call the span with which it begins. */
  readonly called?: SpanWords;
  /** Several days in each week or month instead of one, earlier ones first. */
  readonly times?: readonly LabelledDetail[];
  /** Of what is done daily: on days off, too; else on working days. */
  readonly days?: 'all';
  /** Of what is done daily: how much of it is marked at once; a month where absent. */
  readonly mark?: 'week';
}

/** How far a day is from another. */
export interface Distance {
  /** 0 is the same day. */
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'week' | 'month';
}

/** Of several units that do it: oneself, the one that one answers to, those that answer to one, or all. */
export type Whose = 'own' | 'parent' | 'below' | 'all';

/** The day from which a term is counted. */
export type Anchor = (
  | {
      /** The day of an activity by the plan; or (`done`) the day on which it was done. */
      readonly kind: 'activity' | 'done';
      readonly activity: string;
      /** Only that of its times; where absent, there is a time for each of them. */
      readonly occurrence?: string;
      /** Who has to have done it; where absent, whoever is nearest. */
      readonly whose?: Whose;
    }
  /** A day that the plan has a name for. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'date'; readonly date: Day }
  /** An end of a span, or of each span of a set. */
  | { readonly kind: 'first-day' | 'last-day'; readonly span: string; readonly called?: SpanWords }
) & {
  /** What people call it, where that is known. */
  readonly name?: string;
};

/** A term that is counted from another day. */
export interface Relative {
  readonly kind: 'relative';
  readonly side: 'before' | 'after';
  /** Up to that day; on any day between the two; or on that very day. */
  readonly manner: 'by' | 'within' | 'exactly';
  readonly distance: Distance;
  readonly anchor: Anchor;
  /** Its part of the occurrence's name, where two terms are counted from one time. */
  readonly label?: string;
}

/** One term of a `when`, without the words an order has for it. */
type Timing =
  | { readonly kind: 'month'; readonly month: Month; readonly by?: DeadlineRule }
  | { readonly kind: 'months'; readonly from: Month; readonly to: Month; readonly by?: DeadlineRule }
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'window'; readonly from: Day; readonly to: Day }
  | RecurrenceRule
  | SpanTerm
  | Relative
  | ({
      /** Without a deadline of its own: to be done at any time before its months end. */
      readonly kind: 'throughout';
    } & Limits)
  | ({
      /** As the need arises: never overdue. */
      readonly kind: 'as-needed';
    } & Limits);

/** One term of a `when`. */
export type Term = Timing & {
  /** The order's own words for it. */
  readonly words?: string;
};

/** When something is to be done: one term, or a list of them. */
export type When = readonly Term[];

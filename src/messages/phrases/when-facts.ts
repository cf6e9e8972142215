/** What a term of a `when` says, in the parts that a language has words for. */
import type {
  Anchor,
  DeadlineMonth,
  DeadlineRule,
  Distance,
  Every,
  Relative,
  SpanWords,
  Term,
  Whose,
} from '../../calendar/when.ts';
import type { Weekday } from '../../calendar/day.ts';

/** What a deadline's day is counted in: one month, the last month of a period, the last of several that were named, or a span. */
export type Closing = Exclude<Every, 'day'> | 'named' | 'span';

/** What officials call the months of a plan. */
export type PlanSpan = 'month' | 'quarter' | 'half-year' | 'school-year' | 'year' | 'period';

/** Facts of a term, of a day of it, of months or of a date: each has some of them. */
export interface WhenFacts {
  /** Several dates or months that are told together are one. */
  readonly term?: Term['kind'];
  readonly every?: Every;
  readonly interval?: number;
  /** On days off, too. */
  readonly isAllDays?: true;
  readonly beginning?: WhenFacts;
  /** Its months or dates: those that are said in one breath are one. */
  readonly pieces?: readonly WhenFacts[];
  /** What the months of the plan are called, where it is throughout all of them. */
  readonly plan?: PlanSpan;
  /** By when; `on` is the day on which it takes place. */
  readonly by?: DeadlineRule['kind'] | 'on';
  /** Days of the month, or working days: several, if the rule has several. */
  readonly numbers?: readonly number[];
  readonly nth?: readonly number[];
  readonly weekdays?: readonly Weekday[];
  readonly of?: DeadlineMonth;
  readonly closes?: Closing;
  /** Several days that cannot be told together. */
  readonly details?: readonly WhenFacts[];
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** Months of one year. */
  readonly months?: readonly number[];
  /** The days of a year that stand in one month only are told otherwise. */
  readonly isAlone?: true;
  readonly quarter?: number;
  readonly half?: number;
  /** What people call a span, or the first and the last of several. */
  readonly span?: SpanWords;
  readonly lastSpan?: SpanWords;
  /** In each span of a set. */
  readonly isEach?: true;
  /** How a term is counted from another day, how far, and in what. */
  readonly side?: Relative['side'];
  readonly manner?: Relative['manner'];
  readonly steps?: number;
  readonly stepUnit?: Distance['unit'];
  readonly anchor?: WhenFacts;
  /** What it is counted from: `other` is something that only people know. */
  readonly what?: Anchor['kind'] | 'other';
  readonly name?: string;
  readonly time?: string;
  readonly whose?: Whose;
  /** Which weeks, thirds or halves of a month; the last is -1. Said by nobody but people. */
  readonly ordinals?: readonly number[];
  readonly part?: 'week' | 'decade' | 'half';
  readonly first?: WhenFacts;
  readonly last?: WhenFacts;
}

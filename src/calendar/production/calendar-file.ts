import type { Day, Weekday } from '../day.ts';
import type { Stretch } from '../named-spans.ts';

/** Calendars that come with the program. */
export const BUILT_IN_CALENDARS = ['ru'] as const;

/** The name of a calendar that comes with the program. */
export type BuiltInCalendar = (typeof BUILT_IN_CALENDARS)[number];

/** What every statement of a calendar may say. */
interface CalendarStatement {
  /** A day, `2010-11-04`, or days in a row, `2025-10-25..2025-11-02`. */
  readonly date: string;
  readonly name?: string;
  /** The law, decree or order it follows from. */
  readonly source?: string;
}

/** Days off besides the weekly ones. Without `from` it is a holiday of its own. */
export interface DaysOff extends CalendarStatement {
  /** The day off that was moved here. */
  readonly from?: Day;
}

/** Days worked although they would be off. */
export interface DaysWorked extends CalendarStatement {
  /** The day that is off instead. */
  readonly to?: Day;
}

/** Working days that are an hour shorter. */
type ShortDays = CalendarStatement;

/** A production calendar as it is written: one year of a built-in one, or a user's own. Valid by `calendar.schema.json`. */
export interface CalendarFile {
  readonly 'cyclo-calendar': 1;
  /** Its name in plans and messages. */
  readonly calendar: string;
  readonly name?: string;
  /** The calendar it adds to and overrides, day by day. Without it the file is all there is. */
  readonly extends?: BuiltInCalendar;
  /** The year it describes in full. */
  readonly year?: number;
  /** Working days of the week; Monday to Friday, or those of the calendar it extends. */
  readonly week?: readonly Weekday[];
  readonly 'days-off'?: readonly DaysOff[];
  readonly 'working-days'?: readonly DaysWorked[];
  readonly 'short-days'?: readonly ShortDays[];
}

/** The first and the last day of a statement's `date`. */
export function spanOf(date: string): Stretch {
  const [first = date, last = first] = date.split('..');
  return { first, last };
}

import type { CalendarFile } from '../calendar/production/calendar-file.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Plan } from '../plan/plan.ts';

/** One version of a plan, with everything that it takes from other files. What `readPlan` gives is one, if it has a plan. */
export interface Edition {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  /** What the calendar of its own says, where it has one. */
  readonly ownCalendar: CalendarFile | undefined;
}

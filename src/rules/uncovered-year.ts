import { needsCalendar } from '../calendar/calendar-need.ts';
import type { Day } from '../calendar/day.ts';
import type { Occurrences } from '../calendar/occurrences.ts';
import { uncoveredYears } from '../calendar/production/working-calendar.ts';
import { rollDeadline } from '../calendar/working-days.ts';
import type { Rule, Subject } from './rule.ts';

/** Deadlines depend on a year whose holidays the calendar does not know. */
export const uncoveredYear: Rule<'uncovered-year'> = {
  code: 'uncovered-year',
  severity: 'warning',
  *check(subject) {
    const { entry, calendar } = subject;
    const years = uncoveredYears(calendar, daysNeeded(subject));
    if (years.length === 0) return;
    yield {
      args: { calendar: calendar.name, years },
      path: [entry.calendar === undefined ? 'period' : 'calendar'],
    };
  },
};

/** Deadlines that depend on which days are worked, before and after the non-working-day rule. */
function* daysNeeded({ plan, tasks, calendar }: Subject): Iterable<Day> {
  let known: Occurrences | undefined;
  for (const { activity, task, times } of tasks) {
    // The tasks of an activity mostly share its times.
    if (times === known) continue;
    known = times;
    const roll = activity.nonWorkingDay ?? plan.nonWorkingDay;
    if (!needsCalendar(task.when ?? activity.when, plan.monthDeadline, roll)) continue;
    for (const { deadline, floor } of times.occurrences) {
      if (deadline === undefined) continue;
      yield deadline;
      yield rollDeadline(deadline, roll, calendar, floor);
    }
  }
}

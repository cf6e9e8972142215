import { needsCalendar } from '../calendar/calendar-need.ts';
import type { Day } from '../calendar/day.ts';
import type { Occurrences } from '../calendar/occurrences.ts';
import { uncoveredYears } from '../calendar/production/working-calendar.ts';
import type { Roll } from '../calendar/when.ts';
import { rollDeadline } from '../calendar/working-days.ts';
import { rule, type Subject } from './rule.ts';

/** Deadlines depend on a year whose holidays the calendar does not know. */
export const uncoveredYear = rule('uncovered-year', 'warning', function* (subject) {
  const { entry, calendar } = subject;
  const years = uncoveredYears(calendar, daysNeeded(subject));
  if (years.length === 0) return;
  yield {
    args: { calendar: calendar.name, years },
    path: [entry.calendar === undefined ? 'period' : 'calendar'],
  };
});

/** Deadlines that depend on which days are worked, before and after the non-working-day rule. */
function* daysNeeded({ plan, tasks, calendar }: Subject): Iterable<Day> {
  // Most tasks share their times with others.
  const seen: Record<Roll, Set<Occurrences>> = { keep: new Set(), preceding: new Set(), next: new Set() };
  for (const { activity, task, times } of tasks) {
    const roll = activity.nonWorkingDay ?? plan.nonWorkingDay;
    if (seen[roll].has(times)) continue;
    seen[roll].add(times);
    if (!needsCalendar(task.when ?? activity.when, plan.monthDeadline, roll)) continue;
    for (const { deadline, floor } of times.occurrences) {
      if (deadline === undefined) continue;
      yield deadline;
      yield rollDeadline(deadline, roll, calendar, floor);
    }
  }
}

import { needsCalendar } from '../calendar/calendar-need.ts';
import { uncoveredYears, type CalendarSource } from '../calendar/production/working-calendar.ts';
import type { Plan } from '../plan/plan.ts';
import type { Item } from './obligations.ts';

/** The years without data that deadlines of a plan's items depend on; nothing where all of them can be trusted. */
export function uncoveredOf(
  { monthDeadline, nonWorkingDay }: Plan,
  items: readonly Item[],
  calendar: CalendarSource,
) {
  const days = items.flatMap(({ activity, task, occurrence, effectiveDeadline }) => {
    const roll = activity.nonWorkingDay ?? nonWorkingDay;
    const { deadline } = occurrence;
    if (deadline === undefined || effectiveDeadline === undefined) return [];
    return needsCalendar(task.when ?? activity.when, monthDeadline, roll)
      ? [deadline, effectiveDeadline]
      : [];
  });
  // Ascending.
  const years = uncoveredYears(calendar, days);
  return years.length > 0 ? { calendar: calendar.name, years } : undefined;
}

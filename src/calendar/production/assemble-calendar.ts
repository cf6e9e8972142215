import { builtInCalendar } from './built-in.ts';
import type { CalendarFile } from './calendar-file.ts';
import { factsOf, type DayFacts } from './day-facts.ts';
import { workingCalendar, type WorkingCalendar } from './working-calendar.ts';
import { FIVE_DAY_WEEK } from './working-week.ts';

/**
 * A calendar of the user's own. What the file says of a day outweighs what its base says.
 *
 * It covers its `year` and every year of its base. A file without either covers the years its days are in; one that
 * names no days at all describes only the week, and nothing can be missing from it.
 *
 * @param file valid by the schema and free of `calendarFindings`
 * @param base the calendar it extends; the built-in one that it names where not given
 */
export function assembleCalendar(
  file: CalendarFile,
  base: WorkingCalendar | undefined = file.extends === undefined ? undefined : builtInCalendar(file.extends),
): WorkingCalendar {
  const under = file.week === undefined ? base : base?.inWeek(file.week);
  const facts = factsOf(file);
  const covers = coverage(file, facts, under);
  return workingCalendar({
    name: file.calendar,
    week: file.week ?? under?.week ?? FIVE_DAY_WEEK,
    covers,
    reason: (day) => facts.get(day) ?? under?.reason(day),
    inWeek: (week) => assembleCalendar({ ...file, week }, base),
  });
}

function coverage(
  file: CalendarFile,
  facts: DayFacts,
  base: WorkingCalendar | undefined,
): (year: number) => boolean {
  if (base !== undefined) return (year) => year === file.year || base.covers(year);
  if (file.year !== undefined) return (year) => year === file.year;
  const years = new Set([...facts.keys()].map((day) => Number(day.slice(0, 4))));
  return (year) => years.size === 0 || years.has(year);
}

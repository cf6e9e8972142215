import { WEEKDAYS, weekdayIndex, type Day } from '../../calendar/day.ts';
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import { isInWeek } from '../../calendar/production/working-week.ts';
import { dayInFigures } from './dates.ts';
import type { DayOff, NominalDay } from '../en/time/when.ts';
import type { Messages } from '../messages.ts';

/** A deadline as the plan has it, and as the rule for non-working days leaves it. */
export interface RolledDeadline {
  readonly deadline: Day;
  readonly effectiveDeadline: Day;
}

/**
 * Why a deadline was moved, and to which day: «31.10.2010 — воскресенье, срок 29.10.2010».
 *
 * @returns nothing where it wasn't
 */
export function shiftWords(
  { deadline, effectiveDeadline }: RolledDeadline,
  calendar: WorkingCalendar,
  messages: Messages,
): string | undefined {
  if (deadline === effectiveDeadline) return undefined;
  const effective = dayInFigures(messages.language, effectiveDeadline);
  return messages.when.shifted({ ...nominalDay(deadline, calendar, messages), effective });
}

/** Why a day is no working day: «31.10.2010 — воскресенье», «04.11.2010 — День народного единства». */
export function dayOffWords(day: Day, calendar: WorkingCalendar, messages: Messages): string {
  return messages.when.off(nominalDay(day, calendar, messages));
}

function nominalDay(day: Day, calendar: WorkingCalendar, { language }: Messages): NominalDay {
  return { day: dayInFigures(language, day), off: dayOff(day, calendar) };
}

function dayOff(day: Day, calendar: WorkingCalendar): DayOff {
  const { from, name } = calendar.reason(day) ?? {};
  if (from !== undefined) return { kind: 'moved', from };
  if (name !== undefined) return { kind: 'holiday', name };
  const weekday = WEEKDAYS[weekdayIndex(day)];
  return weekday === undefined || isInWeek(day, calendar.week)
    ? { kind: 'other' }
    : { kind: 'weekday', weekday };
}

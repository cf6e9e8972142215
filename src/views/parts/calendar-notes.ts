import type { DayFact } from '../../calendar/production/day-facts.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CalendarDay, CalendarMonth } from '../../progress/calendar-month.ts';

/**
 * What the calendar says of the days of a month besides their days of the week, in their order: days in a row of which it says
 * the same, what they are and why, with the source.
 */
export function calendarNotes({ days }: CalendarMonth, messages: Messages) {
  const notes: { days: [CalendarDay, ...CalendarDay[]]; words: string }[] = [];
  let previous: CalendarDay | undefined;
  for (const day of days) {
    const words = day.fact && factInWords(day.fact, messages);
    const last = notes.at(-1);
    if (words === undefined) previous = undefined;
    else if (last && previous && last.words === words) last.days.push(day);
    else notes.push({ days: [day], words });
    previous = words === undefined ? undefined : day;
  }
  return notes;
}

/** What is said of a day and why: «День народного единства — ТК РФ, ст. 112». */
export function factInWords({ kind, name, source, from, to }: DayFact, messages: Messages): string {
  const { calendar, language } = messages;
  const short = kind === 'short' ? [calendar.short] : [];
  const worked =
    to === undefined
      ? kind === 'working'
        ? [calendar.worked]
        : []
      : [calendar.workedFor({ day: dayInFigures(language, to) })];
  const unnamed = kind === 'off' && name === undefined ? [calendar.off] : [];
  const off = name === undefined ? unnamed : [name];
  const moved = from === undefined ? off : [calendar.movedFrom({ day: dayInFigures(language, from), name })];
  const what = [...moved, ...worked, ...short].join(', ');
  return source === undefined ? what : `${what} — ${source}`;
}

/** That the calendar knows nothing of the month's year, and what to do about it. */
export function uncoveredWords(
  { calendar, month }: Pick<CalendarMonth, 'calendar' | 'month'>,
  { when }: Messages,
): string {
  return when.uncovered({ calendar, years: [Number(month.slice(0, 4))] });
}

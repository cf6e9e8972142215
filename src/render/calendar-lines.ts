import type { Messages } from '../messages/messages.ts';
import type { CalendarMonth } from '../progress/calendar-month.ts';
import { factInWords } from './calendar-notes.ts';
import { dueEntry } from '../views/due.ts';
import { renderJson } from './json.ts';

const NOBODY = '-';

/** A line for everything that a day has: what is said of the day, then what falls due on it. For pipes and `grep`. */
export function renderCalendarLines({ days }: CalendarMonth, messages: Messages): string {
  const rows = days.flatMap(({ day, kind, fact, items }) => {
    const head = [day, messages.calendar.kinds[kind]];
    const note = fact ? [[...head, NOBODY, NOBODY, factInWords(fact, messages)]] : [];
    return [
      ...note,
      ...items.map(({ item, unit }) => [
        ...head,
        unit?.id ?? item.actor.id,
        item.activity.id,
        oneLine(item.text),
      ]),
    ];
  });
  const widths =
    rows[0]?.slice(0, -1).map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows
    .map((row) => `${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The month for programs: every day of it. */
export function renderCalendarJson({
  month,
  calendar,
  covered,
  days,
  workingDays,
  shortDays,
}: CalendarMonth): string {
  return renderJson({
    month,
    calendar,
    covered,
    days: days.map(({ day, kind, fact, items }) => {
      const { name, source, from, to } = fact ?? {};
      const said = Object.entries({ name, source, from, to }).filter(([, value]) => value !== undefined);
      return { date: day, kind, ...Object.fromEntries(said), items: items.map(dueEntry) };
    }),
    workingDays,
    shortDays,
  });
}

import type { CalendarFile } from '../calendar/production/calendar-file.ts';

/** What a calendar says of days, by the days. */
type Statements = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A calendar of one's own, whatever file it is in and in whatever order it names its days. */
export interface NormalCalendar {
  readonly calendar: string;
  readonly name?: string;
  readonly extends?: string;
  readonly year?: number;
  readonly week?: readonly string[];
  readonly 'days-off': Statements;
  readonly 'working-days': Statements;
  readonly 'short-days': Statements;
}

/** The normal form of a calendar file. */
export function normalCalendar(file: CalendarFile): NormalCalendar {
  return {
    calendar: file.calendar,
    ...(file.name === undefined ? {} : { name: file.name }),
    ...(file.extends === undefined ? {} : { extends: file.extends }),
    ...(file.year === undefined ? {} : { year: file.year }),
    ...(file.week === undefined ? {} : { week: [...new Set(file.week)].sort() }),
    'days-off': statements(file['days-off']),
    'working-days': statements(file['working-days']),
    'short-days': statements(file['short-days']),
  };
}

function statements(list: readonly { readonly date: string }[] = []): Statements {
  const sorted = list.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return Object.fromEntries(
    sorted.map(({ date, ...more }) => [
      date,
      Object.fromEntries(Object.entries(more as Record<string, string>).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
}

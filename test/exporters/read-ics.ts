/** Calendars as another library reads them, and as a program that imports one after the other has them. */
import { convertIcsCalendar, type IcsDateObject } from 'ts-ics';

/** What a calendar program has of an entry. */
export interface Entry {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly status: string | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly start: string | undefined;
  /** Of an event the day after its last, of a to-do the day by which it is due. */
  readonly end: string | undefined;
  readonly categories: readonly string[];
  readonly alarms: number;
}

/** The events and to-dos of a calendar. */
export function readIcs(text: string): Entry[] {
  const { events = [], todos = [] } = convertIcsCalendar(undefined, text);
  const dayOf = (date: IcsDateObject | null | undefined): string | undefined => {
    if (date && date.type !== 'DATE') throw new Error('not all-day');
    return date?.date.toISOString().slice(0, 10);
  };
  return [...events, ...todos].map((each) => ({
    uid: each.uid,
    sequence: each.sequence ?? 0,
    stamp: each.stamp.date.toISOString(),
    status: each.status,
    summary: each.summary,
    description: each.description,
    start: dayOf(each.start),
    end: dayOf('due' in each ? each.due : 'end' in each ? each.end : undefined),
    categories: each.categories ?? [],
    alarms: 'alarms' in each ? (each.alarms?.length ?? 0) : 0,
  }));
}

/**
 * Imports calendars one after the other as RFC 5546 has it: of the same UID the higher SEQUENCE counts, then the later DTSTAMP;
 * what is not newer changes nothing. What was cancelled is not shown.
 */
export function imported(calendars: readonly (readonly Entry[])[]): Entry[] {
  const known = new Map<string, Entry>();
  for (const entry of calendars.flat()) {
    const before = known.get(entry.uid);
    const isNewer =
      !before ||
      entry.sequence > before.sequence ||
      (entry.sequence === before.sequence && entry.stamp > before.stamp);
    if (isNewer) known.set(entry.uid, entry);
  }
  return shown([...known.values()]);
}

/** Those that stand in a calendar, in one order whatever their file's. */
export function shown(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ status }) => status !== 'CANCELLED').toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
}

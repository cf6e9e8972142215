import type { LedgerEvent, LinkedEvent } from '../../event.ts';
import { EVENT_COLUMNS, eventInRow, eventValues } from '../sqlite/event-row.ts';
import type { Row, Statement } from './session.ts';

/** What to select of events that are to be checked: see {@link eventInRow}. */
export const CHECKED_COLUMNS = `${EVENT_COLUMNS.join(', ')}, replica, number::float8 AS number,
  coalesce(previous, '') AS previous, hash, later, 0 AS altered`;

/** What is written of an event. */
const WRITTEN = [...EVENT_COLUMNS, 'replica', 'number', 'previous', 'hash', 'later', 'counted'];

/** How many events one statement has: it may have 65,535 values. */
export const BATCH = 1000;

/** An event with its place in a chain, and its text where a later cyclo made it. */
export interface Written {
  readonly event: LinkedEvent;
  readonly later?: string;
}

/** Adds events. */
export function insertion(events: readonly Written[]): readonly Statement[] {
  if (events.length === 0) return [];
  const tuple = (row: number): string =>
    `(${WRITTEN.map((_, column) => `$${row * WRITTEN.length + column + 1}`).join(', ')})`;
  const values = events.flatMap(({ event, later }) => [
    ...eventValues(event),
    event.replica,
    event.number,
    event.previous ?? null,
    event.hash,
    later ?? null,
    later === undefined,
  ]);
  return [
    {
      text: `INSERT INTO cyclo.event (${WRITTEN.join(', ')}) VALUES ${events.map((_, row) => tuple(row)).join(', ')}`,
      values,
      // One is what people record at a time.
      ...(events.length === 1 && { name: 'insert' }),
    },
  ];
}

/**
 * Rows of {@link CHECKED_COLUMNS} as events.
 * @throws Failure `event-altered` at one that is not what was written
 */
export function eventsIn(rows: readonly Row[], store: string): LedgerEvent[] {
  return rows.map((row) => eventInRow(row, store));
}

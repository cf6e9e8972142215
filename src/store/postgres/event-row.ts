import type { LedgerEvent, LinkedEvent } from '../../event.ts';
import { alteredEvent, EVENT_COLUMNS, eventInRow, eventValues } from '../sqlite/event-row.ts';
import { isAltered, markOf } from './checks.ts';
import type { Row, Statement } from './session.ts';

/** What to select of events that are to be checked: see {@link eventInRow}. */
export const CHECKED_COLUMNS = `${EVENT_COLUMNS.join(', ')}, replica, number::float8 AS number,
  coalesce(previous, '') AS previous, hash, later, counted, (${isAltered('event')})::int AS altered`;

/** What is written of an event. */
const WRITTEN = [...EVENT_COLUMNS, 'replica', 'number', 'previous', 'hash', 'later', 'counted', 'mark'];

/** Before and after every id. */
export const LEAST_ID = '00000000-0000-0000-0000-000000000000';
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** How many events one statement has: it may have 65,535 values. */
export const BATCH = 1000;

/** An event with its place in a chain, and its text where a later cyclo made it. */
export interface Written {
  readonly event: LinkedEvent;
  readonly later?: string;
}

/** How far a chain goes when some events of it are added. */
interface ChainEnd {
  readonly id: string;
  readonly last: number;
  readonly head: string | undefined;
  /** How many of the transaction's events are of it. */
  readonly added: number;
}

/** Whether {@link insertion} failed because the chain is longer or shorter than the session knew: then it has no replica to add to. */
export function wentOnElsewhere(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23502' &&
    'column' in error &&
    error.column === 'replica'
  );
}

/** Adds events; and says how far their chain goes, where that is to be kept: nothing is added where it is not as long as it has to be. */
export function insertion(events: readonly Written[], chain?: ChainEnd): readonly Statement[] {
  if (events.length === 0) return [];
  const values: unknown[] = chain ? [chain.id, chain.last, chain.head, chain.added] : [];
  for (const { event, later } of events) {
    const { replica, number, previous, hash } = event;
    const isCounted = later === undefined;
    const mark = markOf(event, isCounted);
    values.push(...eventValues(event), replica, number, previous, hash, later, isCounted, mark);
  }
  // One is what people record at a time.
  const isOne = events.length === 1;
  return [
    {
      text: isOne ? ONE[chain ? 'chained' : 'alone'] : insertionText(events.length, chain),
      values,
      again: isOne,
    },
  ];
}

function insertionText(events: number, chain: unknown): string {
  let place = chain ? 4 : 0;
  const tuples = Array.from({ length: events }, (_, index) => {
    const places = WRITTEN.map((column) => {
      place += 1;
      // Without an end of the chain there is no replica, which is no event.
      return chain && index === 0 && column === 'replica'
        ? `(SELECT id FROM kept WHERE id = $${place})`
        : `$${place}`;
    });
    return `(${places.join(', ')})`;
  });
  const kept = chain
    ? `WITH kept AS (UPDATE cyclo.replica SET last = $2, head = $3, events = events + $4
       WHERE id = $1 AND last = $2::bigint - $4::bigint RETURNING id) `
    : '';
  return `${kept}INSERT INTO cyclo.event (${WRITTEN.join(', ')}) VALUES ${tuples.join(', ')}`;
}

const ONE = { chained: insertionText(1, true), alone: insertionText(1, false) };

/**
 * Rows of {@link CHECKED_COLUMNS} as events, without what only a later cyclo knows.
 * @throws Failure `event-altered` at one that is not what was written
 */
export function eventsIn(rows: readonly Row[], store: string): LedgerEvent[] {
  for (const row of rows) requireUnaltered(row, store);
  return rows.filter(({ counted }) => counted).map((row) => eventIn(row, store));
}

/** One of {@link eventsIn}. */
export function eventIn(row: Row, store: string): LedgerEvent {
  requireUnaltered(row, store);
  // Of what a role may see the state only, there is no hash: it is of the words, too.
  return eventInRow(row['hash'] === null ? { ...row, hash: undefined } : row, store);
}

/** @throws Failure `event-altered` where a row is an altered event, or tells the id of one */
export function requireUnaltered({ altered, id = altered, number }: Row, store: string): void {
  if (typeof altered === 'string' || altered === 1) throw alteredEvent(store, { id, number });
}

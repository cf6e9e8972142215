import type { LedgerEvent, LinkedEvent } from '../../event.ts';
import { entryIn } from '../../group-by.ts';
import { alteredEvent, EVENT_COLUMNS, eventInRow, eventValues, exchangedInRow } from '../sqlite/event-row.ts';
import type { ExchangedEvent } from '../canonical.ts';
import { markInRow, markOf } from './checks.ts';
import type { SqlRow, SqlStatement } from './session.ts';

/** What is written of an event, in the order in which the table has it: so a row is answered with as it stands. */
const WRITTEN = [...EVENT_COLUMNS, 'replica', 'number', 'previous', 'hash', 'later', 'counted', 'mark'];

/** What to select of events that are to be checked: see {@link eventIn}. */
export const CHECKED_COLUMNS = WRITTEN.join(', ');

/** Asks for the latest id. */
export const LATEST = '(SELECT id FROM cyclo.event ORDER BY id DESC LIMIT 1)';

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
export function insertion(events: readonly Written[], chain?: ChainEnd): readonly SqlStatement[] {
  const [first] = events;
  if (!first) return [];
  // One is what people record at a time.
  if (events.length === 1 && chain?.added === 1 && first.later === undefined)
    return [ofOne(first.event, 'next')];
  const values: unknown[] = chain ? [chain.id, chain.last, chain.head, chain.added] : [];
  let place = values.length;
  const tuples = events.map((written, index) => {
    values.push(...valuesOf(written));
    const places = WRITTEN.map((column) => {
      place += 1;
      return chain && index === 0 && column === 'replica' ? keptReplica(`$${place}`) : `$${place}`;
    });
    return `(${places.join(', ')})`;
  });
  const kept = chain
    ? keeping({ id: '$1', last: '$2', head: '$3', added: '$4::bigint', before: '$2::bigint - $4::bigint' })
    : '';
  return [
    { text: `${kept}INSERT INTO cyclo.event (${CHECKED_COLUMNS}) VALUES ${tuples.join(', ')}`, values },
  ];
}

/** What the columns of an event have, in the order of {@link WRITTEN}. */
function valuesOf({ event, later }: Written): unknown[] {
  const { replica, number, previous, hash } = event;
  const isCounted = later === undefined;
  return [...eventValues(event), replica, number, previous, hash, later, isCounted, markOf(event, isCounted)];
}

/** Writes how far a chain goes: no row where it is not as long as it has to be. */
function keeping(chain: Readonly<Record<'id' | 'last' | 'head' | 'added' | 'before', string>>): string {
  const { id, last, head, added, before } = chain;
  return `WITH kept AS (UPDATE cyclo.replica SET last = ${last}, head = ${head}, events = events + ${added}
    WHERE id = ${id} AND last = ${before} RETURNING id) `;
}

/** The replica of an event whose chain is kept; without an end of the chain there is none, which is no event. */
function keptReplica(place: string): string {
  return `(SELECT id FROM kept WHERE id = ${place})`;
}

/** The statements of {@link ofOne}, by the columns that they fill, a bit for each. */
const ONES = { next: new Map<number, string>(), first: new Map<number, string>() };

/**
 * Adds one event at the end of its chain, and answers with the latest id that was there before. What it does not say is not sent, and
 * what two tables have is sent once: for the server each value is work.
 *
 * @param which `first`: only where nothing is there about its share; else nothing is done, and nothing answered
 */
export function ofOne(event: LinkedEvent, which: keyof typeof ONES): SqlStatement {
  let filled = 0;
  const values: unknown[] = [];
  for (const [index, value] of valuesOf({ event }).entries()) {
    if (value === null || value === undefined) continue;
    filled |= 1 << index;
    values.push(value);
  }
  return { text: entryIn(ONES[which], filled, () => insertionOfOne(filled, which)), values, again: true };
}

function insertionOfOne(filled: number, which: keyof typeof ONES): string {
  const columns = WRITTEN.filter((_, index) => (filled & (1 << index)) !== 0);
  const placeOf = (column: string): string => `$${columns.indexOf(column) + 1}`;
  const [id, last, head] = ['replica', 'number', 'hash'].map(placeOf) as [string, string, string];
  const share = ['plan', 'unit', 'activity', 'occurrence'].map((column) => `${column} = ${placeOf(column)}`);
  const isFree = `${last}::bigint - 1 AND NOT EXISTS (SELECT 1 FROM cyclo.event WHERE ${share.join(' AND ')})`;
  const before = which === 'first' ? isFree : `${last}::bigint - 1`;
  const replica = which === 'first' ? 'kept.id' : keptReplica(id);
  const places = columns.map((column) => (column === 'replica' ? replica : placeOf(column))).join(', ');
  return `${keeping({ id, last, head, added: '1', before })}INSERT INTO cyclo.event (${columns.join(', ')})
    ${which === 'first' ? `SELECT ${places} FROM kept` : `VALUES (${places})`} RETURNING ${LATEST} AS latest`;
}

/**
 * Rows of {@link CHECKED_COLUMNS} as events, without what only a later cyclo knows.
 * @param which the column that says which of them are wanted
 * @throws Failure `event-altered` at one that is not what was written, wanted or not
 */
export function eventsIn(rows: readonly SqlRow[], store: string, which = 'counted'): LedgerEvent[] {
  for (const row of rows) requireMark(row, store);
  return rows.filter((row) => row[which]).map((row) => readEvent(row, store));
}

/** One of {@link eventsIn}. */
export function eventIn(row: SqlRow, store: string): LedgerEvent {
  requireMark(row, store);
  return readEvent(row, store);
}

/** The same as stores hand it to each other. */
export function exchangedIn(row: SqlRow, store: string): ExchangedEvent {
  requireMark(row, store);
  return exchangedInRow(row, store);
}

function readEvent(row: SqlRow, store: string): LedgerEvent {
  // Of what a role may see the state only, there is no hash: it is of the words, too.
  return eventInRow(row['hash'] === null ? { ...row, hash: undefined } : row, store);
}

/** @throws Failure `event-altered` where the mark of a row is of something else */
function requireMark(row: SqlRow, store: string): void {
  if (row['mark'] !== markInRow(row)) throw alteredEvent(store, row);
}

/** @throws Failure `event-altered` where a row tells the id of an event that is not what was written */
export function requireUnaltered({ altered }: SqlRow, store: string): void {
  if (typeof altered === 'string') throw alteredEvent(store, { id: altered });
}

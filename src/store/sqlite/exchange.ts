import { acceptEvents, receiveSome, type ReceivedTally } from '../received-event.ts';
import type { Chain, Received } from '../ledger.ts';
import type { ExchangedEvent } from '../canonical.ts';
import { Failure } from '../../failure.ts';
import type { Database } from './driver.ts';
import { eventColumns, exchangedInRow } from './event-row.ts';
import { type ChainRow, EventWriter, readChains } from './event-writer.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** How many events go out of a store, or into it, in one transaction. */
const BATCH = 1000;

/** Takes one look at the store, inside a transaction. */
type Look = <T>(work: (db: Database) => T) => T | undefined;

/** The events of a store that another, which has these chains, may not have. */
export async function* exchangeEvents(
  look: Look,
  path: string,
  after: readonly Chain[],
): AsyncGenerator<ExchangedEvent> {
  const theirs = new Map(after.map((chain) => [chain.replica, chain]));
  for (const chain of look((db) => wholeChains(db, path)) ?? []) {
    const { key } = chain;
    const known = look((db) => knownPart(db, chain, theirs.get(chain.id))) ?? 0;
    let place = { number: known, id: '~' };
    // Where all of the other's is known, it is one event a number; what was recorded since we looked comes on top of it.
    let left = known === chain.last ? 0 : chain.events - known;
    for (;;) {
      const rows = look((db) => batchAfter(db, key, place)) ?? [];
      yield* rows.map((row) => exchangedInRow(row, path));
      left -= rows.length;
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) break;
      place = last;
    }
    if (left > 0)
      throw new Failure('store-damaged', { path, what: `event_by_chain: ${left} of ${chain.events} events` });
  }
}

/** The chains of a store, as it counts them; how many events there are stands elsewhere, too, and the last of a chain says whose it is. */
export function wholeChains(db: Database, path: string): ChainRow[] {
  const chains = readChains(db);
  const { counted } = db.prepare('SELECT total(events) AS counted FROM tally').get() as { counted: number };
  const events = chains.reduce((sum, chain) => sum + chain.events, 0);
  if (events !== counted)
    throw new Failure('store-damaged', { path, what: `replica: ${events} of ${counted} events` });
  const heads = db.prepare(
    `SELECT ${eventColumns(SCHEMA_VERSION)} FROM event AS one WHERE one.replica = ? AND one.number = ?`,
  );
  for (const { key, id, last, head, events: own } of chains) {
    if (own === 0 && last === 0) continue;
    const found = heads.all(key, last).map((row) => exchangedInRow(row, path).hash);
    if (head === undefined || !found.includes(head))
      throw new Failure('store-damaged', { path, what: `replica ${id}` });
  }
  return chains;
}

interface EventPlace {
  readonly number: number;
  readonly id: string;
}

function batchAfter(db: Database, key: number, { number, id }: EventPlace): (EventPlace & object)[] {
  return db
    .prepare(
      `SELECT ${eventColumns(SCHEMA_VERSION)} FROM event AS one
       WHERE one.replica = ? AND (one.number, one.id) > (?, ?) ORDER BY one.number, one.id LIMIT ${BATCH}`,
    )
    .all(key, number, id) as (EventPlace & object)[];
}

/**
 * Up to which number another store has all that this one has of a chain: where both have the same of it; or where neither misses
 * any of it or has two sides of it, and the other's last event stands here in its place. Else it is not known, and everything goes.
 */
function knownPart(db: Database, { key, last, head, events }: ChainRow, theirs: Chain | undefined): number {
  if (!theirs) return 0;
  if (theirs.last === last && theirs.head === head && theirs.events === events) return last;
  if (theirs.events !== theirs.last || events !== last) return 0;
  const same = db
    .prepare('SELECT 1 FROM event WHERE replica = ? AND number = ? AND hash = unhex(?)')
    .get(key, theirs.last, theirs.head);
  return same === undefined ? 0 : theirs.last;
}

/** Puts events of another store in, some at a time. */
export function receiveEvents(
  write: (work: (db: Database) => void) => void,
  events: Iterable<ExchangedEvent> | AsyncIterable<ExchangedEvent>,
  now: () => string,
): Promise<Received> {
  return receiveSome(events, BATCH, (some, tally) => write((db) => take(db, some, now(), tally)));
}

/** Puts some events in. To be called inside a write transaction; where that fails, all is over. */
function take(
  db: Database,
  events: readonly ExchangedEvent[],
  receivedAt: string,
  tally: ReceivedTally,
): void {
  const writer = new EventWriter(db);
  const sameId = db.prepare('SELECT lower(hex(hash)) AS hash FROM event WHERE id = ?');
  const samePlace = db.prepare('SELECT 1 FROM event WHERE replica = ? AND number = ? LIMIT 1');
  for (const { event, later } of acceptEvents(events, receivedAt, tally)) {
    const { id, replica, number, hash } = event;
    const known = sameId.get(id) as { hash: string } | undefined;
    if (known?.hash === hash) tally.known += 1;
    else if (known) tally.conflicts.push({ id, kept: known.hash, refused: hash });
    else {
      if (samePlace.get(writer.chain(replica).key, number) !== undefined)
        tally.forks.push({ replica, number });
      writer.add(event, writer.share(event).length + 1, later);
      tally.added += 1;
      if (later !== undefined) tally.later += 1;
    }
  }
  writer.end();
}

import type { LedgerEvent } from '../../event.ts';
import type { Database } from './driver.ts';
import { eventColumns, eventInRow } from './event-row.ts';
import { addAtEnd } from './event-writer.ts';
import { ownReplica } from './own-replica.ts';

/** How many events are held in memory at once. */
const BATCH = 10_000;

/**
 * Puts the events of an older store, which are in the table `unlinked`, into its own chain, in the order of their ids. What they say
 * stays as it is.
 * @param version what the store was before
 */
export function linkEvents(db: Database, path: string, version: number): void {
  addAtEnd(db, ownReplica(db, path), unlinked(db, path, version));
}

function* unlinked(db: Database, path: string, version: number): Generator<LedgerEvent> {
  const batch = db.prepare(
    `SELECT ${eventColumns(version)} FROM unlinked WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
  );
  for (let after = ''; ;) {
    const events = batch.all(after).map((row) => eventInRow(row, path));
    yield* events;
    if (events.length < BATCH) return;
    after = events.at(-1)!.id;
  }
}

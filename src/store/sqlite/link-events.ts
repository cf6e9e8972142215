import type { LedgerEvent } from '../../event.ts';
import { hashOf } from '../canonical.ts';
import type { Database } from './driver.ts';
import { everyRow } from './every-row.ts';
import { eventColumns, eventInRow } from './event-row.ts';
import { addAtEnd } from './event-writer.ts';

/**
 * Puts the events of an older store, which are in the table `unlinked`, into one chain, in the order of their ids. What they say
 * stays as it is. Whoever recorded one of them had all before it in the same file. Copies of an older store have what they share in the
 * same places of the same chain, wherever it is linked: so they can be put together.
 * @param version what the store was before
 */
export function linkEvents(db: Database, path: string, version: number): void {
  const { id } = db.prepare('SELECT min(id) AS id FROM unlinked').get() as { id: string | null };
  if (id !== null) addAtEnd(db, replicaOf(id), unlinked(db, path, version));
}

function* unlinked(db: Database, path: string, version: number): Generator<LedgerEvent> {
  const text = `SELECT ${eventColumns(version)} FROM unlinked WHERE id > ? ORDER BY id`;
  for (const row of everyRow(db, text, [''], ['id'])) yield eventInRow(row, path);
}

/** The replica that an older store was, by the first of its events: in the form of a UUID of version 8 (RFC 9562), which is free. */
function replicaOf(firstId: string): string {
  const digits = hashOf(firstId).slice(0, 32);
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}

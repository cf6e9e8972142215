import type { LedgerEvent, NewEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import { isEventId } from '../event-shape.ts';
import type { Stamper } from '../stamp.ts';
import type { Database } from './driver.ts';
import { EventWriter } from './event-writer.ts';
import { ownReplica } from './own-replica.ts';

/** Adds events one by one at the end of the store's own chain, and tells of each when it is in. To be called inside a write transaction. */
export function append(
  db: Database,
  path: string,
  events: Iterable<NewEvent>,
  stamper: Stamper,
  added: (event: LedgerEvent) => void,
): void {
  const stampOf = stamper(lastId(db, path));
  const writer = new EventWriter(db);
  const chain = writer.chain(ownReplica(db, path));
  for (const event of events) added(writer.append(chain, { ...event, ...stampOf(event) }));
  writer.end();
}

/** The greatest id. New ones are later: what is no id, or of a time that no clock reaches, cannot be gone on from. */
function lastId(db: Database, path: string): string | undefined {
  const { id } = db.prepare('SELECT max(id) AS id FROM event').get() as { id: string | null };
  if (id !== null && (!isEventId(id) || id > 'f'))
    throw new Failure('store-damaged', { path, what: `id = ${id}` });
  return id ?? undefined;
}

import { Failure } from '../../failure.ts';
import type { Database, OpenStore } from './driver.ts';
import { alteredEvent, IS_ALTERED, LINKED } from './event-row.ts';

/** At which state of the file, as SQLite counts them, a connection has looked through the table. */
const looked = new WeakMap<Database, number>();

/**
 * Looks whether every event of a store is there and is what was written: each says it twice, and how many there are stands elsewhere,
 * too. To be called inside a transaction, before anything is counted of a look through the table.
 * @throws Failure `event-altered` with one that is not; `store-damaged` where some are gone
 */
export function requireWholeTable({ db, path, version }: OpenStore): void {
  if (version < LINKED) return;
  const { data_version: state } = db.prepare('PRAGMA data_version').get() as { data_version: number };
  if (looked.get(db) === state) return;
  const { events, altered, counted } = db
    .prepare(
      `SELECT count(*) AS events, total(${IS_ALTERED}) AS altered, (SELECT total(events) FROM tally) AS counted
       FROM main.event`,
    )
    .get() as Record<'events' | 'altered' | 'counted', number>;
  if (altered > 0) {
    const first = db.prepare(`SELECT id, number FROM main.event WHERE ${IS_ALTERED} LIMIT 1`).get();
    throw alteredEvent(path, first as Record<string, unknown>);
  }
  if (events !== counted)
    throw new Failure('store-damaged', { path, what: `${events} of ${counted} events` });
  looked.set(db, state);
}

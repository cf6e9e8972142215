/** Looking through a store: every page, every event, every chain. */
import { Failure } from '../../failure.ts';
import { ChainFindings, ChainWalk, type ChainLink } from '../chain-walk.ts';
import type { AlteredEvent, Findings } from '../verified-store.ts';
import { lookAt, type SqliteSource } from './connection.ts';
import type { Database, OpenStore } from './driver.ts';
import { everyRow } from './every-row.ts';
import { eventColumns, eventInRow, exchangedInRow, LINKED, type EventRow } from './event-row.ts';
import { readChains } from './event-writer.ts';
import { verifySendings } from './outbox.ts';

/**
 * Looks at every page and every event of a store.
 * @throws Failure `store-…` where it cannot be read
 */
export function verifySqliteStore(source: SqliteSource): Findings {
  return lookAt(source, findingsIn);
}

/** @throws Failure `store-damaged` in a store without hashes, for an event that no cyclo has written */
function findingsIn(store: OpenStore): Findings {
  const { db, path, version } = store;
  const found = new ChainFindings();
  const text = `SELECT ${eventColumns(version)} FROM event WHERE id > ? ORDER BY id`;
  for (const row of everyRow(db, text, [''], ['id'])) {
    if (version >= LINKED) found.look(foundAt(row), row['later'] !== null, () => exchangedInRow(row, path));
    else {
      eventInRow(row, path);
      found.events += 1;
    }
  }
  const chains = version < LINKED ? [] : readChains(db);
  for (const chain of chains) {
    const walk = new ChainWalk(chain.id, found);
    const links = `SELECT id, number, lower(hex(previous)) AS previous, lower(hex(hash)) AS hash FROM event
        WHERE replica = ${chain.key} AND (number, id) > (?, ?) ORDER BY number, id`;
    for (const link of everyRow(db, links, [0, ''], ['number', 'id']))
      walk.step(link as unknown as ChainLink);
    walk.end(chain.last);
  }
  const damage = damageIn(store, found.events);
  if (damage === undefined && found.missing.length === 0 && found.altered.size === 0)
    requireTargets(db, path);
  const sendings = verifySendings(store);
  const replicas = chains.filter((chain) => chain.events > 0).length;
  return { version, sendings, replicas, ...found.found(), ...(damage !== undefined && { damage }) };
}

function foundAt({ id, replica, number }: EventRow): AlteredEvent {
  return {
    id: String(id),
    ...(typeof replica === 'string' && { replica }),
    ...(typeof number === 'number' && { number }),
  };
}

/** What is wrong with the file rather than with an event. */
function damageIn({ db, version }: OpenStore, events: number): string | undefined {
  const [check] = db.prepare('PRAGMA integrity_check(1)').all() as { integrity_check: string }[];
  if (check?.integrity_check !== 'ok') return check?.integrity_check ?? '';
  if (version < LINKED) return undefined;
  const wrong = db
    .prepare(
      `SELECT 'tally' AS place FROM (
         SELECT plan, unit, count(*) AS events FROM event GROUP BY plan, unit
         EXCEPT SELECT plan, unit, events FROM tally)
       UNION ALL SELECT 'tally' FROM (
         SELECT plan, unit, events FROM tally
         EXCEPT SELECT plan, unit, count(*) FROM event GROUP BY plan, unit)
       UNION ALL SELECT 'replica' FROM replica
         WHERE events <> (SELECT count(*) FROM event WHERE event.replica = replica.key)
       UNION ALL SELECT 'own_replica' WHERE (SELECT count(*) FROM own_replica) <> 1`,
    )
    .get() as { place: string } | undefined;
  return wrong && `${wrong.place}, ${events} events`;
}

/** @throws Failure `store-damaged` for a record that takes back one that is not there, although nothing is missing */
function requireTargets(db: Database, path: string): void {
  const lost = db
    .prepare(
      'SELECT id, undoes FROM event AS one WHERE undoes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event WHERE id = one.undoes)',
    )
    .get() as { id: string; undoes: string } | undefined;
  if (lost) throw new Failure('store-damaged', { path, what: `undoes = ${lost.undoes}, id ${lost.id}` });
}

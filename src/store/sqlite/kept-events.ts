import { Failure } from '../../failure.ts';
import { lookAt, type SqliteSource } from './connection.ts';
import type { Database } from './driver.ts';
import { LINKED } from './event-row.ts';
import type { KeptEvents } from '../verified-store.ts';

/** @throws Failure `store-older` for a store without hashes; `store-…` where it cannot be read */
export function keptEvents(source: SqliteSource): KeptEvents {
  return lookAt(source, ({ db, path, version }) => {
    if (version < LINKED) throw new Failure('store-older', { path, version });
    return { hashes: hashesIn(db), own: ownIn(db) };
  });
}

function hashesIn(db: Database): Map<string, string> {
  const rows = db.prepare('SELECT id, lower(hex(hash)) AS hash FROM event').all();
  return new Map((rows as { id: string; hash: string }[]).map(({ id, hash }) => [id, hash]));
}

function ownIn(db: Database): Set<string> {
  const rows = db
    .prepare(
      `SELECT replica AS id FROM own_replica
       UNION SELECT id FROM replica WHERE
         (SELECT received_at FROM event WHERE replica = replica.key ORDER BY number DESC LIMIT 1) IS NULL`,
    )
    .all();
  return new Set((rows as { id: string }[]).map(({ id }) => id));
}

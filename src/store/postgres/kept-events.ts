import type { KeptEvents } from '../verified-store.ts';
import { everyRow } from './every-row.ts';
import { LEAST_ID } from './event-row.ts';
import { hasLedger } from './schema.ts';
import { inDatabase } from './session.ts';

/** @throws Failure `database-…` where it cannot be read, or this role may not see everything */
export function keptInDatabase(url: string): Promise<KeptEvents> {
  return inDatabase(url, async (session) => {
    const hashes = new Map<string, string>();
    const own = new Set<string>();
    if (!(await hasLedger(session))) return { hashes, own };
    // Chains that came from elsewhere have no home; one with another home was begun before a dump was restored here.
    for (const { id } of await session.ask('SELECT id FROM cyclo.replica WHERE home IS NOT NULL'))
      own.add(String(id));
    const text = 'SELECT id, hash FROM cyclo.event WHERE id > $1::uuid ORDER BY id';
    for await (const { id, hash } of everyRow(session, text, [LEAST_ID], ['id']))
      hashes.set(String(id), String(hash));
    return { hashes, own };
  });
}

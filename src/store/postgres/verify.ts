import { ChainFindings, ChainWalk } from '../chain-walk.ts';
import type { VerifiedStore } from '../verified-store.ts';
import { readChains } from './chains.ts';
import { everyRow } from './every-row.ts';
import { CHECKED_COLUMNS, exchangedIn, LEAST_ID } from './event-row.ts';
import { hasLedger, SCHEMA_VERSION } from './schema.ts';
import { inDatabase, type Session } from './session.ts';

/**
 * Looks at every event of a database, chain by chain: whether each is what its hash is of, follows the one before it, and none is missing.
 *
 * @throws Failure `database-…` where it cannot be read, or this role may not see everything
 */
export function verifyDatabase(url: string): Promise<VerifiedStore> {
  return inDatabase(url, async (session) => {
    const path = session.place.name;
    if (!(await hasLedger(session)))
      return { path, version: 0, sendings: 0, replicas: 0, ...new ChainFindings().found() };
    const found = await walkAll(session);
    const [sent] = await session.ask('SELECT count(*) AS sendings FROM cyclo.sending');
    return { path, version: SCHEMA_VERSION, sendings: Number(sent?.['sendings']), ...found };
  });
}

/** Every event, chain by chain. */
const BY_CHAIN = `SELECT ${CHECKED_COLUMNS} FROM cyclo.event
  WHERE (replica, number, id) > ($1::uuid, $2::bigint, $3::uuid) ORDER BY replica, number, id`;

async function walkAll(session: Session): Promise<Omit<VerifiedStore, 'path' | 'version' | 'sendings'>> {
  // Before the events, so that nobody who records meanwhile makes it look as if one were missing.
  const lasts = new Map((await readChains(session)).map(({ replica, last }) => [replica, last]));
  const found = new ChainFindings();
  const replicas = new Set<string>();
  let walk: { readonly replica: string; readonly along: ChainWalk } | undefined;
  const end = (): void => walk?.along.end(lasts.get(walk.replica) ?? 0);
  for await (const row of everyRow(session, BY_CHAIN, [LEAST_ID, 0, LEAST_ID], ['replica', 'number', 'id'])) {
    const { previous } = row;
    const [id, replica, number] = [String(row['id']), String(row['replica']), Number(row['number'])];
    found.look({ id, replica, number }, row['later'] !== null, () => exchangedIn(row, session.place.name));
    if (walk?.replica !== replica) {
      end();
      walk = { replica, along: new ChainWalk(replica, found) };
      replicas.add(replica);
    }
    walk.along.step({
      id,
      number,
      previous: typeof previous === 'string' ? previous : '',
      hash: String(row['hash']),
    });
  }
  end();
  for (const [replica, last] of lasts)
    if (!replicas.has(replica)) found.missing.push({ replica, from: 1, to: last });
  return { replicas: replicas.size, ...found.found() };
}

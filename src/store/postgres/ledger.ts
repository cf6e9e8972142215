/**
 * The ledger in a PostgreSQL database, in a schema of its own.
 *
 * What is read at once is sent at once, so that a question takes one way to the server and back, and a record two: one to take the
 * turn and read what it depends on, one to add and commit. Whoever may only read makes nothing, not even temporary tables.
 */
import type { LedgerEvent } from '../../event.ts';
import { NO_AMOUNTS } from '../sql.ts';
import { databaseName } from '../store-address.ts';
import type { Ledger, LedgerReader } from '../ledger.ts';
import { recorder } from './append.ts';
import type { Stamper } from '../stamp.ts';
import { readChains } from './chains.ts';
import { eventsIn } from './event-row.ts';
import { exchangeEvents, receiveEvents } from './exchange.ts';
import { postgresOutbox } from './outbox.ts';
import { eventsStatement, inOrder, readAlike, readAmounts, readCalled, readLast } from './read-events.ts';
import { readDifference, readShares, readSubjects } from './read-shares.ts';
import { hasLedger, migrate, SCHEMA_VERSION, schemaVersion } from './schema.ts';
import { Session, untilConnected } from './session.ts';

/** Takes a look where there is something to look at. */
type Look = <T>(work: () => Promise<T>, nothing: T) => Promise<T>;

function reader(session: Session, look: Look): LedgerReader {
  const { name } = session.place;
  return {
    events: (filter = {}) =>
      look(async () => {
        const [rows = []] = await session.send([eventsStatement(filter)]);
        return eventsIn(inOrder(rows), name);
      }, []),
    last: (kinds, where) => look(() => readLast(session, kinds, where), undefined),
    called: (text) => look(() => readCalled(session, text.toLowerCase()), []),
    alike: (ids) => look(() => readAlike(session, ids), []),
    shares: (query) => look(() => readShares(session, query), { completions: [], events: [] }),
    difference: (query) => look(() => readDifference(session, query), []),
    subjects: (plan) => look(() => readSubjects(session, plan), []),
    amounts: () => look(() => readAmounts(session), NO_AMOUNTS),
    chains: () => look(() => readChains(session), []),
    async *exchange(after) {
      if (await look(async () => true, false)) yield* exchangeEvents(session, after);
    },
    close: () => session.close(),
  };
}

/**
 * Opens the ledger of a database to look at it. Makes nothing: where no ledger was begun there are no events.
 *
 * @param patience how long to wait for others, in milliseconds
 * @throws Failure `database-…`
 */
export async function openPostgresReader(url: string, patience: number): Promise<LedgerReader> {
  const session = new Session({ url, name: databaseName(url), patience });
  let isThere = await closingOnFailure(session, () => untilConnected(session, () => hasLedger(session)));
  return reader(session, (work, nothing) =>
    untilConnected(session, async () => {
      isThere ||= await hasLedger(session);
      return isThere ? work() : nothing;
    }),
  );
}

/**
 * Opens the ledger of a database to add to it; begins it where there is none, and brings an older one up to date.
 *
 * @param patience how long to wait for others, in milliseconds
 * @throws Failure `database-…`
 */
export async function openPostgresLedger(
  url: string,
  patience: number,
  stamper: Stamper,
  now: () => number,
): Promise<Ledger> {
  const session = new Session({ url, name: databaseName(url), patience });
  const from = await closingOnFailure(session, async () => {
    const version = await untilConnected(session, () => schemaVersion(session));
    if (version < SCHEMA_VERSION) await migrate(session);
    return version;
  });
  const append = recorder(session);
  return {
    ...reader(session, (work) => untilConnected(session, work)),
    ...(from > 0 && from < SCHEMA_VERSION && { migration: { from, to: SCHEMA_VERSION } }),
    outbox: postgresOutbox(session),
    async record(filter, decide) {
      const whole: LedgerEvent[] = [];
      await append({ filter, decide, stamper, added: (event) => whole.push(event) });
      return whole;
    },
    async recordMany(filter, decide, progress) {
      let count = 0;
      const added = (): void => {
        if (++count % 1000 === 0) progress(count);
      };
      await append({ filter, decide, stamper, added });
      return count;
    },
    receive: (events) => receiveEvents(session, events, () => new Date(now()).toISOString()),
  };
}

async function closingOnFailure<T>(session: Session, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await session.close();
    throw error;
  }
}

/**
 * The ledger in one SQLite file.
 *
 * Rollback journal (the default), not WAL: one file to copy, nothing to create for reading, and no part in the WAL defect that
 * SQLite had until 3.51.3. `synchronous=EXTRA`: a commit ends with the deletion of the journal, and with FULL that
 * deletion may not be on disk yet; after a power loss the journal would come back and roll an acknowledged event
 * back. EXTRA syncs the folder too. Every write begins with BEGIN IMMEDIATE: a transaction that reads first and
 * writes then fails at once where others write, without any waiting.
 */
import type { LedgerEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import type { Stamper } from '../stamp.ts';
import { append } from './append.ts';
import { LINKED } from './event-row.ts';
import { exchangeEvents, receiveEvents, wholeChains } from './exchange.ts';
import { beginReplica, isOwnFile } from './own-replica.ts';
import { NO_AMOUNTS } from '../sql.ts';
import type { Chain, EventFilter, Ledger, LedgerReader, Migration } from '../ledger.ts';
import { readAlike, readAmounts, readCalled, readEvents, readLast } from './read-events.ts';
import { readDifference, readShares, readSubjects } from './read-shares.ts';
import { afterUnfinishedWrite, connect, read, type SqliteSource, transact } from './connection.ts';
import { keepVersion } from './copy.ts';
import type { Database, OpenStore } from './driver.ts';
import { orFailure } from './failure.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './schema.ts';
import { sqliteOutbox } from './outbox.ts';

/** How much of a file is kept in memory while it is written, in kibibytes: thousands of events touch pages all over the index. */
const CACHE = 64 * 1024;

/** Takes one look; nothing where there is nothing to look at. */
type Look = <T>(work: (store: OpenStore) => T) => T | undefined;

/** What a reader and a writer have in common, once they know how to take a look. */
function ledgerReader(path: string, look: Look, close: () => void): LedgerReader {
  return {
    events: async (filter = {}) => look((store) => readEvents(store, filter)) ?? [],
    last: async (kinds, where) => look((store) => readLast(store, kinds, where)),
    called: async (text) => look((store) => readCalled(store, text.toLowerCase())) ?? [],
    alike: async (ids) => look((store) => readAlike(store, ids)) ?? [],
    shares: async (query) => look((store) => readShares(store, query)) ?? { completions: [], events: [] },
    difference: async (query) => look((store) => readDifference(store, query)) ?? [],
    subjects: async (plan) => look((store) => readSubjects(store, plan)) ?? [],
    amounts: async () => look(readAmounts) ?? NO_AMOUNTS,
    chains: async () => look(chainsOf) ?? [],
    exchange: (after) => exchangeEvents((work) => look((store) => work(linked(store))), path, after),
    close: async () => close(),
  };
}

/** @throws Failure `store-older` for a store without chains: it has events, and none that could be handed over */
function linked({ db, path, version }: OpenStore): Database {
  if (version < LINKED) throw new Failure('store-older', { path, version });
  return db;
}

function chainsOf({ db, path, version }: OpenStore): readonly Chain[] {
  if (version < LINKED) return [];
  return wholeChains(db, path).flatMap(({ id, last, head, events }) =>
    head === undefined ? [] : [{ replica: id, last, head, events }],
  );
}

/** Opens an existing file for reading. */
export function openSqliteReader(source: SqliteSource): LedgerReader {
  const { path } = source;
  const db = orFailure(path, 'read', () => connect(source, true));
  const look: Look = (work) => afterUnfinishedWrite(source, () => read(db, path, work));
  return ledgerReader(path, look, () => db.close());
}

/** Brings a store up to date, and keeps what it was beside it. Whoever is later finds it done. */
function migrateKeeping(source: SqliteSource, db: Database): Migration | undefined {
  const { path } = source;
  const version = schemaVersion(db, path);
  const copy = version === 0 || version === SCHEMA_VERSION ? undefined : keepVersion(source, version);
  migrate(db, path);
  return copy === undefined ? undefined : { from: version, to: SCHEMA_VERSION, copy };
}

/** Opens a file for writing; makes it where there is none, and brings an older one up to date. */
export function openSqliteLedger(source: SqliteSource, stamper: Stamper, now: () => string): Ledger {
  const { path } = source;
  const db = orFailure(path, 'write', () => connect(source, false));
  let migration: Migration | undefined;
  try {
    orFailure(path, 'write', () => {
      // Another program may have left the file in the mode that needs two more files beside it (see above).
      db.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = ${-CACHE}`);
      const version = transact(db, 'BEGIN', () => schemaVersion(db, path));
      if (version < SCHEMA_VERSION)
        migration = transact(db, 'BEGIN IMMEDIATE', () => migrateKeeping(source, db));
      // The pages of what was there before.
      if (migration) db.exec('VACUUM');
      if (!transact(db, 'BEGIN', () => isOwnFile(db, path)))
        transact(db, 'BEGIN IMMEDIATE', () => isOwnFile(db, path) || beginReplica(db, path));
    });
  } catch (error) {
    db.close();
    throw error;
  }
  const look: Look = (work) => orFailure(path, 'write', () => read(db, path, work));
  const alone = <T>(work: () => T): T =>
    orFailure(path, 'write', () => transact(db, 'BEGIN IMMEDIATE', work));
  const write = <T>(filter: EventFilter, work: (known: LedgerEvent[]) => T): T =>
    alone(() => work(readEvents({ db, path, version: SCHEMA_VERSION }, filter)));
  return {
    ...ledgerReader(path, look, () => db.close()),
    ...(migration && { migration }),
    outbox: sqliteOutbox(db, alone),
    async record(filter, decide) {
      return write(filter, (known) => {
        const whole: LedgerEvent[] = [];
        append(db, path, decide(known), stamper, (event) => whole.push(event));
        return whole;
      });
    },
    async recordMany(filter, decide, progress) {
      return write(filter, (known) => {
        let count = 0;
        append(db, path, decide(known), stamper, () => {
          if (++count % 1000 === 0) progress(count);
        });
        return count;
      });
    },
    receive: (events) => receiveEvents((work) => alone(() => work(db)), events, now),
  };
}

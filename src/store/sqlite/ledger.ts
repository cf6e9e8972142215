/**
 * The ledger in one SQLite file.
 *
 * Rollback journal (the default), not WAL: one file to copy, nothing to create for reading, and no part in the WAL defect that
 * SQLite had until 3.51.3. `synchronous=EXTRA`: a commit ends with the deletion of the journal, and with FULL that
 * deletion may not be on disk yet; after a power loss the journal would come back and roll an acknowledged event
 * back. EXTRA syncs the folder too. Every write begins with BEGIN IMMEDIATE: a transaction that reads first and
 * writes then fails at once where others write, without any waiting.
 */
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import type { LedgerEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import { append, type Stamper } from './append.ts';
import { eventColumns, eventInRow, LINKED } from './event-row.ts';
import { readChains } from './event-writer.ts';
import { exchangeEvents, receiveEvents } from './exchange.ts';
import { beginReplica, isOwnFile } from './own-replica.ts';
import type { Chain, EventFilter, Ledger, LedgerReader } from '../ledger.ts';
import { readAlike, readCalled, readEvents, readLast } from './read-events.ts';
import { readDifference, readShares, readSubjects } from './read-shares.ts';
import type { Database, SqliteDriver } from './driver.ts';
import { meansUnfinishedWrite, orFailure, permits } from './failure.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './schema.ts';
import { sqliteOutbox, verifySendings } from './outbox.ts';

/** What opening a file takes. */
export interface SqliteSource {
  readonly driver: SqliteDriver;
  /** The database file. */
  readonly path: string;
  /** How long to wait for another writer, in milliseconds. */
  readonly patience: number;
}

/** How much of a file is kept in memory while it is written, in kibibytes: thousands of events touch pages all over the index. */
const CACHE = 64 * 1024;

function connect({ driver, path, patience }: SqliteSource, readOnly: boolean): Database {
  const db = new driver.DatabaseSync(path, { readOnly });
  // The drivers' own `timeout` option is silently ignored by the older of them.
  db.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA temp_store = MEMORY`);
  return db;
}

/** Does the work in one transaction; takes it back when the work throws. */
function transact<T>(db: Database, begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
  db.exec(begin);
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      db.exec('ROLLBACK');
    } catch {
      // A full disk makes SQLite roll back by itself; the first error is the one to tell.
    }
    throw error;
  }
}

/** One look at the store: the version and what is read are of the same moment. Nothing where the file is still empty. */
function read<T>(db: Database, path: string, work: (db: Database, version: number) => T): T | undefined {
  return transact(db, 'BEGIN', () => {
    const version = schemaVersion(db, path);
    return version === 0 ? undefined : work(db, version);
  });
}

/** Takes one look; nothing where there is nothing to look at. */
type Look = <T>(work: (db: Database, version: number) => T) => T | undefined;

/** What a reader and a writer have in common, once they know how to take a look. */
export function ledgerReader(path: string, look: Look, close: () => void): LedgerReader {
  return {
    events: async (filter = {}) => look((db, version) => readEvents(db, path, version, filter)) ?? [],
    last: async (kinds, where) => look((db, version) => readLast(db, path, version, kinds, where)),
    called: async (text) => look((db, version) => readCalled(db, version, text.toLowerCase())) ?? [],
    alike: async (ids) => look((db, version) => readAlike(db, version, ids)) ?? [],
    shares: async (query) =>
      look((db, version) => readShares(db, path, version, query)) ?? { completions: [], events: [] },
    difference: async (query) => look((db, version) => readDifference(db, version, query)) ?? [],
    subjects: async (plan) => look((db, version) => readSubjects(db, version, plan)) ?? [],
    chains: async () => look((db, version) => chainsOf(db, version)) ?? [],
    exchange: (after) =>
      exchangeEvents((work) => look((db, version) => work(linked(db, path, version))), path, after),
    close: async () => close(),
  };
}

/** @throws Failure `store-older` for a store without chains: it has events, and none that could be handed over */
function linked(db: Database, path: string, version: number): Database {
  if (version < LINKED) throw new Failure('store-older', { path, version });
  return db;
}

function chainsOf(db: Database, version: number): readonly Chain[] {
  if (version < LINKED) return [];
  return readChains(db).flatMap(({ id, last, head, events }) =>
    head === undefined ? [] : [{ replica: id, last, head, events }],
  );
}

/** Opens for writing and reads, which is when SQLite rolls back what a dead writer left; no fact is lost or made. */
function rollBackUnfinishedWrite(source: SqliteSource): void {
  const { path } = source;
  if (!permits(path, constants.W_OK) || !permits(dirname(path), constants.W_OK)) {
    throw new Failure('store-unfinished-write', { path });
  }
  const db = connect(source, false);
  try {
    db.prepare('PRAGMA user_version').get();
  } finally {
    db.close();
  }
}

/** Does what only reads, after what a dead writer left, if anything, is rolled back. */
function afterUnfinishedWrite<T>(source: SqliteSource, work: () => T): T {
  return orFailure(source.path, 'read', () => {
    try {
      return work();
    } catch (error) {
      if (!meansUnfinishedWrite(error)) throw error;
      rollBackUnfinishedWrite(source);
      return work();
    }
  });
}

/** Opens an existing file for reading. */
export function openSqliteReader(source: SqliteSource): LedgerReader {
  const { path } = source;
  const db = orFailure(path, 'read', () => connect(source, true));
  const look: Look = (work) => afterUnfinishedWrite(source, () => read(db, path, work));
  return ledgerReader(path, look, () => db.close());
}

/** What was found in a store. */
export interface StoreSummary {
  readonly version: number;
  readonly events: number;
  /** Intentions to send something, and answers to them. */
  readonly sendings: number;
}

/** How many events are looked at at once. */
const BATCH = 10_000;

/**
 * Looks at every page and every event of a store.
 * @throws Failure `store-…` with the first thing that is not as it was written
 */
export function verifySqliteStore(source: SqliteSource): StoreSummary {
  const { path } = source;
  const db = orFailure(path, 'read', () => connect(source, true));
  const verify = (_: Database, version: number): StoreSummary => {
    const [check] = db.prepare('PRAGMA integrity_check(1)').all() as { integrity_check: string }[];
    if (check?.integrity_check !== 'ok')
      throw new Failure('store-damaged', { path, what: check?.integrity_check ?? '' });
    const lost = db
      .prepare(
        'SELECT id, undoes FROM event AS one WHERE undoes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event WHERE id = one.undoes)',
      )
      .get() as { id: string; undoes: string } | undefined;
    if (lost) throw new Failure('store-damaged', { path, what: `undoes = ${lost.undoes}, id ${lost.id}` });
    const batch = db.prepare(
      `SELECT ${eventColumns(version)} FROM event WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    );
    const sendings = verifySendings(db, path, version);
    let events = 0;
    for (let last = ''; ;) {
      const rows = batch.all(last).map((row) => eventInRow(row, path));
      events += rows.length;
      if (rows.length < BATCH) return { version, events, sendings };
      last = rows.at(-1)!.id;
    }
  };
  try {
    const found = afterUnfinishedWrite(source, () => read(db, path, verify));
    if (!found) throw new Failure('store-foreign', { path });
    return found;
  } finally {
    db.close();
  }
}

/** Copies a store as it is at one moment, whoever writes meanwhile, to a file that is empty. */
export function copySqliteStore(source: SqliteSource, target: string): void {
  const db = orFailure(source.path, 'read', () => connect(source, true));
  try {
    afterUnfinishedWrite(source, () => {
      read(db, source.path, () => undefined);
      db.prepare('VACUUM INTO ?').run(target);
    });
  } finally {
    db.close();
  }
}

/** Makes a store of an empty file. */
export function makeSqliteStore(source: SqliteSource): void {
  const db = connect(source, false);
  try {
    db.exec('PRAGMA synchronous = EXTRA');
    transact(db, 'BEGIN IMMEDIATE', () => migrate(db, source.path));
  } finally {
    db.close();
  }
}

/** Opens a file for writing; makes it where there is none, and brings an older one up to date. */
export function openSqliteLedger(source: SqliteSource, stamper: Stamper, now: () => string): Ledger {
  const { path } = source;
  const db = orFailure(path, 'write', () => connect(source, false));
  try {
    orFailure(path, 'write', () => {
      // Another program may have left the file in the mode that needs two more files beside it (see above).
      db.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = ${-CACHE}`);
      const version = transact(db, 'BEGIN', () => schemaVersion(db, path));
      if (version < SCHEMA_VERSION) transact(db, 'BEGIN IMMEDIATE', () => migrate(db, path));
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
    alone(() => work(readEvents(db, path, SCHEMA_VERSION, filter)));
  return {
    ...ledgerReader(path, look, () => db.close()),
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

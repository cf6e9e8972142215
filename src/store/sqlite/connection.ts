import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Database, OpenStore, SqliteDriver } from './driver.ts';
import { meansUnfinishedWrite, orFailure, permits } from './failure.ts';
import { schemaVersion } from './schema.ts';

/** What opening a file takes. */
export interface SqliteSource {
  readonly driver: SqliteDriver;
  /** The database file. */
  readonly path: string;
  /** How long to wait for another writer, in milliseconds. */
  readonly patience: number;
}

/** Opens a file. */
export function connect({ driver, path, patience }: SqliteSource, readOnly: boolean): Database {
  const db = new driver.DatabaseSync(path, { readOnly });
  // The drivers' own `timeout` option is silently ignored by the older of them.
  db.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA temp_store = MEMORY`);
  return db;
}

/** Does the work in one transaction; takes it back when the work throws. */
export function transact<T>(db: Database, begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
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
export function read<T>(db: Database, path: string, work: (store: OpenStore) => T): T | undefined {
  return transact(db, 'BEGIN', () => {
    const version = schemaVersion(db, path);
    return version === 0 ? undefined : work({ db, path, version });
  });
}

/**
 * Takes one look at a store that has to be there.
 * @throws Failure `store-foreign` where the file is still empty; `store-…` where it cannot be read
 */
export function lookAt<T>(source: SqliteSource, work: (store: OpenStore) => T): T {
  const { path } = source;
  const db = orFailure(path, 'read', () => connect(source, true));
  try {
    const found = afterUnfinishedWrite(source, () => read(db, path, work));
    if (found === undefined) throw new Failure('store-foreign', { path });
    return found;
  } finally {
    db.close();
  }
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
export function afterUnfinishedWrite<T>(source: SqliteSource, work: () => T): T {
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

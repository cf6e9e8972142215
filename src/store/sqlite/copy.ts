import { closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';
import { makeBeside, placeWithoutReplacing } from '../place-file.ts';
import { afterUnfinishedWrite, connect, read, type SqliteSource, transact } from './connection.ts';
import { LINKED } from './event-row.ts';
import { orFailure } from './failure.ts';
import { forgetFile } from './own-replica.ts';
import { schemaVersion } from './schema.ts';

/** Copies a store as it is at one moment, whoever writes meanwhile, to a file that is empty, and brings that to the disk. */
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
  const copy = connect({ ...source, path: target }, false);
  try {
    // Whoever writes in the copy is another replica, even where it takes the place of the file that it was made of.
    transact(copy, 'BEGIN IMMEDIATE', () => {
      if (schemaVersion(copy, target) >= LINKED) forgetFile(copy);
    });
  } finally {
    copy.close();
  }
  const handle = openSync(target, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Keeps a store as it is beside it, under a name that says its version. Where the same is kept already, that is it.
 * @param version what the store is of
 * @returns the file
 */
export function keepVersion(source: SqliteSource, version: number): string {
  const folder = dirname(source.path);
  return makeBeside(source.path, (path) => {
    copySqliteStore(source, path);
    for (let number = 1; ; number++) {
      const name = join(folder, `ledger.version-${version}${number === 1 ? '' : `-${number}`}.sqlite`);
      if (placeWithoutReplacing(path, name) || readFileSync(name).equals(readFileSync(path))) return name;
    }
  });
}

/**
 * Does some work while nobody can write in a store, knowing how many of its events a copy has not. A store that is damaged cannot be
 * asked, and counts as having none.
 */
export function whileNobodyWrites(source: SqliteSource, copy: string, work: (lost: number) => void): void {
  const db = connect(source, false);
  try {
    let lost = 0;
    try {
      lost = orFailure(source.path, 'write', () => {
        db.prepare('ATTACH ? AS copy').run(copy);
        db.exec('BEGIN IMMEDIATE');
        const sql = 'SELECT count(*) AS lost FROM main.event WHERE id NOT IN (SELECT id FROM copy.event)';
        return (db.prepare(sql).get() as { lost: number }).lost;
      });
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'store-damaged') throw error;
    }
    work(lost);
  } finally {
    // Nothing was written, and not every driver lets go of its locks when it closes.
    try {
      db.exec('ROLLBACK');
    } catch {
      // A store that is damaged has begun nothing.
    }
    db.close();
  }
}

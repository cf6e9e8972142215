/**
 * Which replica a store is. A copy of a store is another replica: both going on under one name would give two events one place. So the
 * store knows by which file it was last written; in another file it begins a chain of its own.
 */
import { statSync } from 'node:fs';
import { Failure } from '../../failure.ts';
import type { Database } from './driver.ts';

/** What tells a file from its copies, for as long as it is there: its number in the file system, and when it was made, where that is known. */
interface FileMark {
  readonly number: string;
  readonly made?: string;
}

function markOf(path: string): FileMark {
  const { ino, birthtimeNs, ctimeNs } = statSync(path, { bigint: true });
  // Where a file system does not know when a file was made, Node says when it was changed, or the beginning of 1970.
  const isKnown = birthtimeNs > 0n && birthtimeNs !== ctimeNs;
  return { number: String(ino), ...(isKnown && { made: String(birthtimeNs) }) };
}

function isSameStoreFile(one: FileMark, other: FileMark): boolean {
  const areKnown = one.made !== undefined && other.made !== undefined;
  return one.number === other.number && (!areKnown || one.made === other.made);
}

interface OwnRow {
  readonly replica: string;
  readonly file: string;
}

function read(db: Database): OwnRow | undefined {
  return db.prepare('SELECT replica, file FROM own_replica').get() as OwnRow | undefined;
}

/** Whether the store is in the file that it was last written in. To be called inside a transaction. */
export function isOwnFile(db: Database, path: string): boolean {
  const row = read(db);
  if (!row) return false;
  try {
    return isSameStoreFile(JSON.parse(row.file) as FileMark, markOf(path));
  } catch {
    // What is not as it was written tells no file.
    return false;
  }
}

/** Begins a new replica in this file. To be called inside a write transaction. */
export function beginReplica(db: Database, path: string): void {
  db.exec('DELETE FROM own_replica');
  db.prepare('INSERT INTO own_replica (replica, file) VALUES (?, ?)').run(
    crypto.randomUUID(),
    JSON.stringify(markOf(path)),
  );
}

/** Makes whoever next writes in this file begin a new replica. To be called inside a write transaction. */
export function forgetFile(db: Database): void {
  db.exec("UPDATE own_replica SET file = ''");
}

/** The replica that the store records as. To be called inside a transaction. */
export function ownReplica(db: Database, path: string): string {
  const row = read(db);
  if (!row) throw new Failure('store-damaged', { path, what: 'no own_replica' });
  // Since it was opened another file has been put in its place: what went into this one now would be found by nobody.
  if (!isOwnFile(db, path)) throw new Failure('store-replaced', { path });
  return row.replica;
}

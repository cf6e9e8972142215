import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../failure.ts';

/** What was being done when it failed: the same error of the system means different things to the user. */
type Access = 'read' | 'write';

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE = {
  perm: 3,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  constraint: 19,
  notadb: 26,
} as const;

/** A writer died half-way, and this connection may not put its traces right (SQLITE_READONLY_ROLLBACK). */
const READONLY_ROLLBACK = 776;

/** SQLite's extended result code, the low byte of which is the primary one; nothing for other errors. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode;
  if (!('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return undefined;
  // The package for Node 20 forgets the number when a result breaks off half-way; the words are SQLite's own.
  return error.message === 'database disk image is malformed' ? SQLITE.corrupt : SQLITE.ioerr;
}

/** What a call of the system throws. */
function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** Whether a reader met the journal of a writer that died, which only a writer can roll back. */
export function meansUnfinishedWrite(error: unknown): boolean {
  return resultCode(error) === READONLY_ROLLBACK;
}

/** Whether the system lets this process use the path so (`constants.R_OK`, `constants.W_OK`). */
export function permits(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** Whether a database was left in write-ahead mode: its header says so in the bytes for reading and writing. */
function isWriteAhead(path: string): boolean {
  const header = Buffer.alloc(20);
  try {
    const handle = openSync(path, 'r');
    try {
      return readSync(handle, header, 0, header.length, 0) === header.length && header[18] === 2;
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** SQLite says "cannot open" of the file and of its journal, and of every reason alike; the permissions tell. */
function cannotOpen(path: string, access: Access, reason: string): Failure {
  if (access === 'write' && !permits(dirname(path), constants.W_OK))
    return new Failure('store-read-only', { path });
  if (!permits(path, constants.R_OK)) return new Failure('store-unreadable', { path });
  return new Failure('store-io', { path, reason });
}

function fromSqlite(code: number, path: string, access: Access, reason: string): Failure | undefined {
  switch (code & 0xff) {
    case SQLITE.busy:
    case SQLITE.locked:
      return new Failure('store-locked', { path });
    case SQLITE.readonly:
      if (access === 'write') return new Failure('store-read-only', { path });
      return new Failure(isWriteAhead(path) ? 'store-wal' : 'store-unfinished-write', { path });
    case SQLITE.corrupt:
    case SQLITE.notadb:
      return new Failure('store-damaged', { path });
    case SQLITE.full:
      return new Failure('store-disk-full', { path });
    case SQLITE.perm:
    case SQLITE.cantopen:
      if (access === 'read' && isWriteAhead(path)) return new Failure('store-wal', { path });
      return cannotOpen(path, access, reason);
    case SQLITE.ioerr:
      return new Failure('store-io', { path, reason });
    case SQLITE.constraint:
      return undefined;
    default:
      // A table, a column or a value that is not as it was made.
      return new Failure('store-damaged', { path, what: reason });
  }
}

function fromSystem(code: string, path: string, access: Access, reason: string): Failure {
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new Failure(access === 'read' ? 'store-unreadable' : 'store-read-only', { path });
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new Failure('store-disk-full', { path });
  if (['EEXIST', 'ENOTDIR'].includes(code)) return new Failure('store-not-a-folder', { path: dirname(path) });
  return new Failure('store-io', { path, reason });
}

/**
 * Does the work, and turns what SQLite or the file system throws into the one message that the user needs.
 * A broken rule of the schema, or anything else, is a bug of ours and passes as it is.
 * @param path the database file
 */
export function orFailure<T>(path: string, access: Access, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const code = resultCode(error);
    if (code !== undefined) throw fromSqlite(code, path, access, reason) ?? error;
    // A number that no cyclo has written, and that none of JavaScript's is.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE')
      throw new Failure('store-damaged', { path, what: reason });
    if (isSystemError(error)) throw fromSystem(error.code, path, access, reason);
    throw error;
  }
}

import { lstatSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Ledger, LedgerHost, LedgerReader } from './ledger.ts';
import { makeFolder } from './make-folder.ts';
import { NO_RECORDS } from './no-records.ts';
import { orFailure } from './sqlite/failure.ts';
import type { SqliteSource } from './sqlite/connection.ts';
import { isDatabaseAddress } from './store-address.ts';
import { hasCode } from './system-error.ts';

/** The file inside the store's folder. */
export const LEDGER_FILE = 'ledger.sqlite';

/** How long to wait while others write, in milliseconds: fifty writers in a row need a few seconds of it. */
const PATIENCE = 60_000;

/** The first page of a database has at least so many bytes: a file with fewer is what is left of one. */
const LEAST = 512;

/** Whether the database file is there, whole as far as its size tells. */
function isThere(path: string): boolean {
  let found: Stats;
  try {
    // `throwIfNoEntry: false` hides, on some versions of Node, that the folder is a file.
    found = statSync(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    const link = danglingLink(path);
    if (link !== undefined) throw new Failure('store-dangling', { path, link });
    return false;
  }
  if (!found.isFile()) throw new Failure('store-foreign', { path });
  if (found.size < LEAST) throw new Failure('store-damaged', { path, size: found.size });
  return true;
}

/** A link on the way to a path that leads nowhere, as to a share that is not mounted: nothing is begun anew beyond it. */
function danglingLink(path: string): string | undefined {
  for (let at = path; ; at = dirname(at)) {
    const entry = lstatSync(at, { throwIfNoEntry: false });
    if (entry) return entry.isSymbolicLink() && !statSync(at, { throwIfNoEntry: false }) ? at : undefined;
    if (dirname(at) === at) return undefined;
  }
}

/** What opening a file of a store takes, with the patience of a command. */
export async function sqliteSource(
  host: LedgerHost,
  path: string,
  patience = PATIENCE,
): Promise<SqliteSource> {
  const { loadSqlite } = await import('./sqlite/driver.ts');
  return { driver: await host.withoutWarnings(loadSqlite), path, patience };
}

/**
 * The store in a folder that has to be there.
 * @throws Failure `store-none` where there is none
 */
export async function storeSource(folder: string, host: LedgerHost): Promise<SqliteSource> {
  const path = join(folder, LEDGER_FILE);
  if (!orFailure(path, 'read', () => isThere(path))) throw new Failure('store-none', { path });
  return sqliteSource(host, path);
}

/**
 * Opens the ledger in a folder, or in a database, to look at it. Makes no file and no folder: where there is no store, there are no
 * events. One thing may change: where a writer was killed half-way, its unfinished transaction is rolled back, as
 * the next writer would do.
 * @param folder the store's folder, or the address of a database
 * @param patience how long to wait while another writes, in milliseconds
 * @throws Failure `store-…` or `database-…` when there is a store and it cannot be read
 */
export async function openLedgerForReading(
  folder: string,
  host: LedgerHost,
  patience = PATIENCE,
): Promise<LedgerReader> {
  if (isDatabaseAddress(folder)) {
    const { openPostgresReader } = await import('./postgres/ledger.ts');
    return openPostgresReader(folder, patience);
  }
  const path = join(folder, LEDGER_FILE);
  if (!orFailure(path, 'read', () => isThere(path))) return NO_RECORDS;
  const { openSqliteReader } = await import('./sqlite/ledger.ts');
  return openSqliteReader(await sqliteSource(host, path, patience));
}

/**
 * Opens the ledger in a folder, or in a database, to add to it; makes the folder and the store where there is none.
 * @param folder the store's folder, or the address of a database
 * @param patience how long to wait while another writes, in milliseconds
 * @throws Failure `store-…` or `database-…` when it cannot be made, opened or written
 */
export async function openLedgerForWriting(
  folder: string,
  host: LedgerHost,
  patience = PATIENCE,
): Promise<Ledger> {
  const { stamper } = await import('./stamp.ts');
  const stampsAfter = (lastId: string | undefined) => stamper(lastId, host.now());
  if (isDatabaseAddress(folder)) {
    const { openPostgresLedger } = await import('./postgres/ledger.ts');
    return openPostgresLedger(folder, patience, stampsAfter, () => host.now());
  }
  const path = join(folder, LEDGER_FILE);
  const isMade = orFailure(path, 'write', () => isThere(path));
  const source = await sqliteSource(host, path, patience);
  const { openSqliteLedger } = await import('./sqlite/ledger.ts');
  const { makeStore } = await import('./sqlite/make-store.ts');
  if (!isMade)
    orFailure(path, 'write', () => {
      makeFolder(dirname(path));
      makeStore(source);
    });
  return openSqliteLedger(source, stampsAfter, () => new Date(host.now()).toISOString());
}

import { statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Ledger, LedgerHost, LedgerReader } from './ledger.ts';
import { makeFolder } from './make-folder.ts';
import { loadSqlite } from './sqlite-driver.ts';
import { orFailure } from './sqlite-failure.ts';
import { openSqliteLedger, openSqliteReader, type SqliteSource } from './sqlite-ledger.ts';
import { hasCode } from './system-error.ts';

/** The file inside the store's folder. */
export const LEDGER_FILE = 'ledger.sqlite';

/** How long to wait while others write, in milliseconds: fifty writers in a row need a few seconds of it. */
const PATIENCE = 60_000;

/** What the database file is, if it is there. */
function find(path: string): Stats | undefined {
  let found: Stats;
  try {
    // `throwIfNoEntry: false` hides, on some versions of Node, that the folder is a file.
    found = statSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  if (!found.isFile()) throw new Failure('store-foreign', { path });
  return found;
}

async function sqlite(host: LedgerHost, path: string, patience: number): Promise<SqliteSource> {
  return { driver: await host.withoutWarnings(loadSqlite), path, patience };
}

const nothing: LedgerReader = {
  async events() {
    return [];
  },
  async shares() {
    return { completions: [], events: [] };
  },
  async difference() {
    return [];
  },
  async subjects() {
    return [];
  },
  async close() {},
};

/**
 * Opens the ledger in a folder to look at it. Makes no file and no folder: where there is no store, there are no
 * events. One thing may change: where a writer was killed half-way, its unfinished transaction is rolled back, as
 * the next writer would do.
 * @param folder the store's folder
 * @param patience how long to wait while another writes, in milliseconds
 * @throws Failure `store-…` when there is a store and it cannot be read
 */
export async function openLedgerForReading(
  folder: string,
  host: LedgerHost,
  patience = PATIENCE,
): Promise<LedgerReader> {
  const path = join(folder, LEDGER_FILE);
  // An empty file is what a writer has that has not committed yet; nothing of it can be read.
  if (!orFailure(path, 'read', () => find(path))?.size) return nothing;
  return openSqliteReader(await sqlite(host, path, patience));
}

/**
 * Opens the ledger in a folder to add to it; makes the folder and the store where there is none.
 * @param folder the store's folder
 * @param patience how long to wait while another writes, in milliseconds
 * @throws Failure `store-…` when it cannot be made, opened or written
 */
export async function openLedgerForWriting(
  folder: string,
  host: LedgerHost,
  patience = PATIENCE,
): Promise<Ledger> {
  const path = join(folder, LEDGER_FILE);
  orFailure(path, 'write', () => find(path) ?? makeFolder(dirname(path)));
  const { stamper } = await import('./stamp.ts');
  return openSqliteLedger(await sqlite(host, path, patience), (lastId) => stamper(lastId, host.now()));
}

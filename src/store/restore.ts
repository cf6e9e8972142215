/** Going back to a copy of a store. */
import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, usageError } from '../failure.ts';
import { requireSound } from './back-up.ts';
import type { LedgerHost } from './ledger.ts';
import { makeFolder, syncFolder } from './make-folder.ts';
import { LEDGER_FILE, sqliteSource } from './open-ledger.ts';
import { makeBeside, placeWithoutReplacing } from './place-file.ts';
import type { SqliteSource } from './sqlite/connection.ts';
import { copySqliteStore, whileNobodyWrites } from './sqlite/copy.ts';
import { orFailure } from './sqlite/failure.ts';
import { verifySqliteStore } from './sqlite/verify.ts';

/** What was put in place. */
export interface RestoredStore {
  readonly path: string;
  readonly events: number;
  /** The file that keeps what was there, if anything. */
  readonly kept?: string;
}

/**
 * Puts a copy in the place of the store in a folder. What was there stays beside it, under another name; who has it open writes nothing
 * more into it.
 *
 * @param replaces also where the store has records that the copy has not
 * @throws Failure `restore-loses` where it has; `store-none` where there is no such copy; `store-…`, `event-altered` where that is damaged
 */
export async function restoreStore(
  folder: string,
  host: LedgerHost,
  copy: string,
  replaces: boolean,
): Promise<RestoredStore> {
  if (!existsSync(copy)) throw new Failure('store-none', { path: copy });
  const source = await sqliteSource(host, copy);
  const path = join(folder, LEDGER_FILE);
  const found = verifySqliteStore(source);
  requireSound(copy, found);
  return orFailure(path, 'write', () => {
    makeFolder(folder);
    return makeBeside(path, (fresh) => {
      copySqliteStore(source, fresh);
      const kept = existsSync(path) ? setAside({ ...source, path }, copy, replaces) : undefined;
      if (!placeWithoutReplacing(fresh, path)) throw usageError('backup-exists', { path });
      return { path, events: found.events, ...(kept !== undefined && { kept }) };
    });
  });
}

/** Moves a store out of the way while nobody writes in it. */
function setAside(source: SqliteSource, copy: string, replaces: boolean): string {
  const { path } = source;
  const name = nameBeside(path);
  whileNobodyWrites(source, copy, (lost) => {
    if (lost > 0 && !replaces) throw new Failure('restore-loses', { path, copy, lost });
    renameSync(path, name);
    syncFolder(dirname(path));
  });
  return name;
}

function nameBeside(path: string): string {
  for (let number = 1; ; number++) {
    const name = join(dirname(path), `ledger.replaced-${number}.sqlite`);
    if (!existsSync(name)) return name;
  }
}

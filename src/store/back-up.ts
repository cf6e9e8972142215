/** Copies of a store that can be trusted, and looking through one. */
import { existsSync } from 'node:fs';
import { Failure, usageError, reasonOf } from '../failure.ts';
import type { LedgerHost } from './ledger.ts';
import { storeSource } from './open-ledger.ts';
import { makeBeside, placeWithoutReplacing } from './place-file.ts';
import { copySqliteStore } from './sqlite/copy.ts';
import { verifySqliteStore } from './sqlite/verify.ts';
import type { Findings, VerifiedStore } from './verified-store.ts';

/**
 * Looks through the store in a folder.
 *
 * @throws Failure `store-none` where there is none, `store-…` where it cannot be read
 */
export async function verifyStore(folder: string, host: LedgerHost): Promise<VerifiedStore> {
  const source = await storeSource(folder, host);
  return { path: source.path, ...verifySqliteStore(source) };
}

/**
 * Copies the store in a folder to a file that is not there yet. The copy is what the store was at one moment, whoever writes
 * meanwhile; it is looked through before it has its name.
 *
 * @returns what is in the copy
 * @throws Failure `backup-exists` where something has that name; `backup-unwritable`; `store-…`
 */
export async function backUpStore(folder: string, host: LedgerHost, target: string): Promise<VerifiedStore> {
  const source = await storeSource(folder, host);
  if (existsSync(target)) throw usageError('backup-exists', { path: target });
  try {
    return makeBeside(target, (path) => {
      copySqliteStore(source, path);
      const copy = verifySqliteStore({ ...source, path });
      requireSound(source.path, copy);
      if (!placeWithoutReplacing(path, target)) throw usageError('backup-exists', { path: target });
      return { path: source.path, ...copy };
    });
  } catch (error) {
    // It is the copy that there was no room for.
    const isFull = error instanceof Failure && error.code === 'store-disk-full';
    const isOfSystem = error instanceof Error && 'syscall' in error;
    if (!isFull && !isOfSystem) throw error;
    // What the system says of the copy's place is about the copy, not about the store.
    throw new Failure('backup-unwritable', { path: target, reason: isFull ? 'ENOSPC' : reasonOf(error) });
  }
}

/** A copy of what is damaged would be taken for one that can be gone back to. What is missing is missing in both. */
export function requireSound(path: string, { damage, altered: [first] }: Findings): void {
  if (first) {
    const { id, number } = first;
    throw new Failure('event-altered', { path, id, ...(number !== undefined && { number: String(number) }) });
  }
  if (damage !== undefined) throw new Failure('store-damaged', { path, what: damage });
}

import { stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { Failure } from '../../failure.ts';
import { hasCode } from '../system-error.ts';

/** Does some work in a place, and turns what the system throws into what the user needs. */
export async function inPlace<T>(
  code: 'place-unreadable' | 'place-unwritable',
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new Failure(code, { path, reason: String(error.code) });
  }
}

/** What the system knows of a path; nothing where nothing is there. */
export async function statIfThere(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
}

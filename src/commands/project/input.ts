/** Reading what the user names: a file, or standard input. */
import { resolve } from 'node:path';
import { Failure, usageError } from '../../failure.ts';
import type { Io } from '../../io.ts';

/** The name that means standard input wherever a file is read, and standard output wherever one is written. */
export const STANDARD = '-';

/** What standard input is read as. */
type Use = 'plan' | 'records' | 'form' | 'evidence' | 'previous' | 'template' | 'source';

const uses = new WeakMap<Io, { readonly use: Use; readonly bytes: Promise<Uint8Array> }>();

/**
 * Reads standard input to its end. Who asks again for the same use gets the same.
 *
 * @throws Failure `stdin-twice` where it has been read as something else
 */
export function readStandardInput(io: Io, use: Use): Promise<Uint8Array> {
  let known = uses.get(io);
  if (!known) uses.set(io, (known = { use, bytes: io.readStdin() }));
  if (known.use !== use) throw usageError('stdin-twice', {});
  return known.bytes;
}

/** Reads a file named by the user, `-` being standard input; nothing where there is none. */
export async function readIfThere(io: Io, path: string, use: Use = 'plan'): Promise<Uint8Array | undefined> {
  const { cwd, files } = io;
  if (path === STANDARD) return readStandardInput(io, use);
  try {
    return await files.read(resolve(cwd, path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure('file-unreadable', {
      path,
      reason: code === 'EISDIR' ? 'folder' : String(code ?? error),
    });
  }
}

import { resolve } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Io } from '../../io.ts';
import { readStandardInput, STANDARD } from './standard-input.ts';

/** Reads a file named by the user, `-` being standard input; nothing where there is none. */
export async function readIfThere(io: Io, path: string): Promise<Uint8Array | undefined> {
  const { cwd, files } = io;
  if (path === STANDARD) return readStandardInput(io, 'plan');
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

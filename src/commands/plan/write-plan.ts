import { dirname, resolve } from 'node:path';
import { Failure, reasonOf } from '../../failure.ts';
import { makeFolder } from '../../store/make-folder.ts';
import type { Context } from '../context.ts';

/**
 * Writes a plan where the user wants it; the folder is made where there is none.
 *
 * @throws Failure `file-unwritable`
 */
export async function writePlan({ io }: Context, path: string, text: string | Uint8Array): Promise<void> {
  const target = resolve(io.cwd, path);
  try {
    makeFolder(dirname(target));
    await io.files.write(target, text);
  } catch (error) {
    throw new Failure('file-unwritable', { path, reason: reasonOf(error) });
  }
}

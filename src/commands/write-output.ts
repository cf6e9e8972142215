import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { mayWrite, type Context } from './context.ts';

/** Writes a file the user named, and says so. */
export async function writeOutput(
  context: Context,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  await writeNamed(context, path, content);
  context.io.stdout.write(`${context.messages.views.written({ path })}\n`);
}

/**
 * Writes a file the user named.
 *
 * @throws Failure `file-unwritable`
 */
export async function writeNamed(
  context: Context,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  mayWrite(context);
  const { io } = context;
  try {
    await io.files.write(resolve(io.cwd, path), content);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('file-unwritable', { path, reason });
  }
}

/** Putting a file in the place of another, all of it or nothing. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes to a neighbour, brings it to the disk and renames it, so that a reader sees the old content or the new, never
 * half of one. The mode of the old file is kept, and a link stays a link: what it points to is replaced. What is no regular
 * file (a pipe, a device) is no place for a file: it is written through.
 *
 * @throws the system's error; the old file is untouched then
 */
export async function replaceFile(
  named: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const path = await realpath(named).catch(() => named);
  await mkdir(dirname(path), { recursive: true });
  const known = await stat(path).catch(() => undefined);
  if (known && !known.isFile() && !known.isDirectory()) return writeFile(path, content);
  const neighbour = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(neighbour, 'wx');
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (known) await chmod(neighbour, known.mode);
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}

/** Putting a file in the place of another, all of it or nothing. */
import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from './store/exchange/write-whole.ts';

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
  await writeWhole(path, content);
}

import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../make-folder.ts';

/**
 * Makes a file under another name and gives it its name when it is whole and on the disk; what had the name is replaced then, and the
 * folder brought to the disk with its names.
 *
 * @throws the system's error; what had the name is as it was
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const neighbour = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(neighbour, 'wx');
    try {
      await writeFile(handle, content);
      await handle.sync();
      const known = await stat(path).catch(() => undefined);
      if (known) await handle.chmod(known.mode);
    } finally {
      await handle.close();
    }
    await rename(neighbour, path);
    syncFolder(dirname(path));
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that has to say something else than it does, in one step: tests and editors may be reading it, and
 * somebody else may be writing it, too.
 */
export async function writeChanged(path, text) {
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known === text) return;
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, text);
  await rename(fresh, path);
}

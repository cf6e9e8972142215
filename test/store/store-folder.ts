import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new folder that anybody may look into, gone when the test file has run. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cyclo-store-'));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const root = temporaryFolder();
let count = 0;

/** Where a store may be made: the folder is not there yet. */
export function storeFolder(): string {
  return join(root, String((count += 1)), '.cyclo');
}

/** Everything that is under a folder: names, times of change, sizes and bytes. */
export function everythingIn(folder: string): object[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const path = join(folder, name);
      const { mtimeMs, size, mode } = statSync(path);
      return {
        name,
        mtimeMs,
        mode,
        ...(statSync(path).isFile() && { size, bytes: readFileSync(path, 'hex') }),
      };
    });
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** Makes a program of a TypeScript file, since Node 20 runs no TypeScript. It finds packages as the program does. */
export async function workerProgram(source: URL): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'cyclo-worker-')), 'worker.mjs');
  await build({
    input: fileURLToPath(source),
    platform: 'node',
    external: ['node:sqlite', '@photostructure/sqlite'],
    checks: { ineffectiveDynamicImport: false },
    output: { file, format: 'esm', codeSplitting: false },
  });
  return file;
}

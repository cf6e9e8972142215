import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Makes a program of a TypeScript file, since Node 20 runs no TypeScript. It finds packages as the program does. */
export function workerProgram(source: URL): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'cyclo-worker-')), 'worker.mjs');
  buildSync({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['node:sqlite', '@photostructure/sqlite'],
  });
  return outfile;
}

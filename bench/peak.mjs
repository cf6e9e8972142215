/** What a command of cyclo takes: its memory at most, and its time. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CYCLO = fileURLToPath(new URL('../bin/cyclo.js', import.meta.url));
const PEAK_MEMORY = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/** Runs cyclo once in a folder. @returns megabytes and seconds */
export function peakOf(cwd, words) {
  const memory = join(cwd, 'memory');
  const { NODE_EXTRA_CA_CERTS: _, CYCLO_STORE: __, ...env } = { ...process.env, CYCLO_BENCH_MEMORY: memory };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', PEAK_MEMORY, CYCLO, ...words], {
    cwd,
    env,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${words.join(' ')}\n${stderr}`);
  return { peak: Number(readFileSync(memory, 'utf8')) / 1024, seconds };
}

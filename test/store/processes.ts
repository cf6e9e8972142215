import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

/** How a process ended, and what it said: one JSON value a line. */
interface Ended {
  readonly said: readonly unknown[];
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

/** A process under way. */
export interface Running {
  readonly child: ChildProcess;
  /** When it has said something for the first time, or ended. */
  readonly speaks: Promise<void>;
  readonly ended: Promise<Ended>;
}

// Inside node_modules, where the bundle finds the database driver, and git and the formatter do not look.
const shelf = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
let folder = '';

/** Makes the worker ready for the tests of this file: Node 20 runs no TypeScript. */
export function prepareWorker(): void {
  beforeAll(() => {
    mkdirSync(shelf, { recursive: true });
    folder = mkdtempSync(join(shelf, 'cyclo-worker-'));
    buildSync({
      entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
      outfile: join(folder, 'worker.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: ['node:sqlite', '@photostructure/sqlite'],
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** Starts a worker on a job (see worker.ts). */
export function start(job: string, store: string, argument = ''): Running {
  const child = spawn(process.execPath, ['--no-warnings', join(folder, 'worker.mjs'), job, store, argument], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => {
      // What a kill cut off in the middle of a line was not said.
      const lines = output.split('\n').slice(0, -1);
      done({ said: lines.map((line) => JSON.parse(line) as unknown), code, signal });
    });
  });
  const speaks = new Promise<void>((done) => {
    child.stdout.once('data', () => done());
    child.once('close', () => done());
  });
  return { child, speaks, ended };
}

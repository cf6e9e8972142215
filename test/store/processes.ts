import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeAll } from 'vitest';
import { workerProgram } from '../worker-program.ts';

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
  /** What it has said by now. */
  readonly said: () => unknown[];
  readonly ended: Promise<Ended>;
}

let program = '';
const running = new Set<ChildProcess>();

/** Makes the worker ready for the tests of this file, and ends what a failed test has left running. */
export function prepareWorker(): void {
  beforeAll(async () => {
    program = await workerProgram(new URL('worker.ts', import.meta.url));
  });
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });
}

/** Starts a worker on a job (see worker.ts). */
export function start(job: string, store: string, argument = ''): Running {
  const child = spawn(process.execPath, ['--no-warnings', program, job, store, argument], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  // What a kill cut off in the middle of a line was not said.
  const said = (): unknown[] =>
    output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ said: said(), code, signal }));
  });
  const speaks = new Promise<void>((done) => {
    child.stdout.once('data', () => done());
    child.once('close', () => done());
  });
  return { child, speaks, said, ended };
}

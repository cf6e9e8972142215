/** Runs a program that may never end, or may start others, so that neither outlives the call. */
import type { ChildProcess } from 'node:child_process';
import host from 'node:process';

/** How a program is run. */
export interface BoundedRun {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** In milliseconds. */
  readonly deadline: number;
}

/** How a program ended: by itself, at its deadline, or never begun because there is no such program. */
export type BoundedEnd =
  | { readonly end: 'exit'; readonly code: number | null; readonly words: string }
  | { readonly end: 'late' | 'absent' };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** More of what a program says is of no use to anybody. */
const MOST_WORDS = 4000;

/** Runs a program to its end or its deadline; then it is ended with all that it started, and so it is where cyclo is ended. */
export async function runBounded(
  program: string,
  args: readonly string[],
  { env, folder, deadline }: BoundedRun,
): Promise<BoundedEnd> {
  const { spawn } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env,
      // A group of its own, which can be ended as a whole.
      detached: host.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let words = '';
    let isLate = false;
    const hear = (piece: Buffer): void =>
      void (words.length < MOST_WORDS && (words += piece.toString('utf8')));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const onSignal = (signal: NodeJS.Signals): void => {
      endWithChildren(child);
      // The handler is gone by now, so the signal does what it does to any program.
      host.kill(host.pid, signal);
    };
    for (const signal of SIGNALS) host.once(signal, onSignal);
    const timer = setTimeout(() => {
      isLate = true;
      endWithChildren(child);
    }, deadline);
    const settle = (): void => {
      clearTimeout(timer);
      for (const signal of SIGNALS) host.removeListener(signal, onSignal);
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      settle();
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ end: 'absent' });
      else reject(error);
    });
    child.on('exit', (code) => {
      settle();
      // What it started and left behind ends, too: it may hold the folder, or wait for ever.
      endWithChildren(child);
      resolve(isLate ? { end: 'late' } : { end: 'exit', code, words: words.trim() });
    });
  });
}

function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (host.platform !== 'win32') host.kill(-child.pid, 'SIGKILL');
    else if (child.exitCode === null) void endOnWindows(child.pid);
  } catch {
    // Nothing of the group is left.
  }
}

async function endOnWindows(id: number): Promise<void> {
  const { spawn } = await import('node:child_process');
  spawn('taskkill', ['/pid', String(id), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
}

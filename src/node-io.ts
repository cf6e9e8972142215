/** The real world: the one file that touches process, console and the clock. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { run } from './cli.ts';
import type { ExitCode } from './failure.ts';
import type { Files, Io, Output } from './io.ts';

function output(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough (`cyclo due | head`) is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns || 80,
  };
}

const files: Files = {
  read: (path) => readFile(path),
  async write(path, content) {
    await mkdir(dirname(path), { recursive: true });
    const mode = await stat(path).then(
      (known) => known.mode,
      () => undefined,
    );
    const neighbour = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
    try {
      const handle = await open(neighbour, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (mode !== undefined) await chmod(neighbour, mode);
      await rename(neighbour, path);
    } catch (error) {
      await rm(neighbour, { force: true });
      throw error;
    }
  },
  info: (path) =>
    stat(path).then(
      (known) => ({ isDirectory: known.isDirectory(), size: known.size }),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
        throw error;
      },
    ),
  list: (path) =>
    readdir(path).then(
      (names) => names.sort(),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
        throw error;
      },
    ),
};

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Who is at the keyboard; a system without a name for its user (a bare container) has only a number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}

/** `node:sqlite` warns that it is experimental on every start of Node 22: true, and nothing a user of cyclo can act on. */
async function withoutWarnings<T>(load: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return await load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Runs cyclo on this machine. */
export function main(argv: readonly string[]): Promise<ExitCode> {
  const io: Io = {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    readStdin,
    files,
    cwd: process.cwd(),
    env: process.env,
    get user() {
      return userName();
    },
    now: () => Date.now(),
    withoutWarnings,
  };
  return run(argv, io);
}

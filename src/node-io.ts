/** The real world: the one file that touches process, console and the clock. */
import {
  createReadStream,
  fstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import { run } from './cli.ts';
import type { ExitCode } from './failure.ts';
import { OutputError, type Files, type Io, type Output } from './io.ts';

/**
 * Standard output or error. Node's own streams load the network with them, a tenth of a short command's time, so they
 * serve terminals only; files and pipes are written to directly, each write complete before the next.
 */
function output(descriptor: 1 | 2): Output {
  const stream = (): NodeJS.WriteStream => (descriptor === 1 ? process.stdout : process.stderr);
  const isTTY = isCharacterDevice(descriptor) && stream().isTTY;
  return {
    isTTY,
    columns: (isTTY && stream().columns) || 80,
    write(content) {
      if (isTTY) stream().write(content);
      else writeFully(descriptor, typeof content === 'string' ? Buffer.from(content) : content);
    },
  };
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Closed by whoever started us.
    return false;
  }
}

function writeFully(descriptor: 1 | 2, content: Uint8Array): void {
  for (let written = 0; written < content.length;) {
    try {
      written += writeSync(descriptor, content, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A reader that has seen enough (`cyclo due | head`), or was never there, is no error of ours.
      if (code === 'EPIPE' || code === 'EBADF') return;
      if (code !== 'EAGAIN') {
        // Where errors cannot be told, the exit code still tells that there was one.
        if (descriptor === 2) return;
        throw new OutputError(code ?? String(error));
      }
      // A full pipe that does not block: wait until the reader has taken some of it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** What is found at a path; nothing where there is neither a file nor a folder that could hold it. */
function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** In bytes: what is no regular file may have no end. Nothing that cyclo reads is larger. */
const MOST_PIPED = 128 * 2 ** 20;

/** All that comes in pieces, as far as it can be borne. @throws a system's error where it is more */
async function gathered(source: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.byteLength;
    if (size > MOST_PIPED)
      throw Object.assign(new Error(`${path} is too large`), { code: 'EFBIG', syscall: 'read', path });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

// Plans are small and read one after the other: the synchronous calls take half the time of the others at start-up.
const files: Files = {
  read: async (path) =>
    statSync(path).isFile() ? readFileSync(path) : gathered(createReadStream(path), path),
  async write(path, content) {
    const { replaceFile } = await import('./replace-file.ts');
    await replaceFile(path, content);
  },
  async info(path) {
    const known = ifThere(() => statSync(path, { throwIfNoEntry: false }));
    return known && { isDirectory: known.isDirectory(), isRegular: known.isFile(), size: known.size };
  },
  realPath: async (path) => ifThere(() => realpathSync(path)),
  list: async (path) => ifThere(() => readdirSync(path).sort()) ?? [],
};

/** What Ctrl+C sends. */
const CTRL_C = 3;

/** How long what was typed already takes to arrive, in milliseconds. */
const ARRIVAL = 50;

async function discardTyped(): Promise<void> {
  const { stdin } = process;
  if (!stdin.isTTY) return;
  let isInterrupted = false;
  const look = (chunk: Buffer): void => {
    isInterrupted ||= chunk.includes(CTRL_C);
  };
  stdin.setRawMode(true).on('data', look).resume();
  await new Promise((resolve) => setTimeout(resolve, ARRIVAL));
  stdin.pause().off('data', look).setRawMode(false);
  if (isInterrupted) throw Object.assign(new Error('Ctrl+C'), { name: 'ExitPromptError' });
}

/** Who is at the keyboard; a system without a name for its user (a bare container) has only a number. */
function userName(): string {
  try {
    return process.getBuiltinModule('node:os').userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}

const { emitWarning } = process;

/** `node:sqlite` warns that it is experimental on every start of Node 22: true, and nothing a user of cyclo can act on. */
async function withoutWarnings<T>(load: () => Promise<T>): Promise<T> {
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
    stdout: output(1),
    stderr: output(2),
    get interactive() {
      return isCharacterDevice(0) && process.stdin.isTTY && process.stdout.isTTY;
    },
    discardTyped,
    readStdin: () => gathered(process.stdin, '-'),
    files,
    // It may be gone; who asks for help does not need it.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    program: [process.execPath, process.argv[1] ?? ''],
    get user() {
      return userName();
    },
    now: () => Date.now(),
    withoutWarnings,
  };
  return run(argv, io);
}

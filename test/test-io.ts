import { isUtf8 } from 'node:buffer';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../src/cli.ts';
import type { ExitCode } from '../src/failure.ts';
import type { Files, Io } from '../src/io.ts';
import { BIN } from './scratch.ts';

/** What one command printed. */
export interface Outcome {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** How a command is to be run. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** A terminal of that width; a pipe unless given. */
  readonly columns?: number;
  /** The clock, an ISO instant in UTC. */
  readonly now?: string;
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** How it was started; the program of this project unless given. */
  readonly program?: readonly string[];
  /** Whether questions can be asked: then the test answers them in the place of `@inquirer`. */
  readonly interactive?: boolean;
}

const files: Files = {
  read: (path) => readFile(path),
  async write(path, content) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, content);
    await rename(`${path}.new`, path);
  },
  info: (path) =>
    stat(path).then(
      (known) => ({ isDirectory: known.isDirectory(), isRegular: known.isFile(), size: known.size }),
      () => undefined,
    ),
  realPath: (path) =>
    realpath(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ELOOP') throw error;
      return undefined;
    }),
  list: (path) =>
    readdir(path).then(
      (names) => names.sort(),
      () => [],
    ),
};

/** A folder of its own with the plans of the repository, and commands that run in it. */
export class Workplace {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param plans whether to copy `plans/`; an empty folder otherwise */
  static async open(plans = true): Promise<Workplace> {
    const folder = await mkdtemp(join(tmpdir(), 'cyclo-test-'));
    if (plans) await cp('plans', join(folder, 'plans'), { recursive: true });
    return new Workplace(folder);
  }

  /** A folder that is there already, and that somebody else takes away. */
  static in(folder: string): Workplace {
    return new Workplace(folder);
  }

  /** Runs a command line, split at spaces. */
  async cyclo(line: string | readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
    const {
      env = {},
      columns,
      now = '2010-10-05T06:00:00.000Z',
      cwd = this.folder,
      stdin = '',
      program = [process.execPath, BIN],
      interactive = false,
    } = surroundings;
    const printed = { out: '', err: '' };
    const stream = (name: 'out' | 'err') => ({
      write: (content: string | Uint8Array) =>
        void (printed[name] +=
          typeof content === 'string'
            ? content
            : Buffer.from(content).toString(isUtf8(content) ? 'utf8' : 'latin1')),
      isTTY: columns !== undefined,
      columns: columns ?? 80,
    });
    const io: Io = {
      stdout: stream('out'),
      stderr: stream('err'),
      interactive,
      discardTyped: async () => undefined,
      readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
      files,
      cwd,
      env: { CYCLO_TZ: 'UTC', NO_COLOR: '1', ...env },
      program,
      user: 'ivanova',
      now: () => Date.parse(now),
      withoutWarnings: (load) => load(),
    };
    const exit = await run(typeof line === 'string' ? words(line) : line, io);
    return { exit, ...printed };
  }

  /** Writes a file below the folder. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    await files.write(join(this.folder, name), content);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A command line as a shell would split it: spaces, and quotes of both kinds. */
export function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

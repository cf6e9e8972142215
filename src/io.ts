/** Standard output could not take what was written, as on a full disk. */
export class OutputError extends Error {
  /** The system's code. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** A stream that output goes to. */
export interface Output {
  /** @throws OutputError */
  write(content: string | Uint8Array): void;
  /** Whether a person reads it as it comes. */
  readonly isTTY: boolean;
  /** Width of the terminal in cells; 80 where it is unknown. */
  readonly columns: number;
}

/** What a file is, as far as cyclo asks. */
interface FileInfo {
  readonly isDirectory: boolean;
  /** Neither a folder nor a device, a pipe or the like. */
  readonly isRegular: boolean;
  readonly size: number;
}

/** The files a command reads and writes. Paths are absolute or relative to {@link Io.cwd}. */
export interface Files {
  /** @throws the system's error, with `code` (`ENOENT`, `EACCES`, …). */
  read(path: string): Promise<Uint8Array>;
  /**
   * Writes to a neighbour and renames, so that a reader sees the old content or the new, never half. Keeps the mode. What is
   * no regular file (a pipe, a device) is written through.
   */
  write(path: string, content: string | Uint8Array | Iterable<string>): Promise<void>;
  /** Nothing where there is nothing. */
  info(path: string): Promise<FileInfo | undefined>;
  /** The path with all links followed; nothing where there is nothing. */
  realPath(path: string): Promise<string | undefined>;
  /** Names in a folder, sorted; none where there is no such folder. */
  list(path: string): Promise<string[]>;
}

/** Everything a command may touch. The one implementation that touches the machine is `node-io.ts`. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether questions can be asked. */
  readonly interactive: boolean;
  /** Forgets what was typed before now, so that it answers no question that comes after. Ctrl+C among it ends the program. */
  discardTyped(): Promise<void>;
  /** Reads standard input to its end. */
  readStdin(): Promise<Uint8Array>;
  readonly files: Files;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How this program was started: Node, and the script it was given. */
  readonly program: readonly string[];
  /** Who is at the keyboard, as the system knows them. */
  readonly user: string;
  /** Milliseconds since 1970: the only clock there is. */
  now(): number;
  /** Loads a part of the runtime that announces itself as experimental, and keeps the announcement from the user. */
  withoutWarnings<T>(load: () => Promise<T>): Promise<T>;
}

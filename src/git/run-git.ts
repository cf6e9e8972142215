/**
 * Asking the `git` program. Its words are arguments, never a line for a shell. Everything cyclo knows of a repository
 * goes through here.
 */
import { Failure } from '../failure.ts';

/** Where git is asked, and with which surroundings: a driver that git calls has to pass on what git told it. */
export interface GitPlace {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What git answered. */
export interface GitAnswer {
  readonly exit: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Words that can be told apart, output in UTF-8, and nothing written or asked by reading. */
const SETTINGS = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
};
/** And no program run that the settings of a repository name: a repository may come from anybody. */
const CONFIG = ['log.showSignature=false', 'core.fsmonitor=false', 'core.quotePath=false'].flatMap((each) => [
  '-c',
  each,
]);

/** What tells git that it is in one repository, whatever folder it is started in: `git rev-parse --local-env-vars`. */
const ONE_REPOSITORY = new Set(
  `GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_COMMON_DIR GIT_DIR GIT_GRAFT_FILE GIT_IMPLICIT_WORK_TREE GIT_INDEX_FILE
  GIT_NO_REPLACE_OBJECTS GIT_OBJECT_DIRECTORY GIT_PREFIX GIT_REPLACE_REF_BASE GIT_SHALLOW_FILE GIT_WORK_TREE`.split(
    /\s+/,
  ),
);

/** Surroundings in which git finds the repository by the folder; nothing where these are such surroundings. */
export function withoutRepository(env: GitPlace['env']): GitPlace['env'] | undefined {
  const entries = Object.entries(env);
  const others = entries.filter(([name]) => !ONE_REPOSITORY.has(name));
  return others.length === entries.length ? undefined : Object.fromEntries(others);
}

/**
 * Runs git to its end, whatever it answers.
 *
 * @param input for its standard input
 * @throws Failure `git-missing` where there is no such program
 */
export async function askGit(
  { folder, env }: GitPlace,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<GitAnswer> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: { ...env, ...SETTINGS },
      encoding: 'buffer' as const,
      maxBuffer: Infinity,
      windowsHide: true,
    };
    const child = execFile('git', [...CONFIG, ...args], options, (error, stdout, output) => {
      const stderr = output.toString('utf8').trim();
      const code = error?.code;
      if (error === null) resolve({ exit: 0, stdout, stderr });
      else if (code === 'ENOENT' || code === 'EACCES' || /^xcode-select:/m.test(stderr))
        reject(new Failure('git-missing', {}));
      else if (typeof code === 'number') resolve({ exit: code, stdout, stderr });
      else reject(new Failure('git-failed', { args, reason: code ?? error.signal ?? error.message }));
    });
    // A git that ends before it has read everything says why on its standard error.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/**
 * Runs git and gives what it printed.
 *
 * @throws Failure `git-failed` with git's own words, where it fails
 */
export async function git(
  place: GitPlace,
  args: readonly string[],
  input?: string | Uint8Array,
): Promise<Buffer> {
  const { exit, stdout, stderr } = await askGit(place, args, input);
  if (exit !== 0) throw gitFailed(args, stderr);
  return stdout;
}

/** What git said when it could not do what it was asked. */
export function gitFailed(args: readonly string[], stderr: string): Failure {
  return new Failure('git-failed', { args, reason: wordsOf(stderr) });
}

/** What git said, each line once. */
function wordsOf(stderr: string): string {
  return [...new Set(stderr.replaceAll(/^(?:fatal|error): /gm, '').split('\n'))].join('\n');
}

/**
 * The parts that git printed, read out of what the repository keeps.
 *
 * @throws Failure `git-unreadable` where it cannot read that
 */
export async function readParts(place: GitPlace, args: readonly string[], end = '\0'): Promise<string[]> {
  const { exit, stdout, stderr } = await askGit(place, args);
  if (exit !== 0) throw unreadable(undefined, stderr);
  return stdout.toString('utf8').split(end);
}

/**
 * The failure of what git has, and cannot read: it is never taken for what is not there.
 *
 * @param name git's name of it, where it is one file
 * @param stderr git's own words
 */
export function unreadable(name: string | undefined, stderr: string): Failure {
  const short = name?.replace(/^([0-9a-f]{12})[0-9a-f]{28,}(?=:|$)/, '$1');
  return new Failure('git-unreadable', { name: short, reason: wordsOf(stderr) });
}

/** What git printed, as text. */
export async function gitText(...asked: Parameters<typeof git>): Promise<string> {
  return (await git(...asked)).toString('utf8');
}

/** What git printed with a zero after each part. @throws Failure as {@link git} */
export async function gitParts(...asked: Parameters<typeof git>): Promise<string[]> {
  return (await gitText(...asked)).split('\0');
}

/**
 * A repository as far as cyclo reads it: files at a revision, and which revision a word means. Paths are those of git:
 * from the top of the working tree, with slashes.
 */
import { posix, relative, resolve, sep } from 'node:path';
import { Failure, usageError } from '../failure.ts';
import { entryIn } from '../group-by.ts';
import { nearest } from '../plan/nearest.ts';
import { isPlanFileName } from '../plan/plan-file-name.ts';
import { ObjectReader } from './object-reader.ts';
import { askObjects } from './objects.ts';
import {
  askGit,
  gitFailed,
  gitText,
  readParts,
  unreadable,
  type GitAnswer,
  type GitPlace,
} from './run-git.ts';
import { inTrees } from './trees.ts';

/** The name of what is staged for the next commit, where a commit is asked for. */
export const STAGED = '';

/** A repository, seen from a folder in its working tree. */
export class Repository {
  /** The top of the working tree. */
  readonly root: string;
  /** Whether its history was cut off. */
  readonly isShallow: boolean;
  readonly place: GitPlace;
  /** The folder it is seen from: empty, or a path that ends in a slash. */
  readonly #prefix: string;
  readonly #objects: ObjectReader;
  /** What git says of revisions: none of them moves while a command runs. */
  readonly #revisions = new Map<string, Promise<GitAnswer>>();

  private constructor(place: GitPlace, root: string, prefix: string, isShallow: boolean) {
    this.place = place;
    this.root = root;
    this.isShallow = isShallow;
    this.#prefix = prefix;
    this.#objects = new ObjectReader(place);
  }

  /**
   * The repository that a folder lies in.
   *
   * @throws Failure where there is none, it has no working tree, or git is missing
   */
  static async open(place: GitPlace): Promise<Repository> {
    const asked = ['--is-shallow-repository', '--is-bare-repository', '--show-prefix', '--show-toplevel'];
    const args = ['rev-parse', ...asked];
    const { exit, stdout, stderr } = await askGit(place, args);
    const [shallow, bare, prefix = '', root = ''] = stdout.toString('utf8').split('\n');
    if (bare === 'true' || /must be run in a work tree/.test(stderr))
      throw new Failure('no-working-tree', { folder: place.folder });
    if (/not a git repository/i.test(stderr)) throw new Failure('no-repository', { folder: place.folder });
    if (exit !== 0) throw gitFailed(args, stderr);
    return new Repository(place, root, prefix, shallow === 'true');
  }

  /** git's name of a file, from one that is absolute or relative to the folder; nothing outside the repository. */
  pathOf(file: string): string | undefined {
    const here = relative(this.place.folder, resolve(this.place.folder, file)).replaceAll(sep, '/');
    const path = posix.join(this.#prefix, here);
    return isInside(path) ? path : undefined;
  }

  /** git's name of a file in `main:path`: `./` and `../` count from a folder, everything else from the top. */
  pathIn(text: string, folder = this.place.folder): string | undefined {
    return /^\.\.?\//.test(text) ? this.pathOf(resolve(folder, text)) : text;
  }

  /** The absolute name of a file of the working tree. */
  fileOf(path: string): string {
    return resolve(this.root, path);
  }

  /**
   * The commit that a revision means: `HEAD~1`, `main`, `v1`, a hash.
   *
   * @returns its full hash
   * @throws Failure with the branch or tag that was most likely meant
   */
  async resolve(revision: string): Promise<string> {
    // Nothing that begins like an option is a revision; git must not take it for one.
    if (revision.startsWith('-') || revision === '') throw await unknownRevision(this.place, revision);
    const { exit, stdout, stderr } = await this.#revision(revision);
    if (exit !== 0) throw await unknownRevision(this.place, revision, stderr);
    return stdout.toString('utf8').trim();
  }

  /** Whether a word names a commit. @throws Failure where there is a `HEAD`, and git cannot read it */
  async has(revision: string): Promise<boolean> {
    if (revision.startsWith('-') || revision === '') return false;
    const isThere = (await this.#revision(revision)).exit === 0;
    // Without it there is no commit yet, which is much to say.
    if (!isThere && revision === 'HEAD') await requireCommits(this.place, '--all');
    return isThere;
  }

  #revision(revision: string): Promise<GitAnswer> {
    const args = ['rev-parse', '--verify', `${revision}^{commit}`];
    return entryIn(this.#revisions, revision, () => askGit(this.place, args));
  }

  /** Where two commits parted; nothing where they have no common history. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const { exit, stdout } = await askGit(this.place, ['merge-base', one, other]);
    if (exit === 0) return stdout.toString('utf8').trim();
    await requireCommits(this.place, one, other);
    return undefined;
  }

  /**
   * A file's content in a commit; nothing where it has no such file.
   *
   * @param commit a hash of {@link resolve}, or {@link STAGED}
   * @throws Failure `git-unreadable` where it has, and git cannot read it
   */
  read(commit: string, path: string): Promise<Uint8Array | undefined> {
    return this.#objects.read(`${commit}:${path}`);
  }

  /** Reads files of a commit, by git's names of them: gives a plan its registries and calendar as they were. */
  readerAt(commit: string): (path: string) => Promise<Uint8Array | undefined> {
    return (path) => {
      const name = posix.normalize(path.replaceAll('\\', '/'));
      return isInside(name) ? this.read(commit, name) : Promise.resolve(undefined);
    };
  }

  /** The content that one of {@link contentNames} stands for. */
  readObject(name: string): Promise<Uint8Array | undefined> {
    return this.#objects.read(name);
  }

  /** git's names of the content that a file has in each of many commits, by commit. Links within the repository are followed. */
  async contentNames(commits: readonly string[], path: string): Promise<ReadonlyMap<string, string>> {
    if (path.includes('\n')) return new Map();
    const names = commits.map((commit) => `${commit}:${path}`);
    const { answers, said } = await askObjects(this.place, names, '--batch-check', '--follow-symlinks');
    const absent = names.filter((_, at) => answers[at] === 'missing' || answers[at] === 'dangling');
    const [unread = names[answers.length]] = await inTrees(this.place, absent);
    if (unread !== undefined) throw unreadable(unread, said);
    return new Map(
      commits.flatMap((commit, at) => {
        const answer = answers[at];
        return typeof answer === 'object' && answer.type === 'blob' ? [[commit, answer.hash]] : [];
      }),
    );
  }

  /** Every file of a commit under a folder (the top where it is empty), sorted. */
  async filesAt(commit: string, folder = ''): Promise<string[]> {
    const within = folder === '' ? [] : [`${folder.replace(/\/$/, '')}/`];
    const tree = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', ...within];
    const args = commit === STAGED ? ['ls-files', '-z', '--full-name', this.root] : tree;
    const names = (await readParts(this.place, args)).filter((name) => name.startsWith(within[0] ?? ''));
    return names.filter(Boolean).sort();
  }

  /** The plans of a commit: the files that lie directly in a folder of plans. */
  async planFilesAt(commit: string, folder = 'plans'): Promise<string[]> {
    const files = await this.filesAt(commit, folder);
    const start = folder === '' ? 0 : folder.replace(/\/$/, '').length + 1;
    return files.filter((name) => !name.includes('/', start) && isPlanFileName(name.slice(start)));
  }
}

/** git's name of the folder that a file lies in. */
export function folderOf(path: string): string {
  return inGit(posix.dirname(path));
}

/** git's name of a folder: the top has none. */
export function inGit(folder: string | undefined): string {
  return folder === undefined || folder === '.' ? '' : folder;
}

/** Whether a path stays below the top of the working tree. */
function isInside(path: string): boolean {
  return !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(path);
}

/**
 * Looks through commits and all before them.
 *
 * @param commits hashes, or `--all` of what branches, tags and `HEAD` lead to
 * @throws Failure where one of them cannot be read: then nobody knows what it leads to
 */
async function requireCommits(place: GitPlace, ...commits: readonly string[]): Promise<void> {
  // The graph beside the commits knows them without reading them.
  const args = ['-c', 'core.commitGraph=false', 'rev-list', '--quiet', ...commits];
  const { exit, stderr } = await askGit(place, args);
  if (exit !== 0) throw unreadable(undefined, stderr);
}

/** What is wrong with a revision that git does not know, and what was most likely meant. */
async function unknownRevision(place: GitPlace, revision: string, stderr = ''): Promise<Failure> {
  if (/\bambiguous\b.*|short object ID .* is ambiguous/.test(stderr) && /^[0-9a-f]{4,}/i.test(revision))
    return usageError('ambiguous-revision', { revision });
  await requireCommits(place, '--all');
  if ((await askGit(place, ['rev-parse', '--verify', '--quiet', 'HEAD'])).exit !== 0)
    return new Failure('no-commits', {});
  const refs = ['refs/heads', 'refs/tags', 'refs/remotes'];
  const listed = await gitText(place, ['for-each-ref', '--format=%(refname:short)', ...refs]);
  const [, base = revision, steps = ''] = /^(.*?)((?:[~^@].*)?)$/s.exec(revision) ?? [];
  const known = ['HEAD', ...listed.split('\n').filter(Boolean)];
  // The name is right: it is the way from it that leads nowhere.
  if (known.includes(base)) return usageError('revision-too-far', { revision, base });
  const near = nearest(base, known);
  return usageError('unknown-revision', {
    revision,
    nearest: near === undefined ? undefined : near + steps,
  });
}

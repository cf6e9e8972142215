/**
 * The history of one file, with the names it had. Each branch is followed by itself, so that a file that was renamed on
 * one of them and edited on another is the same file in both.
 */
import { entryIn } from '../group-by.ts';
import type { Repository } from './repository.ts';
import { readParts } from './run-git.ts';

/** YAML anywhere: a plan may have come from anywhere, and what it names lies elsewhere. */
const YAML = [':(top,icase)*.yaml', ':(top,icase)*.yml'];

export class FileHistory {
  /** Newest first, each before its parents. */
  readonly commits: readonly Commit[];
  readonly #repository: Repository;
  readonly #cutOff: ReadonlySet<string>;
  readonly #names = new Map<string, string>();
  readonly #blobs = new Map<string, Promise<ReadonlyMap<string, string>>>();

  private constructor(repository: Repository, commits: readonly Commit[], cutOff: ReadonlySet<string>) {
    this.#repository = repository;
    this.commits = commits;
    this.#cutOff = cutOff;
  }

  /**
   * @param path the file's name now
   * @param from the commit to begin at
   */
  static async of(repository: Repository, path: string, from: string): Promise<FileHistory> {
    const commits = await commitsTouching(repository, from, [...YAML, `:(top,literal)${path}`]);
    const history = new FileHistory(repository, commits, await cutOffAt(repository, from));
    await history.#follow(path);
    return history;
  }

  /** The file's name in a commit: the last it had, where it is not there. */
  nameAt(commit: string): string {
    return this.#names.get(commit) ?? '';
  }

  /** Whether what was before a commit is not in this copy of the repository. */
  isCutOff(commit: string): boolean {
    return this.#cutOff.has(commit);
  }

  /** git's name of a file's content in a commit; nothing where there is no such file. The same content has the same name. */
  async contentAt(commit: string, path: string): Promise<string | undefined> {
    return (await this.#contents(path)).get(commit);
  }

  /** What a name of {@link contentAt} stands for. */
  async read(content: string): Promise<Uint8Array> {
    return (await this.#repository.readObject(content)) ?? new Uint8Array();
  }

  /** Gives every commit the name the file has in it, from the newest back. */
  async #follow(path: string): Promise<void> {
    for (const { hash, parents } of this.commits) {
      const name = this.#names.get(hash) ?? path;
      this.#names.set(hash, name);
      const isThere = (await this.contentAt(hash, name)) !== undefined;
      for (const parent of parents) {
        if (this.#names.has(parent)) continue;
        const cameNew = isThere && (await this.contentAt(parent, name)) === undefined;
        const former = cameNew ? await this.#formerName(parent, hash, name) : undefined;
        this.#names.set(parent, former ?? name);
      }
    }
  }

  #formerName(parent: string, commit: string, name: string): Promise<string | undefined> {
    return formerName(this.#repository, name, ['diff-tree', '-r'], [parent, commit]);
  }

  /** What a name holds in every commit, asked at once. */
  #contents(path: string): Promise<ReadonlyMap<string, string>> {
    const commits = this.commits.map(({ hash }) => hash);
    return entryIn(this.#blobs, path, () => this.#repository.contentNames(commits, path));
  }
}

/** The name that a file has in HEAD, where it was renamed for the next commit. */
export function stagedFormerName(repository: Repository, path: string): Promise<string | undefined> {
  return formerName(repository, path, ['diff-index', '--cached'], ['HEAD']);
}

/** What a file was called before a difference that git tells; nothing where it was not renamed there. */
async function formerName(
  { place }: Repository,
  name: string,
  command: readonly string[],
  commits: readonly string[],
): Promise<string | undefined> {
  const args = [...command, '-z', '-M', '--diff-filter=R', '--name-status', ...commits];
  const fields = await readParts(place, args);
  for (let at = 0; at + 2 < fields.length; at += 3) if (fields[at + 2] === name) return fields[at + 1];
  return undefined;
}

/** A commit as its author described it. */
export interface Commit {
  readonly hash: string;
  /** As many characters as tell it from all others. */
  readonly short: string;
  /** The commits before it, of those that were asked for. */
  readonly parents: readonly string[];
  readonly author: string;
  /** When it was written, with the author's time zone: `2010-09-01T10:00:00+05:00`. */
  readonly date: string;
  readonly subject: string;
  readonly body: string;
}

const FIELDS = ['%H', '%h', '%P', '%aN', '%aI', '%s', '%b'];

/**
 * The commits that touch files of certain kinds, and the merges of them: each before its parents, newest first. Parents are
 * the nearest commits before it that do so.
 *
 * @param from a commit
 * @param specs git's patterns for files
 */
async function commitsTouching(
  { place }: Repository,
  from: string,
  specs: readonly string[],
): Promise<Commit[]> {
  const format = `--format=${FIELDS.join('%x00')}`;
  const way = ['--topo-order', '--full-history', '--parents', '--encoding=UTF-8'];
  const fields = await readParts(place, ['log', '-z', ...way, format, from, '--', ...specs]);
  const commits: Commit[] = [];
  for (let at = 0; at + FIELDS.length <= fields.length; at += FIELDS.length) {
    const [hash = '', short = '', parents = '', author = '', date = '', subject = '', body = ''] =
      fields.slice(at);
    commits.push({
      hash,
      short,
      parents: parents.split(' ').filter(Boolean),
      author,
      date,
      subject,
      body: body.trim(),
    });
  }
  return commits;
}

/** Commits at which a shallow copy of a repository ends: what was before them is not here. */
async function cutOffAt(repository: Repository, from: string): Promise<ReadonlySet<string>> {
  if (!repository.isShallow) return new Set();
  const listed = await readParts(repository.place, ['rev-list', '--max-parents=0', from], '\n');
  return new Set(listed.filter(Boolean));
}

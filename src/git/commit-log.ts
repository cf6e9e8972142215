import { gitParts, gitText } from './run-git.ts';
import type { Repository } from './repository.ts';

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
export async function commitsTouching(
  { place }: Repository,
  from: string,
  specs: readonly string[],
): Promise<Commit[]> {
  const format = `--format=${FIELDS.join('%x00')}`;
  const way = ['--topo-order', '--full-history', '--parents', '--encoding=UTF-8'];
  const fields = await gitParts(place, ['log', '-z', ...way, format, from, '--', ...specs]);
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
export async function cutOffAt(repository: Repository, from: string): Promise<ReadonlySet<string>> {
  if (!repository.isShallow) return new Set();
  const listed = await gitText(repository.place, ['rev-list', '--max-parents=0', from]);
  return new Set(listed.split('\n').filter(Boolean));
}

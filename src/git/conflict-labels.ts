/** What git calls the sides of a conflict. */
import { resolve } from 'node:path';
import type { Files } from '../io.ts';
import type { MergeLabels } from './by-lines.ts';
import { askGit, type GitPlace } from './run-git.ts';

const SHORT = 7;

/**
 * The labels that git gave its driver; since git 2.44 it does. An older one leaves the signs for them as they are: then what
 * else it says of the revision that is merged.
 *
 * @param given of the base, of ours and of theirs
 */
export async function conflictLabels(
  place: GitPlace,
  files: Pick<Files, 'info' | 'read'>,
  given: readonly (string | undefined)[],
): Promise<MergeLabels> {
  const [base, ours, theirs] = given.map((name) => (name?.startsWith('%') ? undefined : name));
  return {
    base: base || 'base',
    ours: ours || 'HEAD',
    theirs: theirs || mergedRevision(place) || (await pickedCommit(place, files)) || 'theirs',
  };
}

/** `git merge` says in its surroundings how each of the revisions was named. */
function mergedRevision({ env }: GitPlace): string | undefined {
  const names = Object.entries(env).flatMap(([key, name]) =>
    /^GITHEAD_[0-9a-f]{40,}$/.test(key) ? [name] : [],
  );
  return names.length === 1 ? names[0] : undefined;
}

/** `git rebase` keeps a list of the commits that it has picked; the last is the one that it is at. */
async function pickedCommit(
  place: GitPlace,
  files: Pick<Files, 'info' | 'read'>,
): Promise<string | undefined> {
  const asked = await askGit(place, ['rev-parse', '--git-path', 'rebase-merge/done']);
  const path = resolve(place.folder, asked.stdout.toString('utf8').trim());
  if (asked.exit !== 0 || (await files.info(path)) === undefined) return undefined;
  const picked = new TextDecoder().decode(await files.read(path)).trimEnd();
  const last = picked.slice(picked.lastIndexOf('\n') + 1);
  const [, hash, subject] = /^\w+ ([0-9a-f]{7,})(?: # | )(.*)$/.exec(last) ?? [];
  return hash === undefined ? undefined : `${hash.slice(0, SHORT)} (${subject})`;
}

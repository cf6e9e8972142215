import { Failure, usageError } from '../failure.ts';
import { nearest } from '../plan/nearest.ts';
import { askGit, git, type GitPlace } from './run-git.ts';

/** What is wrong with a revision that git does not know, and what was most likely meant. */
export async function unknownRevision(place: GitPlace, revision: string, stderr = ''): Promise<Failure> {
  if (/\bambiguous\b.*|short object ID .* is ambiguous/.test(stderr) && /^[0-9a-f]{4,}/i.test(revision))
    return usageError('ambiguous-revision', { revision });
  if ((await askGit(place, ['rev-parse', '--verify', '--quiet', 'HEAD'])).exit !== 0)
    return new Failure('no-commits', {});
  const listed = await git(place, [
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/tags',
    'refs/remotes',
  ]);
  const names = listed.toString('utf8').split('\n').filter(Boolean);
  const [, base = revision, steps = ''] = /^(.*?)((?:[~^@].*)?)$/s.exec(revision) ?? [];
  const known = ['HEAD', ...names];
  // The name is right: it is the way from it that leads nowhere.
  if (known.includes(base)) return usageError('revision-too-far', { revision, base });
  const near = nearest(base, known);
  return usageError('unknown-revision', {
    revision,
    nearest: near === undefined ? undefined : near + steps,
    known: names,
  });
}

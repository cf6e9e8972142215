import type { Repository } from './repository.ts';
import { git } from './run-git.ts';

/** The name that a file has in HEAD, where it was renamed for the next commit. */
export async function stagedFormerName({ place }: Repository, path: string): Promise<string | undefined> {
  const args = ['diff-index', '-z', '-M', '--cached', '--diff-filter=R', '--name-status', 'HEAD'];
  const fields = (await git(place, args)).toString('utf8').split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) if (fields[at + 2] === path) return fields[at + 1];
  return undefined;
}

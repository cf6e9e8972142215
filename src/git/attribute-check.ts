import type { Repository } from './repository.ts';
import { git } from './run-git.ts';

/** Files that some other line hands to somebody else in spite of ours: an `.gitattributes` below, or `.git/info/attributes`. */
export async function handedElsewhere(repository: Repository, paths: readonly string[]): Promise<string[]> {
  const input = paths.map((path) => `${repository.fileOf(path)}\0`).join('');
  const listed = await git(repository.place, ['check-attr', '-z', '--stdin', 'diff', 'merge'], input);
  const fields = listed.toString('utf8').split('\0');
  const wrong = new Set<string>();
  for (let at = 0; at + 2 < fields.length; at += 3)
    if (fields[at + 2] !== 'cyclo') wrong.add(paths[Math.floor(at / 6)] ?? '');
  return [...wrong];
}

import { askGit, type GitPlace } from './run-git.ts';

/** Whether conflicts are to show what was before both changes: git's styles `diff3` and `zdiff3`. */
export async function showsBase(place: GitPlace): Promise<boolean> {
  const { stdout } = await askGit(place, ['config', '--get', 'merge.conflictStyle']);
  return stdout.toString('utf8').trim().endsWith('diff3');
}

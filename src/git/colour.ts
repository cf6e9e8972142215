import { askGit, type GitPlace } from './run-git.ts';

/**
 * Whether git would colour a difference.
 *
 * @param isSeen whether it goes to a person: to a terminal, or to one through a pager
 */
export async function isColoured(place: GitPlace, isSeen: boolean): Promise<boolean> {
  const args = ['config', '--get-colorbool', 'color.diff', String(isSeen)];
  return (await askGit(place, args)).stdout.toString('utf8').trim() === 'true';
}

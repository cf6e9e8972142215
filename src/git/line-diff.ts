import { askGit, type GitPlace } from './run-git.ts';

/**
 * Two files compared line by line, as git does it: the lines of the parts that differ, without a heading; none where nothing does.
 *
 * @param old, now names of files; `/dev/null` for none
 */
export async function lineDiff(place: GitPlace, old: string, now: string): Promise<string[]> {
  const args = ['diff', '--no-index', '--no-ext-diff', '--no-textconv', '--color=never', '--', old, now];
  const lines = (await askGit(place, args)).stdout.toString('utf8').split('\n');
  const start = lines.findIndex((line) => /^(?:@@ |Binary files )/.test(line));
  return start < 0 ? [] : lines.slice(start);
}

/** Comparing and merging line by line, as git does it by itself, and in the styles that it is set to. */
import { askGit, gitFailed, type GitPlace } from './run-git.ts';

/** The three versions a merge driver is given, by the names of their files. */
export interface MergeFiles {
  readonly base: string;
  /** What the merge is written to, too. */
  readonly ours: string;
  readonly theirs: string;
}

/** What the sides of a conflict are called. */
export type MergeLabels = Readonly<Record<keyof MergeFiles, string>>;

/**
 * Merges line by line, as git does without a driver, into the file of ours.
 *
 * @returns the number of conflicts, marked in the file
 */
export async function mergeByLines(
  place: GitPlace,
  { base, ours, theirs }: MergeFiles,
  labels: MergeLabels,
  markerSize: number,
): Promise<number> {
  const names = ['-L', labels.ours, '-L', labels.base, '-L', labels.theirs];
  const args = ['merge-file', ...names, `--marker-size=${markerSize}`, ours, base, theirs];
  const { exit, stderr } = await askGit(place, args);
  // Above 127 it is no number of conflicts but a failure, as with binary files.
  if (exit > 127) throw gitFailed(args, stderr);
  return exit;
}

/**
 * Two files compared line by line, as git does it: the lines of the parts that differ, without a heading; none where nothing does.
 *
 * @param old, now names of files; `/dev/null` for none
 */
export async function lineDiff(place: GitPlace, old: string, now: string): Promise<string[]> {
  const args = ['diff', '--no-index', '--no-ext-diff', '--no-textconv', '--color=never', '--', old, now];
  const { exit, stdout, stderr } = await askGit(place, args);
  // 1 says that they differ.
  if (exit > 1) throw gitFailed(args, stderr);
  const lines = stdout.toString('utf8').split('\n');
  const start = lines.findIndex((line) => /^(?:@@ |Binary files )/.test(line));
  return start < 0 ? [] : lines.slice(start);
}

/**
 * Whether git would colour a difference.
 *
 * @param isSeen whether it goes to a person: to a terminal, or to one through a pager
 */
export async function isColoured(place: GitPlace, isSeen: boolean): Promise<boolean> {
  return (await setting(place, '--get-colorbool', 'color.diff', String(isSeen))) === 'true';
}

/** Whether conflicts are to show what was before both changes: git's styles `diff3` and `zdiff3`. */
export async function showsBase(place: GitPlace): Promise<boolean> {
  return (await setting(place, '--get', 'merge.conflictStyle')).endsWith('diff3');
}

async function setting(place: GitPlace, ...asked: readonly string[]): Promise<string> {
  return (await askGit(place, ['config', ...asked])).stdout.toString('utf8').trim();
}

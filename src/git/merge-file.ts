import { askGit, gitFailed, type GitPlace } from './run-git.ts';

/** The three versions a merge driver is given, by the names of their files. */
export interface MergeFiles {
  readonly base: string;
  /** What the merge is written to, too. */
  readonly ours: string;
  readonly theirs: string;
}

/** What the sides of a conflict are called. */
export interface MergeLabels {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges line by line, as git does without a driver, into the file of ours.
 *
 * @returns the number of conflicts, marked in the file
 */
export async function mergeLines(
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

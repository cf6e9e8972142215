import { sumOf } from '../../group-by.ts';
import { readTree } from '../../plan/canonical/read-tree.ts';
import { commentsOfFile } from '../../plan/canonical/tree.ts';

/** How many lines of comments of two texts only one of them has; a line that was worded anew counts once. */
export function changedComments(before: string, after: string): number {
  if (hashLines(before) === hashLines(after)) return 0;
  const balance = new Map<string, number>();
  for (const line of commentLines(after)) balance.set(line, (balance.get(line) ?? 0) + 1);
  for (const line of commentLines(before)) balance.set(line, (balance.get(line) ?? 0) - 1);
  const counts = [...balance.values()];
  return Math.max(
    sumOf(counts, (count) => Math.max(count, 0)),
    sumOf(counts, (count) => Math.max(-count, 0)),
  );
}

/** The lines that may have a comment: where these are the same, no text has to be read as a tree. */
function hashLines(text: string): string {
  return text.match(/^.*#.*$/gm)?.join('\n') ?? '';
}

/** The lines of comments of a text that reads without an error of YAML, in its order. */
export function commentLines(text: string): string[] {
  return commentsOfFile(readTree(text.replaceAll(/\r\n?/g, '\n')));
}

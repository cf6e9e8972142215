/** Two texts compared line by line. */
import { structuredPatch } from 'diff';

/** Lines that are told around each change. */
const CONTEXT = 2;

/** A stretch in which lines differ: each begins with its sign, and `place` says where it is, as git does. */
interface ChangedLines {
  readonly place: string;
  readonly lines: readonly string[];
}

/** The stretches in which two texts differ. */
export function changedLines(before: string, after: string): ChangedLines[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: CONTEXT });
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    place: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    lines,
  }));
}

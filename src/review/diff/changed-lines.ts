/** Two texts compared line by line. */
import { structuredPatch } from 'diff';

/** Lines that are told around each change. */
const CONTEXT = 2;

/** The stretches in which two texts differ. */
export function changedLines(before: string, after: string) {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: CONTEXT });
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    place: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    lines,
  }));
}

import { structuredPatch } from 'diff';
import type { Paint } from '../paint.ts';

/** Lines around each change. */
const CONTEXT = 2;

/** The lines of a file that differ, as git shows them. */
export function renderFileDiff(file: string, before: string, after: string, paint: Paint): string {
  const { hunks } = structuredPatch(file, file, before, after, '', '', { context: CONTEXT });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: own }) => [
    paint.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...own.map((line) =>
      line.startsWith('+') ? paint.green(line) : line.startsWith('-') ? paint.red(line) : line,
    ),
  ]);
  return `${[paint.bold(`--- ${file}`), paint.bold(`+++ ${file}`), ...lines].join('\n')}\n`;
}

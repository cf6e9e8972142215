import { changedLines } from '../../review/diff/changed-lines.ts';
import type { Paint } from '../paint.ts';

/** The lines of a file that differ, as git shows them. */
export function renderFileDiff(file: string, before: string, after: string, paint: Paint): string {
  const lines = changedLines(before, after).flatMap(({ place, lines: own }) => [
    paint.cyan(place),
    ...own.map((line) =>
      line.startsWith('+') ? paint.green(line) : line.startsWith('-') ? paint.red(line) : line,
    ),
  ]);
  return `${[paint.bold(`--- ${file}`), paint.bold(`+++ ${file}`), ...lines].join('\n')}\n`;
}

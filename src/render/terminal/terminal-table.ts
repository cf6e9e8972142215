/** A bordered table for a terminal. Loaded only when one is drawn. */
import { cellWidth } from './cell-width.ts';
import { drawGrid } from './grid.ts';
import { wrapText } from './wrap-text.ts';

/** A column: how much of the width it may claim. */
export interface Column {
  readonly head: string;
  /** Takes what the others leave, in proportion; a column without a share is as wide as its widest word or line. */
  readonly share?: number;
}

const MIN_SHARED = 8;

/**
 * Draws a table that fits a width, lines broken between words, and inside words longer than their column.
 *
 * @param width of the terminal in cells
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = fit(columns, rows, width);
  const cells = (row: readonly string[]): string[][] =>
    row.map((text, column) => wrapText(text, widths[column]!).split('\n'));
  return drawGrid([cells(columns.map(({ head }) => head)), ...rows.map(cells)], widths);
}

function fit(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map(({ head }, column) =>
    [head, ...rows.map((row) => row[column] ?? '')].reduce(
      (widest, text) => text.split('\n').reduce((most, line) => Math.max(most, cellWidth(line)), widest),
      0,
    ),
  );
  const room = width - columns.length * 3 - 1;
  const fixed = natural.reduce((sum, cells, index) => sum + (columns[index]?.share ? 0 : cells), 0);
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  const free = Math.max(
    room - fixed,
    shares > 0 ? MIN_SHARED * columns.filter(({ share }) => share).length : 0,
  );
  return columns.map(({ share }, index) => {
    const cells = natural[index] ?? 1;
    return share ? Math.max(Math.min(cells, Math.floor((free * share) / shares)), 1) : cells;
  });
}

/** A bordered table for a terminal. Loaded only when one is drawn. */
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { wrapText } from './wrap-text.ts';

/** A column: how much of the width it may claim. */
export interface Column {
  readonly head: string;
  /** Takes what the others leave, in proportion; a column without a share is as wide as its widest word or line. */
  readonly share?: number;
  readonly align?: 'left' | 'right';
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
  const wrap = (text: string, column: number): string => wrapText(text, widths[column]!);
  const table = new Table({
    head: columns.map(({ head }, index) => wrap(head, index)),
    // cli-table3 counts its own padding of one cell on each side.
    colWidths: widths.map((cells) => cells + 2),
    colAligns: columns.map(({ align = 'left' }) => align),
    style: { head: [], border: [], compact: false },
  });
  for (const row of rows) table.push(row.map(wrap));
  return `${table.toString()}\n`;
}

function fit(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map(({ head }, column) =>
    Math.max(
      ...[head, ...rows.map((row) => row[column] ?? '')].flatMap((text) =>
        text.split('\n').map((line) => stringWidth(line)),
      ),
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

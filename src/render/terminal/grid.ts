import Table from 'cli-table3';
import { wrapText } from './wrap-text.ts';

/** A border and a blank on each side of a column, in cells. */
const FRAME = 3;

/** A row: the lines of each cell, none wider than its column, or a text as wide as all of them. */
export type GridRow = readonly (readonly string[])[] | string;

/**
 * Draws cells that are broken into lines already, with a frame and a blank on each side of a column.
 *
 * cli-table3 takes a time that grows with the square of a cell's lines, half a second for a month of eight-line cells; so
 * it is given lines, a row of the table at a time, and the frame between rows from an empty table of the same columns.
 *
 * @param rows the head first
 * @param widths of the columns without blanks, in cells of the terminal
 */
export function drawGrid(rows: readonly GridRow[], widths: readonly number[]): string {
  const [top = '', , between = '', , bottom = ''] = linesOf(
    [[], []].map(() => widths.map(() => '')),
    widths,
  );
  const across = widths.reduce((sum, width) => sum + width + FRAME, -FRAME);
  const drawn = rows.map((cells) => {
    const isText = typeof cells === 'string';
    const columns = isText ? [wrapText(cells, across).split('\n')] : cells;
    const own = isText ? [across] : widths;
    const height = Math.max(1, ...columns.map((lines) => lines.length));
    const lines = Array.from({ length: height }, (_, line) =>
      own.map((_width, column) => columns[column]?.[line] ?? ''),
    );
    return linesOf(lines, own, UNDIVIDED).slice(1, -1).join('\n');
  });
  // Where a row is one text, no line of the columns goes through it.
  const isAcross = (index: number): boolean => typeof rows[index] === 'string';
  const frames = rows.map((_, index) => {
    if (isAcross(index) && isAcross(index - 1)) return between.replaceAll('┼', '─');
    if (isAcross(index)) return between.replaceAll('┼', '┴');
    return isAcross(index - 1) ? between.replaceAll('┼', '┬') : between;
  });
  return [top, drawn[0], ...drawn.slice(1).flatMap((lines, index) => [frames[index + 1], lines]), bottom, '']
    .filter((part) => part !== undefined)
    .join('\n');
}

const UNDIVIDED = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

function linesOf(rows: readonly (readonly string[])[], widths: readonly number[], chars = {}): string[] {
  const table = new Table({
    // cli-table3 counts its own blanks into a column.
    colWidths: widths.map((width) => width + 2),
    style: { head: [], border: [] },
    chars,
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split('\n');
}

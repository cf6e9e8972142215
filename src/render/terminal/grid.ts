import Table from 'cli-table3';

/** A cell's lines, none wider than its column. */
export type GridCell = readonly string[];

/**
 * Draws cells that are broken into lines already, with a frame and a blank on each side of a column.
 *
 * cli-table3 takes a time that grows with the square of a cell's lines, half a second for a month of eight-line cells; so
 * it is given lines, a row of the table at a time, and the frame between rows from an empty table of the same columns.
 *
 * @param rows the head first
 * @param widths of the columns without blanks, in cells of the terminal
 */
export function drawGrid(rows: readonly (readonly GridCell[])[], widths: readonly number[]): string {
  const [top = '', , between = '', , bottom = ''] = linesOf(
    [[], []].map(() => widths.map(() => '')),
    widths,
  );
  const drawn = rows.map((cells) => {
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    const lines = Array.from({ length: height }, (_, line) =>
      widths.map((_width, column) => cells[column]?.[line] ?? ''),
    );
    return linesOf(lines, widths, UNDIVIDED).slice(1, -1).join('\n');
  });
  return `${top}\n${drawn.join(`\n${between}\n`)}\n${bottom}\n`;
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

import { cellWidth } from './cell-width.ts';

/** A cell's lines, none wider than its column. */
export type GridCell = readonly string[];

/**
 * Draws cells that are broken into lines already, with a frame and a blank on each side of a column.
 *
 * @param rows the head first
 * @param widths of the columns without blanks, in cells of the terminal
 */
export function drawGrid(rows: readonly (readonly GridCell[])[], widths: readonly number[]): string {
  const rule = (left: string, cross: string, right: string): string =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(cross)}${right}\n`;
  const drawn = rows.map((cells) => {
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = widths.map((width, column) => {
        const text = cells[column]?.[line] ?? '';
        return text + ' '.repeat(Math.max(0, width - cellWidth(text)));
      });
      return `│ ${parts.join(' │ ')} │\n`;
    }).join('');
  });
  return rule('┌', '┬', '┐') + drawn.join(rule('├', '┼', '┤')) + rule('└', '┴', '┘');
}

/** A table without lines, for many rows of figures at a terminal. Loaded only when one is drawn. */
import stringWidth from 'string-width';
import type { Paint } from '../paint.ts';
import { renderNarrow } from './terminal-table.ts';
import { wrapText } from './wrap-text.ts';

const GAP = '  ';
const NARROWEST = 12;

/**
 * Names to the left, broken between words where the figures leave too little room; figures to the right. Where the terminal
 * is too narrow for the figures, those of a name stand below each other.
 *
 * @param rows each as long as the head; cells may be coloured
 * @param width of the terminal in cells
 */
export function renderDenseTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => stringWidth(row[column]!))),
  );
  const figures = widths.slice(1).reduce((sum, cells) => sum + cells + GAP.length, 0);
  const room = Math.max(NARROWEST, Math.min(widths[0]!, width - figures));
  if (room + figures > width) return renderNarrow(head, rows, width);
  const line = (row: readonly string[]): string => {
    const [first = '', ...more] = wrapText(row[0]!, room).split('\n');
    const cells = row
      .slice(1)
      .map((text, index) => ' '.repeat(widths[index + 1]! - stringWidth(text)) + text);
    const name = first + ' '.repeat(Math.max(0, room - stringWidth(first)));
    return [[name, ...cells].join(GAP).trimEnd(), ...more].join('\n');
  };
  return `${[paint.dim(line(head)), ...rows.map(line)].join('\n')}\n`;
}

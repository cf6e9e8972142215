/** A bordered table for a terminal. Loaded only when one is drawn. */
import { cellWidth } from './cell-width.ts';
import { drawGrid } from './grid.ts';
import { wrapText } from './wrap-text.ts';
import type { Column } from '../../views/view.ts';
import type { Paint } from '../paint.ts';

/** A column: one without a share is as wide as its widest word or line, the others take what is left, in proportion. */
type TerminalColumn = Pick<Column, 'heading' | 'share' | 'widest'>;

const MIN_SHARED = 8;

/** Few words are wider. */
const COMMON_WORD = 16;

/** A column's border and a blank on each side, in cells. */
const FRAME = 3;

/** Before further lines of a cell that stands behind its heading. */
const INDENT = '  ';

/**
 * Draws a table that fits a width, lines broken between words, and inside words longer than their column. Where the terminal
 * is too narrow for the columns, the cells of a row stand below each other, each behind its heading.
 *
 * @param width of the terminal in cells
 */
export function renderTable(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const head = columns.map(({ heading }) => heading);
  const widths = fit(columns, [head, ...rows], width);
  if (framed(widths) > width) return renderNarrow(head, rows, width);
  const cells = (row: readonly string[]): string[][] =>
    row.map((text, column) => wrapText(text, widths[column]!).split('\n'));
  return drawGrid([head, ...rows].map(cells), widths);
}

/** Draws the cells of each row below each other, each behind its heading. */
function renderNarrow(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const room = Math.max(width - framed([0]), INDENT.length + 1);
  const cellOf = (text: string, heading: string): string =>
    wrapText(`${heading.replaceAll('\n', ', ')}: ${text}`, room - INDENT.length).replaceAll(
      '\n',
      `\n${INDENT}`,
    );
  return drawGrid(
    rows.map((row) => [
      row.flatMap((text, column) => (text === '' ? [] : cellOf(text, head[column]!).split('\n'))),
    ]),
    [room],
  );
}

/** How wide columns are together with what is drawn around them. */
function framed(widths: readonly number[]): number {
  return widths.reduce((sum, cells) => sum + cells + FRAME, 1);
}

/** Columns without a share get what they want, the others what is left. */
function fit(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const wanted = columns.map(({ widest = Infinity }, column) =>
    rows.reduce((most, row) => Math.max(most, naturalWidth(row[column] ?? '', widest)), 1),
  );
  const widths = wanted.map((cells, column) => (columns[column]!.share ? 0 : cells));
  const sharing = columns.flatMap(({ share }, column) => (share ? [{ column, share }] : []));
  const free = Math.max(width - framed(widths), MIN_SHARED * sharing.length);
  const needs = sharing
    .map((each) => ({ ...each, least: leastWidth(rows, each.column, wanted[each.column]!) }))
    .toSorted((a, b) => a.least - b.least);
  // First, as far as there is room, what keeps words whole.
  let left = free;
  for (const [index, { column, least }] of needs.entries()) {
    widths[column] = Math.min(least, Math.floor(left / (needs.length - index)));
    left -= widths[column];
  }
  // Then, cell by cell, by the shares, but none more than it wants.
  for (; left > 0; left--) {
    const [next] = needs
      .filter(({ column }) => widths[column]! < wanted[column]!)
      .toSorted((a, b) => widths[a.column]! / a.share - widths[b.column]! / b.share);
    if (!next) break;
    widths[next.column]!++;
  }
  return widths;
}

/** The widest word of a column, unless it is out of the common: a narrower column breaks words. */
function leastWidth(rows: readonly (readonly string[])[], column: number, wanted: number): number {
  const words = new Set(rows.flatMap((row) => (row[column] ?? '').split(/[ \n]+/)));
  return [...words].reduce((most, word) => Math.max(most, Math.min(cellWidth(word), wanted, COMMON_WORD)), 1);
}

function naturalWidth(text: string, widest: number): number {
  const width = (lines: string): number =>
    lines.split('\n').reduce((most, line) => Math.max(most, cellWidth(line)), 0);
  const natural = width(text);
  return natural > widest ? width(wrapText(text, widest)) : natural;
}

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
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => cellWidth(row[column]!))));
  const figures = widths.slice(1).reduce((sum, cells) => sum + cells + GAP.length, 0);
  const room = Math.max(NARROWEST, Math.min(widths[0]!, width - figures));
  if (room + figures > width) return renderNarrow(head, rows, width);
  const line = (row: readonly string[]): string => {
    const [first = '', ...more] = wrapText(row[0]!, room).split('\n');
    const cells = row.slice(1).map((text, index) => ' '.repeat(widths[index + 1]! - cellWidth(text)) + text);
    const name = first + ' '.repeat(Math.max(0, room - cellWidth(first)));
    return [[name, ...cells].join(GAP).trimEnd(), ...more].join('\n');
  };
  return `${[paint.dim(line(head)), ...rows.map(line)].join('\n')}\n`;
}

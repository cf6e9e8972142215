/** A table for a person at a terminal as it is on paper. Loaded only when one is drawn. */
import { cellLines, columnsFor, NO_POINTS, type Column, type Row, type Section } from '../../views/view.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { drawGrid, type GridRow } from '../terminal/grid.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ScreenStyle } from './screen.ts';

/** In a column of points that is narrower than this, in cells, too many words are broken. */
const LEAST_POINTS = 18;

/** Words longer than this are broken, and headings longer than this are. */
const LONGEST_WORD = 20;
const LONGEST_HEADING = 12;

/** A column's border and a blank on each side, in cells. */
const FRAME = 3;

/**
 * Draws a table that fits the terminal. Where that is too narrow for the columns, the same comes as a list: row by row, and
 * column by column within each.
 */
export function renderPrintedTable(section: Section, style: ScreenStyle): string {
  const columns = columnsFor('screen', section);
  const widths = columns.map((column) => widthOf(column, section.rows ?? []));
  const spare = widths.reduce((rest, { least }) => rest - least - FRAME, style.width - 1);
  if (spare < 0) return listOf(columns, section, style);
  const shares = widths.reduce((sum, { share }) => sum + share, 0);
  const shared = widths.map(({ least, share }) =>
    share === 0 ? least : least + Math.floor((spare * share) / shares),
  );
  return tableOf(columns, section, shared, style);
}

/** What a column needs, and what it gets of the rest. */
function widthOf({ key, heading, kind, share = 0 }: Column, rows: readonly Row[]) {
  if (kind === 'points') return { least: LEAST_POINTS, share };
  const texts = rows.flatMap((row) => cellLines('screen', row[key]).map(({ text }) => text));
  const widest = (all: readonly string[]): number =>
    all.reduce((most, text) => Math.max(most, cellWidth(text)), 0);
  const words = [heading, ...(share > 0 ? texts : [])].flatMap((text) => text.split(/\s+/));
  const word = Math.min(widest(words), LONGEST_WORD);
  if (share > 0) return { least: word, share };
  return { least: Math.max(widest(texts), word, Math.min(cellWidth(heading), LONGEST_HEADING)), share };
}

function tableOf(
  columns: readonly Column[],
  { rows = [], bands = [] }: Section,
  widths: readonly number[],
  { paint }: ScreenStyle,
): string {
  const grid: GridRow[] = [
    columns.map(({ heading }, column) => wrapText(heading, widths[column]!).split('\n').map(paint.bold)),
  ];
  for (const [index, row] of rows.entries()) {
    for (const band of bands) if (band.row === index) grid.push(paint.bold(band.text));
    grid.push(columns.map((column, place) => linesOf(column, row, widths[place]!)));
  }
  return drawGrid(grid, widths);
}

function listOf(
  columns: readonly Column[],
  { rows = [], bands = [] }: Section,
  { paint, width }: ScreenStyle,
): string {
  // What a row is about stands before what is said of it.
  const points = columns.findIndex(({ kind }) => kind === 'points');
  const isName = ({ share }: Column, index: number): boolean => share === undefined || index < points;
  const named = columns.filter(isName);
  const others = columns.filter((column, index) => !isName(column, index));
  return rows
    .map((row, index) => {
      const label = named.flatMap((column) => linesOf(column, row, Infinity)).join(' ');
      const parts = others.flatMap((column) => {
        const lines = linesOf(column, row, width - 4);
        return lines.join('') === ''
          ? []
          : [`  ${paint.cyan(column.heading)}`, ...lines.map((line) => `    ${line}`)];
      });
      const above = bands.filter((band) => band.row === index).map(({ text }) => `${paint.bold(text)}\n`);
      return [...above, ...(label === '' ? [] : [paint.bold(label)]), ...parts, ''].join('\n');
    })
    .join('\n');
}

function linesOf({ key, kind }: Column, row: Row, width: number): string[] {
  const texts = cellLines('screen', row[key]).map(({ text }) => text);
  if (kind !== 'points') return texts.flatMap((text) => wrapText(text, width).split('\n'));
  return texts.length === 0 ? [NO_POINTS] : texts.flatMap((text) => wrappedBullet(text, width));
}

const BULLET = '· ';

/**
 * An item behind its bullet, further lines under its first letter.
 *
 * @param width in cells
 */
export function wrappedBullet(text: string, width: number): string[] {
  const lines = wrapText(text, Math.max(1, width - BULLET.length)).split('\n');
  return lines.map((each, index) => (index === 0 ? BULLET : '  ') + each);
}

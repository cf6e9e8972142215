/** A table that is printed: set for paper, its head on every page, no row taller than a page. */
import type { Worksheet } from 'exceljs';
import type { Language } from '../../messages/messages.ts';
import { cellTexts, columnsFor, NO_POINTS, type Column, type Row, type Section } from '../../views/view.ts';
import { columnWidths, longestWord } from '../typesetting/column-widths.ts';
import { lineCount, rowPieces } from '../typesetting/row-pieces.ts';
import { textLines } from '../typesetting/text-lines.ts';
import { textWidth } from '../typesetting/text-width.ts';
import { writeAcross } from './lines.ts';
import { writeHead, writeRow } from './list.ts';
import {
  CENTRED,
  columnFor,
  FRAME,
  mostLines,
  PADDING,
  PAGE_WIDTH,
  TABLE,
  TABLE_HEAD,
  textRoom,
} from './style.ts';

/** A column without a share is no wider than this, in points, unless a word of it is. */
const WIDEST_OWN = 84;

/** The cells of a row, each as its paragraphs. */
type Cells = readonly (readonly string[])[];

/** The widths of the columns in points: those without a share are as wide as what stands in them. */
export function printedWidths(section: Section): number[] {
  const columns = columnsFor('sheet', section);
  const rows = (section.rows ?? []).map((row) => cellsOf(columns, row));
  const widths = shareOut(columns, rows);
  // The first cells of continued rows are wider, and few tables have any.
  const isTall = rows.some((cells) => piecesOf(cells, widths).length > 1);
  const continued = section.print?.continued('') ?? '';
  return isTall && continued !== '' ? shareOut(columns, rows, continued) : widths;
}

/** @param further what may stand in the first column besides */
function shareOut(columns: readonly Column[], rows: readonly Cells[], further?: string): number[] {
  const own = columns.map(({ heading, share }, column) => {
    if (share !== undefined) return 0;
    const texts = [...rows.flatMap((cells) => cells[column]!), ...(column === 0 && further ? [further] : [])];
    const whole = Math.max(0, ...texts.map((text) => textWidth(text, TABLE)));
    const least = longestWord([heading, ...texts], TABLE_HEAD);
    return columnFor(Math.max(least, Math.min(whole, WIDEST_OWN)));
  });
  const shared = columns.flatMap(({ share }, column) => (share === undefined ? [] : [column]));
  if (shared.length === 0) return own;
  const texts = {
    header: shared.map((column) => columns[column]!.heading),
    // How an empty cell is marked takes no room.
    rows: rows.map((cells) => shared.map((column) => cells[column]!.filter((text) => text !== NO_POINTS))),
  };
  const total = PAGE_WIDTH - own.reduce((sum, width) => sum + width, 0);
  // The longest word of a column is measured in bold, for its head is.
  const widths = columnWidths(texts, total, PADDING, TABLE_HEAD);
  return own.map((width, column) => (shared.includes(column) ? widths[shared.indexOf(column)]! : width));
}

/** Writes the table below whatever is on a sheet, its head on every page. @param widths as the sheet's columns have them */
export function writePrinted(
  sheet: Worksheet,
  section: Section,
  widths: readonly number[],
  language: Language,
): void {
  const columns = columnsFor('sheet', section);
  const { rows = [], bands = [], print } = section;
  const head = sheet.rowCount + 1;
  const headings = columns.map(({ heading }) => heading);
  writeHead(sheet, head, headings, widths, 0);
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  for (const [index, row] of rows.entries()) {
    for (const band of bands)
      if (band.row === index) writeAcross(sheet, band.text, widths, TABLE_HEAD, CENTRED, FRAME);
    const cells = cellsOf(columns, row);
    for (const [piece, [first = [], ...others]] of piecesOf(cells, widths).entries()) {
      const isContinued = piece > 0 && first.length === 0;
      const label = isContinued ? [print?.continued(cells[0]!.join('\n')) ?? ''] : first;
      const contents = [label, ...others].map((paragraphs, column) => {
        const text = paragraphs.join('\n');
        const isCentred = columns[column]!.kind === 'figure' || paragraphs[0] === NO_POINTS;
        return isCentred ? { figure: text } : text;
      });
      writeRow(sheet, contents, widths, language);
    }
  }
}

function cellsOf(columns: readonly Column[], row: Row): Cells {
  return columns.map(({ key, kind }) =>
    cellTexts('sheet', row[key], kind).flatMap((text) => text.split('\n')),
  );
}

/** The cells of a row in as many pieces as its height asks for: a row of Excel's is lower than a page. */
function piecesOf(cells: Cells, widths: readonly number[]): Cells[] {
  const lines = cells.map((paragraphs, column) =>
    paragraphs.map((text) => textLines(text, textRoom(widths[column]!), TABLE)),
  );
  const most = mostLines(TABLE);
  const isTall = lines.some((cell) => lineCount(cell) > most);
  // Pieces of half the height fill pages better.
  return isTall ? rowPieces(lines, Math.floor(most / 2)) : [cells];
}

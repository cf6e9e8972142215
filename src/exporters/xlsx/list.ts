/** A list on a sheet: a head, and rows that are not cut in two, to be sorted and filtered. */
import { sumOf } from '../../group-by.ts';
import { cellTexts, columnsFor, type Column, type Content, type Section } from '../../views/view.ts';
import { rowPieces } from '../typesetting/row-pieces.ts';
import { lineCounter, textLines, type LineCounter } from '../typesetting/text-lines.ts';
import { textWidth, type Typeface } from '../typesetting/text-width.ts';
import type { Book, OpenSheet, SheetTable } from './book.ts';
import { writeText } from './cell.ts';
import { writeGap } from './lines.ts';
import { CENTRED, columnFor, columnUnits, FRAME, linesHeight, mostLines, textRoom, WIDEST } from './style.ts';
import { placeRows, type TableContent, type TableRow } from './table-rows.ts';

/** The cells of a row. Of rows there may be a hundred thousand. */
type ListRow = readonly TableContent[];

/**
 * A list. Its columns have the usual widths, where no text asks for more.
 *
 * @param usual widths, in points
 * @param isAlone whether it fills its sheet: then its head is repeated on every page, stays in sight, and filters
 */
export function listTable(
  section: Section,
  usual: readonly number[],
  face: Typeface,
  isAlone: boolean,
): SheetTable {
  const columns = columnsFor('sheet', section);
  const heads = columns.map(({ heading }) => heading);
  const { rows: shown = [], listed = shown } = section;
  const rows = listed.map((row): ListRow => columns.map((column) => contentOf(row[column.key], column)));
  const { widths, tall } = measured(heads, usual, rows, face);
  return {
    widths,
    write(book, open) {
      if (rows.length === 0 || heads.length === 0) return;
      const { sheet } = open;
      const { table, tableHead } = book.style;
      const head = sheet.rowCount + 1;
      writeHead(open, heads, tableHead);
      const counters = countersOf(open.widths, table);
      const pieces = (row: ListRow): readonly ListRow[] => piecesOf(row, open.widths, counters, table);
      const made = {
        *[Symbol.iterator]() {
          for (const row of rows)
            for (const contents of pieces(row))
              yield { contents, height: linesHeight(linesOf(contents, counters), table) };
        },
      };
      const further = sumOf(tall, (row) => pieces(row).length - 1);
      writeTable(book, open, made, { count: rows.length + further, columns: heads.length });
      if (isAlone) {
        sheet.views = [{ state: 'frozen', ySplit: head }];
        sheet.autoFilter = {
          from: { row: head, column: 1 },
          to: { row: sheet.rowCount, column: heads.length },
        };
        sheet.pageSetup.printTitlesRow = `${head}:${head}`;
      }
      if (!section.only) writeGap(sheet);
    },
  };
}

/** What columns need, and the rows that are taller than rows can be, in columns of the usual width. */
function measured(
  heads: readonly string[],
  usual: readonly number[],
  rows: readonly ListRow[],
  face: Typeface,
): { widths: number[]; tall: ListRow[] } {
  const most = mostLines(face);
  const counters = countersOf(usual, face);
  const least = usual.map((width) => Math.min(shortText(width, face), most - 1));
  const tallTexts = heads.map((head) => new Set([head]));
  const widest = heads.map(() => 0);
  const tall: ListRow[] = [];
  for (const row of rows) {
    let isTall = false;
    for (const [column, content] of row.entries()) {
      if (typeof content === 'number') {
        widest[column] = Math.max(widest[column]!, textWidth(String(content), face));
      } else if (typeof content === 'string' && content.length > least[column]!) {
        if (counters[column]!(content) <= most) continue;
        tallTexts[column]!.add(content);
        isTall = true;
      }
    }
    if (isTall) tall.push(row);
  }
  // A number that is wider than its column is shown as ###.
  const widths = usual.map((width, column) =>
    Math.max(widened(width, [...tallTexts[column]!], face), columnFor(widest[column]!)),
  );
  return { widths, tall };
}

function contentOf(content: Content, { kind }: Column): TableContent {
  if (typeof content === 'string' && kind !== 'figure') return kind === 'day' ? { day: content } : content;
  const value = typeof content === 'object' ? content.value : content;
  if (kind === 'figure' && typeof value === 'number') return value;
  const words = cellTexts('sheet', content).join('\n');
  if (kind === 'day' && typeof value === 'string' && !words.includes('\n')) return { day: value };
  return kind !== 'figure' || value === undefined ? words : { figure: words };
}

function countersOf(widths: readonly number[], face: Typeface): LineCounter[] {
  return widths.map((width) => lineCounter(textRoom(width), face));
}

/** A text that is no longer, in characters, fits a row: a line is half full at least, if no word is wider than that. */
function shortText(width: number, face: Typeface): number {
  return (textRoom(width) * mostLines(face)) / 4 / face.size;
}

/** The longest text for which a column is widened: longer ones are cut, whatever the width. */
const LONGEST = 4000;

/** A row is better not cut in two, so a column becomes as wide as its longest text needs to fit the tallest row. */
export function widened(width: number, all: readonly string[], face: Typeface): number {
  const most = mostLines(face);
  const count = lineCounter(textRoom(width), face);
  const isTall = (text: string): boolean =>
    text.length <= LONGEST && text.split('\n').length <= most && count(text) > most;
  // Of most texts their length says that they are not.
  const short = shortText(width, face);
  const tooTall = all.filter((text) => text.length > short && isTall(text));
  return tooTall.length === 0 || width >= WIDEST
    ? width
    : widened(Math.min(width * 1.25, WIDEST), tooTall, face);
}

/** Gives the columns of a sheet their widths. */
export function setColumns({ sheet, widths }: OpenSheet): void {
  sheet.columns = widths.map((width) => ({ width: columnUnits(width) }));
}

/** The height of a row, in lines. */
function linesOf(row: ListRow, counters: readonly LineCounter[]): number {
  let most = 1;
  for (const [column, content] of row.entries())
    if (typeof content === 'string') most = Math.max(most, counters[column]!(content));
  return most;
}

/** Writes rows below whatever is on a sheet, as many as are counted. */
export function writeTable(
  { tables, style, language }: Book,
  { sheet }: OpenSheet,
  rows: Iterable<TableRow>,
  { count, columns }: { count: number; columns: number },
): void {
  if (count === 0) return;
  const first = sheet.rowCount + 1;
  placeRows({ sheet, first }, count, style.table, language);
  tables.push({ sheet, first, columns, rows });
}

/** A row that is taller than rows can be, in several: what is short stands in each, so that each can be filtered. */
function piecesOf(
  row: ListRow,
  widths: readonly number[],
  counters: readonly LineCounter[],
  face: Typeface,
): ListRow[] {
  const most = mostLines(face);
  if (linesOf(row, counters) <= most) return [row];
  const isTall = (content: TableContent, column: number): content is string =>
    typeof content === 'string' && counters[column]!(content) > most;
  const paragraphs = row.map((content, column) =>
    isTall(content, column)
      ? content.split('\n').map((text) => textLines(text, textRoom(widths[column]!), face))
      : [],
  );
  return rowPieces(paragraphs, most).map((piece) =>
    row.map((content, column) => (isTall(content, column) ? piece[column]!.join('\n') : content)),
  );
}

/** Writes the head of a table. @param button lines that the button of a filter takes */
export function writeHead(
  { sheet, widths }: OpenSheet,
  heads: readonly string[],
  face: Typeface,
  button = 1,
): void {
  const row = sheet.getRow(sheet.rowCount + 1);
  heads.forEach((head, column) => {
    const cell = row.getCell(column + 1);
    writeText(cell, head, face);
    cell.alignment = CENTRED;
    cell.border = FRAME;
  });
  const lines = heads.map((head, column) => textLines(head, textRoom(widths[column]!), face).length);
  row.height = linesHeight(Math.max(...lines) + button, face);
}

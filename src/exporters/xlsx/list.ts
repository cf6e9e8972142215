/** A list on a sheet: a head, and rows that are not cut in two, to be sorted and filtered. */
import type { Worksheet } from 'exceljs';
import type { Language } from '../../messages/messages.ts';
import { rowPieces } from '../typesetting/row-pieces.ts';
import { LineCounter, textLines } from '../typesetting/text-lines.ts';
import { textWidth } from '../typesetting/text-width.ts';
import type { Book } from './book.ts';
import { writeText } from './cell.ts';
import {
  CENTRED,
  columnFor,
  columnUnits,
  FRAME,
  linesHeight,
  mostLines,
  TABLE,
  TABLE_HEAD,
  textRoom,
  WIDEST,
} from './style.ts';
import { placeRows, type TableContent, type TableRow } from './table-rows.ts';

/** The rows of a list, made whenever they are asked for: they may be a hundred thousand. */
export type ListRows = Iterable<readonly TableContent[]>;

/**
 * The widths of columns: the usual ones, where no text asks for more.
 *
 * @param usual in points
 */
export function listWidths(heads: readonly string[], usual: readonly number[], rows: ListRows): number[] {
  const texts = heads.map((head) => new Set([head]));
  const numbers = heads.map(() => new Set<number>());
  for (const row of rows) {
    for (const [column, content] of row.entries()) {
      if (typeof content === 'string') texts[column]!.add(content);
      else if (typeof content === 'number') numbers[column]!.add(content);
    }
  }
  return heads.map((_, column) => {
    // A number that is wider than its column is shown as ###.
    const widest = [...numbers[column]!].reduce(
      (most, number) => Math.max(most, textWidth(String(number), TABLE)),
      0,
    );
    return Math.max(widened(usual[column]!, [...texts[column]!]), columnFor(widest));
  });
}

/** The longest text for which a column is widened: longer ones are cut, whatever the width. */
const LONGEST = 4000;

/** A row is better not cut in two, so a column becomes as wide as its longest text needs to fit the tallest row. */
export function widened(width: number, all: readonly string[]): number {
  const most = mostLines(TABLE);
  const room = textRoom(width);
  const counter = new LineCounter(room, TABLE);
  const isTall = (text: string): boolean =>
    text.length <= LONGEST && text.split('\n').length <= most && counter.count(text) > most;
  // Of most texts their length says that they are not: a line is half full at least, if no word is wider than that.
  const short = (room * most) / 4 / TABLE.size;
  const tooTall = all.filter((text) => text.length > short && isTall(text));
  return tooTall.length === 0 || width >= WIDEST ? width : widened(Math.min(width * 1.25, WIDEST), tooTall);
}

/** Gives the columns of a sheet their widths, in points. */
export function setColumns(sheet: Worksheet, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width: columnUnits(width) }));
}

/**
 * Writes a table below whatever is on a sheet.
 *
 * @param widths as the sheet's columns have them
 */
export function writeRows(
  book: Book,
  sheet: Worksheet,
  heads: readonly string[],
  rows: ListRows,
  widths: readonly number[],
  language: Language,
): void {
  writeHead(sheet, sheet.rowCount + 1, heads, widths);
  const counters = widths.map((width) => new LineCounter(textRoom(width), TABLE));
  let count = 0;
  const heights: number[] = [];
  for (const row of rows) {
    const lines = linesOf(row, counters);
    heights.push(lines);
    count += lines > mostLines(TABLE) ? cut(row, widths, counters).length : 1;
  }
  const pieces = { [Symbol.iterator]: () => piecesOf(rows, heights, widths, counters) };
  writeTable(book, sheet, pieces, { count, columns: heads.length, language });
}

/** The height of a row, in lines. */
function linesOf(row: readonly TableContent[], counters: readonly LineCounter[]): number {
  let most = 1;
  for (const [column, content] of row.entries())
    if (typeof content === 'string') most = Math.max(most, counters[column]!.count(content));
  return most;
}

/** Writes rows below whatever is on a sheet, as many as are counted. */
export function writeTable(
  { tables }: Book,
  sheet: Worksheet,
  rows: Iterable<TableRow>,
  { count, columns, language }: { count: number; columns: number; language: Language },
): void {
  if (count === 0) return;
  const first = sheet.rowCount + 1;
  placeRows({ sheet, first }, count, language);
  tables.push({ sheet, first, columns, rows });
}

/** Rows with their heights, those that are too tall cut. @param heights in lines, one for each */
function* piecesOf(
  rows: ListRows,
  heights: readonly number[],
  widths: readonly number[],
  counters: readonly LineCounter[],
): Generator<TableRow> {
  let place = 0;
  for (const row of rows) {
    const lines = heights[place++]!;
    if (lines <= mostLines(TABLE)) yield { contents: row, height: linesHeight(lines, TABLE) };
    else
      for (const contents of cut(row, widths, counters))
        yield { contents, height: linesHeight(linesOf(contents, counters), TABLE) };
  }
}

/** A row that is taller than rows can be, in several: what is short stands in each, so that each can be filtered. */
function cut(
  row: readonly TableContent[],
  widths: readonly number[],
  counters: readonly LineCounter[],
): TableContent[][] {
  const most = mostLines(TABLE);
  const isTall = (content: TableContent, column: number): content is string =>
    typeof content === 'string' && counters[column]!.count(content) > most;
  const paragraphs = row.map((content, column) =>
    isTall(content, column)
      ? content.split('\n').map((text) => textLines(text, textRoom(widths[column]!), TABLE))
      : [],
  );
  return rowPieces(paragraphs, most).map((piece) =>
    row.map((content, column) => (isTall(content, column) ? piece[column]!.join('\n') : content)),
  );
}

/** Writes a list: a table whose head is repeated on every page, stays in sight, and filters. */
export function writeList(
  ...[book, sheet, heads, rows, widths, language]: Parameters<typeof writeRows>
): void {
  const head = sheet.rowCount + 1;
  writeRows(book, sheet, heads, rows, widths, language);
  sheet.views = [{ state: 'frozen', ySplit: head }];
  const last = { row: sheet.rowCount, column: heads.length };
  sheet.autoFilter = { from: { row: head, column: 1 }, to: last };
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
}

/** Writes the head of a table. @param button lines that the button of a filter takes */
export function writeHead(
  sheet: Worksheet,
  row: number,
  heads: readonly string[],
  widths: readonly number[],
  button = 1,
): void {
  heads.forEach((head, column) => {
    const cell = sheet.getCell(row, column + 1);
    writeText(cell, head, TABLE_HEAD);
    cell.alignment = CENTRED;
    cell.border = FRAME;
  });
  const lines = heads.map((head, column) => textLines(head, textRoom(widths[column]!), TABLE_HEAD).length);
  sheet.getRow(row).height = linesHeight(Math.max(...lines) + button, TABLE_HEAD);
}

/** A list on a sheet: a head, and rows that are not cut in two, to be sorted and filtered. */
import type { Worksheet } from 'exceljs';
import type { Language } from '../../messages/messages.ts';
import { rowPieces } from '../typesetting/row-pieces.ts';
import { LineCounter, textLines } from '../typesetting/text-lines.ts';
import { textWidth, type Typeface } from '../typesetting/text-width.ts';
import type { Book } from './book.ts';
import { writeText } from './cell.ts';
import { CENTRED, columnFor, columnUnits, FRAME, linesHeight, mostLines, textRoom, WIDEST } from './style.ts';
import { placeRows, type TableContent, type TableRow } from './table-rows.ts';

/** The rows of a list: they may be a hundred thousand. */
export type ListRows = readonly (readonly TableContent[])[];

/** A list on its way to a sheet: it is measured, then written. */
export class ListTable {
  /** Of the columns, in points: the usual ones, where no text asks for more. */
  readonly widths: readonly number[];
  readonly #heads: readonly string[];
  readonly #rows: ListRows;
  /** Those that were taller than rows can be, in columns of the usual width. */
  readonly #tall: (readonly TableContent[])[] = [];

  /** @param usual widths, in points */
  constructor(heads: readonly string[], usual: readonly number[], rows: ListRows, face: Typeface) {
    this.#heads = heads;
    this.#rows = rows;
    const most = mostLines(face);
    const counters = countersOf(usual, face);
    const least = usual.map((width) => Math.min(shortText(width, face), most - 1));
    const tallTexts = heads.map((head) => new Set([head]));
    const widest = heads.map(() => 0);
    for (const row of rows) {
      let isTall = false;
      for (const [column, content] of row.entries()) {
        if (typeof content === 'number') {
          widest[column] = Math.max(widest[column]!, textWidth(String(content), face));
        } else if (typeof content === 'string' && content.length > least[column]!) {
          if (counters[column]!.count(content) <= most) continue;
          tallTexts[column]!.add(content);
          isTall = true;
        }
      }
      if (isTall) this.#tall.push(row);
    }
    // A number that is wider than its column is shown as ###.
    this.widths = usual.map((width, column) =>
      Math.max(widened(width, [...tallTexts[column]!], face), columnFor(widest[column]!)),
    );
  }

  /** Whether there is anything to be written. */
  get isEmpty(): boolean {
    return this.#rows.length === 0 || this.#heads.length === 0;
  }

  /**
   * Writes it below whatever is on a sheet.
   *
   * @param widths as the sheet's columns have them: no less than its own
   * @returns where its head stands
   */
  write(book: Book, sheet: Worksheet, widths: readonly number[], language: Language): number {
    const { table, tableHead } = book.style;
    const head = sheet.rowCount + 1;
    writeHead(sheet, head, this.#heads, widths, tableHead);
    const counters = countersOf(widths, table);
    const further = this.#tall.reduce(
      (sum, row) => sum + piecesOf(row, widths, counters, table).length - 1,
      0,
    );
    const rows = this.#rows;
    const pieces = {
      *[Symbol.iterator]() {
        for (const row of rows)
          for (const contents of piecesOf(row, widths, counters, table))
            yield { contents, height: linesHeight(linesOf(contents, counters), table) };
      },
    };
    writeTable(book, sheet, pieces, { count: rows.length + further, columns: this.#heads.length, language });
    return head;
  }

  /** Writes it as what fills its sheet: the head is repeated on every page, stays in sight, and filters. */
  writeAlone(book: Book, sheet: Worksheet, widths: readonly number[], language: Language): void {
    const head = this.write(book, sheet, widths, language);
    sheet.views = [{ state: 'frozen', ySplit: head }];
    const last = { row: sheet.rowCount, column: this.#heads.length };
    sheet.autoFilter = { from: { row: head, column: 1 }, to: last };
    sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  }
}

function countersOf(widths: readonly number[], face: Typeface): LineCounter[] {
  return widths.map((width) => new LineCounter(textRoom(width), face));
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
  const counter = new LineCounter(textRoom(width), face);
  const isTall = (text: string): boolean =>
    text.length <= LONGEST && text.split('\n').length <= most && counter.count(text) > most;
  // Of most texts their length says that they are not.
  const short = shortText(width, face);
  const tooTall = all.filter((text) => text.length > short && isTall(text));
  return tooTall.length === 0 || width >= WIDEST
    ? width
    : widened(Math.min(width * 1.25, WIDEST), tooTall, face);
}

/** Gives the columns of a sheet their widths, in points. */
export function setColumns(sheet: Worksheet, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width: columnUnits(width) }));
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
  { tables, style }: Book,
  sheet: Worksheet,
  rows: Iterable<TableRow>,
  { count, columns, language }: { count: number; columns: number; language: Language },
): void {
  if (count === 0) return;
  const first = sheet.rowCount + 1;
  placeRows({ sheet, first }, count, style.table, language);
  tables.push({ sheet, first, columns, rows });
}

/** A row that is taller than rows can be, in several: what is short stands in each, so that each can be filtered. */
function piecesOf(
  row: readonly TableContent[],
  widths: readonly number[],
  counters: readonly LineCounter[],
  face: Typeface,
): (readonly TableContent[])[] {
  const most = mostLines(face);
  if (linesOf(row, counters) <= most) return [row];
  const isTall = (content: TableContent, column: number): content is string =>
    typeof content === 'string' && counters[column]!.count(content) > most;
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
  sheet: Worksheet,
  row: number,
  heads: readonly string[],
  widths: readonly number[],
  face: Typeface,
  button = 1,
): void {
  heads.forEach((head, column) => {
    const cell = sheet.getCell(row, column + 1);
    writeText(cell, head, face);
    cell.alignment = CENTRED;
    cell.border = FRAME;
  });
  const lines = heads.map((head, column) => textLines(head, textRoom(widths[column]!), face).length);
  sheet.getRow(row).height = linesHeight(Math.max(...lines) + button, face);
}

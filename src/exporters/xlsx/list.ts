/** A list on a sheet: a head, and rows that are not cut in two, to be sorted and filtered. */
import type { Cell, Worksheet } from 'exceljs';
import { toUtc, type Day } from '../../calendar/day.ts';
import { DATE_FORMAT } from '../../messages/phrases/dates.ts';
import type { Language } from '../../messages/messages.ts';
import { lineCount, rowPieces } from '../typesetting/row-pieces.ts';
import { textLines } from '../typesetting/text-lines.ts';
import { textWidth } from '../typesetting/text-width.ts';
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
  TALLEST,
  textRoom,
  TOP_LEFT,
  WIDEST,
} from './style.ts';

/** What is in a cell: a day is a date, a count a number, a figure a word of one line, everything else text, a paragraph to a line. */
export type ListContent = string | number | { readonly day: Day } | { readonly figure: string };

/**
 * The widths of columns: the usual ones, where no text asks for more.
 *
 * @param usual in points
 */
export function listWidths(
  heads: readonly string[],
  usual: readonly number[],
  rows: readonly (readonly ListContent[])[],
): number[] {
  return heads.map((head, column) => {
    const contents = rows.map((row) => row[column]!);
    const texts = contents.filter((content) => typeof content === 'string');
    // A number that is wider than its column is shown as ###.
    const widest = contents.reduce<number>(
      (most, content) =>
        typeof content === 'number' ? Math.max(most, textWidth(String(content), TABLE)) : most,
      0,
    );
    return Math.max(widened(usual[column]!, [head, ...texts]), columnFor(widest));
  });
}

/** The longest text for which a column is widened: longer ones are cut, whatever the width. */
const LONGEST = 4000;

/** A row is better not cut in two, so a column becomes as wide as its longest text needs to fit the tallest row. */
export function widened(width: number, all: readonly string[]): number {
  const texts = all.filter((text) => text.length <= LONGEST && text.split('\n').length <= mostLines(TABLE));
  const tooTall = texts.filter((text) => linesIn(text, width) > mostLines(TABLE));
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
  sheet: Worksheet,
  heads: readonly string[],
  rows: readonly (readonly ListContent[])[],
  widths: readonly number[],
  language: Language,
): void {
  writeHead(sheet, sheet.rowCount + 1, heads, widths);
  for (const row of rows) for (const piece of piecesOf(row, widths)) writeRow(sheet, piece, widths, language);
}

/** A row that is taller than rows can be, in several: what is short stands in each, so that each can be filtered. */
function piecesOf(row: readonly ListContent[], widths: readonly number[]): ListContent[][] {
  const most = mostLines(TABLE);
  const paragraphs = row.map((content, column) =>
    typeof content === 'string'
      ? content.split('\n').map((text) => textLines(text, textRoom(widths[column]!), TABLE))
      : [],
  );
  if (paragraphs.every((of) => lineCount(of) <= most)) return [[...row]];
  return rowPieces(paragraphs, most).map((cells) =>
    row.map((content, column) =>
      lineCount(paragraphs[column]!) <= most ? content : cells[column]!.join('\n'),
    ),
  );
}

/** Writes a list: a table whose head is repeated on every page, stays in sight, and filters. */
export function writeList(...[sheet, heads, rows, widths, language]: Parameters<typeof writeRows>): void {
  const head = sheet.rowCount + 1;
  writeRows(sheet, heads, rows, widths, language);
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

/** Writes a row below whatever is on a sheet. @param least how many lines high it is at least */
export function writeRow(
  sheet: Worksheet,
  contents: readonly ListContent[],
  widths: readonly number[],
  language: Language,
  least = 1,
): void {
  const row = sheet.rowCount + 1;
  const lines = contents.map((content, column) => {
    const cell = sheet.getCell(row, column + 1);
    cell.alignment = TOP_LEFT;
    if (typeof content === 'string') writeText(cell, content, TABLE);
    else if (typeof content === 'object' && 'day' in content) writeDay(cell, content.day, language);
    else writeFigure(cell, content);
    cell.border = FRAME;
    return typeof content === 'string' ? linesIn(content, widths[column]!) : 1;
  });
  sheet.getRow(row).height = Math.min(linesHeight(Math.max(least, ...lines), TABLE), TALLEST);
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, part) => sum + textLines(part, textRoom(width), TABLE).length, 0);
}

/** exceljs writes a date by its UTC time, so midnight has to be that of UTC. */
function writeDay(cell: Cell, day: Day, language: Language): void {
  writeText(cell, '', TABLE);
  cell.value = new Date(toUtc(day));
  cell.numFmt = DATE_FORMAT[language];
}

function writeFigure(cell: Cell, figure: number | { readonly figure: string }): void {
  writeText(cell, typeof figure === 'number' ? '' : figure.figure, TABLE);
  if (typeof figure === 'number') cell.value = figure;
  cell.alignment = { ...TOP_LEFT, horizontal: 'center' };
}

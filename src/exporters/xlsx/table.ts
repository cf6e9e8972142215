/** The sheet that is printed: the appendix as the order shows it. */
import type { Worksheet } from 'exceljs';
import type { Messages } from '../../messages/messages.ts';
import type { Appendix, AppendixRow } from '../appendix.ts';
import { columnWidths, longestWord } from '../typesetting/column-widths.ts';
import { lineCount, rowPieces, type Paragraph } from '../typesetting/row-pieces.ts';
import { textLines } from '../typesetting/text-lines.ts';
import { textWidth } from '../typesetting/text-width.ts';
import { writeText } from './cell.ts';
import { setHeight, writeGap, writeTitle } from './lines.ts';
import {
  BODY,
  CENTRED,
  columnFor,
  columnUnits,
  FRAME,
  mostLines,
  PADDING,
  PAGE_WIDTH,
  TABLE,
  TABLE_HEAD,
  textRoom,
  TOP_LEFT,
} from './style.ts';

const BULLET = '· ';
const NOTHING = '–';

/** The lines of the mark are at most 8 cm wide (ГОСТ Р 7.0.97-2016, 3.5, and its successor of 2025). */
const MARK_WIDTH = 226;

/** A label that is wider than this, in points, is broken. */
const WIDEST_LABEL = 84;

/** Width of one step of a cell's indent, in points: about three spaces. */
const INDENT = 9;

/** Fills an empty sheet. */
export function writeTable(sheet: Worksheet, appendix: Appendix, { exports: words }: Messages): void {
  let widths = widthsOf(appendix, []);
  // The labels of continued rows are wider, and few tables have any.
  const isTall = appendix.rows.some((row) => piecesOf(row, widths).length > 1);
  if (isTall) widths = widthsOf(appendix, [words.continued({ label: '' })]);
  sheet.columns = widths.map((width) => ({ width: columnUnits(width) }));
  writeMark(sheet, appendix.mark, widths);
  for (const title of [appendix.title, appendix.subtitle ?? '']) {
    if (title !== '') writeTitle(sheet, title, widths);
  }
  writeGap(sheet);
  writeHead(sheet, appendix.header, widths);
  for (const row of appendix.rows) {
    for (const [index, cells] of piecesOf(row, widths).entries()) {
      const label = index === 0 ? row.label : words.continued(row);
      writeRow(sheet, label, index === 0 ? cells.map(orNothing) : cells, widths);
    }
  }
}

/** @param longer labels that may come in addition to those of the rows */
function widthsOf({ header, rows }: Appendix, longer: readonly string[]): number[] {
  const [head = '', ...actors] = header;
  const labels = [...rows.map(({ label }) => label), ...longer];
  const whole = Math.max(...labels.map((label) => textWidth(label, TABLE)));
  const least = longestWord([head, ...labels], TABLE_HEAD);
  const label = columnFor(Math.max(least, Math.min(whole, WIDEST_LABEL)));
  const texts = { header: actors, rows: rows.map(({ cells }) => cells.map((items) => items.map(bulleted))) };
  // The longest word of a column is measured in bold, for its head is.
  return [label, ...columnWidths(texts, PAGE_WIDTH - label, PADDING, TABLE_HEAD)];
}

function bulleted(text: string): string {
  return `${BULLET}${text}`;
}

/** The mark stands in as many of the last columns as it needs, and is indented where they are more than that. */
function writeMark(sheet: Worksheet, mark: readonly string[], widths: readonly number[]): void {
  if (mark.length === 0) return;
  let first = widths.length - 1;
  let width = widths[first]!;
  while (first > 0 && width < MARK_WIDTH) width += widths[--first]!;
  const cell = sheet.getCell(1, first + 1);
  writeText(cell, mark.join('\n'), BODY);
  cell.alignment = { ...TOP_LEFT, indent: Math.max(0, Math.floor((width - MARK_WIDTH) / INDENT)) };
  sheet.mergeCells(1, first + 1, 1, widths.length);
  setHeight(sheet, 1, lineCount(mark.map((text) => textLines(text, textRoom(MARK_WIDTH), BODY))), BODY);
  writeGap(sheet);
}

/** The head is repeated on every page. */
function writeHead(sheet: Worksheet, header: readonly string[], widths: readonly number[]): void {
  const row = sheet.rowCount + 1;
  header.forEach((text, column) => {
    const cell = sheet.getCell(row, column + 1);
    writeText(cell, text, TABLE_HEAD);
    cell.alignment = CENTRED;
    cell.border = FRAME;
  });
  const lines = header.map((text, column) => textLines(text, textRoom(widths[column]!), TABLE_HEAD).length);
  setHeight(sheet, row, Math.max(...lines), TABLE_HEAD);
  sheet.pageSetup.printTitlesRow = `${row}:${row}`;
}

/** The cells of a row in as many pieces as its height asks for: a row of Excel's is lower than a page. */
function piecesOf({ cells }: AppendixRow, widths: readonly number[]): string[][][] {
  const paragraphs = cells.map((items, column) =>
    items.map((text) => linesIn(bulleted(text), column + 1, widths)),
  );
  const most = mostLines(TABLE);
  const isTall = paragraphs.some((cell) => lineCount(cell) > most);
  // Pieces of half the height fill pages better.
  return rowPieces(paragraphs, isTall ? Math.floor(most / 2) : most);
}

function linesIn(text: string, column: number, widths: readonly number[]): Paragraph {
  return textLines(text, textRoom(widths[column]!), TABLE);
}

function orNothing(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.length > 0 ? paragraphs : [NOTHING];
}

function writeRow(
  sheet: Worksheet,
  label: string,
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): void {
  const row = sheet.rowCount + 1;
  const heights = [[label], ...cells].map((paragraphs, column) => {
    const cell = sheet.getCell(row, column + 1);
    writeText(cell, paragraphs.join('\n'), TABLE);
    cell.alignment = paragraphs[0] === NOTHING ? { ...TOP_LEFT, horizontal: 'center' } : TOP_LEFT;
    cell.border = FRAME;
    return lineCount(paragraphs.map((text) => linesIn(text, column, widths)));
  });
  setHeight(sheet, row, Math.max(...heights), TABLE);
}

/** Lines of text across a sheet, above and below its tables. */
import { totalOf } from '../../group-by.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import type { Alignment, Borders, Worksheet } from 'exceljs';
import { textLines } from '../typesetting/text-lines.ts';
import { textWidth, type Typeface } from '../typesetting/text-width.ts';
import type { OpenSheet } from './book.ts';
import { writeText } from './cell.ts';
import { CENTRED, INDENT, linesHeight, mostLines, TALLEST, textRoom, TOP_LEFT } from './style.ts';

/** A title in the middle, as wide as all columns. */
export function writeTitle(open: OpenSheet, text: string, face: Typeface): void {
  writeAcross(open, hardSpaces(text), face, CENTRED);
}

/** A paragraph from the left, as wide as all columns. */
export function writeParagraph(open: OpenSheet, text: string, face: Typeface): void {
  writeAcross(open, hardSpaces(text), face, TOP_LEFT);
}

/** Half an empty line. */
export function writeGap(sheet: Worksheet): void {
  setHeight(sheet, sheet.rowCount + 1, 1, { size: 6 });
}

/** Makes a row as high as so many lines are. */
export function setHeight(sheet: Worksheet, row: number, lines: number, face: Typeface): void {
  sheet.getRow(row).height = Math.min(linesHeight(lines, face), TALLEST);
}

/** How high a text is that is as wide as all columns, in points. */
export function acrossHeight(text: string, widths: readonly number[], face: Typeface): number {
  return linesHeight(textLines(text, roomAcross(widths), face).length, face);
}

/** Lines across a sheet are not set in. */
function roomAcross(widths: readonly number[]): number {
  return textRoom(totalOf(widths) + INDENT);
}

/** A text as wide as all columns, in as many rows as the text needs: a row of Excel's is lower than a page. */
export function writeAcross(
  { sheet, widths }: OpenSheet,
  text: string,
  face: Typeface,
  alignment: Partial<Alignment>,
  border: Partial<Borders> = {},
): void {
  const lines = textLines(text, roomAcross(widths), face);
  const most = mostLines(face);
  for (let start = 0; start < lines.length; start += most) {
    const some = lines.slice(start, start + most);
    const row = sheet.rowCount + 1;
    const cell = sheet.getCell(row, 1);
    writeText(cell, some.join(''), face);
    cell.alignment = alignment;
    cell.border = border;
    if (widths.length > 1) sheet.mergeCells(row, 1, row, widths.length);
    setHeight(sheet, row, some.length, face);
  }
}

/** One text on the left of a line and one on its right, which has as many of the last columns as it needs. */
export function writeOpposite(
  { sheet, widths }: OpenSheet,
  [left, right]: readonly [string, string],
  face: Typeface,
): void {
  const row = sheet.rowCount + 1;
  let first = widths.length - 1;
  let width = widths[first]!;
  while (first > 1 && textRoom(width) < textWidth(right, face)) width += widths[--first]!;
  const rest = totalOf(widths.slice(0, first));
  const sides = [
    { text: left, from: 1, to: first, room: rest, horizontal: 'left' },
    { text: right, from: first + 1, to: widths.length, room: width, horizontal: 'right' },
  ] as const;
  for (const { text, from, to, horizontal } of sides) {
    const cell = sheet.getCell(row, from);
    writeText(cell, text, face);
    cell.alignment = { ...BOTTOM, horizontal };
    if (to > from) sheet.mergeCells(row, from, row, to);
  }
  const lines = sides.map(({ text, room }) => textLines(text, textRoom(room), face).length);
  setHeight(sheet, row, Math.max(...lines), face);
}

/** A signature stands on the last line of the post. */
const BOTTOM: Partial<Alignment> = { vertical: 'bottom', wrapText: true };

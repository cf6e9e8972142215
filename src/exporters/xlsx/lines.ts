/** Lines of text across a sheet, above and below its tables. */
import type { Alignment, Worksheet } from 'exceljs';
import { textLines } from './text-lines.ts';
import type { Typeface } from './text-width.ts';
import { writeText } from './cell.ts';
import { CENTRED, linesHeight, TALLEST, textRoom, TITLE, TOP_LEFT } from './style.ts';

/** A title in the middle, as wide as all columns. */
export function writeTitle(sheet: Worksheet, text: string, widths: readonly number[], face = TITLE): void {
  writeAcross(sheet, text, widths, face, CENTRED);
}

/** A paragraph from the left, as wide as all columns. */
export function writeParagraph(
  sheet: Worksheet,
  text: string,
  widths: readonly number[],
  face: Typeface,
): void {
  writeAcross(sheet, text, widths, face, TOP_LEFT);
}

/** Half an empty line. */
export function writeGap(sheet: Worksheet): void {
  setHeight(sheet, sheet.rowCount + 1, 1, { size: 6 });
}

/** Makes a row as high as so many lines are. */
export function setHeight(sheet: Worksheet, row: number, lines: number, face: Typeface): void {
  sheet.getRow(row).height = Math.min(linesHeight(lines, face), TALLEST);
}

function writeAcross(
  sheet: Worksheet,
  text: string,
  widths: readonly number[],
  face: Typeface,
  alignment: Partial<Alignment>,
): void {
  const row = sheet.rowCount + 1;
  const cell = sheet.getCell(row, 1);
  writeText(cell, text, face);
  cell.alignment = alignment;
  sheet.mergeCells(row, 1, row, widths.length);
  const width = widths.reduce((sum, each) => sum + each, 0);
  setHeight(sheet, row, textLines(text, textRoom(width), face).length, face);
}

/** The text of an order on a sheet of its own, upright: what stands before the appendix. */
import type { Worksheet } from 'exceljs';
import { numberedClauses, type OrderPages } from '../../views/document/order.ts';
import type { Signature } from '../../views/view.ts';
import type { Typeface } from '../typesetting/text-width.ts';
import { writeText } from './cell.ts';
import { setHeight, writeAcross, writeGap, writeParagraph, writeTitle } from './lines.ts';
import { setColumns } from './list.ts';
import { BODY, INDENT, TITLE, TOP_LEFT } from './style.ts';

/** A4 upright between margins of 20 and 10 mm, in points: what stands on the left, and on the right. */
const WIDTHS = [300, 207];

/** Those who prepared it stand in smaller letters. */
const SMALL: Typeface = { size: 10 };

/** A dash begins what is set in by two steps, a part of a clause by as many as it is deep. */
const STEPS = 2;

/** Fills an empty sheet. */
export function writeOrder(sheet: Worksheet, order: OrderPages): void {
  const { letterhead, kind, date, number, place, title, preamble, resolution, clauses, signature } = order;
  setColumns(sheet, WIDTHS);
  for (const line of letterhead) writeTitle(sheet, line, WIDTHS);
  writeGap(sheet);
  writeTitle(sheet, kind, WIDTHS);
  writeGap(sheet);
  writeSides(sheet, date, number, BODY);
  if (place !== undefined) writeTitle(sheet, place, WIDTHS, BODY);
  writeGap(sheet);
  if (title !== undefined) writeParagraph(sheet, title, WIDTHS, TITLE);
  if (title !== undefined) writeGap(sheet);
  for (const text of [preamble, resolution]) {
    if (text === undefined) continue;
    writeParagraph(sheet, text, WIDTHS, BODY);
    writeGap(sheet);
  }
  for (const { text, depth } of numberedClauses(clauses)) {
    const indent = depth * STEPS;
    writeAcross(sheet, text, [WIDTHS[0]! - indent * INDENT, WIDTHS[1]!], BODY, { ...TOP_LEFT, indent });
  }
  if (signature) writeSigned(sheet, signature);
  writeGap(sheet);
  for (const line of order.executors) writeParagraph(sheet, line, WIDTHS, SMALL);
  if (order.distribution === undefined) return;
  writeGap(sheet);
  writeParagraph(sheet, order.distribution, WIDTHS, SMALL);
}

function writeSigned(sheet: Worksheet, { post, name, date }: Signature): void {
  writeGap(sheet);
  writeGap(sheet);
  writeSides(sheet, post, name, BODY);
  if (date !== undefined) writeParagraph(sheet, date, WIDTHS, BODY);
}

/** One text on the left and one on the right of a line. */
function writeSides(sheet: Worksheet, left: string, right: string, face: Typeface): void {
  const row = sheet.rowCount + 1;
  for (const [column, text] of [left, right].entries()) {
    const cell = sheet.getCell(row, column + 1);
    writeText(cell, text, face);
    cell.alignment = { ...TOP_LEFT, horizontal: column === 0 ? 'left' : 'right' };
  }
  setHeight(sheet, row, 1, face);
}

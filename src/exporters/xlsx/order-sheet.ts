/** The text of an order on a sheet of its own, upright: what stands before the appendix. */
import type { Worksheet } from 'exceljs';
import { numberedClauses, type OrderPages } from '../../views/document/order.ts';
import { writeAcross, writeGap, writeOpposite, writeParagraph, writeTitle } from './lines.ts';
import { setColumns } from './list.ts';
import { INDENT, TOP_LEFT, type SheetStyle } from './style.ts';

/** What of the page stands on the left. */
const LEFT = 0.6;

/** A dash begins what is set in by two steps, a part of a clause by as many as it is deep. */
const STEPS = 2;

/** Fills an empty sheet. */
export function writeOrder(sheet: Worksheet, order: OrderPages, style: SheetStyle): void {
  const { letterhead, kind, date, number, place, title, preamble, resolution, clauses, signature } = order;
  const { body, small } = style;
  const left = Math.round(style.width * LEFT);
  const widths = [left, style.width - left];
  const centred = (text: string, face = style.title): void => writeTitle(sheet, text, widths, face);
  setColumns(sheet, widths);
  for (const line of letterhead) centred(line);
  writeGap(sheet);
  centred(kind);
  writeGap(sheet);
  writeOpposite(sheet, [date, number], widths, body);
  if (place !== undefined) centred(place, body);
  writeGap(sheet);
  if (title !== undefined) writeParagraph(sheet, title, widths, style.title);
  if (title !== undefined) writeGap(sheet);
  for (const text of [preamble, resolution]) {
    if (text === undefined) continue;
    writeParagraph(sheet, text, widths, body);
    writeGap(sheet);
  }
  for (const { text, depth } of numberedClauses(clauses)) {
    const indent = depth * STEPS;
    writeAcross(sheet, text, [left - indent * INDENT, style.width - left], body, { ...TOP_LEFT, indent });
  }
  if (signature) {
    writeGap(sheet);
    writeGap(sheet);
    writeOpposite(sheet, [signature.post, signature.name], widths, body);
    if (signature.date !== undefined) writeParagraph(sheet, signature.date, widths, body);
  }
  writeGap(sheet);
  for (const line of order.executors) writeParagraph(sheet, line, widths, small);
  if (order.distribution === undefined) return;
  writeGap(sheet);
  writeParagraph(sheet, order.distribution, widths, small);
}

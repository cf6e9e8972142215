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
  const open = { sheet, widths: [left, style.width - left] };
  const centred = (text: string, face = style.title): void => writeTitle(open, text, face);
  setColumns(open);
  for (const line of letterhead) centred(line);
  writeGap(sheet);
  centred(kind);
  writeGap(sheet);
  writeOpposite(open, [date, number], body);
  if (place !== undefined) centred(place, body);
  writeGap(sheet);
  if (title !== undefined) writeParagraph(open, title, style.title);
  if (title !== undefined) writeGap(sheet);
  for (const text of [preamble, resolution]) {
    if (text === undefined) continue;
    writeParagraph(open, text, body);
    writeGap(sheet);
  }
  for (const { text, depth } of numberedClauses(clauses)) {
    const indent = depth * STEPS;
    const widths = [left - indent * INDENT, style.width - left];
    writeAcross({ sheet, widths }, text, body, { ...TOP_LEFT, indent });
  }
  if (signature) {
    writeGap(sheet);
    writeGap(sheet);
    writeOpposite(open, [signature.post, signature.name], body);
  }
  writeGap(sheet);
  for (const line of order.executors) writeParagraph(open, line, small);
  if (order.distribution === undefined) return;
  writeGap(sheet);
  writeParagraph(open, order.distribution, small);
}

import type { Messages } from '../../messages/messages.ts';
import { placeMessages } from '../../messages/sections/places.ts';
import { cellAddress } from '../workbook/sheet.ts';
import type { SourcePlace } from './source-document.ts';

/** A place in words, from the largest to the smallest: `table 2, row 5, column 3`; a cell of a sheet as spreadsheets name it. */
export function placeWords(place: SourcePlace, messages: Messages): string {
  const words = placeMessages(messages);
  const { page, sheet, table, row, column, line } = place;
  const parts: string[] = [];
  if (page !== undefined) parts.push(words.page(page));
  if (sheet !== undefined) parts.push(words.sheet(sheet));
  else if (table !== undefined) parts.push(words.table(table));
  if (sheet !== undefined && row !== undefined && column !== undefined) parts.push(cellAddress(row, column));
  else {
    if (row !== undefined) parts.push(words.row(row));
    if (column !== undefined) parts.push(words.column(column));
  }
  if (line !== undefined && row === undefined) parts.push(words.line(line));
  return parts.length === 0 ? words.document : parts.join(', ');
}

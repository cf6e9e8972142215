/** Values separated by commas, or by what else a spreadsheet expects. */
import { keptText } from '../visible-text.ts';

/** Which spreadsheet is to read them. */
export interface CsvStyle {
  readonly delimiter: ',' | ';';
  /** Whether a mark says that the text is in UTF-8: Excel takes it for another encoding without one. */
  readonly hasMark: boolean;
}

/** RFC 4180. */
export const COMMAS: CsvStyle = { delimiter: ',', hasMark: false };

/** Excel where a comma separates decimals, as in Russia. */
export const SEMICOLONS: CsvStyle = { delimiter: ';', hasMark: true };

/** Rows of values: CRLF, quotes only where they are needed. */
export function csvText(
  rows: Iterable<readonly (string | number | undefined)[]>,
  { delimiter, hasMark }: CsvStyle = COMMAS,
): string {
  let text = hasMark ? '\uFEFF' : '';
  for (const row of rows) text += `${row.map((value) => field(value, delimiter)).join(delimiter)}\r\n`;
  return text;
}

/** Numbers are numbers, and no id begins like a formula. */
function field(value: string | number | undefined, delimiter: string): string {
  if (typeof value === 'number') return delimiter === ';' ? String(value).replace('.', ',') : String(value);
  const text = keptText(value ?? '');
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What rows and columns are called: by a name that only one of them has, else by the place in which they stand. */
import { areAlike } from '../../group-by.ts';
import { isBalanced, type Ref } from '../../messages/phrases/amendment-facts.ts';
import { isWrittenAlike } from '../../review/diff/typography.ts';
import type { PrintedColumn, PrintedRow, PrintedTable } from './printed.ts';

/** Longer texts are no names. */
const LONGEST = 160;

/** Whether a text can be quoted as a name. */
export function isName(name: string): boolean {
  return name !== '' && name.length <= LONGEST && isBalanced(name) && !name.includes('\n');
}

/** A column. @param hasNumbers whether a column of numbers stands before all of them */
export function columnRef(columns: readonly PrintedColumn[], key: string, hasNumbers: boolean): Ref {
  const at = columns.findIndex((column) => column.key === key);
  const { heading } = columns[at]!;
  const isOnly = columns.filter((column) => isWrittenAlike(column.heading, heading)).length === 1;
  return isName(heading) && isOnly
    ? { by: 'name', name: heading }
    : { by: 'place', place: at + 1 + (hasNumbers ? 1 : 0) };
}

/** A row, and the headings it stands under where these are needed to find it. */
export function rowRef(
  { isList, isNumbered, rows }: PrintedTable,
  row: PrintedRow,
): { ref?: Ref; bands: readonly string[] } {
  if (isNumbered) return { ref: { by: 'number', number: rows.indexOf(row) + 1 }, bands: [] };
  const near = rows.filter(({ bands }) => areAlike(bands, row.bands));
  const bands = row.bands;
  if (!isList && isOnlyIn(row, rows)) return { bands };
  return hasNameOfItsOwn(row, near)
    ? { ref: { by: 'name', name: row.name }, bands }
    : { ref: { by: 'place', place: near.indexOf(row) + 1 }, bands };
}

/** Whether a row has a name by which it is found among others. */
export function hasNameOfItsOwn({ name, bands }: PrintedRow, rows: readonly PrintedRow[]): boolean {
  const near = rows.filter((row) => areAlike(row.bands, bands));
  return isName(name) && near.filter((row) => isWrittenAlike(row.name, name)).length === 1;
}

/** Whether a row has no name and needs none: nothing else stands under its heading. */
export function isOnlyIn({ name, bands }: PrintedRow, rows: readonly PrintedRow[]): boolean {
  return name === '' && rows.filter((row) => areAlike(row.bands, bands)).length === 1;
}

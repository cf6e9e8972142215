/** A sheet of a workbook: what stands in its cells, and what it says of its rows and columns. */
import type { NumberFormat } from './number-format.ts';

/** A cell that something stands in. */
export interface FilledCell {
  /** Nothing where it has a formula that was never computed. Days are numbers. */
  readonly value: string | number | boolean | undefined;
  /** How a number is displayed; nothing where nobody knows. */
  readonly format: NumberFormat | undefined;
}

/** A sheet. */
export interface Sheet {
  readonly name: string;
  /** Its rows from the top, each by column, from the left. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FilledCell>>;
  /** The last cell of each merged range, by the address of its first one, which has what they all show. */
  readonly merges: ReadonlyMap<string, Position>;
  /** Where the links of cells lead, by address. */
  readonly links: ReadonlyMap<string, string>;
  /** What is added to the number of a day: workbooks of old Macs count them from another one. */
  readonly shift: number;
  /** Whether it is shown. */
  readonly isHidden: boolean;
  /** Rows and columns that are not shown. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly Extent[];
  /** The rows that are repeated on every page. */
  readonly headRows?: Extent;
}

/** A cell of a sheet, from 1. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Rows or columns from one to another. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** The address of a cell: `F8`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

function columnName(column: number): string {
  return column > 0
    ? columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
    : '';
}

/** The row and the column that an address names. */
export function positionOf(reference: string): Position {
  return { row: Number(reference.replace(/\D/g, '')), column: columnNumber(reference) };
}

const ZERO = '0'.charCodeAt(0);
const BEFORE_A = 'A'.charCodeAt(0) - 1;
/** The bit in which small letters differ from capitals. */
const CASE = 0x20;

/** The column that an address names; 0 where it names none. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (let at = 0; at <= 3; at++) {
    const code = reference.charCodeAt(at);
    if (code >= ZERO && code < ZERO + 10) return column;
    // Letters in either case.
    const letter = (code & ~CASE) - BEFORE_A;
    if (!(letter >= 1 && letter <= 26)) return 0;
    column = column * 26 + letter;
  }
  return 0;
}

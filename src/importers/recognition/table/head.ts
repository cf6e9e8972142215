/** The head of a table: which rows it has, and what stands over each column. */
import { entryIn } from '../../../group-by.ts';
import type { SourceCell, SourceTable } from '../../document/source-document.ts';
import { headingMeaning } from './headings.ts';
import type { TimeLabels } from '../time/label.ts';
import { comparable, plainText } from '../words.ts';

/** The head of a table. */
export interface TableHead {
  /** Rows above it: a title that was typed into the table. */
  readonly above: readonly number[];
  /** Its first and last row; 0 where there is none. */
  readonly first: number;
  readonly last: number;
  /** What stands over each column, from the top; the column's number is its position, from 1. */
  readonly headings: readonly (readonly string[])[];
}

/** The numbers of rows or columns from one to another. */
export function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The text of a cell in one line. */
export function cellWords(cell: SourceCell | undefined): string {
  if (!cell) return '';
  return (cell.words ??= plainText(cell.paragraphs.map((each) => each.text).join(' ')));
}

/** The number of a row, which a program may count. */
export function numberIn(cell: SourceCell | undefined): string {
  return cellWords(cell) || (cell?.paragraphs[0]?.list?.marker ?? '');
}

/** Rows are asked for their cells many times, on the way from a head to its items. */
const FILLED = new WeakMap<SourceTable, (readonly SourceCell[])[]>();

/** The cells of a row in which something stands, each once. */
export function filledCells(table: SourceTable, row: number): readonly SourceCell[] {
  return (entryIn(FILLED, table, () => [])[row] ??= cellsOf(table, row));
}

function cellsOf(table: SourceTable, row: number): SourceCell[] {
  const found: SourceCell[] = [];
  for (let column = 1; column <= table.columns; column++) {
    const cell = table.at(row, column);
    // What covers several columns stands in neighbours.
    if (cell && cell !== found.at(-1) && cellWords(cell) !== '') found.push(cell);
  }
  return found;
}

const MOST = 6;

/** Finds the head. */
export function headOf(table: SourceTable, labels: TimeLabels): TableHead {
  const above: number[] = [];
  let row = 1;
  for (; row <= Math.min(table.rows, 40); row++) {
    const cells = filledCells(table, row);
    if (cells.length === 0) continue;
    if (isHead(table, row, labels)) break;
    // A row like any other: the table has no head.
    if (cells.length > 1 && !isTitleRow(table, row, labels))
      return { above, first: 0, last: row - 1, headings: [] };
    above.push(row);
  }
  if (row > Math.min(table.rows, 40)) return { above: [], first: 0, last: 0, headings: [] };
  const last = lastOfHead(table, row);
  const rows = numbersFrom(row, last).filter((at) => !isNumbersRow(table, at));
  const headings = numbersFrom(1, table.columns).map((column) => {
    const texts = rows.map((at) => cellWords(table.at(at, column))).filter((text) => text !== '');
    return texts.filter((text, index) => text !== texts[index - 1]);
  });
  return { above, first: row, last, headings };
}

/** Titles, signatures and «УТВЕРЖДАЮ» above a table of a workbook stand in its first rows. */
function isTitleRow(table: SourceTable, row: number, labels: TimeLabels): boolean {
  if (filledCells(table, row).length > 2 || table.columns < 3) return false;
  for (let next = row + 1; next <= Math.min(table.rows, row + 25); next++)
    if (filledCells(table, next).length > 1 && isHead(table, next, labels)) return true;
  return false;
}

/** What rows are called that are neither work nor a time. */
const OF_ROWS =
  /^(?:(?:учебн\p{L}+ )?предмет|дисциплин|класс|групп|подразделени|структурное подразделени|учреждени|организаци|объект|должност|фамили|ф\.? ?и\.? ?о\.?)\p{L}*(?![\p{L}«])/iu;

function isHead(table: SourceTable, row: number, labels: TimeLabels): boolean {
  const cells = filledCells(table, row);
  if (row <= table.headRows && cells.length > 1) return true;
  const texts = cells.map(cellWords);
  if (texts.some((text) => text.length > 150)) return false;
  const known = texts.filter((text) => headingMeaning(text) !== undefined || OF_ROWS.test(text)).length;
  if (cells.length === 1) return table.columns === 1 && known === 1;
  const times = texts.filter((text) => labels.kindOf(text) !== undefined).length;
  const first = cellWords(table.at(row, 1));
  if (known >= 2 || times >= 2) return true;
  if (known === 1)
    return (
      labels.kindOf(first) === undefined &&
      !/^\d+[.)]?$/.test(first) &&
      texts.every((text) => text.length <= 80)
    );
  // Bodies over their columns, with nothing over the months.
  const below = cellWords(table.at(row + 1, 1));
  const isOverTimes = labels.leadingKind(below) !== undefined;
  return isOverTimes && labels.kindOf(first) === undefined && texts.every((text) => text.length <= 100);
}

/** The head goes on under what spans several columns, and as far down as its cells and the repeated rows do. */
function lastOfHead(table: SourceTable, row: number): number {
  let last = Math.max(row, Math.min(table.headRows, row + MOST));
  for (let at = row; at <= last && at < row + MOST; at++) {
    for (const cell of filledCells(table, at)) {
      last = Math.max(last, Math.min(cell.row + cell.rowSpan - 1, row + MOST));
      const isGroup =
        cell.columnSpan > 1 && cell.columnSpan < table.columns && cell.row + cell.rowSpan - 1 === at;
      if (isGroup && hasPartsBelow(table, at + 1, cell)) last = Math.max(last, at + 1);
    }
  }
  return Math.min(last, table.rows);
}

/** Whether a row has headings under a group, and nothing where the columns are not grouped. */
function hasPartsBelow(table: SourceTable, row: number, group: SourceCell): boolean {
  if (row > table.rows) return false;
  const cells = filledCells(table, row);
  const parts = cells.filter(
    ({ column }) => column >= group.column && column < group.column + group.columnSpan,
  );
  const others = cells.filter(
    (cell) => cell.row === row && cell.columnSpan === 1 && table.at(row - 1, cell.column)?.columnSpan === 1,
  );
  return parts.length > 1 && others.length === 0 && parts.every((cell) => cellWords(cell).length <= 60);
}

/** What tells whether a row is the head again, as on each page. */
export function repeatsOf(table: SourceTable, { first, last }: TableHead): (row: number) => boolean {
  const at = (row: number, column: number): string => cellWords(table.at(row, column + 1));
  const heads = numbersFrom(first, first === 0 ? -1 : last)
    .map((row) => numbersFrom(0, table.columns - 1).map((column) => at(row, column)))
    // One word that stands again is no head.
    .filter((texts) => texts.filter((text) => text !== '').length > 1)
    .map((texts) => texts.map((text) => ({ text, words: comparable(text) })));
  return (row) =>
    heads.some((head) =>
      head.every(({ text, words }, column) => {
        const own = at(row, column);
        return own === text || comparable(own) === words;
      }),
    );
}

const COLUMN_NUMBER = /^\(?([1-9]\d*)\.?\)?$/;

/** Whether a row has the numbers of the columns: 1, 2, 3, … */
export function isNumbersRow(table: SourceTable, row: number): boolean {
  const cells = filledCells(table, row);
  return (
    cells.length > 2 &&
    cells.every((cell, index) => Number(COLUMN_NUMBER.exec(cellWords(cell))?.[1]) === index + 1)
  );
}

/** The rows of a table, by what they are: work, a heading across the table, or nothing that a plan has. */
import type { SourceCell, SourcePlace, SourceTable } from '../../document/source-document.ts';
import { isDeadlineNote } from '../order/deadline-notes.ts';
import type { TextLine } from '../order/draft.ts';
import { columnsOf } from './columns.ts';
import {
  filledCells,
  headOf,
  isNumbersRow,
  numbersFrom,
  repeatsOf,
  cellWords,
  type TableHead,
} from './head.ts';
import { LABELS } from './headings.ts';
import { columnOf, type SourceColumn } from './source-column.ts';
import type { TimeLabels } from '../time/label.ts';
import { plainText } from '../words.ts';

/** A row below the head. */
export type SourceRow =
  | { readonly kind: 'work'; readonly row: number }
  | { readonly kind: 'band'; readonly row: number; readonly text: string; readonly place: SourcePlace }
  /** «Продолжение таблицы» and the like. */
  | { readonly kind: 'left'; readonly row: number; readonly text: string; readonly place: SourcePlace };

/** A table, taken apart. */
export interface TableReading {
  readonly table: SourceTable;
  readonly head: TableHead;
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly SourceRow[];
  /** Lines of a sheet above and below its table. */
  readonly above: readonly TextLine[];
  readonly below: readonly TextLine[];
}

/** Reads a table; what continues it on the next page is a part of it. */
export function readTable(table: SourceTable, labels: TimeLabels, like?: TableReading): TableReading {
  const own = headOf(table, labels);
  const isContinued =
    like !== undefined && (own.first === 0 ? isAsWide(table, like.table) : isHeadOf(table, own, like));
  const head = isContinued && own.first === 0 ? { ...own, headings: like.head.headings } : own;
  const end = endOfTable(table, head);
  const plain = numbersFrom(head.last + 1, end).filter((row) => filledCells(table, row).length > 0);
  const isRepeated = repeatsOf(table, head);
  const work = plain.filter((row) => !isRepeated(row) && !isNumbersRow(table, row));
  const above = linesAbove(table, head, plain, isRepeated);
  const columns = isContinued
    ? like.columns
    : columnsOf(
        table,
        head,
        work.filter((row) => filledCells(table, row).length > 1 || table.columns < 3),
        labels,
      );
  return {
    table,
    head,
    columns,
    rows: [...above.bands, ...work.map((row) => rowOf(row, { table, columns, labels }))],
    above: above.lines,
    below: numbersFrom(end + 1, table.rows).flatMap((row) => linesOf(table, row)),
  };
}

/** What stands above the head: its title, and its first heading where the head is repeated below each. */
function linesAbove(
  table: SourceTable,
  head: TableHead,
  rows: readonly number[],
  isRepeated: (row: number) => boolean,
): { readonly lines: TextLine[]; readonly bands: SourceRow[] } {
  const lines = head.above.flatMap((row) => linesOf(table, row));
  const again = head.above.length === 0 ? -1 : rows.findIndex(isRepeated);
  const isHeading = again > 0 && filledCells(table, rows[again - 1]!).length === 1;
  const last = isHeading ? lines.pop() : undefined;
  return {
    lines,
    bands: last ? [{ kind: 'band', row: 0, text: plainText(last.text), place: last.place }] : [],
  };
}

/** Whether a table without a head may go on with another: a page may lack a column or two. */
function isAsWide({ columns }: SourceTable, other: SourceTable): boolean {
  return Math.abs(columns - other.columns) <= 2;
}

/** Whether the head is that of another table, which it continues. */
function isHeadOf(table: SourceTable, own: TableHead, { head }: TableReading): boolean {
  return (
    table.columns === head.headings.length &&
    own.headings.every((texts, index) => texts.join() === head.headings[index]!.join())
  );
}

/** The last row of the table itself: on a sheet, signatures may stand below. */
function endOfTable(table: SourceTable, head: TableHead): number {
  let end = table.rows;
  // On a sheet of one column, what the plan's own document says below its table looks like one more row.
  for (; end > head.last; end--) {
    const cells = filledCells(table, end);
    if (cells.length > 1 || cells.some((cell) => !isDeadlineNote(cellWords(cell)))) break;
  }
  if (table.columns < 3) return end;
  let last = end;
  for (let row = end; row > head.last; row--) {
    const cells = filledCells(table, row);
    if (cells.length > 2) break;
    // Rows below have no more cells either: else this one would not have been come to.
    if (cells.length === 0) last = row;
  }
  return last;
}

function linesOf(table: SourceTable, row: number): TextLine[] {
  const cells = filledCells(table, row).filter((cell) => cell.row === row);
  const text = cells.map((cell) => cell.paragraphs.map((each) => each.text).join('\n')).join('   ');
  return cells[0] ? [{ text, place: cells[0].place }] : [];
}

/** What a row is known by: its table, and what the columns are for. */
interface RowSurroundings {
  readonly table: SourceTable;
  readonly columns: readonly SourceColumn[];
  readonly labels: TimeLabels;
}

function rowOf(row: number, around: RowSurroundings): SourceRow {
  const cells = filledCells(around.table, row);
  const [only] = cells;
  if (!only || cells.length > 1)
    return sumRow(row, cells, around) ?? bandOfTwo(row, cells, around) ?? { kind: 'work', row };
  const text = cellWords(only);
  const place = only.place;
  const isSum = /^(?:итого|всего)(?!\p{L})/iu.test(text) && /\d|:$/u.test(text);
  if (isSum || (/^(?:продолжение|окончание)(?:\s|$)/iu.test(text) && text.length < 80))
    return { kind: 'left', row, text, place };
  return isBand(row, only, around) ? { kind: 'band', row, text, place } : { kind: 'work', row };
}

function isBand(row: number, cell: SourceCell, { table, columns, labels }: RowSurroundings): boolean {
  const text = cellWords(cell);
  if (table.columns < 2) return labels.leadingKind(text) !== undefined;
  if (cell.rowSpan > 1 && cell.columnSpan === 1) return false;
  if (cell.columnSpan > 1) return cell.columnSpan * 2 >= table.columns || labels.kindOf(text) !== undefined;
  const own = columns[cell.column - 1]?.kind;
  if (own && LABELS.has(own)) return false;
  if (own === 'number') return !/^\d+(?:\.\d+)*[.)]?$/.test(text);
  // A heading that was typed into the column of the work, without a number and everything else.
  if (own === 'text')
    return labels.kindOf(text) !== undefined || (lacksNumber(table, row, columns) && looksLikeHeading(text));
  const isFirst = cell.column === 1 && own !== 'when' && own !== 'spread';
  return isFirst && text.length < 200 && columnOf(columns, 'text') !== undefined;
}

function looksLikeHeading(text: string): boolean {
  return (
    text.endsWith(':') ||
    text === text.toUpperCase() ||
    /^(?:раздел|блок|направление|[IVX]+\.)\s/iu.test(text)
  );
}

/** Whether a row has no number, though there is a column for it. */
function lacksNumber(table: SourceTable, row: number, columns: readonly SourceColumn[]): boolean {
  const number = columnOf(columns, 'number');
  return number !== undefined && cellWords(table.at(row, number.column)) === '';
}

/**
 * A section whose number stands in its own cell: «1. | Работа с кадрами | | |» across the table or, though nothing is merged, before a row
 * that has the number 1.1.
 */
function bandOfTwo(
  row: number,
  [number, name, ...others]: readonly SourceCell[],
  { table, columns }: RowSurroundings,
): SourceRow | undefined {
  if (!number || !name || others.length > 0 || columns[number.column - 1]?.kind !== 'number')
    return undefined;
  const own = cellWords(number).replace(/[.)]$/, '');
  const isBeforePart =
    columns[name.column - 1]?.kind === 'text' &&
    /^\d+$/.test(own) &&
    cellWords(table.at(row + 1, number.column)).startsWith(`${own}.1`);
  const isAcross = name.columnSpan > 1 && name.columnSpan >= table.columns - 1;
  if (!isBeforePart && !isAcross) return undefined;
  const text = plainText(`${cellWords(number)} ${cellWords(name)}`);
  return { kind: 'band', row, text, place: number.place };
}

/** «Итого | | 1 500»: a sum is no work. */
function sumRow(
  row: number,
  cells: readonly SourceCell[],
  { table, columns }: RowSurroundings,
): SourceRow | undefined {
  const first = cells.find(({ column }) => {
    const kind = columns[column - 1]?.kind;
    return kind === 'number' || kind === 'text' || kind === 'title';
  });
  if (!first || !/^(?:итого|всего)(?![\p{L}])/iu.test(cellWords(first))) return undefined;
  const others = cells.filter((cell) => cell !== first).map(cellWords);
  if (others.some((text) => /\p{L}{4}/u.test(text))) return undefined;
  return { kind: 'left', row, text: linesOf(table, row)[0]?.text ?? '', place: first.place };
}

/** What stands over the rows, across the table. */
export function bandTexts({ rows }: TableReading): string[] {
  return rows.flatMap((row) => (row.kind === 'band' ? [row.text] : []));
}

const OF_TIMES: ReadonlySet<string> = new Set(['month', 'week', 'quarter', 'rhythm']);

const TIMED: ReadonlySet<string> = new Set([...OF_TIMES, 'weekday', 'when', 'start']);

/** Whether a row says when by itself: what is merged down over it is its work, too. */
export function isTimed({ table, columns }: TableReading, row: number): boolean {
  return columns.some(({ column, kind }) => {
    const cell = TIMED.has(kind) ? table.at(row, column) : undefined;
    return cell?.row === row && cellWords(cell) !== '';
  });
}

/** Rows of one label are one row of the plan's table, so that their points have one order. */
export function rowKey({ table, columns }: TableReading, row: number): string {
  const labels = columns.filter(({ kind }) => OF_TIMES.has(kind));
  return labels.length === 0
    ? String(row)
    : labels.map(({ column }) => cellWords(table.at(row, column))).join(' ');
}

/** Finds the table of a form on a sheet, wherever it was moved to and in whatever order it is now. */
import { addTo } from '../../group-by.ts';
import { ANSWERS, FORM_COLUMNS, type FormColumn } from '../../views/form/view.ts';
import type { Language } from '../../messages/messages.ts';
import { shownContent } from '../workbook/cell-content.ts';
import { isSameText } from '../same-text.ts';
import { cellAddress, type Sheet } from '../workbook/sheet.ts';

/** What the table is known by. */
export interface TableMarks {
  /** The words above its columns. */
  readonly heads: Readonly<Record<FormColumn, string>>;
  /** The words before the cell that says who filled it in. */
  readonly filledBy: string;
  /** The numbers of its rows. */
  readonly numbers: ReadonlySet<string>;
}

/** The table that was found. */
export interface FormTable {
  readonly sheet: Sheet;
  /** The columns that are there, counted from 1. */
  readonly columns: Partial<Record<FormColumn, number>>;
  /** The rows of the sheet that have each number: one, unless rows were deleted or copied. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** Cells with an answer in rows that are none of the form's. */
  readonly strays: readonly string[];
  /** Who filled it in; empty where nobody says so. */
  readonly filledBy: string;
}

/** So many of the heads make a row the head: not all of them, so that one that is missing can be named. */
const ENOUGH = 5;

/** The table on a sheet, or nothing. */
export function findTable(sheet: Sheet, marks: TableMarks, language: Language): FormTable | undefined {
  let columns: FormTable['columns'] | undefined;
  let filledBy = '';
  const rows = new Map<string, number[]>();
  const strays: string[] = [];
  for (const [row, cells] of sheet.rows) {
    /** By column, counted from 1. */
    const texts = Array<string>(Math.max(...cells.keys()) + 1).fill('');
    for (const column of cells.keys()) texts[column] = shownContent(sheet, row, column, language).text;
    if (!columns) {
      const found = columnsIn(texts, marks.heads);
      if (Object.keys(found).length >= ENOUGH) columns = found;
      continue;
    }
    const label = texts.findIndex((text) => isSameText(text, marks.filledBy));
    if (label >= 0) {
      const next = texts.find((text, column) => column > label && text !== '') ?? '';
      // What follows is the label of the signature where nobody says who filled it in.
      filledBy = next.endsWith(':') ? '' : next;
      continue;
    }
    const number = texts[columns.number ?? 0] ?? '';
    if (marks.numbers.has(number)) {
      addTo(rows, number, row);
    } else {
      const stray = ANSWERS.map((column) => columns![column] ?? 0).find((column) => texts[column]);
      if (stray !== undefined) strays.push(cellAddress(row, stray));
    }
  }
  return columns && { sheet, columns, rows, strays, filledBy };
}

function columnsIn(texts: readonly string[], heads: TableMarks['heads']): FormTable['columns'] {
  const found: FormTable['columns'] = {};
  for (const column of FORM_COLUMNS) {
    const index = texts.findIndex((text) => isSameText(text, heads[column]));
    if (index >= 0) found[column] = index;
  }
  return found;
}

/** From the bytes of a workbook to what was filled in. Judges nothing but whether it is a form. */
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { isMonth, type Day, type Month } from '../calendar/day.ts';
import {
  FORM_COLUMNS,
  FORM_MARK,
  FORM_VERSION,
  IDS_SHEET,
  type FormColumn,
  type RowWords,
} from '../progress/form.ts';
import { dayOfCell, textOf } from './cell-content.ts';
import type { FormProblem } from './form-problem.ts';
import { LIMIT, sizeOf } from './form-size.ts';

/** One row of a form that came back. */
export interface FilledRow {
  /** Its row on the sheet. */
  readonly row: number;
  readonly activity: string;
  readonly occurrence: string;
  readonly closed: boolean;
  /** Its words when the form was made, and as they are now. */
  readonly made: RowWords;
  readonly shown: RowWords;
  /** What was chosen and typed, as text; empty where nothing was. */
  readonly mark: string;
  readonly date: string;
  readonly evidence: string;
  readonly note: string;
  /** The day that {@link date} is, if it is one. */
  readonly day?: Day;
}

/** A form that came back. */
export interface FilledForm {
  readonly plan: string;
  readonly unit: string;
  readonly month: Month;
  /** Who says to have filled it in; empty where nobody does. */
  readonly filledBy: string;
  readonly rows: readonly FilledRow[];
}

/** What a file turned out to be. */
export type FormReading = { readonly form: FilledForm } | { readonly problem: FormProblem };

const NOT_A_FORM = { problem: { code: 'not-a-form', args: {} } } as const;
const NOT_A_WORKBOOK = { problem: { code: 'not-a-workbook', args: {} } } as const;

/** Parts of a sheet that say nothing of answers; some of them are written by other programs in ways exceljs stumbles over. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'extLst'];

/** Reads a file. Never throws over what is in it. */
export async function readForm(bytes: Uint8Array): Promise<FormReading> {
  switch (await sizeOf(bytes)) {
    case 'too-big':
      return { problem: { code: 'too-big', args: { limit: LIMIT } } };
    case 'not-an-archive':
      return NOT_A_WORKBOOK;
    case 'fine':
  }
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  try {
    // exceljs names a type of its own that Node's no longer fits.
    const content = bytes as unknown as Parameters<typeof book.xlsx.load>[0];
    await book.xlsx.load(content, { ignoreNodes: IGNORED });
  } catch {
    return NOT_A_WORKBOOK;
  }
  return formIn(book);
}

function formIn(book: Workbook): FormReading {
  const ids = book.getWorksheet(IDS_SHEET);
  const sheet = book.worksheets.find(({ name }) => name !== IDS_SHEET);
  if (!ids || !sheet || cellText(ids, 1, 1) !== FORM_MARK) return NOT_A_FORM;
  const version = Number(cellText(ids, 1, 2));
  if (version > FORM_VERSION) {
    return { problem: { code: 'newer-form', args: { version, supported: FORM_VERSION } } };
  }
  const [plan = '', unit = '', month = '', filledBy = ''] = [2, 3, 4, 5].map((row) => cellText(ids, row, 2));
  const rows: FilledRow[] = [];
  for (let line = 6; line <= ids.rowCount; line++) {
    const row = Number(cellText(ids, line, 1));
    if (!Number.isInteger(row) || row < 1) return NOT_A_FORM;
    rows.push(rowAt(ids, line, sheet, row));
  }
  if (version !== FORM_VERSION || !isMonth(month) || !/^[A-Z]+[1-9]\d*$/.test(filledBy)) return NOT_A_FORM;
  return { form: { plan, unit, month, filledBy: textOf(sheet.getCell(filledBy).value), rows } };
}

function rowAt(ids: Worksheet, line: number, sheet: Worksheet, row: number): FilledRow {
  const id = (column: number): string => cellText(ids, line, column);
  const value = (column: FormColumn): CellValue => sheet.getCell(row, FORM_COLUMNS[column]).value;
  const text = (column: FormColumn): string => textOf(value(column));
  const day = dayOfCell(value('date'));
  return {
    row,
    activity: id(2),
    occurrence: id(3),
    closed: id(4) === 'closed',
    made: { text: id(5), deadline: id(6), role: id(7) },
    shown: { text: text('text'), deadline: text('deadline'), role: text('role') },
    mark: text('mark'),
    date: text('date'),
    evidence: text('evidence'),
    note: text('note'),
    ...(day === undefined ? {} : { day }),
  };
}

function cellText(sheet: Worksheet, row: number, column: number): string {
  return textOf(sheet.getCell(row, column).value);
}

/** From the bytes of a workbook to what was filled in. Judges nothing but whether it is a form. */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { isMonth, type Day, type Month } from '../calendar/day.ts';
import {
  ANSWERS,
  FORM_COLUMNS,
  FORM_MARK,
  FORM_VERSION,
  IDS_SHEET,
  type FormColumn,
  type RowWords,
} from '../views/form.ts';
import type { Language } from '../messages/messages.ts';
import { contentOf, dayOfNumber } from './cell-content.ts';
import { openWorkbook } from './form-file.ts';
import type { FormProblem, FormRemark } from './form-problem.ts';
import { findTable, type FormTable, type TableMarks } from './form-table.ts';
import type { MergedRange } from './plain-workbook.ts';
import { writtenDay } from './written-day.ts';

/** One row of a form that came back. */
export interface FilledRow {
  /** Its row on the sheet. */
  readonly row: number;
  /** Where its cells are: `F8`. */
  readonly cells: Readonly<Record<FormColumn, string>>;
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
  /** Answers of which nobody can say what they are. */
  readonly faults: readonly FormProblem[];
  /** What was taken for something that it may not be. */
  readonly remarks: readonly FormRemark[];
}

/** A form that came back. */
export interface FilledForm {
  readonly plan: string;
  readonly unit: string;
  readonly month: Month;
  /** Who says to have filled it in; empty where nobody does. */
  readonly filledBy: string;
  /** Those that are still there, in the order in which the form was made. */
  readonly rows: readonly FilledRow[];
  /** What it asked, rows that were deleted included. */
  readonly asked: readonly Pick<FilledRow, 'activity' | 'occurrence' | 'closed'>[];
  /** Cells with an answer in rows that are none of the form's. */
  readonly strays: readonly string[];
}

/** What a file turned out to be. */
export type FormReading = { readonly form: FilledForm } | { readonly problem: FormProblem };

const NOT_A_FORM: FormReading = { problem: { code: 'not-a-form', args: {} } };

/**
 * Reads a file. Never throws over what is in it.
 *
 * @param languageOf the language in which the forms of a plan are filled in
 */
export async function readForm(
  bytes: Uint8Array,
  languageOf: (plan: string) => Language = () => 'ru',
): Promise<FormReading> {
  const opened = await openWorkbook(bytes);
  if ('problem' in opened) return opened;
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  try {
    // exceljs names a type of its own that Node's no longer fits.
    await book.xlsx.load(opened.bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  } catch {
    return { problem: { code: 'not-a-workbook', args: {} } };
  }
  return formIn(book, opened.merges, languageOf);
}

/** One line of the sheet of ids, about one row of the form. */
interface AskedRow {
  readonly number: string;
  readonly activity: string;
  readonly occurrence: string;
  readonly closed: boolean;
  readonly made: RowWords;
}

/** What stands on the sheet of ids before the rows. */
const HEAD_LINES = 6;

function formIn(
  book: Workbook,
  merges: ReadonlyMap<string, readonly MergedRange[]>,
  languageOf: (plan: string) => Language,
): FormReading {
  const ids = book.getWorksheet(IDS_SHEET);
  if (!ids || cellText(ids, 1, 1) !== FORM_MARK) return NOT_A_FORM;
  const version = Number(cellText(ids, 1, 2));
  if (version > FORM_VERSION) {
    return { problem: { code: 'newer-form', args: { version, supported: FORM_VERSION } } };
  }
  const [plan = '', unit = '', month = '', filledBy = ''] = [2, 3, 4, 5].map((row) => cellText(ids, row, 2));
  const asked = askedRows(ids);
  const heads = Object.fromEntries(
    FORM_COLUMNS.map((column, index) => [column, cellText(ids, HEAD_LINES, index + 2)]),
  ) as TableMarks['heads'];
  const isWhole =
    version === FORM_VERSION && isMonth(month) && asked.every(({ number }) => /^\d+$/.test(number));
  if (!isWhole) return NOT_A_FORM;
  const marks = { heads, filledBy, numbers: new Set(asked.map(({ number }) => number)) };
  const language = languageOf(plan);
  const tables = book.worksheets.flatMap((sheet) =>
    sheet === ids ? [] : (findTable(sheet, marks, language) ?? []),
  );
  const [table] = tables;
  if (!table) return NOT_A_FORM;
  const missing = FORM_COLUMNS.filter((column) => table.columns[column] === undefined);
  // How things stood is nobody's answer: that column can go.
  if (missing.some((column) => column !== 'status')) {
    return { problem: { code: 'heads', args: { missing: missing.map((column) => heads[column]) } } };
  }
  const reading: RowReading = {
    table,
    language,
    month,
    merges: merges.get(table.sheet.name) ?? [],
    // Workbooks of old Macs count days from another one.
    shift: book.properties.date1904 ? 1462 : 0,
  };
  const rows = asked.flatMap((each) =>
    (table.rows.get(each.number) ?? []).map((row) => filledRow(each, row, reading)),
  );
  return { form: { plan, unit, month, filledBy: table.filledBy, rows, asked, strays: table.strays } };
}

function askedRows(ids: Worksheet): AskedRow[] {
  const rows: AskedRow[] = [];
  for (let line = HEAD_LINES + 1; line <= ids.actualRowCount; line++) {
    const [number, activity, occurrence, state, text, deadline, role] = [1, 2, 3, 4, 5, 6, 7].map((column) =>
      cellText(ids, line, column),
    ) as [string, string, string, string, string, string, string];
    rows.push({ number, activity, occurrence, closed: state === 'closed', made: { text, deadline, role } });
  }
  return rows;
}

/** What a row is read with. */
interface RowReading {
  readonly table: FormTable;
  readonly language: Language;
  readonly month: Month;
  readonly merges: readonly MergedRange[];
  readonly shift: number;
}

function filledRow({ number: _, ...asked }: AskedRow, row: number, reading: RowReading): FilledRow {
  const { language, month, merges, shift } = reading;
  const { sheet, columns } = reading.table;
  const cell = (column: FormColumn): Cell => sheet.getCell(row, columns[column] ?? FORM_COLUMNS.length + 1);
  const text = (column: FormColumn): string => contentOf(cell(column), language).text;
  const typed = writtenDay(text('date'), month.slice(0, 2));
  const day = dayOfNumber(cell('date').value, shift) ?? typed?.day;
  return {
    row,
    cells: Object.fromEntries(
      FORM_COLUMNS.map((column) => [column, cell(column).address]),
    ) as FilledRow['cells'],
    ...asked,
    shown: { text: text('text'), deadline: text('deadline'), role: text('role') },
    mark: text('mark'),
    date: text('date'),
    evidence: text('evidence'),
    note: text('note'),
    ...(day === undefined ? {} : { day }),
    faults: ANSWERS.flatMap((column) => faultsOf(cell(column), merges, language)),
    remarks:
      typed?.isShort === true
        ? [{ code: 'short-year', cell: cell('date').address, args: { text: text('date'), on: typed.day } }]
        : [],
  };
}

/** What keeps an answer from being one. */
function faultsOf(cell: Cell, merges: readonly MergedRange[], language: Language): FormProblem[] {
  const { address } = cell;
  const { row, col } = cell.fullAddress;
  const { text, fault } = contentOf(cell, language);
  if (fault !== undefined) return [{ code: fault, cell: address, args: {} }];
  const merged = merges.find(({ top, left, bottom }) => top === row && left === col && bottom > top);
  // One answer for several rows: perhaps all of them are meant, perhaps only the first.
  return merged && text !== ''
    ? [{ code: 'merged', cell: address, args: { from: merged.top, to: merged.bottom } }]
    : [];
}

function cellText(sheet: Worksheet, row: number, column: number): string {
  return contentOf(sheet.getCell(row, column), 'ru').text;
}

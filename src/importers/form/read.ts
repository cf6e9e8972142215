/** From the bytes of a workbook to what was filled in. Judges nothing but whether it is a form. */
import { isMonth, type Day, type Month } from '../../calendar/day.ts';
import {
  ANSWERS,
  FORM_COLUMNS,
  FORM_MARK,
  FORM_VERSION,
  IDS_SHEET,
  type FormColumn,
} from '../../views/form/view.ts';
import type { RowWords } from '../../views/form/form.ts';
import type { Language } from '../../messages/messages.ts';
import { shownContent, type CellContent } from '../workbook/cell-content.ts';
import { openWorkbook } from './file.ts';
import type { FormProblem, FormRemark } from '../problem.ts';
import { findTable, type FormTable, type TableMarks } from './table.ts';
import { cellAddress, type Sheet } from '../workbook/sheet.ts';
import { writtenDay } from '../written-day.ts';

/** One row of a form that came back. */
export interface FilledRow extends Omit<AskedRow, 'number'> {
  /** Its row on the sheet. */
  readonly row: number;
  /** Where its cells are: `F8`. */
  readonly cells: Readonly<Record<FormColumn, string>>;
  /** Its words as they are now. */
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
  readonly asked: readonly Pick<FilledRow, 'activity' | 'occurrence' | 'records' | 'closed'>[];
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
  return 'problem' in opened ? opened : formIn(opened.sheets, languageOf);
}

/** One line of the sheet of ids, about one row of the form. */
interface AskedRow {
  readonly number: string;
  readonly activity: string;
  readonly occurrence: string;
  /** The plan under whose name its records go; absent where that is the plan of the form. */
  readonly records?: string;
  readonly closed: boolean;
  /** Its words when the form was made. */
  readonly made: RowWords;
}

/** What stands on the sheet of ids before the rows. */
const HEAD_LINES = 6;

function formIn(sheets: readonly Sheet[], languageOf: (plan: string) => Language): FormReading {
  const ids = sheets.find(({ name }) => name === IDS_SHEET);
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
  const numbers = new Set(asked.map(({ number }) => number));
  const isWhole =
    version === FORM_VERSION &&
    isMonth(month) &&
    numbers.size === asked.length &&
    [...numbers].every((number) => /^\d+$/.test(number));
  if (!isWhole) return NOT_A_FORM;
  const marks = { heads, filledBy, numbers };
  const language = languageOf(plan);
  const [table] = sheets.flatMap((sheet) => (sheet === ids ? [] : (findTable(sheet, marks, language) ?? [])));
  if (!table) return NOT_A_FORM;
  const missing = FORM_COLUMNS.filter((column) => table.columns[column] === undefined);
  // How things stood is nobody's answer: that column can go.
  if (missing.some((column) => column !== 'status')) {
    return { problem: { code: 'heads', args: { missing: missing.map((column) => heads[column]) } } };
  }
  const rows = asked.flatMap((each) =>
    (table.rows.get(each.number) ?? []).map((row) => filledRow(each, row, table, language, month)),
  );
  return { form: { plan, unit, month, filledBy: table.filledBy, rows, asked, strays: table.strays } };
}

function askedRows(ids: Sheet): AskedRow[] {
  const lines = [...ids.rows.keys()].filter((line) => line > HEAD_LINES);
  return lines.map((line) => {
    const at = (column: number): string => cellText(ids, line, column);
    const records = at(8);
    return {
      number: at(1),
      activity: at(2),
      occurrence: at(3),
      ...(records === '' ? {} : { records }),
      closed: at(4) === 'closed',
      made: { text: at(5), deadline: at(6), role: at(7) },
    };
  });
}

function filledRow(
  { number: _, ...asked }: AskedRow,
  row: number,
  { sheet, columns }: FormTable,
  language: Language,
  month: Month,
): FilledRow {
  const cells = Object.fromEntries(
    FORM_COLUMNS.map((column) => [column, shownContent(sheet, row, columns[column] ?? 0, language)]),
  ) as Record<FormColumn, CellContent>;
  const addresses = Object.fromEntries(
    FORM_COLUMNS.map((column) => [column, cellAddress(row, columns[column] ?? 0)]),
  ) as FilledRow['cells'];
  const { mark, date, evidence, note } = cells;
  const typed = writtenDay(date.text, month.slice(0, 2));
  const day = date.day ?? typed?.day;
  return {
    row,
    cells: addresses,
    ...asked,
    shown: { text: cells.text.text, deadline: cells.deadline.text, role: cells.role.text },
    mark: mark.text,
    date: date.text,
    evidence: evidence.text,
    note: note.text,
    ...(day === undefined ? {} : { day }),
    faults: ANSWERS.flatMap((column) => faultsOf(cells[column], addresses[column], row, sheet)),
    remarks:
      typed?.isShort === true
        ? [{ code: 'short-year', cell: addresses.date, args: { text: date.text, on: typed.day } }]
        : [],
  };
}

/** What keeps an answer from being one. */
function faultsOf({ text, fault }: CellContent, cell: string, row: number, { merges }: Sheet): FormProblem[] {
  if (fault !== undefined) return [{ code: fault, cell, args: {} }];
  const last = merges.get(cell)?.row ?? row;
  // One answer for several rows: perhaps all of them are meant, perhaps only the first.
  return last > row && text !== '' ? [{ code: 'merged', cell, args: { from: row, to: last } }] : [];
}

function cellText(sheet: Sheet, row: number, column: number): string {
  return shownContent(sheet, row, column, 'ru').text;
}

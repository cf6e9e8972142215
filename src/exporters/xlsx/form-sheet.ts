/** The sheet of a form that is filled in and printed: locked but for the answers. */
import type { Cell, DataValidation, Fill, Worksheet } from 'exceljs';
import { DATE_FORMAT, dayInFigures, monthInWords } from '../../messages/phrases/dates.ts';
import { formMessages } from '../../messages/sections/forms.ts';
import type { Messages } from '../../messages/messages.ts';
import {
  ANSWERS,
  FORM_COLUMNS,
  formHeading,
  formHeads,
  type Form,
  type FormColumn,
  type FormRow,
} from '../../views/form.ts';
import { oneLine } from '../../views/one-line.ts';
import { textLines } from '../typesetting/text-lines.ts';
import type { Typeface } from '../typesetting/text-width.ts';
import { writeText } from './cell.ts';
import { setHeight, writeGap, writeParagraph, writeTitle } from './lines.ts';
import { setColumns, widened } from './list.ts';
import { BODY, CENTRED, fontOf, FRAME, TABLE, TABLE_HEAD, textRoom, TOP_LEFT } from './style.ts';

/** Widths in points; together those of a page across. */
const WIDTHS: Readonly<Record<FormColumn, number>> = {
  number: 24,
  text: 189,
  deadline: 66,
  role: 78,
  status: 78,
  mark: 78,
  date: 66,
  evidence: 96,
  note: 80,
};

/** What is written by hand needs some room, however short the item is. */
const LEAST_LINES = 3;

/** The cells that wait for an answer, and those that do not: told apart on a black and white print, too. */
const OPEN: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } };
const CLOSED: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };

const SMALL: Typeface = { size: 9 };

/** Where a column is, counted from 1. */
function at(column: FormColumn): number {
  return FORM_COLUMNS.indexOf(column) + 1;
}

/** Fills an empty sheet. */
export async function writeForm(sheet: Worksheet, form: Form, messages: Messages): Promise<void> {
  const words = formMessages(messages);
  const { language } = messages;
  const heads = formHeads(form, messages);
  const widths = {
    ...WIDTHS,
    text: widened(
      WIDTHS.text,
      form.rows.map(({ text }) => text),
    ),
    status: widened(
      WIDTHS.status,
      form.rows.map(({ status }) => status),
    ),
  };
  const across = FORM_COLUMNS.map((column) => widths[column]);
  setColumns(sheet, across);
  const { plan, unit, month } = form;
  const [heading, subject] = formHeading(form, messages);
  writeTitle(sheet, heading, across);
  writeTitle(sheet, subject, across, BODY);
  writeTitle(sheet, oneLine(unit.name), across);
  writeTitle(sheet, words.month({ month: monthInWords(language, month) }), across, BODY);
  if (plan.returnForms !== undefined)
    writeTitle(sheet, words.returnTo({ words: oneLine(plan.returnForms) }), across);
  writeGap(sheet);
  writeParagraph(sheet, words.instruction, across, SMALL);
  writeGap(sheet);
  writeHead(sheet, heads, widths);
  sheet.views = [{ showGridLines: false, state: 'frozen', ySplit: sheet.rowCount }];
  for (const [index, row] of form.rows.entries()) writeRow(sheet, row, index + 1, messages, widths);
  writeSignature(sheet, messages);
  // No password: the lock guards against slips, and whoever wants to can check what it hides.
  await sheet.protect('', { formatColumns: true, formatRows: true });
}

type Widths = typeof WIDTHS;

function writeHead(sheet: Worksheet, heads: Readonly<Record<FormColumn, string>>, widths: Widths): void {
  const row = sheet.rowCount + 1;
  for (const column of FORM_COLUMNS) {
    const cell = sheet.getCell(row, at(column));
    writeText(cell, heads[column], TABLE_HEAD);
    cell.alignment = CENTRED;
    cell.border = FRAME;
  }
  const lines = FORM_COLUMNS.map((column) => linesOf(heads[column], widths[column], TABLE_HEAD));
  setHeight(sheet, row, Math.max(...lines), TABLE_HEAD);
  sheet.pageSetup.printTitlesRow = `${row}:${row}`;
}

function writeRow(
  sheet: Worksheet,
  entry: FormRow,
  number: number,
  messages: Messages,
  widths: Widths,
): void {
  const row = sheet.rowCount + 1;
  const texts = { ...entry, number: String(number), mark: '', date: '', evidence: '', note: '' };
  for (const column of FORM_COLUMNS) {
    const cell = sheet.getCell(row, at(column));
    writeText(cell, texts[column], TABLE);
    cell.alignment = column === 'number' ? { ...TOP_LEFT, horizontal: 'center' } : TOP_LEFT;
    cell.border = FRAME;
  }
  // As text, spreadsheets would mark it as a mistake.
  sheet.getCell(row, at('number')).value = number;
  for (const column of ANSWERS) prepareAnswer(sheet.getCell(row, at(column)), column, entry, messages);
  const lines = FORM_COLUMNS.map((column) => linesOf(texts[column], widths[column], TABLE));
  setHeight(sheet, row, Math.max(LEAST_LINES, ...lines), TABLE);
}

function prepareAnswer(
  cell: Cell,
  column: FormColumn,
  { closed, earliest }: FormRow,
  messages: Messages,
): void {
  const forms = formMessages(messages);
  const { language } = messages;
  cell.value = null;
  cell.fill = closed ? CLOSED : OPEN;
  if (column === 'date') cell.numFmt = DATE_FORMAT[language];
  if (closed) return;
  cell.protection = { locked: false };
  if (column === 'mark') {
    cell.dataValidation = {
      ...refusal(forms.columns.mark, forms.markError),
      type: 'list',
      // Of a list it is not written. exceljs puts alike neighbours together, in the order of the letters of their names: F10
      // before F9, so that from the tenth row on cells would have two validations.
      operator: cell.fullAddress.row % 2 === 0 ? 'equal' : 'notEqual',
      formulae: [`"${Object.values(forms.marks).join(',')}"`],
    };
  } else if (column === 'date') {
    const [year, month, day] = earliest.split('-').map(Number);
    // exceljs takes nothing but constants for validations of the type “date”.
    const formula = `AND(ISNUMBER(${cell.address}),${cell.address}>=DATE(${year},${month},${day}),${cell.address}<=TODAY())`;
    cell.dataValidation = {
      ...refusal(forms.columns.date, forms.dateError({ earliest: dayInFigures(language, earliest) })),
      type: 'custom',
      formulae: [formula],
    };
  }
}

/** What is said when something else is typed. */
function refusal(errorTitle: string, error: string): Omit<DataValidation, 'type' | 'formulae'> {
  return { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle, error };
}

function linesOf(text: string, width: number, face: Typeface): number {
  return text.split('\n').reduce((sum, line) => sum + textLines(line, textRoom(width), face).length, 0);
}

/** Who filled it in, and the place for a signature on paper. */
function writeSignature(sheet: Worksheet, messages: Messages): void {
  const forms = formMessages(messages);
  writeGap(sheet);
  const row = sheet.rowCount + 1;
  const line = { bottom: { style: 'thin' } } as const;
  const label = (column: FormColumn, text: string): void => {
    const cell = sheet.getCell(row, at(column));
    writeText(cell, text, BODY);
    cell.alignment = { vertical: 'bottom', horizontal: 'right', wrapText: true };
  };
  label('number', forms.filledBy);
  sheet.mergeCells(row, at('number'), row, at('text'));
  const answer = sheet.getCell(row, at('deadline'));
  sheet.mergeCells(row, at('deadline'), row, at('mark'));
  answer.font = fontOf(BODY);
  answer.alignment = { vertical: 'bottom', horizontal: 'left', wrapText: true };
  answer.protection = { locked: false };
  answer.fill = OPEN;
  for (let column = at('deadline'); column <= at('mark'); column++) {
    sheet.getCell(row, column).border = line;
  }
  label('date', forms.signature);
  sheet.mergeCells(row, at('evidence'), row, at('note'));
  sheet.getCell(row, at('evidence')).border = line;
  setHeight(sheet, row, 2, BODY);
}

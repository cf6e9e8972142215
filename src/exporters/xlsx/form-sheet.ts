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
  type UnitForm,
  type FormColumn,
  type FormRow,
} from '../../views/form.ts';
import { layoutOf } from '../../views/document/layout.ts';
import { oneLine } from '../../views/one-line.ts';
import type { Typeface } from '../typesetting/text-width.ts';
import { writeText } from './cell.ts';
import { setHeight, writeGap, writeParagraph, writeTitle } from './lines.ts';
import { LineCounter } from '../typesetting/text-lines.ts';
import { setColumns, widened, writeHead } from './list.ts';
import { CELL_TEXT, fontOf, FRAME, sheetStyle, textRoom, TOP_RIGHT } from './style.ts';

/** How a form is set: whoever fills it in works with it, so it is the same whatever the documents of the plan are set like. */
export const FORM_STYLE = sheetStyle({ ...layoutOf(undefined), textSize: 12 });

const { title: TITLE, body: BODY, table: TABLE, tableHead: TABLE_HEAD } = FORM_STYLE;

/** Widths in points; together those of a page across. */
const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  responsible: 78,
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

/** The columns of a sheet: those that are read back and, where anybody is named, who is responsible. */
type SheetColumn = FormColumn | 'responsible';

function columnsOf({ rows }: UnitForm): SheetColumn[] {
  const hasNames = rows.some(({ responsible }) => responsible !== '');
  return FORM_COLUMNS.flatMap((column): SheetColumn[] =>
    hasNames && column === 'status' ? ['responsible', column] : [column],
  );
}

/** What of its usual width a column gives to the one that few forms have, in points. */
const GIVEN: Partial<Record<SheetColumn, number>> = { text: 39, evidence: 20, note: 19 };

/** Fills an empty sheet. */
export async function writeForm(sheet: Worksheet, form: UnitForm, messages: Messages): Promise<void> {
  const words = formMessages(messages);
  const { language } = messages;
  const heads = { ...formHeads(form, messages), responsible: messages.exports.details.responsible };
  const columns = columnsOf(form);
  const at = (column: FormColumn): number => columns.indexOf(column) + 1;
  const widths = columns.map((column) => {
    const width = WIDTHS[column] - (columns.includes('responsible') ? (GIVEN[column] ?? 0) : 0);
    return column === 'text' || column === 'status'
      ? widened(
          width,
          form.rows.map((row) => row[column]),
          TABLE,
        )
      : width;
  });
  setColumns(sheet, widths);
  const { plan, unit, month } = form;
  const [heading, subject] = formHeading(form, messages);
  writeTitle(sheet, heading, widths, TITLE);
  writeTitle(sheet, subject, widths, BODY);
  writeTitle(sheet, oneLine(unit.name), widths, TITLE);
  writeTitle(sheet, words.month({ month: monthInWords(language, month) }), widths, BODY);
  if (plan.returnForms !== undefined)
    writeTitle(sheet, words.returnTo({ words: oneLine(plan.returnForms) }), widths, TITLE);
  writeGap(sheet);
  writeParagraph(sheet, words.instruction, widths, SMALL);
  writeGap(sheet);
  const head = sheet.rowCount + 1;
  writeHead(
    sheet,
    head,
    columns.map((column) => heads[column]),
    widths,
    TABLE_HEAD,
    0,
  );
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  sheet.views = [{ showGridLines: false, state: 'frozen', ySplit: head }];
  for (const [index, entry] of form.rows.entries()) {
    const texts = { ...entry, number: index + 1, mark: '', date: '', evidence: '', note: '' };
    const contents = columns.map((column) => texts[column]);
    writeRow(sheet, contents, widths);
    for (const column of ANSWERS)
      prepareAnswer(sheet.getCell(sheet.rowCount, at(column)), column, entry, messages);
  }
  writeSignature(sheet, at, messages);
  // No password: the lock guards against slips, and whoever wants to can check what it hides.
  await sheet.protect('', { formatColumns: true, formatRows: true });
}

/** Writes a row below whatever is on a sheet, high enough to be answered by hand. */
function writeRow(sheet: Worksheet, contents: readonly (string | number)[], widths: readonly number[]): void {
  const row = sheet.rowCount + 1;
  const lines = contents.map((content, column) => {
    const cell = sheet.getCell(row, column + 1);
    writeText(cell, String(content), TABLE);
    if (typeof content === 'number') cell.value = content;
    cell.alignment = typeof content === 'number' ? TOP_RIGHT : CELL_TEXT;
    cell.border = FRAME;
    return new LineCounter(textRoom(widths[column]!), TABLE).count(String(content));
  });
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

/** Who filled it in, and the place for a signature on paper. */
function writeSignature(sheet: Worksheet, at: (column: FormColumn) => number, messages: Messages): void {
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

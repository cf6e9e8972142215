/** A table that is filled in, on the sheet or on paper: locked but for the cells that wait for an answer. */
import type { Cell, Fill, Worksheet } from 'exceljs';
import { DATE_FORMAT } from '../../messages/phrases/dates.ts';
import type { Language } from '../../messages/messages.ts';
import {
  cellTexts,
  type Column,
  type Content,
  type CellEntry,
  type Row,
  type Section,
} from '../../views/view.ts';
import { lineCounter } from '../typesetting/text-lines.ts';
import type { Typeface } from '../typesetting/text-width.ts';
import type { SheetTable } from './book.ts';
import { writeText } from './cell.ts';
import { setHeight, writeGap } from './lines.ts';
import { widened, writeHead } from './list.ts';
import { CELL_TEXT, FRAME, textRoom, TOP_RIGHT } from './style.ts';

/** What is written by hand needs some room, however short the item is. */
const LEAST_LINES = 3;

/** The cells that wait for an answer, and those that do not: told apart on a black and white print, too. */
const OPEN: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } };
const CLOSED: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };

/** A table that is filled in. @param usual widths of its columns, in points */
export function entryTable(section: Section, usual: readonly number[], face: Typeface): SheetTable {
  const { columns = [], rows = [], closing = {} } = section;
  const heads = columns.map(({ heading }) => heading);
  const textsOf = ({ key }: Column): string[] => rows.map((row) => linesAsText(row[key]));
  return {
    widths: columns.map((column, index) => widened(usual[index]!, textsOf(column), face)),
    /** Its head stands on every page and is always in sight. */
    write({ style, language }, open) {
      const { sheet, widths } = open;
      writeGap(sheet);
      const head = sheet.rowCount + 1;
      writeHead(open, heads, style.tableHead, 0);
      sheet.pageSetup.printTitlesRow = `${head}:${head}`;
      sheet.views = [{ showGridLines: false, state: 'frozen', ySplit: head }];
      const counters = widths.map((width) => lineCounter(textRoom(width), face));
      for (const row of rows) {
        const cells = sheet.getRow(sheet.rowCount + 1);
        const lines = columns.map((column, index) => {
          writeCell(cells.getCell(index + 1), row[column.key], column, face, language);
          return counters[index]!(linesAsText(row[column.key]));
        });
        setHeight(sheet, cells.number, Math.max(LEAST_LINES, ...lines), face);
      }
      writeGap(sheet);
      writeClosing(sheet, columns, closing, style.body);
    },
  };
}

function linesAsText(content: Content): string {
  return cellTexts('sheet', content).join('\n');
}

function writeContent(cell: Cell, content: Content, face: Typeface): void {
  const text = linesAsText(content);
  writeText(cell, text, face);
  if (typeof content === 'number') cell.value = content;
  if (text === '') cell.value = null;
}

function writeCell(cell: Cell, content: Content, column: Column, face: Typeface, language: Language): void {
  writeContent(cell, content, face);
  cell.alignment = typeof content === 'number' ? TOP_RIGHT : CELL_TEXT;
  cell.border = FRAME;
  if (column.kind === 'day') cell.numFmt = DATE_FORMAT[language];
  if (typeof content === 'object' && content.entry) writeEntry(cell, content.entry, column.heading);
}

/** Lets a cell be filled in, or says that it cannot be. @param heading of its column */
function writeEntry(cell: Cell, entry: CellEntry | 'closed', heading: string): void {
  cell.fill = entry === 'closed' ? CLOSED : OPEN;
  if (entry === 'closed') return;
  const { address, fullAddress } = cell;
  const { choices, from, refusal } = entry;
  cell.protection = { locked: false };
  const refused = { showErrorMessage: true, errorStyle: 'stop', errorTitle: heading, error: refusal ?? '' };
  const check = { ...refused, allowBlank: true };
  if (choices) {
    // Of a list the operator is not written. exceljs puts alike neighbours together, in the order of the letters of their names:
    // F10 before F9, so that from the tenth row on cells would have two validations.
    const operator = fullAddress.row % 2 === 0 ? 'equal' : 'notEqual';
    cell.dataValidation = { ...check, type: 'list', operator, formulae: [`"${choices.join(',')}"`] };
  } else if (from !== undefined) {
    const first = from.split('-').map(Number).join(',');
    // exceljs takes nothing but constants for validations of the type “date”.
    const formula = `AND(ISNUMBER(${address}),${address}>=DATE(${first}),${address}<=TODAY())`;
    cell.dataValidation = { ...check, type: 'custom', formulae: [formula] };
  }
}

/** The last line: who filled it in, and the place for a signature on paper. */
function writeClosing(sheet: Worksheet, columns: readonly Column[], closing: Row, face: Typeface): void {
  const cells = sheet.getRow(sheet.rowCount + 1);
  const starts = columns.flatMap(({ key }, column) => (key in closing ? [column] : []));
  for (const [index, start] of starts.entries()) {
    const content = closing[columns[start]!.key];
    const cell = cells.getCell(start + 1);
    const end = starts[index + 1] ?? columns.length;
    sheet.mergeCells(cells.number, start + 1, cells.number, end);
    writeContent(cell, content, face);
    const isBlank = cell.value === null;
    cell.alignment = { vertical: 'bottom', horizontal: isBlank ? 'left' : 'right', wrapText: true };
    if (isBlank) for (let column = start + 1; column <= end; column++) cells.getCell(column).border = LINE;
    if (typeof content === 'object' && content.entry) writeEntry(cell, content.entry, '');
  }
  setHeight(sheet, cells.number, 2, face);
}

/** To write on. */
const LINE = { bottom: { style: 'thin' } } as const;

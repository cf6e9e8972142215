/** The sheet that is worked with: one item a row, to be sorted and filtered. */
import type { Cell, Worksheet } from 'exceljs';
import { toUtc } from '../calendar/day.ts';
import type { Messages } from '../messages/messages.ts';
import type { Appendix, AppendixTask } from './appendix.ts';
import { textLines } from './text-lines.ts';
import { writeText } from './xlsx-cell.ts';
import {
  CENTRED,
  columnUnits,
  FRAME,
  linesHeight,
  mostLines,
  TABLE,
  TABLE_HEAD,
  TALLEST,
  textRoom,
  TOP_LEFT,
  WIDEST,
} from './xlsx-style.ts';

/** A column: its usual width in points, and what is in it; a day is a date, everything else is text. */
interface ItemColumn {
  readonly head: string;
  readonly width: number;
  readonly content: (task: AppendixTask) => string | { readonly day: string };
}

/** Fills an empty sheet. */
export function writeItems(sheet: Worksheet, { header, tasks }: Appendix, messages: Messages): void {
  const columns = columnsOf(header[0] ?? '', messages);
  const rows = tasks.map((task) => columns.map(({ content }) => content(task)));
  const widths = columns.map(({ head, width }, column) => {
    const texts = rows.map((row) => row[column]!).filter((content) => typeof content === 'string');
    return widened(width, [head, ...texts]);
  });
  sheet.columns = widths.map((width) => ({ width: columnUnits(width) }));
  writeHead(sheet, columns, widths);
  for (const row of rows) writeRow(sheet, row, widths, messages.language);
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  sheet.pageSetup.printTitlesRow = '1:1';
}

function columnsOf(rowHead: string, { exports: { columns: heads }, common }: Messages): ItemColumn[] {
  return [
    { head: rowHead, width: 66, content: ({ label }) => label },
    { head: heads.actor, width: 84, content: ({ actor }) => actor },
    { head: heads.title, width: 132, content: ({ title }) => title },
    { head: heads.text, width: 216, content: ({ text }) => text },
    { head: heads.role, width: 84, content: ({ role }) => role },
    {
      head: heads.deadline,
      width: 72,
      content: ({ deadline }) => (deadline === undefined ? common.noDeadline : { day: deadline }),
    },
    { head: heads.time, width: 108, content: ({ time }) => time },
    { head: heads.output, width: 78, content: ({ output }) => output ?? '' },
    { head: heads.id, width: 108, content: ({ id }) => id },
  ];
}

/** A row cannot be cut in two here, so a column becomes as wide as its longest text needs to fit the tallest row. */
function widened(width: number, texts: readonly string[]): number {
  const tooTall = texts.filter((text) => textLines(text, textRoom(width), TABLE).length > mostLines(TABLE));
  return tooTall.length === 0 || width >= WIDEST ? width : widened(Math.min(width * 1.25, WIDEST), tooTall);
}

function writeHead(sheet: Worksheet, columns: readonly ItemColumn[], widths: readonly number[]): void {
  columns.forEach(({ head }, column) => {
    const cell = sheet.getCell(1, column + 1);
    writeText(cell, head, TABLE_HEAD);
    cell.alignment = CENTRED;
    cell.border = FRAME;
  });
  const lines = columns.map(
    ({ head }, column) => textLines(head, textRoom(widths[column]!), TABLE_HEAD).length,
  );
  // The button of the filter takes a line of its own.
  sheet.getRow(1).height = linesHeight(Math.max(...lines) + 1, TABLE_HEAD);
}

function writeRow(
  sheet: Worksheet,
  contents: readonly ReturnType<ItemColumn['content']>[],
  widths: readonly number[],
  language: Messages['language'],
): void {
  const row = sheet.rowCount + 1;
  const lines = contents.map((content, column) => {
    const cell = sheet.getCell(row, column + 1);
    if (typeof content === 'string') writeText(cell, content, TABLE);
    else writeDay(cell, content.day, language);
    cell.alignment = TOP_LEFT;
    cell.border = FRAME;
    return typeof content === 'string' ? textLines(content, textRoom(widths[column]!), TABLE).length : 1;
  });
  sheet.getRow(row).height = Math.min(linesHeight(Math.max(...lines), TABLE), TALLEST);
}

/** exceljs writes a date by its UTC time, so midnight has to be that of UTC. */
function writeDay(cell: Cell, day: string, language: Messages['language']): void {
  writeText(cell, '', TABLE);
  cell.value = new Date(toUtc(day));
  cell.numFmt = language === 'ru' ? 'dd.mm.yyyy' : 'dd/mm/yyyy';
}

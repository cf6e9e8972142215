/** A table that is printed: set for paper, its head on every page, no row taller than a page. */
import { paragraphs } from '../typesetting/text-lines.ts';
import type { Worksheet } from 'exceljs';
import {
  cellLines,
  columnsFor,
  NO_POINTS,
  withBullets,
  type Column,
  type Row,
  type Section,
} from '../../views/view.ts';
import { totalOf } from '../../group-by.ts';
import { HARD_SPACE } from '../../messages/phrases/hard-spaces.ts';
import { textWidth, type Typeface } from '../typesetting/text-width.ts';
import { sharedWidths } from '../typesetting/shared-widths.ts';
import type { SheetTable } from './book.ts';
import { writeAcross } from './lines.ts';
import { writeHead, writeTable } from './list.ts';
import { pageParts, type Cells, type SetTable } from './page-layout.ts';
import { CENTRED, columnFor, FRAME, INNER, KEPT_OFF, PADDING, type SheetStyle } from './style.ts';
import type { TableRow } from './table-rows.ts';

/** A column without a share is no wider than this, in sizes of its letters, unless a word of it is. */
const WIDEST_OWN = 8.4;

/** A table that is printed, its head on every page: columns without a share are as wide as what stands in them. */
export function printedTable(section: Section, style: SheetStyle): SheetTable {
  const columns = columnsFor('sheet', section);
  const rows = (section.rows ?? []).map((row) => cellsOf(columns, row));
  const table = { section, rows, columns, style };
  return {
    widths: measured(table),
    write(book, open) {
      const { sheet, widths } = open;
      const { width, height, tableHead } = style;
      const above = heightSoFar(sheet);
      const head = sheet.rowCount + 1;
      const headings = columns.map(({ heading }, column) =>
        betweenRules(heading, widths[column]!, tableHead),
      );
      writeHead(open, headings, tableHead, 0);
      sheet.pageSetup.printTitlesRow = `${head}:${head}`;
      // A table that is too wide is shrunk with its page, which then has room for more of it.
      const page = height * Math.max(1, totalOf(widths) / width) - (sheet.getRow(head).height ?? 0);
      let made: TableRow[] = [];
      /** After how many of the rows a page ends. */
      let ends: number[] = [];
      const flush = (): void => {
        const before = sheet.rowCount;
        writeTable(book, open, made, { count: made.length, columns: headings.length });
        for (const end of ends) sheet.getRow(before + end).addPageBreak();
        made = [];
        ends = [];
      };
      for (const part of pageParts({ ...table, widths, page }, page - above)) {
        if (part.kind === 'row') made.push(part.row);
        else if (part.kind === 'page') ends.push(made.length);
        else {
          flush();
          writeAcross(open, part.text, tableHead, CENTRED, FRAME);
        }
      }
      flush();
    },
  };
}

function measured(table: Omit<SetTable, 'widths' | 'page'>): number[] {
  const widths = shareOut(table);
  // The first cells of continued rows are wider, and few tables have any.
  const continued = table.section.print?.continued('') ?? '';
  if (continued === '') return widths;
  const page = table.style.height;
  for (const part of pageParts({ ...table, widths, page }, page * USUAL_FIRST))
    if (part.kind === 'row' && part.isContinued) return shareOut(table, continued);
  return widths;
}

/** What of the first page the mark and the title usually leave. */
const USUAL_FIRST = 0.75;

/** @param further what may stand in the first column besides */
function shareOut({ columns, rows, style }: Omit<SetTable, 'widths' | 'page'>, further?: string): number[] {
  const { width, table, tableHead } = style;
  // How an empty cell is marked takes no room.
  const textsIn = (lines: Cells[number]): string[] =>
    lines.flatMap(({ text }) => (text === NO_POINTS ? [] : [text]));
  const texts = rows.map((cells) => cells.map(textsIn));
  return sharedWidths(columns, texts, {
    total: width,
    widestOwn: WIDEST_OWN * table.size,
    widthFor: columnFor,
    padding: PADDING,
    body: table,
    head: tableHead,
    further,
  });
}

/** A text in the middle of a column keeps off both of its rules: where it is as wide as that, by hard spaces on both sides. */
function betweenRules(text: string, width: number, face: Typeface): string {
  const isClose = textWidth(text, face) > width - INNER - 2 * KEPT_OFF;
  return isClose ? HARD_SPACE + text + HARD_SPACE : text;
}

function heightSoFar(sheet: Worksheet): number {
  let sum = 0;
  for (let row = 1; row <= sheet.rowCount; row++) sum += sheet.getRow(row).height ?? 0;
  return sum;
}

function cellsOf(columns: readonly Column[], row: Row): Cells {
  return columns.map(({ key, kind }) => paragraphs(withBullets(cellLines('sheet', row[key]), kind)));
}

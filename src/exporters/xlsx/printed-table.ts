/** A table that is printed: set for paper, its head on every page, no row taller than a page. */
import { paragraphs } from '../typesetting/text-lines.ts';
import type { Worksheet } from 'exceljs';
import type { Language } from '../../messages/messages.ts';
import {
  cellLines,
  columnsFor,
  NO_POINTS,
  withBullets,
  type Column,
  type Row,
  type Section,
} from '../../views/view.ts';
import { HARD_SPACE } from '../../messages/phrases/hard-spaces.ts';
import { textWidth, type Typeface } from '../typesetting/text-width.ts';
import { sharedWidths } from '../typesetting/shared-widths.ts';
import type { Book } from './book.ts';
import { writeAcross } from './lines.ts';
import { writeHead, writeTable } from './list.ts';
import { pageParts, type Cells } from './page-layout.ts';
import { CENTRED, columnFor, FRAME, INNER, KEPT_OFF, PADDING, type SheetStyle } from './style.ts';
import type { TableRow } from './table-rows.ts';

/** A column without a share is no wider than this, in sizes of its letters, unless a word of it is. */
const WIDEST_OWN = 8.4;

/** A table that is printed: it is measured, then written. */
export class MeasuredTable {
  /** Of the columns, in points: those without a share are as wide as what stands in them. */
  readonly widths: readonly number[];
  readonly #section: Section;
  readonly #style: SheetStyle;
  readonly #columns: readonly Column[];
  readonly #rows: readonly Cells[];

  constructor(section: Section, style: SheetStyle) {
    this.#section = section;
    this.#style = style;
    this.#columns = columnsFor('sheet', section);
    this.#rows = (section.rows ?? []).map((row) => cellsOf(this.#columns, row));
    this.widths = this.#measured();
  }

  /** Writes it below whatever is on a sheet, its head on every page. @param widths as the sheet's columns have them */
  write(book: Book, sheet: Worksheet, widths: readonly number[], language: Language): void {
    const { width, height, tableHead } = this.#style;
    const above = heightSoFar(sheet);
    const head = sheet.rowCount + 1;
    const headings = this.#columns.map(({ heading }, column) =>
      betweenRules(heading, widths[column]!, tableHead),
    );
    writeHead(sheet, head, headings, widths, tableHead, 0);
    sheet.pageSetup.printTitlesRow = `${head}:${head}`;
    // A table that is too wide is shrunk with its page, which then has room for more of it.
    const total = widths.reduce((sum, each) => sum + each, 0);
    const page = height * Math.max(1, total / width) - (sheet.getRow(head).height ?? 0);
    let rows: TableRow[] = [];
    /** After how many of the rows a page ends. */
    let ends: number[] = [];
    const flush = (): void => {
      const before = sheet.rowCount;
      writeTable(book, sheet, rows, { count: rows.length, columns: headings.length, language });
      for (const end of ends) sheet.getRow(before + end).addPageBreak();
      rows = [];
      ends = [];
    };
    for (const part of this.#parts(widths, page, page - above)) {
      if (part.kind === 'row') rows.push(part.row);
      else if (part.kind === 'page') ends.push(rows.length);
      else {
        flush();
        writeAcross(sheet, part.text, widths, tableHead, CENTRED, FRAME);
      }
    }
    flush();
  }

  #measured(): number[] {
    const widths = shareOut(this.#columns, this.#rows, this.#style);
    // The first cells of continued rows are wider, and few tables have any.
    const continued = this.#section.print?.continued('') ?? '';
    if (continued === '') return widths;
    const { height } = this.#style;
    for (const part of this.#parts(widths, height, height * USUAL_FIRST))
      if (part.kind === 'row' && part.isContinued)
        return shareOut(this.#columns, this.#rows, this.#style, continued);
    return widths;
  }

  #parts(widths: readonly number[], page: number, first: number): ReturnType<typeof pageParts> {
    const table = { section: this.#section, rows: this.#rows, columns: this.#columns, style: this.#style };
    return pageParts({ ...table, widths, page }, first);
  }
}

/** What of the first page the mark and the title usually leave. */
const USUAL_FIRST = 0.75;

/** @param further what may stand in the first column besides */
function shareOut(
  columns: readonly Column[],
  rows: readonly Cells[],
  { width, table, tableHead }: SheetStyle,
  further?: string,
): number[] {
  // How an empty cell is marked takes no room.
  const textsIn = (lines: Cells[number]): string[] =>
    lines.flatMap(({ text }) => (text === NO_POINTS ? [] : [text]));
  return sharedWidths(
    columns,
    rows.map((cells) => cells.map(textsIn)),
    {
      total: width,
      widestOwn: WIDEST_OWN * table.size,
      widthFor: columnFor,
      padding: PADDING,
      body: table,
      head: tableHead,
      further,
    },
  );
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

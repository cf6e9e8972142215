/** A view as a workbook: a sheet for each of its tables, the first with the title and the signature. */
import type { Worksheet } from 'exceljs';
import { columnLetters, type TableContent } from './table-rows.ts';
import {
  cellTexts,
  columnsFor,
  isOrderAlone,
  linesFor,
  sectionsFor,
  textsFor,
  titleInOneLine,
  type Column,
  type Content,
  type DocumentDetails,
  type DocumentView,
  type Line,
  type Section,
} from '../../views/view.ts';
import { forDocument } from '../../views/document-text.ts';
import { lineCount } from '../typesetting/row-pieces.ts';
import { textLines } from '../typesetting/text-lines.ts';
import { viewWidths } from '../typesetting/view-widths.ts';
import { newWorkbook, type Book } from './book.ts';
import { writeText } from './cell.ts';
import { finishWorkbook } from './finish.ts';
import { setHeight, writeGap, writeParagraph, writeTitle } from './lines.ts';
import { listWidths, setColumns, writeList, writeRows, type ListRows } from './list.ts';
import { writeOrder } from './order-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { printedWidths, writePrinted } from './printed-table.ts';
import {
  BODY,
  columnFor,
  INDENT,
  PAGE_NUMBERS,
  PAGE_WIDTH,
  paperOf,
  TABLE,
  TABLE_HEAD,
  textRoom,
  TITLE,
  TOP_LEFT,
} from './style.ts';

/** The lines of the mark are at most 8 cm wide (ГОСТ Р 7.0.97-2016, 3.5, and its successor of 2025). */
const MARK_WIDTH = 226;

/** Sections that share a sheet: they have the same columns, or none. */
type Sheet = readonly [Section, ...Section[]];

/** Writes a view as an XLSX file. The same view gives the same bytes. */
export async function writeViewXlsx(given: DocumentView): Promise<Uint8Array> {
  const view = forDocument(given);
  const { issuer, language, date, properties, order, layout } = view.document;
  const lines = linesFor('sheet', view.title);
  const title = lines.map(({ text }) => text);
  const book = await newWorkbook({
    ...(properties ?? { title: titleInOneLine(title), subject: title[0] ?? '' }),
    issuer,
    language,
    date,
  });
  const sheets = isOrderAlone(view) ? [] : sheetsOf(sectionsFor('sheet', view));
  const paper = paperOf(layout?.margins);
  const names = sheetNames([
    ...(order ? [capitalized(order.kind)] : []),
    ...sheets.map(([{ tab, heading }]) => tab ?? textsFor('sheet', heading)[0] ?? title[0] ?? 'cyclo'),
  ]);
  if (order) {
    const sheet = book.workbook.addWorksheet(names.shift(), {
      pageSetup: { ...paper, orientation: 'portrait' },
      headerFooter: PAGE_NUMBERS,
      views: [{ showGridLines: false }],
    });
    writeOrder(sheet, order);
  }
  for (const [index, sections] of sheets.entries()) {
    const sheet = book.workbook.addWorksheet(names[index], {
      pageSetup: paper,
      headerFooter: PAGE_NUMBERS,
      ...(sections[0].print ? { views: [{ showGridLines: false }] } : {}),
    });
    if (index === 0) writeFirst(book, sheet, sections, view, lines);
    else writeFurther(book, sheet, sections, view, title);
  }
  return finishWorkbook(book, date);
}

/** «ПРИКАЗ» stands on its tab as «Приказ». */
function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

function sheetsOf(sections: readonly Section[]): Sheet[] {
  const sheets: [Section, ...Section[]][] = [];
  for (const section of sections) {
    const last = sheets.at(-1);
    if (last && last[0].columns === section.columns) last.push(section);
    else sheets.push([section]);
  }
  // A view that says something without a section says it on a sheet, too.
  return sheets.length > 0 ? sheets : [[{}]];
}

function writeFirst(
  book: Book,
  sheet: Worksheet,
  sections: Sheet,
  view: DocumentView,
  title: readonly Line[],
): void {
  const widths = widthsOf(sections);
  const page = pageOf(widths);
  setColumns(sheet, page);
  writeMark(sheet, view.document.mark ?? [], page);
  for (const [index, { text, accent }] of title.entries())
    writeTitle(sheet, text, page, index === 0 || accent === 'strong' ? TITLE : BODY);
  if (title.length > 0) writeGap(sheet);
  writeSections(book, sheet, sections, widths, view);
  for (const note of textsFor('sheet', view.notes)) writeParagraph(sheet, note, page, BODY);
  if (view.document.signatory) writeSignature(sheet, view.document.signatory, page.length - 1);
}

function emptyColumn(column: number): string {
  // exceljs puts a $ before either part, and none before the rows.
  const cell = `${columnLetters(column)}$1`;
  return `${cell}:${cell}`;
}

/** A sheet that may be printed alone: it is named, and says of what it is. */
function writeFurther(
  book: Book,
  sheet: Worksheet,
  sections: Sheet,
  view: DocumentView,
  title: readonly string[],
): void {
  const [first, ...others] = sections;
  const widths = widthsOf(sections);
  const page = pageOf(widths);
  const [heading = first.tab] = textsFor('sheet', first.heading);
  setColumns(sheet, page);
  // What only a workbook has is worked with, not read: its head is the first row.
  if (!first.only) {
    for (const [index, line] of [heading, title.at(-1)].filter((text) => text !== undefined).entries()) {
      writeTitle(sheet, line, page, index === 0 ? TITLE : BODY);
    }
    writeGap(sheet);
  }
  const { heading: _, ...rest } = first;
  writeSections(book, sheet, [rest, ...others], widths, view);
  // What is printed of it is a column with nothing in it: programs leave empty pages out.
  if (first.isForWork) sheet.pageSetup.printArea = emptyColumn(widths.length + 1);
}

function writeSections(
  book: Book,
  sheet: Worksheet,
  sections: Sheet,
  widths: readonly number[],
  { document: { language } }: DocumentView,
): void {
  const page = pageOf(widths);
  for (const [index, section] of sections.entries()) {
    const { lead, points, notes, rows = [] } = section;
    if (index > 0) writeGap(sheet);
    for (const text of textsFor('sheet', section.heading)) writeParagraph(sheet, text, page, TITLE);
    for (const text of [...textsFor('sheet', lead), ...textsFor('sheet', points)]) {
      writeParagraph(sheet, text, page, BODY);
    }
    const columns = columnsFor('sheet', section);
    if (section.print) writePrinted(book, sheet, section, widths, language);
    else if (rows.length > 0 && columns.length > 0) {
      // What fills a sheet is sorted and filtered; of several tables none can be.
      const write = sections.length === 1 && (section.part ?? 1) >= 1 ? writeList : writeRows;
      write(
        book,
        sheet,
        columns.map(({ heading }) => heading),
        contentsOf(section),
        widths,
        language,
      );
      if (!section.only) writeGap(sheet);
    }
    const said = textsFor('sheet', notes);
    if (section.print && said.length > 0) writeGap(sheet);
    for (const text of said) writeParagraph(sheet, text, page, section.print ? TABLE : BODY);
  }
}

/** The mark stands in as many of the last columns as it needs, and is indented where they are more than that. */
function writeMark(sheet: Worksheet, mark: readonly string[], widths: readonly number[]): void {
  if (mark.length === 0) return;
  let first = widths.length - 1;
  let width = widths[first]!;
  while (first > 0 && width < MARK_WIDTH) width += widths[--first]!;
  const cell = sheet.getCell(1, first + 1);
  writeText(cell, mark.join('\n'), BODY);
  cell.alignment = { ...TOP_LEFT, indent: Math.max(0, Math.floor((width - MARK_WIDTH) / INDENT)) };
  sheet.mergeCells(1, first + 1, 1, widths.length);
  setHeight(sheet, 1, lineCount(mark.map((text) => textLines(text, textRoom(MARK_WIDTH), BODY))), BODY);
  writeGap(sheet);
}

/** Beside a narrow table is nothing, so that the lines above and below have the page. */
function pageOf(widths: readonly number[]): readonly number[] {
  if (widths.length === 0) return [PAGE_WIDTH / 2, PAGE_WIDTH / 2];
  const rest = PAGE_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return rest > 1 ? [...widths, rest] : widths;
}

/** As wide as the widest of the tables needs each column. */
function widthsOf(sections: Sheet): number[] {
  if (sections[0].print) return printedWidths(sections[0]);
  const setting = { body: TABLE, head: TABLE_HEAD, widthFor: (room: number) => columnFor(room) + 1 };
  const each = sections.map((section) => {
    const usual = viewWidths(section, 'sheet', PAGE_WIDTH, setting);
    const heads = columnsFor('sheet', section).map(({ heading }) => heading);
    return listWidths(heads, usual, contentsOf(section));
  });
  const [first = []] = each;
  return first.map((_, column) => Math.max(...each.map((widths) => widths[column]!)));
}

function writeSignature(
  sheet: Worksheet,
  { post, name }: NonNullable<DocumentDetails['signatory']>,
  columns: number,
): void {
  writeGap(sheet);
  const row = sheet.rowCount + 1;
  writeText(sheet.getCell(row, 1), post, BODY);
  writeText(sheet.getCell(row, columns + 1), name, BODY);
  sheet.mergeCells(row, 1, row, columns);
  sheet.getCell(row, columns + 1).alignment = { horizontal: 'right' };
  setHeight(sheet, row, 1, BODY);
}

/** The rows of a list, each made when it is asked for. */
function contentsOf(section: Section): ListRows {
  const columns = columnsFor('sheet', section);
  const { rows = [] } = section;
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield columns.map((column) => contentOf(row[column.key], column));
    },
  };
}

function contentOf(content: Content, { kind }: Column): TableContent {
  if (typeof content === 'string' && kind !== 'figure') return kind === 'day' ? { day: content } : content;
  const value = typeof content === 'object' ? content.value : content;
  if (kind === 'figure' && typeof value === 'number') return value;
  const words = cellTexts('sheet', content).join('\n');
  if (kind === 'day' && typeof value === 'string' && !words.includes('\n')) return { day: value };
  return kind !== 'figure' || value === undefined ? words : { figure: words };
}

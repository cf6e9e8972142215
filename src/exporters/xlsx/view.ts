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
  type Column,
  type Content,
  type DocumentView,
  type Line,
  type Section,
  type View,
} from '../../views/view.ts';
import { titleInOneLine } from '../../views/one-line.ts';
import { forDocument } from '../../views/document/text.ts';
import { lineCount } from '../typesetting/row-pieces.ts';
import { textLines } from '../typesetting/text-lines.ts';
import { viewWidths } from '../typesetting/view-widths.ts';
import { documentLayout } from '../../views/document/layout.ts';
import { newWorkbook, type Book } from './book.ts';
import { writeText } from './cell.ts';
import { entryTable } from './entry-table.ts';
import { finishWorkbook } from './finish.ts';
import { setHeight, writeGap, writeOpposite, writeParagraph, writeTitle } from './lines.ts';
import { ListTable, setColumns, type ListRows } from './list.ts';
import { writeOrder } from './order-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { MeasuredTable } from './printed-table.ts';
import { columnFor, INDENT, sheetStyle, textRoom, TOP_LEFT, type SheetStyle } from './style.ts';

/** A section with what stands in its table, which is made once, measured, and written. */
interface MadeSection {
  readonly section: Section;
  readonly table: MeasuredTable | ListTable | ReturnType<typeof entryTable>;
}

/** Sections that share a sheet: they have the same columns, or none. */
type SheetSections = readonly [MadeSection, ...MadeSection[]];

/** Writes a view as an XLSX file. The same view gives the same bytes. */
export async function writeViewXlsx(given: DocumentView): Promise<Uint8Array> {
  const view = forDocument(given);
  const { issuer, language, date, properties, order, layout = documentLayout(undefined) } = view.document;
  const style = sheetStyle(layout);
  const lines = linesFor('sheet', view.title);
  const title = lines.map(({ text }) => text);
  const about = properties ?? { title: titleInOneLine(title), subject: title[0] ?? '' };
  const book = await newWorkbook({ ...about, issuer, language, date }, style);
  const sheets = isOrderAlone(view) ? [] : sheetsOf(sectionsFor('sheet', view));
  const names = sheetNames([
    ...(order ? [capitalized(order.kind)] : []),
    ...sheets.map(([{ tab, heading }]) => tab ?? textsFor('sheet', heading)[0] ?? title[0] ?? 'cyclo'),
  ]);
  if (order) {
    const upright = sheetStyle(layout, 'portrait');
    const sheet = book.workbook.addWorksheet(names.shift(), {
      pageSetup: upright.paper,
      headerFooter: upright.pageNumbers,
      views: [{ showGridLines: false }],
    });
    writeOrder(sheet, order, upright);
  }
  for (const [index, sections] of sheets.entries()) {
    const sheet = book.workbook.addWorksheet(names[index], {
      pageSetup: { ...style.paper, ...(order && layout.pageNumbers === 'separate' ? NUMBERED_ANEW : {}) },
      headerFooter: style.pageNumbers,
      ...(sections[0].print ? { views: [{ showGridLines: false }] } : {}),
    });
    const [first, ...others] = sections.map((section) => partOf(section, style));
    if (index === 0) writeFirst(book, sheet, [first!, ...others], view, lines);
    else writeFurther(book, sheet, [first!, ...others], view, title);
    // No password: the lock guards against slips, and whoever wants to can check what it hides.
    if (sections[0].closing) await sheet.protect('', { formatColumns: true, formatRows: true });
  }
  if (view.kept) await writeKept(book, view.kept);
  return finishWorkbook(book, date);
}

/** A sheet that nobody sees or alters without meaning to. */
async function writeKept({ workbook, style }: Book, kept: NonNullable<View['kept']>): Promise<void> {
  const sheet = workbook.addWorksheet(kept.sheet, { state: 'veryHidden' });
  for (const [row, line] of kept.lines.entries())
    for (const [column, text] of line.entries())
      writeText(sheet.getCell(row + 1, column + 1), text, style.table);
  await sheet.protect('', {});
}

/** Each sheet begins with a page without a number, as if it were printed alone. */
const NUMBERED_ANEW = { firstPageNumber: 1 };

/** «ПРИКАЗ» stands on its tab as «Приказ». */
function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

function sheetsOf(sections: readonly Section[]): [Section, ...Section[]][] {
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
  sections: SheetSections,
  view: DocumentView,
  title: readonly Line[],
): void {
  const { style } = book;
  const widths = widthsOf(sections);
  const page = pageOf(widths, style);
  setColumns(sheet, page);
  writeMark(sheet, view.document.mark ?? [], page, style);
  for (const [index, { text, accent }] of title.entries())
    writeTitle(sheet, text, page, index === 0 || accent === 'strong' ? style.title : style.body);
  if (title.length > 0) writeGap(sheet);
  writeSections(book, sheet, sections, widths, view);
  for (const note of textsFor('sheet', view.notes)) writeParagraph(sheet, note, page, style.small);
  const { signatory } = view.document;
  if (signatory === undefined) return;
  writeGap(sheet);
  writeOpposite(sheet, [signatory.post, signatory.name], page, style.body);
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
  sections: SheetSections,
  view: DocumentView,
  title: readonly string[],
): void {
  const { style } = book;
  const [{ section: first, table }, ...others] = sections;
  const widths = widthsOf(sections);
  const page = pageOf(widths, style);
  const [heading = first.tab] = textsFor('sheet', first.heading);
  setColumns(sheet, page);
  // What only a workbook has is worked with, not read: its head is the first row.
  if (!first.only) {
    for (const [index, line] of [heading, title.at(-1)].filter((text) => text !== undefined).entries()) {
      writeTitle(sheet, line, page, index === 0 ? style.title : style.body);
    }
    writeGap(sheet);
  }
  const { heading: _, ...rest } = first;
  writeSections(book, sheet, [{ section: rest, table }, ...others], widths, view);
  // What is printed of it is a column with nothing in it: programs leave empty pages out.
  if (first.isForWork) sheet.pageSetup.printArea = emptyColumn(widths.length + 1);
}

function writeSections(
  book: Book,
  sheet: Worksheet,
  sections: SheetSections,
  widths: readonly number[],
  { document: { language } }: DocumentView,
): void {
  const { style } = book;
  const page = pageOf(widths, style);
  for (const [index, { section, table }] of sections.entries()) {
    const { lead, points, notes } = section;
    if (index > 0) writeGap(sheet);
    for (const text of textsFor('sheet', section.heading)) writeParagraph(sheet, text, page, style.heading);
    for (const text of [...textsFor('sheet', lead), ...textsFor('sheet', points)]) {
      writeParagraph(sheet, text, page, style.small);
    }
    if (!(table instanceof ListTable)) table.write(book, sheet, widths, language);
    else if (!table.isEmpty) {
      // What fills a sheet is sorted and filtered; of several tables none can be.
      if (sections.length === 1 && (section.part ?? 1) >= 1) table.writeAlone(book, sheet, widths, language);
      else table.write(book, sheet, widths, language);
      if (!section.only) writeGap(sheet);
    }
    const said = textsFor('sheet', notes);
    if (section.print && said.length > 0) writeGap(sheet);
    for (const text of said) writeParagraph(sheet, text, page, style.small);
  }
}

/** The mark stands in as many of the last columns as it needs, and is indented where they are more than that. */
function writeMark(
  sheet: Worksheet,
  mark: readonly string[],
  widths: readonly number[],
  { corner, small }: SheetStyle,
): void {
  if (mark.length === 0) return;
  let first = widths.length - 1;
  let width = widths[first]!;
  while (first > 0 && width < corner) width += widths[--first]!;
  const cell = sheet.getCell(1, first + 1);
  writeText(cell, mark.join('\n'), small);
  cell.alignment = { ...TOP_LEFT, indent: Math.max(0, Math.floor((width - corner) / INDENT)) };
  sheet.mergeCells(1, first + 1, 1, widths.length);
  setHeight(sheet, 1, lineCount(mark.map((text) => textLines(text, textRoom(corner), small))), small);
  writeGap(sheet);
}

/** Beside a narrow table is nothing, so that the lines above and below have the page. */
function pageOf(widths: readonly number[], { width }: SheetStyle): readonly number[] {
  if (widths.length === 0) return [width / 2, width / 2];
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return rest > 1 ? [...widths, rest] : widths;
}

function partOf(section: Section, style: SheetStyle): MadeSection {
  if (section.print) return { section, table: new MeasuredTable(section, style) };
  const { width, table: body, tableHead: head } = style;
  const setting = { body, head, widthFor: (room: number) => columnFor(room) + 1 };
  const usual = viewWidths(section, 'sheet', width, setting);
  if (section.closing) return { section, table: entryTable(section, usual, body) };
  const heads = columnsFor('sheet', section).map(({ heading }) => heading);
  return { section, table: new ListTable(heads, usual, contentsOf(section), body) };
}

/** As wide as the widest of the tables needs each column. */
function widthsOf([first, ...others]: SheetSections): readonly number[] {
  return first.table.widths.map((width, column) =>
    Math.max(width, ...others.map(({ table }) => table.widths[column]!)),
  );
}

function contentsOf(section: Section): ListRows {
  const columns = columnsFor('sheet', section);
  const { rows = [], listed = rows } = section;
  return listed.map((row) => columns.map((column) => contentOf(row[column.key], column)));
}

function contentOf(content: Content, { kind }: Column): TableContent {
  if (typeof content === 'string' && kind !== 'figure') return kind === 'day' ? { day: content } : content;
  const value = typeof content === 'object' ? content.value : content;
  if (kind === 'figure' && typeof value === 'number') return value;
  const words = cellTexts('sheet', content).join('\n');
  if (kind === 'day' && typeof value === 'string' && !words.includes('\n')) return { day: value };
  return kind !== 'figure' || value === undefined ? words : { figure: words };
}

/** A view as a workbook: a sheet for each of its tables, the first with the title and the signature. */
import type { Worksheet } from 'exceljs';
import { totalOf } from '../../group-by.ts';
import { columnLetters } from './table-rows.ts';
import {
  isOrderAlone,
  linesFor,
  sectionsFor,
  textsFor,
  type DocumentView,
  type Section,
  type View,
  type Words,
} from '../../views/view.ts';
import { titleInOneLine } from '../../views/one-line.ts';
import { forDocument } from '../../views/document/text.ts';
import { lineCount } from '../typesetting/row-pieces.ts';
import { textLines } from '../typesetting/text-lines.ts';
import { viewWidths } from '../typesetting/view-widths.ts';
import { documentLayout } from '../../views/document/layout.ts';
import { newWorkbook, type Book, type OpenSheet, type SheetTable } from './book.ts';
import { writeText } from './cell.ts';
import { entryTable } from './entry-table.ts';
import { finishWorkbook } from './finish.ts';
import { setHeight, writeGap, writeOpposite, writeParagraph, writeTitle } from './lines.ts';
import { listTable, setColumns } from './list.ts';
import { writeOrder } from './order-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { printedTable } from './printed-table.ts';
import { columnFor, INDENT, sheetStyle, textRoom, TOP_LEFT, type SheetStyle } from './style.ts';

/** Sections that share a sheet: they have the same columns, or none. */
type SheetSections = readonly [Section, ...Section[]];

/** Writes a view as an XLSX file. The same view gives the same bytes. */
export async function writeViewXlsx(given: DocumentView): Promise<Uint8Array> {
  const view = forDocument(given);
  const { issuer, language, date, properties, order, layout = documentLayout(undefined) } = view.document;
  const style = sheetStyle(layout);
  const title = textsFor('sheet', view.title);
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
    writeSections(book, sheet, sections, view, index === 0);
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

/** @param isFirst whether the sheet has the title of the view and what is said below; others are named */
function writeSections(
  book: Book,
  sheet: Worksheet,
  sections: SheetSections,
  view: DocumentView,
  isFirst: boolean,
): void {
  const { style } = book;
  const [first] = sections;
  // What fills a sheet is sorted and filtered; of several tables none can be.
  const isAlone = sections.length === 1 && (first.part ?? 1) >= 1;
  const tables = sections.map((section) => tableOf(section, style, isAlone));
  const widths = widthsOf(tables);
  const page = { sheet, widths: pageOf(widths, style) };
  const paragraphs = (words: Words | readonly Words[] | undefined, face = style.small): void => {
    for (const text of textsFor('sheet', words)) writeParagraph(page, text, face);
  };
  setColumns(page);
  if (isFirst) writeTop(page, view, style);
  else if (!first.only) writeName(page, first, view, style);
  for (const [index, { heading, lead, points, notes, print }] of sections.entries()) {
    if (index > 0) writeGap(sheet);
    if (isFirst || index > 0) paragraphs(heading, style.heading);
    paragraphs(lead);
    paragraphs(points);
    tables[index]!.write(book, { sheet, widths });
    if (print && textsFor('sheet', notes).length > 0) writeGap(sheet);
    paragraphs(notes);
  }
  // What is printed of it is a column with nothing in it: programs leave empty pages out.
  if (first.isForWork) sheet.pageSetup.printArea = emptyColumn(widths.length + 1);
  if (!isFirst) return;
  paragraphs(view.notes);
  const { signatory } = view.document;
  if (signatory === undefined) return;
  writeGap(sheet);
  writeOpposite(page, [signatory.post, signatory.name], style.body);
}

/** What stands over the first table: the mark, and the title of the view. */
function writeTop(page: OpenSheet, { title, document }: DocumentView, style: SheetStyle): void {
  const lines = linesFor('sheet', title);
  writeMark(page, document.mark ?? [], style);
  for (const [index, { text, accent }] of lines.entries())
    writeTitle(page, text, index === 0 || accent === 'strong' ? style.title : style.body);
  if (lines.length > 0) writeGap(page.sheet);
}

/** A sheet that may be printed alone is named, and says of what it is. What only a workbook has is worked with, and begins with its head. */
function writeName(page: OpenSheet, { heading, tab }: Section, view: DocumentView, style: SheetStyle): void {
  const [name = tab] = textsFor('sheet', heading);
  const about = textsFor('sheet', view.title).at(-1);
  for (const [index, line] of [name, about].filter((text) => text !== undefined).entries())
    writeTitle(page, line, index === 0 ? style.title : style.body);
  writeGap(page.sheet);
}

function emptyColumn(column: number): string {
  // exceljs puts a $ before either part, and none before the rows.
  const cell = `${columnLetters(column)}$1`;
  return `${cell}:${cell}`;
}

/** The mark stands in as many of the last columns as it needs, and is indented where they are more than that. */
function writeMark(
  { sheet, widths }: OpenSheet,
  mark: readonly string[],
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
  const rest = width - totalOf(widths);
  return rest > 1 ? [...widths, rest] : widths;
}

function tableOf(section: Section, style: SheetStyle, isAlone: boolean): SheetTable {
  if (section.print) return printedTable(section, style);
  const { width, table: body, tableHead: head } = style;
  const setting = { body, head, widthFor: (room: number) => columnFor(room) + 1 };
  const usual = viewWidths(section, 'sheet', width, setting);
  return section.closing ? entryTable(section, usual, body) : listTable(section, usual, body, isAlone);
}

/** As wide as the widest of the tables needs each column. */
function widthsOf([first, ...others]: readonly SheetTable[]): readonly number[] {
  return first!.widths.map((width, column) =>
    Math.max(width, ...others.map(({ widths }) => widths[column]!)),
  );
}

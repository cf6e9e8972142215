/** A view as a workbook: a sheet for each of its tables, the first with the title and the signature. */
import type { Worksheet } from 'exceljs';
import type { Language } from '../../messages/messages.ts';
import {
  cellLines,
  columnsFor,
  linesFor,
  titleInOneLine,
  type Column,
  type Content,
  type DocumentDetails,
  type Section,
  type DocumentView,
  type Words,
} from '../../views/view.ts';
import { forDocument } from '../../views/document-text.ts';
import { newWorkbook } from './book.ts';
import { writeText } from './cell.ts';
import { finishWorkbook } from './finish.ts';
import { setHeight, writeGap, writeParagraph, writeTitle } from './lines.ts';
import { listWidths, setColumns, writeList, writeRows, type ListColumn, type ListContent } from './list.ts';
import { BODY, NORMAL_FONT, PAGE_NUMBERS, PAGE_WIDTH, PAPER, TITLE } from './style.ts';

/** Writes a view as an XLSX file. The same view gives the same bytes. */
export async function writeViewXlsx(given: DocumentView): Promise<Uint8Array> {
  const view = forDocument(given);
  const { issuer, language, date, signatory } = view.document;
  const title = texts(view.title);
  const book = await newWorkbook({
    title: titleInOneLine(title),
    subject: title[0] ?? '',
    ...(issuer === undefined ? {} : { issuer }),
    language,
    date,
  });
  for (const [index, section] of view.sections.entries()) {
    const [heading = ''] = texts(section.heading === undefined ? [] : [section.heading]);
    const sheet = book.addWorksheet(section.tab ?? heading, {
      pageSetup: PAPER,
      headerFooter: PAGE_NUMBERS,
    });
    if (index === 0) writeFirst(sheet, section, title, heading, language, signatory);
    else writeTable(sheet, section, heading, title.at(-1) ?? '', language);
  }
  return finishWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), NORMAL_FONT, date);
}

/** Beside a narrow table is nothing, so that the lines above and below have the page. */
function writeFirst(
  sheet: Worksheet,
  section: Section,
  title: readonly string[],
  heading: string,
  language: Language,
  signatory: DocumentDetails['signatory'],
): void {
  const part = Math.round(PAGE_WIDTH * (section.part ?? 1));
  const columns = columnsOf(section, part);
  const widths = columns.map(({ width }) => width);
  const page = part < PAGE_WIDTH ? [...widths, PAGE_WIDTH - part] : widths;
  setColumns(sheet, page);
  for (const [index, line] of title.entries()) writeTitle(sheet, line, page, index === 0 ? undefined : BODY);
  writeGap(sheet);
  writeParagraph(sheet, heading, page, TITLE);
  writeRows(sheet, columns, contents(section), widths, language);
  writeGap(sheet);
  for (const note of texts(section.notes)) writeParagraph(sheet, note, page, BODY);
  if (signatory) writeSignature(sheet, signatory, page.length - 1);
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

function writeTable(
  sheet: Worksheet,
  section: Section,
  heading: string,
  below: string,
  language: Language,
): void {
  const columns = columnsOf(section, PAGE_WIDTH);
  const rows = contents(section);
  const widths = listWidths(columns, rows);
  setColumns(sheet, widths);
  writeTitle(sheet, heading, widths);
  writeTitle(sheet, below, widths, BODY);
  writeGap(sheet);
  if (rows.length > 0) writeList(sheet, columns, rows, widths, language);
  for (const note of texts(section.notes)) writeParagraph(sheet, note, widths, BODY);
}

function texts(words: readonly Words[] = []): string[] {
  return linesFor('page', words).map(({ text }) => text);
}

function columnsOf(section: Section, total: number): ListColumn[] {
  const columns = columnsFor('page', section);
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  return columns.map(({ heading, share = 1 }) => ({ head: heading, width: (total * share) / shares }));
}

function contents(section: Section): ListContent[][] {
  const columns = columnsFor('page', section);
  return (section.rows ?? []).map((row) => columns.map((column) => contentOf(row[column.key], column)));
}

function contentOf(content: Content, { kind }: Column): ListContent {
  const value = typeof content === 'object' ? content.value : content;
  const words = cellLines('page', content)
    .map(({ text }) => text)
    .join('\n');
  if (kind === 'day' && typeof value === 'string') return { day: value };
  if (kind !== 'figure' || value === undefined) return words;
  return typeof value === 'number' ? value : { figure: words };
}

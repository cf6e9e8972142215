/** The report as a workbook: a sheet for each of its tables, the first with the heading and the signature. */
import type { Worksheet } from 'exceljs';
import type { Messages } from '../messages/messages.ts';
import type { Report } from '../progress/report.ts';
import { reportTables, type ReportCell, type ReportTable } from '../progress/report-tables.ts';
import { newWorkbook } from './xlsx-book.ts';
import { writeText } from './xlsx-cell.ts';
import { finishWorkbook } from './xlsx-finish.ts';
import { setHeight, writeGap, writeParagraph, writeTitle } from './xlsx-lines.ts';
import {
  listWidths,
  setColumns,
  writeList,
  writeRows,
  type ListColumn,
  type ListContent,
} from './xlsx-list.ts';
import { BODY, NORMAL_FONT, PAGE_NUMBERS, PAGE_WIDTH, PAPER, TITLE } from './xlsx-style.ts';

/** The summary is narrow: beside it is nothing, so that the lines above and below have the page. */
const SUMMARY_WIDTH = 360;

/**
 * Writes a report as an XLSX file. The same report gives the same bytes.
 *
 * @param messages those of the report's language
 */
export async function writeReportXlsx(report: Report, messages: Messages): Promise<Uint8Array> {
  const { heading, issuer, language, asOf } = report;
  const book = await newWorkbook({
    title: heading.join('. '),
    subject: heading[0] ?? '',
    ...(issuer === undefined ? {} : { issuer }),
    language,
    date: asOf,
  });
  for (const table of reportTables(report, messages)) {
    const sheet = book.addWorksheet(messages.reports.sheets[table.name], {
      pageSetup: PAPER,
      headerFooter: PAGE_NUMBERS,
    });
    if (table.name === 'summary') writeSummary(sheet, table, report);
    else writeTable(sheet, table, report);
  }
  return finishWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), NORMAL_FONT, asOf);
}

function writeSummary(sheet: Worksheet, table: ReportTable, { heading, signatory, language }: Report): void {
  const columns = columnsOf(table, SUMMARY_WIDTH);
  const widths = columns.map(({ width }) => width);
  const page = [...widths, PAGE_WIDTH - SUMMARY_WIDTH];
  setColumns(sheet, page);
  for (const [index, line] of heading.entries())
    writeTitle(sheet, line, page, index === 0 ? undefined : BODY);
  writeGap(sheet);
  writeParagraph(sheet, table.caption, page, TITLE);
  writeRows(sheet, columns, table.rows.map(contents), widths, language);
  writeGap(sheet);
  for (const note of table.notes) writeParagraph(sheet, note, page, BODY);
  if (signatory) writeSignature(sheet, signatory, widths.length);
}

function writeSignature(
  sheet: Worksheet,
  { post, name }: NonNullable<Report['signatory']>,
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

function writeTable(sheet: Worksheet, table: ReportTable, { heading, language }: Report): void {
  const columns = columnsOf(table, PAGE_WIDTH);
  const rows = table.rows.map(contents);
  const widths = listWidths(columns, rows);
  setColumns(sheet, widths);
  writeTitle(sheet, table.caption, widths);
  writeTitle(sheet, heading.at(-1) ?? '', widths, BODY);
  writeGap(sheet);
  if (rows.length > 0) writeList(sheet, columns, rows, widths, language);
  for (const note of table.notes) writeParagraph(sheet, note, widths, BODY);
}

function columnsOf({ columns }: ReportTable, total: number): ListColumn[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ head, share }) => ({ head, width: (total * share) / shares }));
}

function contents(cells: readonly ReportCell[]): ListContent[] {
  return cells.map(({ lines, day, count, isFigure }) => {
    const words = lines.join('\n');
    if (day !== undefined) return { day };
    return count ?? (isFigure ? { figure: words } : words);
  });
}

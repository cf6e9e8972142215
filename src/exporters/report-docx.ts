/** The report as a text document, to be signed and filed. */
import type { ISectionOptions, ParagraphChild, Table } from 'docx';
import type { Messages } from '../messages/messages.ts';
import type { Report } from '../progress/report.ts';
import { reportTables, type ReportTable } from '../progress/report-tables.ts';
import { finishDocument } from './docx-finish.ts';
import { LOCALES } from './locales.ts';

type Docx = typeof import('docx');

/** Twentieths of a point, in which a text document measures. */
const MM = 1440 / 25.4;

/** A4 by ГОСТ Р 7.0.97-2016, 6.1; the number of the page 10 mm from the edge by 3.2. */
const PAPER = { width: mm(210), height: mm(297) };
const MARGIN = { left: mm(20), right: mm(10), top: mm(20), bottom: mm(20), header: mm(10), footer: mm(10) };
const WIDTH = PAPER.height - MARGIN.left - MARGIN.right;
/** The summary has little to say, and is as wide as that needs. */
const SUMMARY_WIDTH = mm(130);

/** Half points, in which letters are measured. */
const BODY = 24;
const TABLE = 20;

const CELL = { top: 30, bottom: 30, left: 80, right: 80 };

/**
 * Writes a report as a DOCX file. The same report gives the same bytes.
 *
 * @param messages those of the report's language
 */
export async function writeReportDocx(report: Report, messages: Messages): Promise<Uint8Array> {
  const docx = await import('docx');
  const { heading, issuer = 'cyclo', language, asOf } = report;
  const locale = LOCALES[language];
  const document = new docx.Document({
    title: said(heading.join('. ')),
    subject: said(heading[0] ?? ''),
    creator: said(issuer),
    lastModifiedBy: said(issuer),
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: BODY, language: { value: locale } },
          paragraph: { spacing: { line: 240 } },
        },
      },
    },
    sections: [sectionOf(docx, report, messages)],
  });
  return finishDocument(new Uint8Array(await docx.Packer.toBuffer(document)), locale, asOf);
}

function sectionOf(docx: Docx, report: Report, messages: Messages): ISectionOptions {
  const { Paragraph, TextRun, Header, AlignmentType, PageNumber, PageOrientation, HeadingLevel } = docx;
  const { heading, signatory } = report;
  const centred = (children: readonly ParagraphChild[], after = 0): InstanceType<Docx['Paragraph']> =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [...children] });
  const plain = (text: string): InstanceType<Docx['Paragraph']> =>
    new Paragraph({ spacing: { before: 80 }, children: [new TextRun(said(text))] });
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return {
    properties: {
      titlePage: true,
      page: { size: { ...PAPER, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN },
    },
    headers: { default: new Header({ children: [centred([number])] }), first: new Header({ children: [] }) },
    children: [
      ...heading.map((line, index) =>
        centred(
          [new TextRun({ text: said(line), bold: index === 0 })],
          index === heading.length - 1 ? 120 : 0,
        ),
      ),
      ...reportTables(report, messages).flatMap((table) => [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          spacing: { before: 240, after: 120 },
          children: [new TextRun({ text: said(table.caption), bold: true, size: BODY, color: '000000' })],
        }),
        ...(table.rows.length > 0 ? [tableOf(docx, table)] : []),
        ...table.notes.map(plain),
      ]),
      ...(signatory ? [signature(docx, signatory)] : []),
    ],
  };
}

/** The position on the left, the name on the right (ГОСТ Р 7.0.97-2016, 5.22). */
function signature(
  { Paragraph, TextRun, Tab, TabStopType }: Docx,
  { post, name }: NonNullable<Report['signatory']>,
): InstanceType<Docx['Paragraph']> {
  return new Paragraph({
    keepLines: true,
    spacing: { before: 720 },
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [new TextRun({ children: [said(post), new Tab(), said(name)] })],
  });
}

/** Only the first row is a head: it is repeated on every page. */
function tableOf(docx: Docx, { name, columns, rows }: ReportTable): Table {
  const { Table, TableRow, WidthType, TableLayoutType, AlignmentType } = docx;
  const total = name === 'summary' ? SUMMARY_WIDTH : WIDTH;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((total * share) / shares));
  const head = columns.map((column, index) =>
    cellOf(docx, [column.head], widths[index]!, { bold: true, alignment: AlignmentType.CENTER }),
  );
  const body = rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        children: cells.map(({ lines, isFigure }, index) =>
          cellOf(docx, lines, widths[index]!, {
            alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
            // The signature is not to be alone on a page.
            keepNext: row === rows.length - 1,
          }),
        ),
      }),
  );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  });
}

/** How the paragraphs of a cell are set. */
interface Setting {
  readonly alignment: Docx['AlignmentType'][keyof Docx['AlignmentType']];
  readonly bold?: boolean;
  readonly keepNext?: boolean;
}

function cellOf(
  { TableCell, Paragraph, TextRun, WidthType }: Docx,
  lines: readonly string[],
  width: number,
  { bold = false, ...setting }: Setting,
): InstanceType<Docx['TableCell']> {
  const paragraphs = lines.length > 0 ? lines : [''];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL,
    children: paragraphs.map(
      (text) =>
        new Paragraph({ ...setting, children: [new TextRun({ text: said(text), size: TABLE, bold })] }),
    ),
  });
}

function mm(length: number): number {
  return Math.round(length * MM);
}

/** XML cannot hold every character: what it cannot hold is shown as not there. */
function said(text: string): string {
  return text.replace(/[^\P{C}\p{Cf}\p{Co}\p{Cn}\t]|[\ufffe\uffff]/gu, '\ufffd');
}

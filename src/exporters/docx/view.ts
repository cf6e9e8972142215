/** A view as a text document, to be signed and filed. */
import type { ISectionOptions, Paragraph, ParagraphChild, Table } from 'docx';
import {
  cellTexts,
  columnsFor,
  linesFor,
  sectionsFor,
  textsFor,
  titleInOneLine,
  type Content,
  type DocumentDetails,
  type DocumentView,
  type Section,
} from '../../views/view.ts';
import { forDocument } from '../../views/document-text.ts';
import { LOCALES } from '../locales.ts';
import { viewWidths } from '../typesetting/view-widths.ts';
import { finishDocument } from './finish.ts';

type Docx = typeof import('docx');

/** Twentieths of a point, in which a text document measures. */
const MM = 1440 / 25.4;

/** A4 by ГОСТ Р 7.0.97-2016, 6.1; the number of the page 10 mm from the edge by 3.2. */
const PAPER = { width: mm(210), height: mm(297) };
const MARGIN = { left: mm(20), right: mm(10), top: mm(20), bottom: mm(20), header: mm(10), footer: mm(10) };
/** How far a line is set in that begins with spaces. */
const INDENT = mm(8);
/** A mark is at most 8 cm wide (3.5 of the standard). */
const MARK = mm(80);
const WIDTH = PAPER.height - MARGIN.left - MARGIN.right;

const FONT = 'Times New Roman';

/** Half points, in which letters are measured. */
const BODY = 24;
const TABLE = 20;

const CELL = { top: 30, bottom: 30, left: 80, right: 80 };

/** For widths, which are worked out in points: a little is left for letters that another program sets wider. */
const SETTING = {
  body: { size: TABLE / 2 },
  head: { size: TABLE / 2, bold: true },
  widthFor: (room: number) => room + (CELL.left + CELL.right) / 20 + 3,
};

/** Writes a view as a DOCX file. The same view gives the same bytes. */
export async function writeViewDocx(given: DocumentView): Promise<Uint8Array> {
  const view = forDocument(given);
  const docx = await import('docx');
  const { issuer = 'cyclo', language, date, properties } = view.document;
  const title = textsFor('page', view.title);
  const locale = LOCALES[language];
  const document = new docx.Document({
    title: writable(properties?.title ?? titleInOneLine(title)),
    subject: writable(properties?.subject ?? title[0] ?? ''),
    creator: writable(issuer),
    lastModifiedBy: writable(issuer),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: BODY, language: { value: locale } },
          paragraph: { spacing: { line: 240 } },
        },
      },
    },
    sections: [sectionOf(docx, view)],
  });
  return finishDocument(new Uint8Array(await docx.Packer.toBuffer(document)), locale, date);
}

function sectionOf(docx: Docx, view: DocumentView): ISectionOptions {
  const { Paragraph, TextRun, Header, AlignmentType, PageNumber, PageOrientation, HeadingLevel } = docx;
  const { signatory } = view.document;
  const title = textsFor('page', view.title);
  const isStrong = (index: number): boolean => linesFor('page', view.title)[index]?.accent === 'strong';
  const centred = (children: readonly ParagraphChild[], after = 0): InstanceType<Docx['Paragraph']> =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [...children] });
  const plain = (text: string): InstanceType<Docx['Paragraph']> =>
    new Paragraph({
      spacing: { before: 80 },
      indent: { left: text.startsWith(' ') ? INDENT : 0 },
      children: [new TextRun(writable(text.trim()))],
    });
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return {
    properties: {
      titlePage: true,
      page: { size: { ...PAPER, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN },
    },
    headers: { default: new Header({ children: [centred([number])] }), first: new Header({ children: [] }) },
    children: [
      ...(view.document.mark ?? []).map(
        (line) => new Paragraph({ indent: { left: WIDTH - MARK }, children: [new TextRun(writable(line))] }),
      ),
      ...title.map((line, index) =>
        centred(
          [new TextRun({ text: writable(line), bold: index === 0 || isStrong(index) })],
          index === title.length - 1 ? 120 : 0,
        ),
      ),
      ...sectionsFor('page', view).flatMap((section, index) => [
        ...textsFor('page', section.heading).map(
          (heading) =>
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              spacing: { before: 240, after: 120 },
              children: [
                new TextRun({ text: writable(heading), bold: true, font: FONT, size: BODY, color: '000000' }),
              ],
            }),
        ),
        ...textsFor('page', section.lead).map(plain),
        ...textsFor('page', section.points).map((text) => plain(`– ${text.replaceAll(/ {2,}/g, ' ')}`)),
        ...tablesOf(docx, section, index > 0),
        ...textsFor('page', section.notes).map(plain),
      ]),
      ...textsFor('page', view.notes).map(plain),
      ...(signatory ? [signature(docx, signatory)] : []),
    ],
  };
}

/** The position on the left, the name on the right (ГОСТ Р 7.0.97-2016, 5.22). */
function signature(
  { Paragraph, TextRun, Tab, TabStopType }: Docx,
  { post, name }: NonNullable<DocumentDetails['signatory']>,
): InstanceType<Docx['Paragraph']> {
  return new Paragraph({
    keepLines: true,
    spacing: { before: 720 },
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [new TextRun({ children: [writable(post), new Tab(), writable(name)] })],
  });
}

/** The longest text of a cell that certainly has room on one page, in characters. */
const UNCUT = 1500;

function cellLength(content: Content): number {
  return cellTexts('page', content).reduce((sum, text) => sum + text.length, 0);
}

/** The table of a section, if it has one. Without a paragraph between them, programs would make one table of two. */
function tablesOf(docx: Docx, section: Section, isFurther: boolean): (Paragraph | Table)[] {
  const { heading, lead = [], points = [], rows = [] } = section;
  if (rows.length === 0 || columnsFor('page', section).length === 0) return [];
  const isAlone = [heading ?? [], lead, points].flat().length === 0;
  return [...(isAlone && isFurther ? [new docx.Paragraph({})] : []), tableOf(docx, section)];
}

/** Only the first row is a head: it is repeated on every page. */
function tableOf(docx: Docx, section: Section): Table {
  const { Table, TableRow, WidthType, TableLayoutType, AlignmentType } = docx;
  const { rows = [], bands = [] } = section;
  const columns = columnsFor('page', section);
  const wanted = viewWidths(section, 'page', WIDTH / 20, SETTING);
  // A page of text is not shrunk: long words are broken where they do not fit.
  const scale = Math.min(1, WIDTH / 20 / wanted.reduce((sum, width) => sum + width, 0));
  const widths = wanted.map((width) => Math.floor(width * scale * 20));
  const head = columns.map(({ heading }, index) =>
    cellOf(docx, [heading], widths[index]!, { bold: true, alignment: AlignmentType.CENTER }),
  );
  const across = widths.reduce((sum, width) => sum + width, 0);
  const bandOf = (text: string): InstanceType<Docx['TableRow']> => {
    const setting = { bold: true, keepNext: true, alignment: AlignmentType.CENTER };
    return new TableRow({
      cantSplit: true,
      children: [cellOf(docx, [text], across, setting, columns.length)],
    });
  };
  const body = rows.flatMap((row, place) => [
    ...bands.filter((band) => band.row === place).map(({ text }) => bandOf(text)),
    new TableRow({
      // A row that is taller than a page has to be cut.
      cantSplit: columns.every(({ key }) => cellLength(row[key]) <= UNCUT),
      children: columns.map(({ key, kind }, index) =>
        cellOf(docx, cellTexts('page', row[key], kind), widths[index]!, {
          alignment: kind === 'figure' && row[key] !== undefined ? AlignmentType.RIGHT : AlignmentType.LEFT,
          // The signature is not to be alone on a page.
          keepNext: place === rows.length - 1,
        }),
      ),
    }),
  ]);
  return new Table({
    width: { size: across, type: WidthType.DXA },
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
  columnSpan = 1,
): InstanceType<Docx['TableCell']> {
  const paragraphs = lines.length > 0 ? lines.flatMap((text) => text.split('\n')) : [''];
  return new TableCell({
    ...(columnSpan > 1 ? { columnSpan } : {}),
    width: { size: width, type: WidthType.DXA },
    margins: CELL,
    children: paragraphs.map(
      (text) =>
        new Paragraph({ ...setting, children: [new TextRun({ text: writable(text), size: TABLE, bold })] }),
    ),
  });
}

function mm(length: number): number {
  return Math.round(length * MM);
}

/** XML cannot hold every character: what it cannot hold is shown as not there. */
function writable(text: string): string {
  return text.replace(/[^\P{C}\p{Cf}\p{Co}\p{Cn}\t]|[\ufffe\uffff]/gu, '\ufffd');
}

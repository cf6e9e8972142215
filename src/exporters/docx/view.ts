/**
 * A document as Word has it: an order on sheets of its own, then what it is a part of or the list that is printed. The same view gives
 * the same bytes.
 */
import type { IParagraphOptions, IPropertiesOptions, Paragraph, Table } from 'docx';
import { loadMessages } from '../../messages/messages.ts';
import { forDocument } from '../../views/document/text.ts';
import { layoutOf, type Layout } from '../../views/document/layout.ts';
import {
  columnsFor,
  isOrderAlone,
  linesFor,
  sectionsFor,
  textsFor,
  titleInOneLine,
  type DocumentView,
  type Section,
} from '../../views/view.ts';
import { LOCALES } from '../locales.ts';
import { finishDocument } from './finish.ts';
import { orderParagraphs } from './order.ts';
import { mm, textWidthOf } from './paper.ts';
import { sheets } from './sheets.ts';
import { closingParagraphs } from './signature.ts';
import { LISTS, listsOf } from './lists.ts';
import { STYLES, stylesOf } from './styles.ts';
import { fittedLayout, tableOf } from './table.ts';
import { textRuns, writable } from './text.ts';

type Docx = typeof import('docx');

/** Writes a view as a DOCX file. */
export async function writeViewDocx(given: DocumentView): Promise<Uint8Array> {
  const view = forDocument(given);
  const docx = await import('docx');
  const { issuer = 'cyclo', language, date, properties, layout: asked = layoutOf(undefined) } = view.document;
  const layout = fittedLayout(sectionsFor('page', view), asked, textWidthOf(asked, asked.orientation));
  const title = textsFor('page', view.title);
  const locale = LOCALES[language];
  const { exports } = await loadMessages(language);
  const document = new docx.Document({
    title: writable(properties?.title ?? titleInOneLine(title)),
    subject: writable(properties?.subject ?? title[0] ?? ''),
    creator: writable(issuer),
    lastModifiedBy: writable(issuer),
    styles: stylesOf(docx, layout, exports.styles, locale),
    numbering: listsOf(docx, layout),
    sections: [
      ...orderSheets(docx, view, layout),
      ...(isOrderAlone(view) ? [] : appendixSheets(docx, view, layout)),
    ],
  });
  return finishDocument(new Uint8Array(await docx.Packer.toBuffer(document)), locale, date);
}

type Sheets = IPropertiesOptions['sections'];

function orderSheets(docx: Docx, { document: { order } }: DocumentView, layout: Layout): Sheets {
  if (!order) return [];
  const orientation = 'portrait';
  const children = orderParagraphs(docx, order, textWidthOf(layout, orientation));
  return [sheets(docx, layout, { orientation, children, isNumberedAnew: false })];
}

function appendixSheets(docx: Docx, view: DocumentView, layout: Layout): Sheets {
  const { order, mark = [], signatory, executors = [], continuation } = view.document;
  const { orientation, pageNumbers } = layout;
  const width = textWidthOf(layout, orientation);
  const sections = sectionsFor('page', view);
  const blocks = (some: readonly Section[]): (Paragraph | Table)[] =>
    some.flatMap((section) => sectionBlocks(docx, section, { layout, width }, section !== sections[0]));
  const children = [
    ...mark.map((line) => new docx.Paragraph({ style: STYLES.mark, children: textRuns(docx, line) })),
    ...titleParagraphs(docx, view),
    ...blocks(sections.filter(({ startsPage }) => !startsPage)),
    ...textsFor('page', view.notes).map((text) => noteParagraph(docx, text)),
    ...closingParagraphs(docx, { signature: signatory, executors }, width),
    ...blocks(sections.filter(({ startsPage }) => startsPage)),
  ];
  const isNumberedAnew = order !== undefined && pageNumbers === 'separate';
  return [sheets(docx, layout, { orientation, children, isNumberedAnew, continuation })];
}

/** The first line, and those that are as strong, are the title; the others stand below it. */
function titleParagraphs(docx: Docx, { title }: DocumentView): Paragraph[] {
  const lines = linesFor('page', title);
  return lines.map(({ text, accent }, index) => {
    const [before, after] = [index === 0 ? 240 : 0, index === lines.length - 1 ? 160 : 0];
    return new docx.Paragraph({
      style: index === 0 || accent === 'strong' ? STYLES.title : STYLES.subtitle,
      spacing: { before, after },
      children: textRuns(docx, text),
    });
  });
}

/** The width of a page, and how what is on it is set. */
interface Page {
  readonly layout: Layout;
  readonly width: number;
}

/** What a section says, and its table. */
function sectionBlocks(docx: Docx, section: Section, page: Page, isFurther: boolean): (Paragraph | Table)[] {
  const { heading, lead, points, notes, startsPage } = section;
  const styled = (style: string, text: string, more: IParagraphOptions = {}): Paragraph =>
    new docx.Paragraph({ style, ...more, children: textRuns(docx, text) });
  const begins = startsPage ? { pageBreakBefore: true } : {};
  return [
    ...textsFor('page', heading).map((text) => styled(STYLES.heading, text, begins)),
    ...textsFor('page', lead).map((text) => noteParagraph(docx, text)),
    ...textsFor('page', points).map((text) =>
      styled(STYLES.point, text.replaceAll(/ {2,}/g, ' '), {
        numbering: { reference: LISTS.points, level: 0 },
      }),
    ),
    ...tablesOf(docx, section, page, isFurther),
    ...textsFor('page', notes).map((text) => noteParagraph(docx, text)),
  ];
}

/** How far a line is set in that begins with spaces, in millimetres. */
const INDENT = 8;

function noteParagraph(docx: Docx, text: string): Paragraph {
  return new docx.Paragraph({
    style: STYLES.paragraph,
    ...(text.startsWith(' ') ? { indent: { left: mm(INDENT) } } : {}),
    children: textRuns(docx, text.trim()),
  });
}

/** The table of a section, if it has one. Without a paragraph between them, programs would make one table of two. */
function tablesOf(
  docx: Docx,
  section: Section,
  { layout, width }: Page,
  isFurther: boolean,
): (Paragraph | Table)[] {
  const { heading, lead = [], points = [], rows = [] } = section;
  if (rows.length === 0 || columnsFor('page', section).length === 0) return [];
  const isAlone = [heading ?? [], lead, points].flat().length === 0;
  return [...(isAlone && isFurther ? [new docx.Paragraph({})] : []), tableOf(docx, section, layout, width)];
}

/**
 * A document as Word has it: an order on sheets of its own, then what it is a part of or the list that is printed. The same view gives
 * the same bytes.
 */
import { Document, Packer, Paragraph, type IPropertiesOptions, type Table } from 'docx';
import { loadMessages } from '../../messages/messages.ts';
import { forDocument } from '../../views/document/text.ts';
import { documentLayout, type DocumentLayout } from '../../views/document/layout.ts';
import {
  columnsFor,
  isOrderAlone,
  linesFor,
  sectionsFor,
  textsFor,
  type DocumentView,
  type Section,
} from '../../views/view.ts';
import { titleInOneLine } from '../../views/one-line.ts';
import { LOCALES } from '../locales.ts';
import { finishDocument } from './finish.ts';
import { orderParagraphs } from './order.ts';
import { mm, textWidthOf } from './paper.ts';
import { sheets } from './sheets.ts';
import { closingParagraphs } from './signature.ts';
import { LISTS, listsOf } from './lists.ts';
import { STYLES, stylesOf } from './styles.ts';
import { fittedLayout, docxTable } from './table.ts';
import { paragraph, writable } from './text.ts';

/** Writes a view as a DOCX file. */
export async function writeViewDocx(given: DocumentView): Promise<Uint8Array> {
  const view = forDocument(given);
  const {
    issuer = 'cyclo',
    language,
    date,
    properties,
    layout: asked = documentLayout(undefined),
  } = view.document;
  const layout = fittedLayout(sectionsFor('page', view), asked, textWidthOf(asked, asked.orientation));
  const title = textsFor('page', view.title);
  const locale = LOCALES[language];
  const { exports } = await loadMessages(language);
  const document = new Document({
    title: writable(properties?.title ?? titleInOneLine(title)),
    subject: writable(properties?.subject ?? title[0] ?? ''),
    creator: writable(issuer),
    lastModifiedBy: writable(issuer),
    styles: stylesOf(layout, exports.styles, locale),
    numbering: listsOf(layout),
    sections: [...orderSheets(view, layout), ...(isOrderAlone(view) ? [] : appendixSheets(view, layout))],
  });
  return finishDocument(new Uint8Array(await Packer.toBuffer(document)), locale, date);
}

type Sheets = IPropertiesOptions['sections'];

function orderSheets({ document: { order } }: DocumentView, layout: DocumentLayout): Sheets {
  if (!order) return [];
  const orientation = 'portrait';
  const children = orderParagraphs(order, textWidthOf(layout, orientation));
  return [sheets(layout, { orientation, children, isNumberedAnew: false })];
}

function appendixSheets(view: DocumentView, layout: DocumentLayout): Sheets {
  const { order, mark = [], signatory, executors = [], continuation } = view.document;
  const { orientation, pageNumbers } = layout;
  const width = textWidthOf(layout, orientation);
  const sections = sectionsFor('page', view);
  const blocks = (some: readonly Section[]): (Paragraph | Table)[] =>
    some.flatMap((section) => sectionBlocks(section, { layout, width }, section !== sections[0]));
  const children = [
    ...mark.map((line) => paragraph(STYLES.mark, line)),
    ...titleParagraphs(view),
    ...blocks(sections.filter(({ startsPage }) => !startsPage)),
    ...textsFor('page', view.notes).map(noteParagraph),
    ...closingParagraphs(signatory, executors, width),
    ...blocks(sections.filter(({ startsPage }) => startsPage)),
  ];
  const isNumberedAnew = order !== undefined && pageNumbers === 'separate';
  return [sheets(layout, { orientation, children, isNumberedAnew, continuation })];
}

/** The first line, and those that are as strong, are the title; the others stand below it. */
function titleParagraphs({ title }: DocumentView): Paragraph[] {
  const lines = linesFor('page', title);
  return lines.map(({ text, accent }, index) => {
    const [before, after] = [index === 0 ? 240 : 0, index === lines.length - 1 ? 160 : 0];
    const style = index === 0 || accent === 'strong' ? STYLES.title : STYLES.subtitle;
    return paragraph(style, text, { spacing: { before, after } });
  });
}

/** The width of a page, and how what is on it is set. */
interface Page {
  readonly layout: DocumentLayout;
  readonly width: number;
}

/** What a section says, and its table. */
function sectionBlocks(section: Section, page: Page, isFurther: boolean): (Paragraph | Table)[] {
  const { heading, lead, points, notes, startsPage } = section;
  const begins = startsPage ? { pageBreakBefore: true } : {};
  return [
    ...textsFor('page', heading).map((text) => paragraph(STYLES.heading, text, begins)),
    ...textsFor('page', lead).map(noteParagraph),
    ...textsFor('page', points).map((text) =>
      paragraph(STYLES.point, text.replaceAll(/ {2,}/g, ' '), {
        numbering: { reference: LISTS.points, level: 0 },
      }),
    ),
    ...tablesOf(section, page, isFurther),
    ...textsFor('page', notes).map(noteParagraph),
  ];
}

/** How far a line is set in that begins with spaces, in millimetres. */
const INDENT = 8;

function noteParagraph(text: string): Paragraph {
  const indent = text.startsWith(' ') ? { indent: { left: mm(INDENT) } } : {};
  return paragraph(STYLES.paragraph, text.trim(), indent);
}

/** The table of a section, if it has one. Without a paragraph between them, programs would make one table of two. */
function tablesOf(section: Section, { layout, width }: Page, isFurther: boolean): (Paragraph | Table)[] {
  const { heading, lead = [], points = [], rows = [] } = section;
  if (rows.length === 0 || columnsFor('page', section).length === 0) return [];
  const isAlone = [heading ?? [], lead, points].flat().length === 0;
  return [...(isAlone && isFurther ? [new Paragraph({})] : []), docxTable(section, layout, width)];
}

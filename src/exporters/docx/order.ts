/** The text of an order as paragraphs, from the letterhead to the distribution list. */
import type { IParagraphOptions, Paragraph } from 'docx';
import type { ClauseLine, OrderPages } from '../../views/document/order.ts';
import { LISTS } from './lists.ts';
import { closingParagraphs } from './signature.ts';
import { STYLES } from './styles.ts';
import { textRuns, writable } from './text.ts';

type Docx = typeof import('docx');

/** @param width of the text, in twentieths of a point */
export function orderParagraphs(docx: Docx, order: OrderPages, width: number): Paragraph[] {
  const { letterhead, kind, place, title, preamble, resolution, clauses, signature } = order;
  const { executors, distribution } = order;
  const styled = (style: string, text: string, more: IParagraphOptions = {}): Paragraph =>
    new docx.Paragraph({ style, ...more, children: textRuns(docx, text) });
  return [
    ...letterhead.map((line) => styled(STYLES.letterhead, line)),
    styled(STYLES.kind, kind),
    requisites(docx, order, width),
    ...(place === undefined
      ? []
      : [styled(STYLES.requisites, place, { alignment: docx.AlignmentType.CENTER })]),
    ...(title === undefined ? [] : [styled(STYLES.orderTitle, title)]),
    ...(preamble === undefined
      ? []
      : [styled(STYLES.text, preamble, title === undefined ? { spacing: { before: 240 } } : {})]),
    ...(resolution === undefined
      ? []
      : [
          styled(STYLES.text, resolution, {
            keepNext: true,
            indent: { firstLine: 0 },
            spacing: { before: 120, after: 120 },
          }),
        ]),
    ...clauses.map((line) => clauseParagraph(docx, line)),
    ...closingParagraphs(docx, { signature, executors }, width),
    ...(distribution === undefined
      ? []
      : [styled(STYLES.executor, distribution, { spacing: { before: 240 } })]),
  ];
}

/** The date on the left, the number on the right. */
function requisites(
  { Paragraph, TextRun, Tab, TabStopType }: Docx,
  { date, number }: OrderPages,
  width: number,
): Paragraph {
  return new Paragraph({
    style: STYLES.requisites,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun({ children: [writable(date), new Tab(), writable(number)] })],
  });
}

function clauseParagraph(docx: Docx, { kind, level, text }: ClauseLine): Paragraph {
  const reference = kind === 'number' ? LISTS.clauses : LISTS.dashes;
  return new docx.Paragraph({
    style: kind === 'plain' ? STYLES.text : STYLES.clause,
    ...(kind === 'plain' ? {} : { numbering: { reference, level } }),
    // What announces a text is not to be alone at the end of a page.
    keepNext: text.endsWith(':'),
    children: textRuns(docx, text),
  });
}

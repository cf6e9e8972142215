/** The text of an order as paragraphs, from the letterhead to the distribution list. */
import { AlignmentType, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions } from 'docx';
import type { ClauseLine, OrderPages } from '../../views/document/order.ts';
import { LISTS } from './lists.ts';
import { closingParagraphs } from './signature.ts';
import { STYLES } from './styles.ts';
import { paragraph, writable } from './text.ts';

/** @param width of the text, in twentieths of a point */
export function orderParagraphs(order: OrderPages, width: number): Paragraph[] {
  const { letterhead, kind, place, title, preamble, resolution, clauses, signature } = order;
  const { executors, distribution } = order;
  const said = (style: string, text: string | undefined, options?: IParagraphOptions): Paragraph[] =>
    text === undefined ? [] : [paragraph(style, text, options)];
  return [
    ...letterhead.map((line) => paragraph(STYLES.letterhead, line)),
    paragraph(STYLES.kind, kind),
    requisites(order, width),
    ...said(STYLES.requisites, place, { alignment: AlignmentType.CENTER }),
    ...said(STYLES.orderTitle, title),
    ...said(STYLES.text, preamble, title === undefined ? { spacing: { before: 240 } } : {}),
    ...said(STYLES.text, resolution, {
      keepNext: true,
      indent: { firstLine: 0 },
      spacing: { before: 120, after: 120 },
    }),
    ...clauses.map(clauseParagraph),
    ...closingParagraphs(signature, executors, width),
    ...said(STYLES.executor, distribution, { spacing: { before: 240 } }),
  ];
}

/** The date on the left, the number on the right. */
function requisites({ date, number }: OrderPages, width: number): Paragraph {
  return new Paragraph({
    style: STYLES.requisites,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun({ children: [writable(date), new Tab(), writable(number)] })],
  });
}

function clauseParagraph({ kind, level, text }: ClauseLine): Paragraph {
  // What announces a text is not to be alone at the end of a page.
  const keepNext = text.endsWith(':');
  if (kind === 'plain') return paragraph(STYLES.text, text, { keepNext });
  const reference = kind === 'number' ? LISTS.clauses : LISTS.dashes;
  return paragraph(STYLES.clause, text, { numbering: { reference, level }, keepNext });
}

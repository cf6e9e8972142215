/** The styles of a text document: who goes on working in Word changes a style, and every paragraph of its kind follows. */
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Messages } from '../../messages/messages.ts';
import { smallSize, type DocumentLayout } from '../../views/document/layout.ts';
import { mm, textWidthOf } from './paper.ts';

/** What each kind of paragraph is called in the file. Titles and headings are those that Word makes its outline of. */
export const STYLES = {
  letterhead: 'Letterhead',
  kind: 'Heading1',
  requisites: 'Requisites',
  orderTitle: 'OrderTitle',
  text: 'OrderText',
  clause: 'Clause',
  signature: 'Signature',
  executor: 'Executor',
  mark: 'Mark',
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading2',
  paragraph: 'Note',
  point: 'Point',
  tableHead: 'TableHead',
  tableText: 'TableText',
  tablePoint: 'TablePoint',
  pageNumber: 'PageNumber',
} as const;

/** The style of letters in which a table says the term of an item. */
export const TERM = 'Term';

/** Those that have names of our own; Word has words of its own for the others. */
type OwnStyle = Exclude<keyof Messages['exports']['styles'], 'term'>;

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>;

/** Half points, in which letters are measured. */
function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** The styles, and the look of everything that has none. */
export function stylesOf(
  layout: DocumentLayout,
  names: Messages['exports']['styles'],
  locale: string,
): IStylesOptions {
  const { font, textSize, tableSize, lineSpacing, firstLine, corner } = layout;
  const { CENTER, LEFT, BOTH } = AlignmentType;
  const small = { size: halfPoints(smallSize(layout)) };
  const inTable = { size: halfPoints(tableSize) };
  const lines = (count: number) => ({ line: Math.round(count * 240), lineRule: LineRuleType.AUTO });
  const spacious = lines(lineSpacing);
  const width = textWidthOf(layout, layout.orientation);
  const plain = { color: '000000', font };
  const strong = (size: number) => ({ ...plain, bold: true, size: halfPoints(size) });
  const own: Readonly<Record<OwnStyle, Look>> = {
    letterhead: { paragraph: { alignment: CENTER, keepNext: true }, run: { bold: true } },
    requisites: { paragraph: { keepNext: true } },
    orderTitle: {
      paragraph: {
        alignment: LEFT,
        keepNext: true,
        spacing: { before: 240, after: 240 },
        indent: { right: Math.round(textWidthOf(layout, 'portrait') * 0.45) },
      },
    },
    text: { paragraph: { alignment: BOTH, spacing: spacious, indent: { firstLine: mm(firstLine) } } },
    clause: { paragraph: { alignment: BOTH, spacing: spacious } },
    signature: { paragraph: { keepLines: true, spacing: { before: 720 } } },
    executor: { paragraph: { keepLines: true }, run: small },
    mark: { paragraph: { keepNext: true, indent: { left: width - mm(corner) } }, run: small },
    paragraph: { paragraph: { spacing: { before: 80 } }, run: small },
    point: { paragraph: { spacing: { before: 80 } }, run: small },
    tableHead: { paragraph: { alignment: CENTER, keepNext: true }, run: { ...inTable, bold: true } },
    tableText: { paragraph: { alignment: LEFT }, run: inTable },
    tablePoint: { paragraph: { alignment: LEFT, keepLines: true }, run: inTable },
    pageNumber: { paragraph: { alignment: CENTER }, run: small },
  };
  const title: Look = { paragraph: { alignment: CENTER, keepNext: true }, run: strong(textSize) };
  const kind: Look = {
    paragraph: { ...title.paragraph, spacing: { before: 240, after: 240 }, outlineLevel: 0 },
    run: strong(textSize),
  };
  const subtitle: Look = { paragraph: { alignment: CENTER, keepNext: true }, run: plain };
  const heading: Look = {
    paragraph: { keepNext: true, spacing: { before: 240, after: 120 }, outlineLevel: 1 },
    run: strong(smallSize(layout)),
  };
  return {
    default: {
      document: {
        run: { font, size: halfPoints(textSize), language: { value: locale } },
        paragraph: { spacing: lines(1) },
      },
      title,
      heading1: kind,
      heading2: heading,
    },
    characterStyles: [{ id: TERM, name: names.term, quickFormat: true, run: { italics: true } }],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      { id: STYLES.subtitle, name: 'Subtitle', basedOn: 'Normal', quickFormat: true, ...subtitle },
      ...(Object.keys(own) as OwnStyle[]).map((name) => ({
        id: STYLES[name],
        name: names[name],
        basedOn: 'Normal',
        quickFormat: true,
        ...own[name],
      })),
    ],
  };
}

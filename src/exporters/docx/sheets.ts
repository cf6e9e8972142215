/** The sheets of a text document: their size, margins, and the numbers over their pages. */
import {
  AlignmentType,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
  type ISectionOptions,
} from 'docx';
import type { DocumentLayout } from '../../views/document/layout.ts';
import { A4, mm, type Orientation } from './paper.ts';
import { STYLES } from './styles.ts';
import { paragraph } from './text.ts';

/** How far the number of a page is from the edge (3.2 of the standard). */
const NUMBER = 10;

/** A part of a document on sheets of its own. */
interface SheetPart {
  readonly orientation: Orientation;
  readonly children: ISectionOptions['children'];
  /** Whether its pages are numbered from one again. */
  readonly isNumberedAnew: boolean;
  /** What its second and later pages say. */
  readonly continuation?: string | undefined;
}

/** Makes sheets of a part: the number of the page stands in the middle of the top margin, from the second page. */
export function sheets(
  layout: DocumentLayout,
  { orientation, children, isNumberedAnew, continuation }: SheetPart,
): IPropertiesOptions['sections'][number] {
  const { left, right, top, bottom } = layout.margins;
  const number = new Paragraph({
    style: STYLES.pageNumber,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const further = continuation === undefined ? [] : [paragraph(STYLES.mark, continuation)];
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(A4.width),
          height: mm(A4.height),
          orientation: PageOrientation[orientation === 'landscape' ? 'LANDSCAPE' : 'PORTRAIT'],
        },
        margin: {
          left: mm(left),
          right: mm(right),
          top: mm(top),
          bottom: mm(bottom),
          header: mm(Math.min(NUMBER, top)),
          footer: mm(Math.min(NUMBER, bottom)),
        },
        ...(isNumberedAnew ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({ children: [number, ...further] }),
      first: new Header({ children: [new Paragraph({ style: STYLES.pageNumber })] }),
    },
    children,
  };
}

/** Reads the text of a DOCX, of its headers, footers and footnotes: paragraphs and tables as they come (ECMA-376, 17). */
import type { PartElement, PartVisitor } from '../../xml-part.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { ALIGNMENTS } from '../alignments.ts';
import { readable, symbol } from '../symbols.ts';
import type { ListNumbering } from './numbering.ts';
import { setProperty, type ParagraphStyle, type Styles } from './styles.ts';

/** What is known of all parts. */
export interface BodyContext {
  readonly builder: DocumentBuilder;
  readonly styles: Styles;
  readonly numbering: ListNumbering;
}

/** A paragraph that is open: in a text box there is one in another. */
interface OpenParagraph {
  readonly place: string;
  text: string;
  style: string | undefined;
  readonly own: ParagraphStyle;
}

/** A cell that is open, until its first paragraph tells that its properties are known. */
interface OpenCell {
  columnSpan: number;
  isContinued: boolean;
  isBegun: boolean;
}

/** What was before a change that is tracked, and what other programs display instead of what stands beside it. */
const PASSED_OVER = new Set([
  'Fallback',
  'instrText',
  'moveFrom',
  'numberingChange',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblGridChange',
  'tblPrChange',
  'tblPrExChange',
  'tcPrChange',
  'trPrChange',
]);

/** Word says no where it says nothing else. */
const isOff = (value: string | undefined): boolean => /^(?:0|false|off|none)$/.test(value ?? '');

/** A visitor that tells the builder what it comes upon. */
export function bodyVisitor({ builder, styles, numbering }: BodyContext): PartVisitor {
  const paragraphs: OpenParagraph[] = [];
  const cells: OpenCell[] = [];
  const rows: ('kept' | 'deleted')[] = [];
  let passedOver: PartElement | undefined;
  let removed = '';
  let isHidden = false;
  let hidden = '';
  /** Whether a new page was begun by hand, which the program that laid the pages out has told once more. */
  let isPageBegun = false;

  const beginCell = (): void => {
    const cell = cells.at(-1);
    if (!cell || cell.isBegun) return;
    cell.isBegun = true;
    builder.beginCell(cell);
  };
  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    isPageBegun = false;
    if (isHidden) hidden += text;
    else paragraph.text += text;
  };
  const beginPage = (isTold: boolean): void => {
    if (!(isTold && isPageBegun)) builder.nextPage();
    isPageBegun = !isTold;
  };

  const begin = (element: PartElement): void => {
    if (passedOver) return;
    const { name, place, attributes } = element;
    const { val = '' } = attributes;
    switch (name) {
      case 'p':
        beginCell();
        paragraphs.push({ place, text: '', style: undefined, own: {} });
        return;
      case 'r':
        isHidden = false;
        return;
      case 'vanish':
        if (place.endsWith('/r/rPr/vanish')) isHidden = !isOff(val);
        return;
      case 'pStyle':
        if (place.endsWith('/p/pPr/pStyle')) paragraphs.at(-1)!.style = val;
        return;
      case 'numId':
      case 'ilvl':
      case 'jc':
      case 'outlineLvl': {
        const paragraph = paragraphs.at(-1);
        if (paragraph) setProperty(paragraph.own, place.slice(paragraph.place.length + 1), val);
        return;
      }
      case 'tab':
        // Where tabs stand is a tab, too, but none of the text.
        if (place.endsWith('/r/tab')) add('\t');
        return;
      case 'ptab':
        return add('\t');
      case 'cr':
        return add('\n');
      case 'br':
        if (attributes['type'] === 'page') beginPage(false);
        else if (attributes['type'] !== 'column') add('\n');
        return;
      case 'lastRenderedPageBreak':
        return beginPage(true);
      case 'noBreakHyphen':
        return add('\u2011');
      case 'sym':
        return add(symbol(attributes['char'] ?? ''));
      case 'blip':
      case 'imagedata':
        return builder.note('picture');
      case 'tbl':
        beginCell();
        return builder.beginTable();
      case 'tr':
        rows.push('kept');
        return builder.beginRow();
      case 'tblHeader':
        if (!isOff(val)) builder.table?.markHead();
        return;
      case 'gridBefore':
        return builder.table?.toColumn(1 + (Number(val) || 0));
      case 'tc':
        cells.push({ columnSpan: 1, isContinued: false, isBegun: false });
        return;
      case 'gridSpan':
        if (cells.length > 0) cells.at(-1)!.columnSpan = Math.max(1, Number(val) || 1);
        return;
      case 'vMerge':
        if (cells.length > 0) cells.at(-1)!.isContinued = val !== 'restart';
        return;
      case 'del':
        // Of a row or of the end of a paragraph it is only said; elsewhere it is around what was deleted.
        if (place.endsWith('/tr/trPr/del')) rows[rows.length - 1] = 'deleted';
        else if (!place.endsWith('Pr/del')) passedOver = element;
        return;
      default:
        if (PASSED_OVER.has(name)) passedOver = element;
    }
  };

  const end = (element: PartElement): void => {
    const { name, text } = element;
    if (passedOver) {
      if (name === 'delText' || (name === 't' && passedOver.name === 'moveFrom')) removed += text;
      if (element !== passedOver) return;
      passedOver = undefined;
      if (name === 'del') builder.note('deleted-text', removed);
      removed = '';
      return;
    }
    switch (name) {
      case 't':
        return add(readable(text));
      case 'p':
        endParagraph(paragraphs.pop()!);
        return;
      case 'tc':
        beginCell();
        cells.pop();
        return builder.table?.endCell();
      case 'tr':
        if (rows.pop() === 'deleted') builder.table?.dropRow();
        return;
      case 'tbl':
        return builder.endTable();
    }
  };

  const endParagraph = ({ text, style, own }: OpenParagraph): void => {
    const { numbering: list, level = 0, heading, alignment } = { ...styles.of(style), ...own };
    if (hidden !== '') builder.note('hidden-text', hidden);
    hidden = '';
    builder.paragraph({
      text,
      list: list === undefined ? undefined : numbering.next(list, level),
      heading,
      alignment: ALIGNMENTS[alignment ?? ''],
    });
  };

  return { begin, end };
}

/** Reads the text of an ODT: paragraphs, lists and tables as they come (OpenDocument 1.3, part 3). */
import type { PartElement, PartVisitor } from '../../xml-part.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { ListMarker, Paragraph } from '../source-document.ts';
import { InlineText } from './inline-text.ts';
import type { Lists } from './lists.ts';
import type { TextStyles } from './styles.ts';

/** What is known of all parts. */
export interface TextContext {
  readonly builder: DocumentBuilder;
  readonly lists: Lists;
  readonly styles: TextStyles;
}

/** What a paragraph was when it began. */
interface OpenParagraph {
  readonly list: ListMarker | undefined;
  readonly heading: number | undefined;
  readonly alignment: Paragraph['alignment'];
}

/** @param root the place below which the text stands: what is above it are definitions */
export function textVisitor({ builder, lists, styles }: TextContext, root: string): PartVisitor {
  const inline = new InlineText();
  const paragraphs: OpenParagraph[] = [];
  /** Comments and what was deleted are told, and are none of the text. */
  const aside: { element: PartElement; words: string[] }[] = [];
  let headRows = 0;

  const begin = (element: PartElement): void => {
    const { name, place, attributes } = element;
    lists.define(element);
    styles.define(element);
    if (!place.startsWith(root)) return;
    inline.begin(element);
    switch (name) {
      case 'annotation':
      case 'deletion':
        aside.push({ element, words: [] });
        return;
      case 'note-body':
        builder.part = 'footnote';
        return;
      case 'list':
        return lists.begin(element);
      case 'list-item':
        return lists.beginItem(element);
      case 'p':
      case 'h':
        paragraphs.push({
          list: aside.length > 0 ? undefined : lists.marker(),
          heading: name === 'h' ? Number(attributes['outline-level'] ?? 1) : undefined,
          alignment: styles.alignmentOf(attributes['style-name']),
        });
        return;
      case 'soft-page-break':
        return builder.nextPage();
      case 'image':
        return builder.note('picture');
      case 'table':
        return builder.beginTable();
      case 'table-header-rows':
        headRows++;
        return;
      case 'table-row':
        return builder.beginRow(headRows > 0);
      case 'table-cell':
        return builder.beginCell({
          columnSpan: Number(attributes['number-columns-spanned'] ?? 1) || 1,
          rowSpan: Number(attributes['number-rows-spanned'] ?? 1) || 1,
        });
    }
  };

  const end = (element: PartElement): void => {
    if (!element.place.startsWith(root)) return;
    const text = inline.end(element);
    if (text !== undefined) {
      const paragraph = paragraphs.pop();
      const words = aside.at(-1)?.words;
      if (words) words.push(text);
      else builder.paragraph({ text, ...paragraph });
      return;
    }
    switch (element.name) {
      case 'annotation':
      case 'deletion':
        builder.note(
          element.name === 'deletion' ? 'deleted-text' : 'comment',
          aside.pop()?.words.join('\n') ?? '',
        );
        return;
      case 'note-body':
        builder.part = undefined;
        return;
      case 'list':
        return lists.end();
      case 'list-item':
        return lists.endItem();
      case 'table-header-rows':
        headRows--;
        return;
      case 'table-cell':
        return builder.table?.endCell();
      case 'table':
        return builder.endTable();
    }
  };

  return { begin, end, text: (text, { place }) => place.startsWith(root) && inline.text(text) };
}

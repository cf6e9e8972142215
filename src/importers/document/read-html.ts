/** Reads an HTML page as a browser shows it, without its programs, pictures and what it would fetch. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Contents } from '../contents.ts';
import { ALIGNMENTS } from './alignments.ts';
import { DocumentBuilder } from './document-builder.ts';
import { numeral } from './numerals.ts';
import type { ListMarker, Paragraph, SourceDocument } from './source-document.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What shows no text. */
const SILENT = new Set(
  'head script style template noscript iframe object select button datalist title'.split(' '),
);

/** What begins and ends a line of its own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** How lists count, by `type` or `list-style-type`. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
};

const BULLETS = ['•', '◦', '▪'];

/** How many passing elements take as much as one in a tree. */
const TREE_COST = 20;

/** @throws Overfull */
export async function readHtml(text: string, contents: Contents): Promise<SourceDocument> {
  // Counted before a tree is made of them, which takes more memory than elements that pass by: each begins with this sign.
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
    contents.add('elements', TREE_COST);
  contents.add('characters', text.length);
  const { defaultTreeAdapter, parse } = await import('parse5');
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => contents.checkDepth(++depth),
    onItemPop: () => void depth--,
  };
  const reader = new Reader(contents);
  reader.read(parse(text, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes);
  return reader.builder.finish('html');
}

/** A list that is open. */
interface OpenList {
  readonly element: Element;
  count: number;
}

class Reader {
  readonly builder: DocumentBuilder;
  readonly #lists: OpenList[] = [];
  #text = '';
  #line: number | undefined;
  #marker: ListMarker | undefined;
  #heading: number | undefined;
  #alignment: Paragraph['alignment'];
  #isPreformatted = false;
  /** Whether it is a page of cyclo, which tells everything three times: as a table, as a calendar, and by works. */
  #isPage = false;

  constructor(contents: Contents) {
    this.builder = new DocumentBuilder(contents);
  }

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if ('tagName' in node) this.#element(node);
      else if ('value' in node) this.#words(node.value, node);
    }
  }

  #words(value: string, { sourceCodeLocation }: Node): void {
    if (value.trim() !== '') this.#line ??= sourceCodeLocation?.startLine;
    if (this.#isPreformatted) {
      this.#text += value;
      return;
    }
    const words = value.replace(/[ \t\r\n\f]+/g, ' ');
    this.#text += this.#text === '' || /[ \n\t]$/.test(this.#text) ? words.replace(/^ /, '') : words;
  }

  #element(element: Element): void {
    const { tagName: name } = element;
    if (SILENT.has(name) || (this.#isPage && isBeside(element))) return;
    // What stands before its main part is no part of it, either.
    if (name === 'body') this.#isPage = element.childNodes.some(isMainOfPage);
    if (isHidden(element)) {
      // On a page, the script shows it when there is something to say.
      if (!this.#isPage) this.builder.note('hidden-text', textIn(element).trim());
      return;
    }
    // Word writes the markers of lists as text, and says so.
    if (/mso-list:\s*Ignore/i.test(attribute(element, 'style') ?? '')) {
      const marker = textIn(element).trim();
      if (marker !== '') this.#marker = { marker: marker.replace(/^o$/, '◦'), level: 0 };
      return;
    }
    if (name === 'br') this.#text = `${this.#text.trimEnd()}\n`;
    else if (name === 'img') this.builder.note('picture', attribute(element, 'alt') || undefined);
    else if (name === 'input' || name === 'textarea')
      this.#words(` ${attribute(element, 'value') ?? ''} `, element);
    else if (BLOCKS.has(name)) this.#block(element);
    else this.read(element.childNodes);
  }

  #block(element: Element): void {
    this.#endParagraph();
    const [heading, alignment, isPreformatted] = [this.#heading, this.#alignment, this.#isPreformatted];
    this.#alignment = alignmentOf(element) ?? alignment;
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) this.#heading = Number(level);
    if (element.tagName === 'pre') this.#isPreformatted = true;
    this.#inside(element);
    this.#endParagraph();
    [this.#heading, this.#alignment, this.#isPreformatted] = [heading, alignment, isPreformatted];
  }

  #inside(element: Element): void {
    const { tagName: name, childNodes } = element;
    switch (name) {
      case 'table':
        this.builder.beginTable({ line: element.sourceCodeLocation?.startLine ?? 1 });
        this.#rows(childNodes);
        return this.builder.endTable();
      case 'td':
      case 'th': {
        this.builder.beginCell({
          columnSpan: span(element, 'colspan', MOST_COLUMNS),
          // Nothing means all rows that follow.
          rowSpan: span(element, 'rowspan', MOST_ROWS) || MOST_ROWS,
          place: { line: element.sourceCodeLocation?.startLine ?? 1 },
        });
        const lists = this.#lists.splice(0);
        this.read(childNodes);
        this.#endParagraph();
        this.#lists.push(...lists);
        return this.builder.table?.endCell();
      }
      case 'ol':
      case 'ul':
        this.#lists.push({ element, count: Number(attribute(element, 'start') ?? 1) - 1 });
        this.read(childNodes);
        this.#lists.pop();
        return;
      case 'li':
        this.#marker = this.#itemMarker(element);
        return this.read(childNodes);
      default:
        this.read(childNodes);
    }
  }

  /** The rows of a table as they are displayed: its foot comes last. */
  #rows(nodes: readonly Node[], isHead = false): void {
    const isFoot = (node: Node): boolean => node.nodeName === 'tfoot';
    for (const node of [...nodes.filter((each) => !isFoot(each)), ...nodes.filter(isFoot)]) {
      if (!('tagName' in node)) continue;
      if (/^(?:thead|tbody|tfoot)$/.test(node.tagName)) this.#rows(node.childNodes, node.tagName === 'thead');
      else if (node.tagName === 'tr') this.#row(node, isHead);
      else this.#element(node);
    }
  }

  #row(element: Element, isHead: boolean): void {
    const alignment = this.#alignment;
    if (isHidden(element))
      return this.builder.note('hidden-row', textIn(element).replace(/\s+/g, ' ').trim());
    this.#alignment = alignmentOf(element) ?? alignment;
    this.builder.beginRow(isHead);
    this.read(element.childNodes);
    this.#endParagraph();
    this.#alignment = alignment;
  }

  #itemMarker(item: Element): ListMarker | undefined {
    const list = this.#lists.at(-1);
    const level = Math.max(0, this.#lists.length - 1);
    const style =
      list &&
      (styleOf(item, 'list-style-type') ??
        styleOf(list.element, 'list-style-type') ??
        styleOf(list.element, 'list-style'));
    if (style?.split(/\s/).includes('none') === true) return undefined;
    if (list?.element.tagName !== 'ol') return { marker: BULLETS[level % BULLETS.length]!, level };
    const value = Number(attribute(item, 'value') ?? NaN);
    list.count = Number.isInteger(value) ? value : list.count + 1;
    const type = attribute(item, 'type') ?? attribute(list.element, 'type') ?? style ?? '';
    return { marker: `${numeral(list.count, FORMATS[type] ?? 'decimal')}.`, level };
  }

  #endParagraph(): void {
    const text = this.#isPreformatted ? this.#text : this.#text.trim();
    if (text !== '') {
      this.builder.paragraph({
        text,
        line: this.#line,
        list: this.#marker,
        heading: this.#heading,
        alignment: this.#alignment,
      });
      this.#marker = undefined;
    }
    [this.#text, this.#line] = ['', undefined];
  }
}

/** What browsers take at most. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

function span(element: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, most);
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function styleOf(element: Element, property: string): string | undefined {
  for (const each of (attribute(element, 'style') ?? '').split(';')) {
    const [name = '', value = ''] = each.split(':');
    if (name.trim().toLowerCase() === property) return value.trim().toLowerCase();
  }
  return undefined;
}

function alignmentOf(element: Element): Paragraph['alignment'] {
  if (element.tagName === 'center') return 'center';
  return ALIGNMENTS[styleOf(element, 'text-align') ?? attribute(element, 'align')?.toLowerCase() ?? ''];
}

/** What of a page of cyclo is no part of the document: its tools, and what its table says already. */
function isBeside(element: Element): boolean {
  const names = (attribute(element, 'class') ?? '').split(' ');
  return (
    names.some((name) => ['skip', 'tools', 'toolbar', 'calendar', 'activities'].includes(name)) ||
    attribute(element, 'id') === 'table-name'
  );
}

function isMainOfPage(node: Node): boolean {
  return 'tagName' in node && attribute(node, 'data-page') !== undefined;
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden'
  );
}

/** The text in an element, however deep; the recursion ends with the tree, whose depth was looked at. */
function textIn(element: Element): string {
  const waiting: Node[] = [element];
  let text = '';
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return text;
}

/** Makes the model of a document of what a format's reader comes upon, in reading order. */
import { defined } from '../../defined.ts';
import type { Contents } from '../contents.ts';
import { withoutHyphenation } from './hyphenation.ts';
import {
  asParagraphs,
  TableDraft,
  type CellDraft,
  type CellStart,
  type DraftBlock,
  type ParagraphDraft,
} from './table-draft.ts';
import {
  SourceTable,
  type Block,
  type SourceCell,
  type Paragraph,
  type SourcePlace,
  type SourceDocument,
  type SourceFormat,
  type SourceNote,
} from './source-document.ts';

/** The place of what stands nowhere but in a table or a document. */
const NOWHERE: SourcePlace = {};

/** What a reader knows of a paragraph. */
export type ParagraphWords = { readonly text: string } & {
  readonly [K in 'list' | 'heading' | 'alignment' | 'line']?: (Paragraph & SourcePlace)[K] | undefined;
};

/** Takes what a reader comes upon. */
export class DocumentBuilder {
  readonly #contents: Contents;
  readonly #blocks: Block[] = [];
  readonly #notes: SourceNote[] = [];
  /** The tables that are open, each in a cell of the one before it. */
  readonly #open: TableDraft[] = [];
  #page = 1;
  /** Places of the first page, as long as nobody knows whether pages are told at all. */
  #firstPage: { page?: number }[] | undefined;
  readonly #hasPages: boolean;
  #tables = 0;
  /** Where the following stands, if not in the text itself. */
  part: SourcePlace['part'];

  /** @param hasPages whether the format can tell on which page something stands */
  constructor(contents: Contents, hasPages = false) {
    [this.#contents, this.#hasPages] = [contents, hasPages];
    if (hasPages) this.#firstPage = [];
  }

  /** Begins a page. */
  nextPage(): void {
    for (const place of this.#firstPage ?? []) place.page = 1;
    this.#firstPage = undefined;
    this.#page++;
  }

  /** Adds a paragraph, to the cell that is open where one is; what is empty is left out. */
  paragraph({ text, list, heading, alignment, line }: ParagraphWords): void {
    if (text.trim() === '' && !/[\p{L}\p{N}]/u.test(list?.marker ?? '')) return;
    this.#contents.add('characters', text.length);
    const paragraph: ParagraphDraft = {
      kind: 'paragraph',
      text: withoutHyphenation(text),
      place: this.#place(line),
    };
    if (list) paragraph.list = list;
    if (heading !== undefined) paragraph.heading = heading;
    if (alignment) paragraph.alignment = alignment;
    this.#add(paragraph);
  }

  /** Adds something that should be known beside the text. */
  note(code: SourceNote['code'], text?: string, place = this.#place()): void {
    if (text?.trim() === '') return;
    this.#contents.add('characters', text?.length ?? 0);
    this.#notes.push({ code, place, ...defined({ text }) });
  }

  /** The number of the next table that no other stands in. */
  get nextTable(): number {
    return this.#tables + 1;
  }

  /** The table that is open, if one is. */
  get table(): TableDraft | undefined {
    return this.#open.at(-1);
  }

  beginTable(place: SourcePlace = {}): void {
    this.#open.push(new TableDraft({ ...this.#place(), ...place }));
  }

  /** @param isHead whether the row is repeated on every page */
  beginRow(isHead = false): void {
    this.#contents.add('cells', this.table?.beginRow(isHead));
  }

  beginCell(cell: CellStart): void {
    const { place = NOWHERE } = cell;
    // Those of a sheet were counted when the sheet was read.
    if (place.sheet === undefined) this.#contents.add('cells');
    this.table?.beginCell(this.#hasPages ? { ...cell, place: { ...this.#place(), ...place } } : cell);
  }

  endTable(): void {
    const table = this.#open.pop();
    for (const block of table?.asBlocks() ?? []) this.#add(block);
  }

  /** The document, whole. */
  finish(format: SourceFormat): SourceDocument {
    while (this.#open.length > 0) this.endTable();
    return { format, blocks: this.#blocks, notes: this.#notes };
  }

  #place(line?: number): SourcePlace {
    const { part } = this;
    // Of a hundred thousand cells, most are nowhere but in their table.
    if (!this.#hasPages && line === undefined && part === undefined) return NOWHERE;
    const place: { page?: number } & SourcePlace = defined({
      page: this.#hasPages && !this.#firstPage ? this.#page : undefined,
      line,
      part,
    });
    this.#firstPage?.push(place);
    return place;
  }

  #add(block: DraftBlock): void {
    const { table: around } = this;
    if (around) around.add(block);
    else this.#blocks.push(block instanceof TableDraft ? this.#table(block) : block);
  }

  #table(draft: TableDraft): SourceTable {
    const table = ++this.#tables;
    const cells = draft.cells();
    for (const cell of cells) {
      const { row, column, rowSpan, columnSpan, place } = cell;
      // Each was counted when it began, one by one.
      this.#contents.add('cells', rowSpan * columnSpan - 1);
      // A cell of a sheet has a place of its own there, of a hundred thousand at once.
      if (place.sheet === undefined) cell.place = { ...draft.place, table, row, column, ...place };
      settleParagraphs(cell);
    }
    return new SourceTable(cells as SourceCell[], { ...draft.place, table }, draft.headRows);
  }
}

/** Gives what stands in a cell its place; tables in it are paragraphs. */
function settleParagraphs(cell: CellDraft): void {
  const paragraphs = cell.paragraphs.some((block) => block instanceof TableDraft)
    ? cell.paragraphs.flatMap(asParagraphs)
    : (cell.paragraphs as ParagraphDraft[]);
  for (const paragraph of paragraphs)
    paragraph.place = paragraph.place === NOWHERE ? cell.place : { ...cell.place, ...paragraph.place };
  cell.paragraphs = paragraphs;
}

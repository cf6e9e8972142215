/** Makes the model of a document of what a format's reader comes upon, in reading order. */
import { defined } from '../../defined.ts';
import type { Contents } from '../contents.ts';
import { TableDraft, type CellDraft, type CellStart, type DraftBlock } from './table-draft.ts';
import {
  Table,
  type Block,
  type Cell,
  type Paragraph,
  type Place,
  type SourceDocument,
  type SourceFormat,
  type SourceNote,
} from './source-document.ts';

/** What a reader knows of a paragraph. */
export type ParagraphWords = { readonly text: string } & {
  readonly [K in 'list' | 'heading' | 'alignment' | 'line']?: (Paragraph & Place)[K] | undefined;
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
  #firstPage: { page?: number }[] | undefined = [];
  #tables = 0;
  /** Where the following stands, if not in the text itself. */
  part: Place['part'];

  constructor(contents: Contents) {
    this.#contents = contents;
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
    this.#add({
      kind: 'paragraph',
      place: this.#place(line),
      ...defined({ text, list, heading, alignment }),
    });
  }

  /** Adds something that should be known beside the text. */
  note(code: SourceNote['code'], text?: string, place = this.#place()): void {
    if (text?.trim() === '') return;
    this.#contents.add('characters', text?.length ?? 0);
    this.#notes.push({ code, place, ...defined({ text }) });
  }

  beginTable(place: Place = {}): void {
    this.#open.push(new TableDraft({ ...this.#place(), ...place }));
  }

  /** @param isHead whether the row is repeated on every page */
  beginRow(isHead = false): void {
    this.#contents.add('elements');
    this.#open.at(-1)?.beginRow(isHead);
  }

  /** The row that is open is one of those that are repeated. */
  markHead(): void {
    this.#open.at(-1)?.markHead();
  }

  /** Takes the row that is open away again. */
  dropRow(): void {
    this.#open.at(-1)?.dropRow();
  }

  /** Goes on to a column of the row that is open, from 1. */
  toColumn(column: number): void {
    this.#open.at(-1)?.toColumn(column);
  }

  beginCell(cell: CellStart): void {
    this.#open.at(-1)?.beginCell({ ...cell, place: { ...this.#place(), ...cell.place } });
  }

  endCell(): void {
    this.#open.at(-1)?.endCell();
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

  #place(line?: number): Place {
    const place: { page?: number } & Place = defined({
      page: this.#firstPage ? undefined : this.#page,
      line,
      part: this.part,
    });
    this.#firstPage?.push(place);
    return place;
  }

  #add(block: DraftBlock): void {
    const around = this.#open.at(-1);
    if (around) around.add(block);
    else this.#blocks.push(block instanceof TableDraft ? this.#table(block) : block);
  }

  #table(draft: TableDraft): Table {
    const table = ++this.#tables;
    const cells = draft.cells().map((cell): Cell => {
      const { row, column, rowSpan, columnSpan, day } = cell;
      this.#contents.add('cells', rowSpan * columnSpan);
      const place = { ...draft.place, table, row, column, ...cell.place };
      return {
        row,
        column,
        rowSpan,
        columnSpan,
        place,
        paragraphs: paragraphsOf(cell, place),
        ...defined({ day }),
      };
    });
    return new Table(cells, { ...draft.place, table }, draft.headRows);
  }
}

function paragraphsOf({ blocks }: CellDraft, place: Place): Paragraph[] {
  return blocks.flatMap((block) => {
    const paragraphs = block instanceof TableDraft ? block.asParagraphs() : [block];
    return paragraphs.map((paragraph) => ({ ...paragraph, place: { ...place, ...paragraph.place } }));
  });
}

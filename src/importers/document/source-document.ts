/**
 * A document as whoever opens it sees it, in whatever format it came: paragraphs and tables in the order they are read. It knows
 * nothing of plans; whoever makes something of a document starts here.
 */
import type { Day } from '../../calendar/day.ts';
import type { NoteCode } from '../../messages/en/import/imports.ts';

/** What a document was read as, whatever its name says; Word's and Excel's old formats are read as the new ones. */
export type SourceFormat = 'docx' | 'xlsx' | 'odt' | 'ods' | 'html' | 'csv' | 'text';

/** Where something stands, as far as its format has such a place. Everything is counted from 1. */
export interface SourcePlace {
  readonly page?: number;
  /** The name of a sheet, whose row and column are those of a cell: B7. */
  readonly sheet?: string;
  /** Which table of the document. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Of a text or an HTML file. */
  readonly line?: number;
  /** What stands outside the text: at the edge of every page, or under it. */
  readonly part?: 'header' | 'footer' | 'footnote';
}

/** What stands before an item of a list, whether it was typed or the program counts. */
export interface ListMarker {
  /** As it is displayed: `1.`, `1.1`, `•`, `–`. */
  readonly marker: string;
  /** How deep the list is in others, from 0. */
  readonly level: number;
}

/** A paragraph of a document or of a cell. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Without the marker; line breaks are `\n` and tabs `\t`, and nothing else is changed. Empty only behind a number. */
  readonly text: string;
  readonly place: SourcePlace;
  /** Where the paragraph is an item of a list that the program numbers. Markers that were typed stand in the text. */
  readonly list?: ListMarker;
  /** The level of a heading, from 1. */
  readonly heading?: number;
  readonly alignment?: 'left' | 'center' | 'right' | 'justify';
}

/** A cell of a table, with all that it covers. */
export interface SourceCell {
  /** Its first row and column in the table, from 1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** None where nothing stands in it. Tables in a cell are paragraphs with tabs. */
  readonly paragraphs: readonly Paragraph[];
  readonly place: SourcePlace;
  /** The day that a cell of a sheet holds, in whatever format it is displayed. */
  readonly day?: Day;
  /** Its words in one line, for whoever asks again: one asks a dozen times, of a hundred thousand cells. */
  words?: string | undefined;
}

/** A table, or a sheet of a workbook. */
export class SourceTable {
  readonly kind = 'table';
  readonly cells: readonly SourceCell[];
  readonly place: SourcePlace;
  readonly rows: number;
  readonly columns: number;
  /** How many rows at the top are marked as repeated on every page. */
  readonly headRows: number;
  /** By row and by column. */
  readonly #covering: SourceCell[][] = [];

  /** @param cells from the top, each row from the left; no two may cover the same place */
  constructor(cells: readonly SourceCell[], place: SourcePlace, headRows = 0) {
    this.cells = cells;
    this.place = place;
    this.headRows = headRows;
    let [rows, columns] = [0, 0];
    for (const cell of cells) {
      rows = Math.max(rows, cell.row + cell.rowSpan - 1);
      columns = Math.max(columns, cell.column + cell.columnSpan - 1);
      this.#cover(cell);
    }
    [this.rows, this.columns] = [rows, columns];
  }

  /** The cell that covers a place; a merged one covers several, and what stands in it belongs to each of its rows and columns. */
  at(row: number, column: number): SourceCell | undefined {
    return this.#covering[row]?.[column];
  }

  #cover(cell: SourceCell): void {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const covered = (this.#covering[row] ??= []);
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) covered[column] = cell;
    }
  }
}

/** A part of a document as it is read. */
export type Block = Paragraph | SourceTable;

/** What should be known of a document beside what stands in it: what was left out, or is not seen by whoever opens it. */
export interface SourceNote {
  readonly code: NoteCode;
  readonly place: SourcePlace;
  /** The words that it is about: those of a comment, or what was left out. */
  readonly text?: string;
}

/** A document that was read. */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** In reading order. Each sheet of a workbook is a table, those with the ids of cyclo's own exports included. */
  readonly blocks: readonly Block[];
  readonly notes: readonly SourceNote[];
}

/** A paragraph with the marker of its list before it. */
export function paragraphText({ list, text }: Paragraph): string {
  return list ? `${list.marker} ${text}`.trimEnd() : text;
}

/** The text of a cell: its paragraphs in lines. */
export function cellText({ paragraphs }: SourceCell): string {
  return paragraphs.map(paragraphText).join('\n');
}

/** The tables of a document, in their order. */
export function tablesOf({ blocks }: SourceDocument): SourceTable[] {
  return blocks.filter((block): block is SourceTable => block.kind === 'table');
}

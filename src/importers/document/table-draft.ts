/** A table as it is being read: rows and cells as they come, before it is known how large it is. */
import type { Day } from '../../calendar/day.ts';
import { addTo } from '../../group-by.ts';
import { paragraphText, type SourceCell, type Paragraph, type SourcePlace } from './source-document.ts';

/** A paragraph whose place lacks the cell around it. */
export type ParagraphDraft = { -readonly [K in keyof Paragraph]: Paragraph[K] };

/** What stands in a cell, or in the document. */
export type DraftBlock = ParagraphDraft | TableDraft;

/** What is known of a cell when it begins. */
export interface CellStart {
  readonly columnSpan?: number;
  /** How many rows; of some formats it is known at once. */
  readonly rowSpan?: number;
  /** In others a cell says that it goes on with the one above it. */
  readonly isContinued?: boolean;
  /** Where it is, if not where it comes to stand in the table. */
  readonly place?: SourcePlace;
  readonly day?: Day | undefined;
}

/** A cell: of a hundred thousand, each becomes the cell of the document itself, once its table is whole. */
export type CellDraft = { -readonly [K in Exclude<keyof SourceCell, 'paragraphs'>]: SourceCell[K] } & {
  paragraphs: DraftBlock[];
};

/** What a cell has before something comes into it. */
const NOTHING: never[] = [];

/** Rows and cells in the order they are written. */
export class TableDraft {
  readonly place: SourcePlace;
  readonly #cells: CellDraft[] = [];
  #row = 0;
  #column = 1;
  #cell: CellDraft | undefined;
  #headRows = 0;
  /** What stands in the table before its first cell: its heading. */
  readonly #between: DraftBlock[] = [];
  /** What covers the row before the one that is open; what of it reaches into this one; what came in this one: all from the left. */
  #above: CellDraft[] = [];
  #reaching: CellDraft[] = [];
  #placed: CellDraft[] = [];
  /** How far the row has come in {@link #above} and in {@link #reaching}. */
  #atAbove = 0;
  #atReaching = 0;

  constructor(place: SourcePlace) {
    this.place = place;
  }

  /** How many rows at the top are repeated on every page. */
  get headRows(): number {
    return this.#headRows;
  }

  /** @returns how many cells of earlier rows reach into this one */
  beginRow(isHead: boolean): number {
    this.#above = [...this.#reaching, ...this.#placed];
    if (this.#reaching.length > 0) this.#above.sort((one, other) => one.column - other.column);
    this.#row++;
    this.#reaching = this.#above.filter(({ row, rowSpan }) => row + rowSpan > this.#row);
    this.#placed = [];
    this.#cell = undefined;
    [this.#column, this.#atAbove, this.#atReaching] = [1, 0, 0];
    if (isHead) this.markHead();
    return this.#reaching.length;
  }

  /** The row that is open is one of those that are repeated. */
  markHead(): void {
    // Only rows at the top are repeated, whatever others say of themselves.
    if (this.#headRows === this.#row - 1) this.#headRows = this.#row;
  }

  /** Takes the row that is open away again. */
  dropRow(): void {
    for (const cell of this.#placed)
      if (cell.row < this.#row) cell.rowSpan--;
      else this.#cells.pop();
    [this.#reaching, this.#placed, this.#cell] = [this.#above, [], undefined];
    this.#row--;
    this.#headRows = Math.min(this.#headRows, this.#row);
  }

  /** Goes on to a column of the row that is open, from 1. */
  toColumn(column: number): void {
    this.#column = Math.max(this.#column, column);
  }

  beginCell({ columnSpan = 1, rowSpan = 1, isContinued = false, place = {}, day }: CellStart): void {
    this.#cell = isContinued ? this.#continued() : undefined;
    if (!this.#cell) {
      this.#passReaching();
      this.#cell = {
        row: this.#row,
        column: this.#column,
        rowSpan,
        columnSpan,
        place,
        paragraphs: NOTHING,
        day,
        words: undefined,
      };
      this.#cells.push(this.#cell);
    }
    this.#placed.push(this.#cell);
    this.#column = this.#cell.column + this.#cell.columnSpan;
  }

  endCell(): void {
    this.#cell = undefined;
  }

  /** Adds what stands in the cell that is open; what stands between cells belongs to the one before. */
  add(block: DraftBlock): void {
    const cell = this.#cell ?? this.#cells.at(-1);
    if (!cell) this.#between.push(block);
    // Most cells have one, and a list that grows takes room for many.
    else if (cell.paragraphs.length === 0) cell.paragraphs = [block];
    else cell.paragraphs.push(block);
  }

  /** What the table is in its document: itself, unless it is there for the sake of the tables in it. */
  asBlocks(): DraftBlock[] {
    const inner = this.#cells.flatMap(({ paragraphs }) =>
      paragraphs.filter((block) => block instanceof TableDraft),
    );
    const isFrame = inner.some((table) => table.#cells.length > this.#cells.length);
    if (this.#cells.length === 0) return this.#between;
    return [...this.#between, ...(isFrame ? this.#cells.flatMap(({ paragraphs }) => paragraphs) : [this])];
  }

  /** What the table is in a cell of another: a paragraph for each of its rows, with tabs between cells. */
  asParagraphs(): ParagraphDraft[] {
    const rows = new Map<number, ParagraphDraft[][]>();
    for (const { row, paragraphs } of this.#cells) addTo(rows, row, paragraphs.flatMap(asParagraphs));
    return [...rows.values()].flatMap((cells) => {
      const filled = cells.filter((paragraphs) => paragraphs.length > 0);
      if (filled.length < 2) return filled.flat();
      const text = filled.map((paragraphs) => paragraphs.map(paragraphText).join(' ')).join('\t');
      return [{ kind: 'paragraph', text, place: filled[0]![0]!.place }];
    });
  }

  /** The cells as they lie, the columns counted in which cells begin: whatever was written, there is no more than that. */
  cells(): CellDraft[] {
    const starts = [...new Set(this.#cells.map(({ column }) => column))].sort((one, other) => one - other);
    const index = new Map(starts.map((column, at) => [column, at + 1]));
    for (const cell of this.#cells) {
      const column = index.get(cell.column)!;
      cell.columnSpan = Math.max(1, countBelow(starts, cell.column + cell.columnSpan) - column + 1);
      cell.rowSpan = Math.min(cell.rowSpan, this.#row - cell.row + 1);
      cell.column = column;
    }
    return this.#cells;
  }

  /** The cell above, if the next one can go on with it. */
  #continued(): CellDraft | undefined {
    while ((this.#above[this.#atAbove]?.column ?? Infinity) < this.#column) this.#atAbove++;
    const above = this.#above[this.#atAbove];
    if (above?.column !== this.#column || above.row + above.rowSpan !== this.#row) return undefined;
    above.rowSpan++;
    return above;
  }

  /** Goes on to the next column that no cell of an earlier row covers. */
  #passReaching(): void {
    for (;;) {
      const next = this.#reaching[this.#atReaching];
      if (!next || next.column > this.#column) return;
      this.#column = Math.max(this.#column, next.column + next.columnSpan);
      this.#atReaching++;
    }
  }
}

/** What a block is in a cell: only paragraphs. */
export function asParagraphs(block: DraftBlock): ParagraphDraft[] {
  return block instanceof TableDraft ? block.asParagraphs() : [block];
}

/** How many of the numbers, which are sorted, are less than one. */
export function countBelow(sorted: readonly number[], number: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

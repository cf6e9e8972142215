/** How the rows of a printed table are shared among pages. */
import { groupBy } from '../../group-by.ts';
import { NO_POINTS, type Column, type Piece, type Section, type ShownLine } from '../../views/view.ts';
import { keptOff } from '../typesetting/kept-off.ts';
import { parted } from '../typesetting/parted.ts';
import { rowPieces, type Paragraph } from '../typesetting/row-pieces.ts';
import { LineCounter, textLines } from '../typesetting/text-lines.ts';
import { textWidth, type Typeface } from '../typesetting/text-width.ts';
import { acrossHeight } from './lines.ts';
import { INDENT, INNER, KEPT_OFF, linesHeight, mostLines, textRoom, type SheetStyle } from './style.ts';
import type { TableContent, TableRow } from './table-rows.ts';

/** A row that does not fit the rest of its page is cut only where more than this part of the page would stay empty. */
const MOST_EMPTY = 0.25;

/** Fewer lines than these are not begun at the end of a page. */
const LEAST_BEGUN = 3;

/** The cells of a row, each as its paragraphs. */
export type Cells = readonly (readonly ShownLine[])[];

/** The height of a row, in lines. */
function heightIn(cells: Cells, counters: readonly LineCounter[]): number {
  let most = 1;
  for (const [column, lines] of cells.entries()) {
    let sum = 0;
    for (const { text } of lines) sum += counters[column]!.count(text);
    if (sum > most) most = sum;
  }
  return most;
}

/** What comes next on the sheet: a row, a heading across the table, the end of a page. */
type Part =
  | { readonly kind: 'row'; readonly row: TableRow; readonly isContinued: boolean }
  | { readonly kind: 'band'; readonly text: string }
  | { readonly kind: 'page' };

/** Shares the rows of a table among pages: those that are cut go on at the top of a page, and say so. */
export class PageLayout {
  readonly #section: Section;
  readonly #rows: readonly Cells[];
  readonly #columns: readonly Column[];
  readonly #widths: readonly number[];
  readonly #counters: readonly LineCounter[];
  readonly #page: number;
  readonly #face: Typeface;
  readonly #head: Typeface;

  /** @param page the height of a page without the head of the table, in points */
  constructor(
    section: Section,
    rows: readonly Cells[],
    columns: readonly Column[],
    widths: readonly number[],
    page: number,
    { table, tableHead }: SheetStyle,
  ) {
    this.#section = section;
    this.#rows = rows;
    this.#columns = columns;
    this.#widths = widths;
    this.#face = table;
    this.#head = tableHead;
    this.#counters = widths.map(
      (width) => new LineCounter(Math.min(textRoom(width), width - INDENT - INNER - KEPT_OFF), table),
    );
    this.#page = page;
  }

  /** @param first what the first page has room for */
  *parts(first: number): Generator<Part> {
    const bands = groupBy(this.#section.bands ?? [], ({ row }) => row);
    let left = first;
    let index = 0;
    for (const row of this.#rows) {
      const cells = row.map((lines, column) =>
        lines.map((line) => parted(line, textRoom(this.#widths[column]!), this.#face)),
      );
      const over = bands.get(index++) ?? [];
      const above = over.reduce((sum, { text }) => sum + acrossHeight(text, this.#widths, this.#head), 0);
      let pieces = this.#piecesAt(cells, left - above);
      if (!pieces) {
        yield { kind: 'page' };
        left = this.#page;
        pieces = this.#piecesAt(cells, left - above) ?? [cells];
      }
      for (const { text } of over) yield { kind: 'band', text };
      left -= above;
      for (const [piece, own] of pieces.entries()) {
        if (piece > 0) yield { kind: 'page' };
        if (piece > 0) left = this.#page;
        const height = linesHeight(heightIn(own, this.#counters), this.#face);
        const contents = this.#contents(own, piece > 0 ? cells[0] : undefined);
        yield { kind: 'row', row: { contents, height }, isContinued: piece > 0 };
        left -= height;
      }
    }
  }

  /** A row in one piece or several, the first of which fits what is left of a page; nothing where it is to begin on the next. */
  #piecesAt(cells: Cells, left: number): Cells[] | undefined {
    const lines = heightIn(cells, this.#counters);
    const room = linesIn(left, this.#face);
    const whole = linesIn(this.#page, this.#face);
    if (lines <= room) return [cells];
    const isBetterWhole = lines <= whole && left < this.#page * MOST_EMPTY;
    if (isBetterWhole || room < LEAST_BEGUN) return undefined;
    const pieces = this.#cut(cells, room, whole);
    return heightIn(pieces[0]!, this.#counters) >= LEAST_BEGUN ? pieces : undefined;
  }

  /** The cells of a row in as many pieces as pages are begun. */
  #cut(cells: Cells, room: number, whole: number): Cells[] {
    const lines = cells.map((paragraphs, column) =>
      paragraphs.map(({ text }): Paragraph => textLines(text, textRoom(this.#widths[column]!), this.#face)),
    );
    const pieces = rowPieces(lines, whole, room);
    // A piece that is a whole paragraph is that, with what is said of it.
    const known = cells.map((paragraphs) => new Map(paragraphs.map((line) => [line.text.trimEnd(), line])));
    return pieces.map((piece) =>
      piece.map((texts, column) => texts.map((text) => known[column]!.get(text) ?? { text })),
    );
  }

  /** @param continued what the first cell of the row has, where the row goes on */
  #contents([first = [], ...others]: Cells, continued?: readonly ShownLine[]): TableContent[] {
    const isContinued = continued !== undefined && first.length === 0;
    const label = continued?.map(({ text }) => text).join('\n') ?? '';
    const opening = isContinued ? [{ text: this.#section.print?.continued(label) ?? '' }] : first;
    return [opening, ...others].map((lines, column) =>
      contentOf(
        lines.map((line) => keptInside(line, this.#widths[column]!, this.#face)),
        this.#columns[column]!,
      ),
    );
  }
}

/** How many lines a row of at most that height has. */
function linesIn(height: number, face: Typeface): number {
  const most = mostLines(face);
  for (let lines = 0; lines < most; lines++) if (linesHeight(lines + 1, face) > height) return lines;
  return most;
}

function keptInside(line: ShownLine, width: number, face: Typeface): ShownLine {
  const room = width - INDENT - INNER;
  if (textWidth(line.text, face) <= room - KEPT_OFF) return line;
  const { text: words, gaps } = keptOff(line.text, room, KEPT_OFF, face);
  const end = gaps.pop()!;
  if (end === '' && words === line.text && gaps.every((gap) => gap === ' ')) return line;
  let next = 0;
  const { text, pieces = [{ text, isAside: false }] } = line;
  let from = 0;
  const own = pieces.map((piece, place) => {
    const set = words.slice(from, from + piece.text.length).replace(/ /g, () => gaps[next++]!);
    from += piece.text.length;
    return { ...piece, text: set + (place === pieces.length - 1 ? end : '') };
  });
  return { text: own.map((piece) => piece.text).join(''), ...(line.pieces ? { pieces: own } : {}) };
}

function contentOf(lines: readonly ShownLine[], { kind }: Column): TableContent {
  const text = lines.map((line) => line.text).join('\n');
  if (kind === 'figure' || lines[0]?.text === NO_POINTS) return { figure: text };
  if (lines.every(({ pieces }) => pieces === undefined)) return text;
  return { pieces: lines.flatMap(runsOf) };
}

function runsOf({ text, pieces = [{ text, isAside: false }] }: ShownLine, place: number): Piece[] {
  return place === 0 ? [...pieces] : [{ text: '\n', isAside: false }, ...pieces];
}

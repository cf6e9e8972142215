/** A table that is printed: set for paper, its head on every page, no row taller than a page. */
import type { Worksheet } from 'exceljs';
import { defined } from '../../defined.ts';
import { groupBy } from '../../group-by.ts';
import type { Language } from '../../messages/messages.ts';
import {
  cellLines,
  columnsFor,
  NO_POINTS,
  withBullets,
  type Column,
  type Piece,
  type Row,
  type Section,
  type ShownLine,
} from '../../views/view.ts';
import { keptOff } from '../typesetting/kept-off.ts';
import { rowPieces, type Paragraph } from '../typesetting/row-pieces.ts';
import { sharedWidths } from '../typesetting/shared-widths.ts';
import { LineCounter, textLines } from '../typesetting/text-lines.ts';
import type { Book } from './book.ts';
import { acrossHeight, writeAcross } from './lines.ts';
import { writeHead, writeTable } from './list.ts';
import {
  CENTRED,
  columnFor,
  FRAME,
  INDENT,
  linesHeight,
  mostLines,
  PADDING,
  PAGE_HEIGHT,
  PAGE_WIDTH,
  TABLE,
  TABLE_HEAD,
  textRoom,
} from './style.ts';
import type { TableContent, TableRow } from './table-rows.ts';

/** A column without a share is no wider than this, in points, unless a word of it is. */
const WIDEST_OWN = 84;

/** A row that does not fit the rest of its page is cut only where more than this part of the page would stay empty. */
const MOST_EMPTY = 0.25;

/** Fewer lines than these are not begun at the end of a page. */
const LEAST_BEGUN = 3;

/** The cells of a row, each as its paragraphs. */
type Cells = readonly (readonly ShownLine[])[];

/** The widths of the columns in points: those without a share are as wide as what stands in them. */
export function printedWidths(section: Section): number[] {
  const columns = columnsFor('sheet', section);
  const rows = [...eachOf(columns, section)];
  const widths = shareOut(columns, rows);
  // The first cells of continued rows are wider, and few tables have any.
  const continued = section.print?.continued('') ?? '';
  if (continued === '') return widths;
  const layout = new PageLayout(section, rows, columns, widths, PAGE_HEIGHT);
  for (const part of layout.parts(PAGE_HEIGHT * USUAL_FIRST))
    if (part.kind === 'row' && part.isContinued) return shareOut(columns, rows, continued);
  return widths;
}

/** What of the first page the mark and the title usually leave. */
const USUAL_FIRST = 0.75;

/** The height of a row, in lines. */
function heightIn(cells: Cells, counters: readonly LineCounter[]): number {
  return Math.max(
    1,
    ...cells.map((lines, column) => lines.reduce((sum, { text }) => sum + counters[column]!.count(text), 0)),
  );
}

/** @param further what may stand in the first column besides */
function shareOut(columns: readonly Column[], rows: readonly Cells[], further?: string): number[] {
  const textsIn = (cells: Cells, column: number): string[] => cells[column]!.map(({ text }) => text);
  return sharedWidths(
    columns.map(({ heading, share }, column) => ({
      heading,
      ...defined({ share, further: column === 0 ? further : undefined }),
      texts: share === undefined ? [...new Set(rows.flatMap((cells) => textsIn(cells, column)))] : [],
    })),
    // How an empty cell is marked takes no room.
    rows.map((cells) =>
      columns.map((_, column) => textsIn(cells, column).filter((text) => text !== NO_POINTS)),
    ),
    {
      total: PAGE_WIDTH,
      widestOwn: WIDEST_OWN,
      widthFor: columnFor,
      padding: PADDING,
      body: TABLE,
      head: TABLE_HEAD,
    },
  );
}

/** Writes the table below whatever is on a sheet, its head on every page. @param widths as the sheet's columns have them */
export function writePrinted(
  book: Book,
  sheet: Worksheet,
  section: Section,
  widths: readonly number[],
  language: Language,
): void {
  const columns = columnsFor('sheet', section);
  const above = heightSoFar(sheet);
  const head = sheet.rowCount + 1;
  const headings = columns.map(({ heading }) => heading);
  writeHead(sheet, head, headings, widths, 0);
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  // A table that is too wide is shrunk with its page, which then has room for more of it.
  const total = widths.reduce((sum, width) => sum + width, 0);
  const page = PAGE_HEIGHT * Math.max(1, total / PAGE_WIDTH) - (sheet.getRow(head).height ?? 0);
  const layout = new PageLayout(section, eachOf(columns, section), columns, widths, page);
  let rows: TableRow[] = [];
  /** After how many of the rows a page ends. */
  let ends: number[] = [];
  const flush = (): void => {
    const before = sheet.rowCount;
    writeTable(book, sheet, rows, { count: rows.length, columns: columns.length, language });
    for (const end of ends) sheet.getRow(before + end).addPageBreak();
    rows = [];
    ends = [];
  };
  for (const part of layout.parts(page - above)) {
    if (part.kind === 'row') rows.push(part.row);
    else if (part.kind === 'page') ends.push(rows.length);
    else {
      flush();
      writeAcross(sheet, part.text, widths, TABLE_HEAD, CENTRED, FRAME);
    }
  }
  flush();
}

function heightSoFar(sheet: Worksheet): number {
  let sum = 0;
  for (let row = 1; row <= sheet.rowCount; row++) sum += sheet.getRow(row).height ?? 0;
  return sum;
}

/** What comes next on the sheet: a row, a heading across the table, the end of a page. */
type Part =
  | { readonly kind: 'row'; readonly row: TableRow; readonly isContinued: boolean }
  | { readonly kind: 'band'; readonly text: string }
  | { readonly kind: 'page' };

/** Shares the rows of a table among pages: those that are cut go on at the top of a page, and say so. */
class PageLayout {
  readonly #section: Section;
  readonly #rows: Iterable<Cells>;
  readonly #columns: readonly Column[];
  readonly #widths: readonly number[];
  readonly #counters: readonly LineCounter[];
  readonly #page: number;

  /** @param page the height of a page without the head of the table, in points */
  constructor(
    section: Section,
    rows: Iterable<Cells>,
    columns: readonly Column[],
    widths: readonly number[],
    page: number,
  ) {
    this.#section = section;
    this.#rows = rows;
    this.#columns = columns;
    this.#widths = widths;
    this.#counters = widths.map((width) => new LineCounter(textRoom(width), TABLE));
    this.#page = page;
  }

  /** @param first what the first page has room for */
  *parts(first: number): Generator<Part> {
    const bands = groupBy(this.#section.bands ?? [], ({ row }) => row);
    let left = first;
    let index = 0;
    for (const cells of this.#rows) {
      const over = bands.get(index++) ?? [];
      const above = over.reduce((sum, { text }) => sum + acrossHeight(text, this.#widths, TABLE_HEAD), 0);
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
        const height = linesHeight(heightIn(own, this.#counters), TABLE);
        const contents = this.#contents(own, piece > 0 ? cells[0] : undefined);
        yield { kind: 'row', row: { contents, height }, isContinued: piece > 0 };
        left -= height;
      }
    }
  }

  /** A row in one piece or several, the first of which fits what is left of a page; nothing where it is to begin on the next. */
  #piecesAt(cells: Cells, left: number): Cells[] | undefined {
    const lines = heightIn(cells, this.#counters);
    const room = linesIn(left);
    const whole = linesIn(this.#page);
    if (lines <= room) return [cells];
    const isBetterWhole = lines <= whole && left < this.#page * MOST_EMPTY;
    if (isBetterWhole || room < LEAST_BEGUN) return undefined;
    const pieces = this.#cut(cells, room, whole);
    return heightIn(pieces[0]!, this.#counters) >= LEAST_BEGUN ? pieces : undefined;
  }

  /** The cells of a row in as many pieces as pages are begun. */
  #cut(cells: Cells, room: number, whole: number): Cells[] {
    const lines = cells.map((paragraphs, column) =>
      paragraphs.map(({ text }): Paragraph => textLines(text, textRoom(this.#widths[column]!), TABLE)),
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
        lines.map((line) => keptInside(line, this.#widths[column]!)),
        this.#columns[column]!,
      ),
    );
  }
}

/** How many lines a row of at most that height has. */
function linesIn(height: number): number {
  const most = mostLines(TABLE);
  for (let lines = 0; lines < most; lines++) if (linesHeight(lines + 1, TABLE) > height) return lines;
  return most;
}

/** What LibreOffice leaves on both sides of a cell's text, in points, besides the indent. */
const INNER = 2;

/** How far lines end from the rule behind them, in points. */
const KEPT_OFF = 4;

function keptInside(line: ShownLine, width: number): ShownLine {
  const text = keptOff(line.text, width - INDENT - INNER, KEPT_OFF, TABLE);
  if (text === line.text) return line;
  let from = 0;
  const pieces = line.pieces?.map((piece) => {
    const own = { ...piece, text: text.slice(from, from + piece.text.length) };
    from += piece.text.length;
    return own;
  });
  return { text, ...(pieces ? { pieces } : {}) };
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

/** The cells of each row of a section, made when they are asked for. */
function* eachOf(columns: readonly Column[], { rows = [] }: Section): Generator<Cells> {
  for (const row of rows) yield cellsOf(columns, row);
}

function cellsOf(columns: readonly Column[], row: Row): Cells {
  return columns.map(({ key, kind }) =>
    withBullets(cellLines('sheet', row[key]), kind).flatMap((line) =>
      line.text.includes('\n') ? line.text.split('\n').map((text) => ({ text })) : [line],
    ),
  );
}

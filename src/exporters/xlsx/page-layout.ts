/** How the rows of a printed table are shared among pages. */
import { groupBy, sumOf } from '../../group-by.ts';
import { NO_POINTS, type Column, type Piece, type Section, type ShownLine } from '../../views/view.ts';
import { keepFromEdge } from '../typesetting/edge-gaps.ts';
import { splitHeldWords } from '../typesetting/split-held-words.ts';
import { rowPieces, type BrokenParagraph } from '../typesetting/row-pieces.ts';
import { lineCounter, textLines, type LineCounter } from '../typesetting/text-lines.ts';
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
  return Math.max(1, ...cells.map((lines, column) => sumOf(lines, ({ text }) => counters[column]!(text))));
}

/** What comes next on the sheet: a row, a heading across the table, the end of a page. */
type PagePart =
  | { readonly kind: 'row'; readonly row: TableRow; readonly isContinued: boolean }
  | { readonly kind: 'band'; readonly text: string }
  | { readonly kind: 'page' };

/** A printed table: what it says, and how it is set. */
export interface SetTable {
  readonly section: Section;
  readonly rows: readonly Cells[];
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  /** The height of a page without the head of the table, in points. */
  readonly page: number;
  readonly style: SheetStyle;
}

/**
 * Shares the rows of a table among pages: those that are cut go on at the top of a page, and say so.
 *
 * @param first what the first page has room for
 */
export function* pageParts(
  { section, rows, columns, widths, page, style: { table: face, tableHead } }: SetTable,
  first: number,
): Generator<PagePart> {
  const counters = widths.map((width) =>
    lineCounter(Math.min(textRoom(width), width - INDENT - INNER - KEPT_OFF), face),
  );

  /** A row in one piece or several, the first of which fits what is left of a page; nothing where it is to begin on the next. */
  const piecesAt = (cells: Cells, left: number): Cells[] | undefined => {
    const lines = heightIn(cells, counters);
    const room = linesIn(left, face);
    const whole = linesIn(page, face);
    if (lines <= room) return [cells];
    const isBetterWhole = lines <= whole && left < page * MOST_EMPTY;
    if (isBetterWhole || room < LEAST_BEGUN) return undefined;
    const pieces = cut(cells, room, whole);
    return heightIn(pieces[0]!, counters) >= LEAST_BEGUN ? pieces : undefined;
  };

  /** The cells of a row in as many pieces as pages are begun. */
  const cut = (cells: Cells, room: number, whole: number): Cells[] => {
    const lines = cells.map((paragraphs, column) =>
      paragraphs.map(({ text }): BrokenParagraph => textLines(text, textRoom(widths[column]!), face)),
    );
    const pieces = rowPieces(lines, whole, room);
    // A piece that is a whole paragraph is that, with what is said of it.
    const known = cells.map((paragraphs) => new Map(paragraphs.map((line) => [line.text.trimEnd(), line])));
    return pieces.map((piece) =>
      piece.map((texts, column) => texts.map((text) => known[column]!.get(text) ?? { text })),
    );
  };

  /** @param continued what the first cell of the row has, where the row goes on */
  const contentsOf = ([opening = [], ...others]: Cells, continued?: readonly ShownLine[]): TableContent[] => {
    const isContinued = continued !== undefined && opening.length === 0;
    const label = continued?.map(({ text }) => text).join('\n') ?? '';
    const shown = isContinued ? [{ text: section.print?.continued(label) ?? '' }] : opening;
    return [shown, ...others].map((lines, column) =>
      contentOf(
        lines.map((line) => keptInside(line, widths[column]!, face)),
        columns[column]!,
      ),
    );
  };

  const bands = groupBy(section.bands ?? [], ({ row }) => row);
  let left = first;
  for (const [index, row] of rows.entries()) {
    const cells = row.map((lines, column) =>
      lines.map((line) => splitHeldWords(line, textRoom(widths[column]!), face)),
    );
    const over = bands.get(index) ?? [];
    const above = sumOf(over, ({ text }) => acrossHeight(text, widths, tableHead));
    let pieces = piecesAt(cells, left - above);
    if (!pieces) {
      yield { kind: 'page' };
      left = page;
      pieces = piecesAt(cells, left - above) ?? [cells];
    }
    for (const { text } of over) yield { kind: 'band', text };
    left -= above;
    for (const [piece, own] of pieces.entries()) {
      if (piece > 0) yield { kind: 'page' };
      if (piece > 0) left = page;
      const height = linesHeight(heightIn(own, counters), face);
      const contents = contentsOf(own, piece > 0 ? cells[0] : undefined);
      yield { kind: 'row', row: { contents, height }, isContinued: piece > 0 };
      left -= height;
    }
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
  const { text: words, gaps } = keepFromEdge(line.text, room, KEPT_OFF, face);
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

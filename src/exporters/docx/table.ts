/** A table of a view: its head repeated on every page, its points as real lists. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type ITableCellOptions,
  type ParagraphChild,
} from 'docx';
import type { DocumentLayout } from '../../views/document/layout.ts';
import {
  cellLines,
  columnsFor,
  NO_POINTS,
  type Column,
  type Section,
  type ShownLine,
} from '../../views/view.ts';
import { sumOf, totalOf } from '../../group-by.ts';
import { splitHeldWords } from '../typesetting/split-held-words.ts';
import { sharedWidths } from '../typesetting/shared-widths.ts';
import { lineCounter, paragraphs } from '../typesetting/text-lines.ts';
import { viewWidths } from '../typesetting/view-widths.ts';
import { hangingOf, LISTS } from './lists.ts';
import { STYLES, TERM } from './styles.ts';
import { paragraph, textRuns } from './text.ts';

/** What is left free around the words of a cell, in twentieths of a point: they touch no rule. Small letters need less of it. */
function paddingOf({ tableSize }: DocumentLayout) {
  const side = Math.min(100, tableSize * 10);
  return { top: 40, bottom: 40, left: side, right: side };
}

/** What of a column's width is no room for words, in points: a little is left for letters that another program sets wider. */
function noRoomIn(layout: DocumentLayout): number {
  const { left, right } = paddingOf(layout);
  return (left + right) / 20 + 3;
}

/** A column without a share is no wider than this, in letters, unless a word of it is. */
const WIDEST_OWN = 8;

/**
 * The lines of the tallest row that is not cut at the end of a page. What is printed goes on over the page, as its rows are tall; one of a
 * list is looked up, and stays whole as far as a page has room for it.
 */
const WHOLE = { printed: 9, list: 35 };

/** A table with the paragraphs of its cells. */
type DocxCells = ReturnType<typeof cellsOf>;

/** @param width of the text, in twentieths of a point */
export function docxTable(section: Section, layout: DocumentLayout, width: number): Table {
  const { rows = [], bands = [], print } = section;
  const { columns, rows: said } = cellsOf(section);
  const widths = widthsIn(width, section, wantedWidths(section, { columns, rows: said }, layout, width));
  const rooms = columns.map((column, at) => roomIn(column, widths[at]!, layout));
  const face = { size: layout.tableSize };
  const counters = rooms.map((room) => lineCounter(room, face));
  const across = totalOf(widths);
  const headCell = (text: string, cell: number, span: { columnSpan?: number } = {}): TableCell =>
    cellOf([paragraph(STYLES.tableHead, text)], cell, {
      ...span,
      verticalAlign: VerticalAlignTable.CENTER,
    });
  const headings = columns.map(({ heading }, at) => headCell(heading, widths[at]!));
  const bandsAt = (place: number): TableRow[] =>
    bands
      .filter((band) => band.row === place)
      .map(({ text }) => headCell(text, across, columns.length > 1 ? { columnSpan: columns.length } : {}))
      .map((cell) => new TableRow({ cantSplit: true, children: [cell] }));
  const rowOf = (cells: DocxCells['rows'][number], place: number): TableRow => {
    const lines = cells.map((own, at) => own.map((line) => splitHeldWords(line, rooms[at]!, face)));
    const height = Math.max(0, ...lines.map((own, at) => sumOf(own, ({ text }) => counters[at]!(text))));
    // The signature is not to be alone on a page.
    const isLast = place === rows.length - 1;
    return new TableRow({
      ...(height <= WHOLE[print ? 'printed' : 'list'] ? { cantSplit: true } : {}),
      children: columns.map((column, at) =>
        cellOf(paragraphsOf(column, lines[at]!, isLast), widths[at]!, { margins: paddingOf(layout) }),
      ),
    });
  };
  return new Table({
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headings }),
      ...said.flatMap((cells, place) => [...bandsAt(place), rowOf(cells, place)]),
    ],
  });
}

function cellsOf(section: Section) {
  const columns = columnsFor('page', section);
  const rows = (section.rows ?? []).map((row) =>
    columns.map(({ key }) => paragraphs(cellLines('page', row[key]))),
  );
  return { columns, rows };
}

/** Letters are made no smaller than this, in points. */
const LEAST_SIZE = 6;

/**
 * A layout whose letters are so small, if need be, that the longest words of a table that is printed stay whole.
 *
 * @param width of the text, in twentieths of a point
 */
export function fittedLayout(
  sections: readonly Section[],
  layout: DocumentLayout,
  width: number,
): DocumentLayout {
  const printed = sections.filter(({ print }) => print);
  const tables = printed.map((section) => ({ section, cells: cellsOf(section) }));
  let { tableSize } = layout;
  // An endless word in one column is no reason to make all letters small.
  const isTooWide = ({ section, cells }: (typeof tables)[number]): boolean => {
    const wanted = wantedWidths(section, cells, { ...layout, tableSize }, width);
    const capped = cappedTo(width / 20, wanted);
    return wanted.filter((each, at) => each > capped[at]! + 0.5).length > 1;
  };
  while (tableSize > LEAST_SIZE && tables.some(isTooWide)) tableSize -= 0.5;
  return { ...layout, tableSize };
}

/** The widths that the columns of a table need, in points: together more than there is where its longest words do not fit. */
function wantedWidths(
  section: Section,
  { columns, rows }: DocxCells,
  layout: DocumentLayout,
  width: number,
): number[] {
  const { tableSize } = layout;
  const [body, head] = [{ size: tableSize }, { size: tableSize, bold: true }];
  const total = width / 20;
  const noRoom = noRoomIn(layout);
  const widthFor = (room: number): number => room + noRoom;
  const texts = rows.map((cells) => cells.map((lines) => lines.map(({ text }) => text)));
  return section.print
    ? sharedWidths(columns, texts, {
        total,
        widestOwn: WIDEST_OWN * tableSize,
        widthFor,
        padding: noRoom + hangingOf(layout),
        body,
        head,
      })
    : viewWidths(section, 'page', total, { body, head, widthFor });
}

/** Of the width of a page, in twentieths of a point. */
function widthsIn(width: number, section: Section, wanted: readonly number[]): number[] {
  const total = width / 20;
  const sum = totalOf(wanted);
  // What is printed fills its page.
  const scale = section.print ? Math.max(1, total / sum) : 1;
  return cappedTo(
    total,
    wanted.map((each) => each * scale),
  ).map((each) => Math.floor(each * 20));
}

/** A page of text is not shrunk: where not all fit, the widest columns become narrower, and their long words are broken. */
function cappedTo(total: number, wanted: readonly number[]): number[] {
  const widths = [...wanted];
  const narrowFirst = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  let left = total;
  for (const [place, at] of narrowFirst.entries()) {
    widths[at] = Math.min(wanted[at]!, left / (narrowFirst.length - place));
    left -= widths[at];
  }
  return widths;
}

/** What room for words a column has, in points. */
function roomIn({ kind }: Column, width: number, layout: DocumentLayout): number {
  return width / 20 - noRoomIn(layout) - (kind === 'points' ? hangingOf(layout) : 0);
}

function paragraphsOf({ kind }: Column, lines: readonly ShownLine[], keepNext: boolean): Paragraph[] {
  const { RIGHT, CENTER } = AlignmentType;
  const made = (children: readonly ParagraphChild[], options: IParagraphOptions): Paragraph =>
    new Paragraph({ ...options, ...(keepNext ? { keepNext } : {}), children: [...children] });
  const text = { style: STYLES.tableText };
  if (kind === 'points') {
    if (lines.length === 0) return [made(textRuns(NO_POINTS), { ...text, alignment: CENTER })];
    const list = { style: STYLES.tablePoint, numbering: { reference: LISTS.cell, level: 0 } };
    return lines.map((line) => made(lineRuns(line), list));
  }
  if (lines.length === 0) return [made([], text)];
  // Figures stand below each other, signs in the middle.
  const alignmentOf = ({ text: shown }: ShownLine): IParagraphOptions =>
    kind === 'figure' ? { alignment: /\d/.test(shown) ? RIGHT : CENTER } : {};
  return lines.map((line) => made(lineRuns(line), { ...text, ...alignmentOf(line) }));
}

/** What is said of the words of an item has a look of its own, by which programs tell it from them, too. */
function lineRuns({ text, pieces }: ShownLine): ParagraphChild[] {
  if (!pieces) return text === '' ? [] : textRuns(text);
  return pieces.flatMap((piece) => textRuns(piece.text, piece.isAside ? TERM : undefined));
}

function cellOf(
  children: readonly Paragraph[],
  width: number,
  options: Pick<ITableCellOptions, 'columnSpan' | 'verticalAlign' | 'margins'>,
): TableCell {
  return new TableCell({ ...options, width: { size: width, type: WidthType.DXA }, children: [...children] });
}

/** A table of a view: its head repeated on every page, its points as real lists. */
import type {
  IParagraphOptions,
  ITableCellOptions,
  Paragraph,
  ParagraphChild,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import type { Layout } from '../../views/document/layout.ts';
import {
  cellLines,
  columnsFor,
  NO_POINTS,
  type Column,
  type Row,
  type Section,
  type ShownLine,
} from '../../views/view.ts';
import { sharedWidths } from '../typesetting/shared-widths.ts';
import { LineCounter } from '../typesetting/text-lines.ts';
import { viewWidths } from '../typesetting/view-widths.ts';
import { LISTS } from './lists.ts';
import { STYLES, TERM } from './styles.ts';
import { textRuns } from './text.ts';

type Docx = typeof import('docx');

/** What is left free around the words of a cell, in twentieths of a point: they touch no rule. */
const PADDING = { top: 40, bottom: 40, left: 100, right: 100 };

/** What of a column's width is no room for words, in points: a little is left for letters that another program sets wider. */
const NO_ROOM = (PADDING.left + PADDING.right) / 20 + 3;

/** How far the words of a point are set in, in points. */
const HANGING = 10;
/** A column without a share is no wider than this, in letters, unless a word of it is. */
const WIDEST_OWN = 8;

/**
 * The lines of the tallest row that is not cut at the end of a page. What is printed goes on over the page, as its rows are tall; one of a
 * list is looked up, and stays whole as far as a page has room for it.
 */
const WHOLE = { printed: 9, list: 35 };

/** A table with what its cells say. */
interface Cells {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (readonly ShownLine[])[])[];
}

/** @param width of the text, in twentieths of a point */
export function tableOf(docx: Docx, section: Section, layout: Layout, width: number): Table {
  const { rows = [], bands = [], print } = section;
  const columns = columnsFor('page', section);
  const cells: Cells = { columns, rows: rows.map((row) => columns.map((column) => linesOf(column, row))) };
  const widths = widthsOf(section, cells, layout, width);
  const across = widths.reduce((sum, each) => sum + each, 0);
  const height = heights(cells, widths, layout);
  const headCell = (text: string, cell: number, span = 1): TableCell =>
    cellOf(docx, [new docx.Paragraph({ style: STYLES.tableHead, children: textRuns(docx, text) })], cell, {
      columnSpan: span,
      verticalAlign: docx.VerticalAlignTable.CENTER,
    });
  const row = (children: readonly TableCell[], isWhole = true, isHead = false): TableRow =>
    new docx.TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      ...(isWhole ? { cantSplit: true } : {}),
      children: [...children],
    });
  return new docx.Table({
    width: { size: across, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      row(
        columns.map(({ heading }, index) => headCell(heading, widths[index]!)),
        true,
        true,
      ),
      ...cells.rows.flatMap((lines, place) => [
        ...bands
          .filter((band) => band.row === place)
          .map(({ text }) => row([headCell(text, across, columns.length)])),
        row(
          columns.map((column, index) => {
            // The signature is not to be alone on a page.
            const isLast = place === rows.length - 1;
            return cellOf(docx, paragraphsOf(docx, column, lines[index]!, isLast), widths[index]!);
          }),
          height(lines) <= WHOLE[print ? 'printed' : 'list'],
        ),
      ]),
    ],
  });
}

/** The paragraphs of a cell. */
function linesOf({ key }: Column, row: Row): ShownLine[] {
  return cellLines('page', row[key]).flatMap((line) =>
    line.text.includes('\n') ? line.text.split('\n').map((text) => ({ text })) : [line],
  );
}

function widthsOf(
  section: Section,
  { columns, rows }: Cells,
  { tableSize }: Layout,
  width: number,
): number[] {
  const [body, head] = [{ size: tableSize }, { size: tableSize, bold: true }];
  const total = width / 20;
  const widthFor = (room: number): number => room + NO_ROOM;
  const texts = rows.map((cells) => cells.map((lines) => lines.map(({ text }) => text)));
  const wanted = section.print
    ? sharedWidths(
        columns.map(({ heading, share }, at) => ({
          heading,
          ...(share === undefined ? {} : { share }),
          texts: [...new Set(texts.flatMap((cells) => cells[at]!))],
        })),
        texts,
        { total, widestOwn: WIDEST_OWN * tableSize, widthFor, padding: NO_ROOM + HANGING, body, head },
      )
    : viewWidths(section, 'page', total, { body, head, widthFor });
  const sum = wanted.reduce((all, each) => all + each, 0);
  // A page of text is not shrunk: long words are broken where they do not fit. What is printed fills its page.
  const scale = section.print ? total / sum : Math.min(1, total / sum);
  return wanted.map((each) => Math.floor(each * scale * 20));
}

/** About how many lines a row has. */
function heights(
  { columns }: Cells,
  widths: readonly number[],
  { tableSize }: Layout,
): (row: Cells['rows'][number]) => number {
  const counters = columns.map(({ kind }, at) => {
    const room = widths[at]! / 20 - NO_ROOM - (kind === 'points' ? HANGING : 0);
    return new LineCounter(room, { size: tableSize });
  });
  return (row) =>
    Math.max(
      0,
      ...row.map((lines, at) => lines.reduce((sum, { text }) => sum + counters[at]!.count(text), 0)),
    );
}

function paragraphsOf(
  docx: Docx,
  { kind }: Column,
  lines: readonly ShownLine[],
  keepNext: boolean,
): Paragraph[] {
  const { RIGHT, CENTER } = docx.AlignmentType;
  const paragraph = (children: readonly ParagraphChild[], options: IParagraphOptions): Paragraph =>
    new docx.Paragraph({ ...options, ...(keepNext ? { keepNext } : {}), children: [...children] });
  const text = { style: STYLES.tableText };
  if (kind === 'points') {
    if (lines.length === 0) return [paragraph(textRuns(docx, NO_POINTS), { ...text, alignment: CENTER })];
    const list = { style: STYLES.tablePoint, numbering: { reference: LISTS.cell, level: 0 } };
    return lines.map((line) => paragraph(lineRuns(docx, line), list));
  }
  if (lines.length === 0) return [paragraph([], text)];
  // Figures stand below each other, signs in the middle.
  const alignmentOf = ({ text: shown }: ShownLine): IParagraphOptions =>
    kind === 'figure' ? { alignment: /\d/.test(shown) ? RIGHT : CENTER } : {};
  return lines.map((line) => paragraph(lineRuns(docx, line), { ...text, ...alignmentOf(line) }));
}

/** What is said of the words of an item has a look of its own, by which programs tell it from them, too. */
function lineRuns(docx: Docx, { text, pieces }: ShownLine): ParagraphChild[] {
  if (!pieces) return text === '' ? [] : textRuns(docx, text);
  return pieces.flatMap((piece) => textRuns(docx, piece.text, piece.isAside ? TERM : undefined));
}

function cellOf(
  docx: Docx,
  children: readonly Paragraph[],
  width: number,
  { columnSpan = 1, ...others }: Pick<ITableCellOptions, 'columnSpan' | 'verticalAlign'> = {},
): TableCell {
  return new docx.TableCell({
    ...others,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    width: { size: width, type: docx.WidthType.DXA },
    margins: PADDING,
    children: [...children],
  });
}

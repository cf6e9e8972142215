/** How sheets look: letters, borders, paper. */
import type { Alignment, Borders, Font, PageSetup } from 'exceljs';
import { smallSize, type DocumentLayout } from '../../views/document/layout.ts';
import { USUAL_FONT, type Typeface } from '../typesetting/text-width.ts';

/** What a layout makes of a sheet. Lengths are in points. */
export type SheetStyle = ReturnType<typeof sheetStyle>;

/** The sides of A4, in millimetres. */
const A4 = { short: 210, long: 297 };

const INCH = 25.4;

function inPoints(millimetres: number): number {
  return (millimetres / INCH) * 72;
}

/** The number of the page stands 10 mm from the edge (ГОСТ Р 7.0.97-2016, 3.2). */
const TO_NUMBER = 10;

/** How a layout sets a sheet. @param orientation of its pages, where that is not the layout's */
export function sheetStyle(
  layout: DocumentLayout,
  orientation: DocumentLayout['orientation'] = layout.orientation,
) {
  const { font, textSize, tableSize, margins, corner } = layout;
  const { left, right, top, bottom } = margins;
  const isAcross = orientation === 'landscape';
  const [across, down] = isAcross ? [A4.long, A4.short] : [A4.short, A4.long];
  const face = (size: number): Typeface => ({ font, size });
  const boldFace = (size: number): Typeface => ({ font, size, bold: true });
  const paper: Partial<PageSetup> = {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: left / INCH,
      right: right / INCH,
      top: top / INCH,
      bottom: bottom / INCH,
      header: TO_NUMBER / INCH,
      footer: TO_NUMBER / INCH,
    },
  };
  return {
    /** The text of an order. */
    body: face(textSize),
    title: boldFace(textSize),
    /** The mark, what is said above and below a table, those who prepared a document. */
    small: face(smallSize(layout)),
    heading: boldFace(smallSize(layout)),
    table: face(tableSize),
    tableHead: boldFace(tableSize),
    paper,
    /** The number of the page in the middle of the top margin, from the second page. */
    pageNumbers: { differentFirst: true, oddHeader: `&C&"${font},Regular"&12&P` },
    /** What is between the margins of a page; it is shrunk where columns need more. A point is left so that it is not for nothing. */
    width: Math.floor(inPoints(across - left - right)) - 1,
    height: inPoints(down - top - bottom),
    /** How wide a requisite in the corner may be. */
    corner: Math.floor(inPoints(corner)),
  };
}

/** What the workbook measures its columns by: a digit of it is 8 pixels wide everywhere, which no rounding blurs. */
export const NORMAL_FONT = `<font><sz val="12"/><name val="${USUAL_FONT}"/><family val="1"/></font>`;

/** The width of one unit of column width, in points: a digit of {@link NORMAL_FONT}. */
const COLUMN_UNIT = 6;

/** The widest column and the tallest row that Excel knows, in points; a little is left for rounding. */
export const WIDEST = 250 * COLUMN_UNIT;
export const TALLEST = 405;

/** Width of one step of a cell's indent, in points: about three spaces. */
export const INDENT = 9;

/** What LibreOffice leaves on both sides of a cell's text, in points, besides the indent. */
export const INNER = 2;

/** How far the lines of a cell end from the rule behind them, in points. */
export const KEPT_OFF = 4;

/** What of a column's width is margin, in points: text keeps off the rule before it by an indent. */
export const PADDING = 4 + INDENT;

/** Programs round the widths of letters, each in its way: this part of a column is left to them. */
const ROUNDING = 0.03;

const LINE = { style: 'thin' } as const;
export const FRAME: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** In the cells of tables. */
export const CELL_TEXT: Partial<Alignment> = {
  vertical: 'top',
  horizontal: 'left',
  indent: 1,
  wrapText: true,
};
export const TOP_CENTRED: Partial<Alignment> = { vertical: 'top', horizontal: 'center', wrapText: true };
/** Numbers stand below each other. */
export const TOP_RIGHT: Partial<Alignment> = { vertical: 'top', horizontal: 'right', indent: 1 };

/** Of lines across a sheet. */
export const TOP_LEFT: Partial<Alignment> = { vertical: 'top', horizontal: 'left', wrapText: true };
export const CENTRED: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };

/** `family` is what a program without this font chooses another by. */
export function fontOf({ font = USUAL_FONT, size, bold = false }: Typeface): Partial<Font> {
  return { name: font, family: 1, size, ...(bold ? { bold } : {}) };
}

/** Points of a column as exceljs takes them: in whole pixels of Excel's, three quarters of a point each. */
export function columnUnits(points: number): number {
  const units = (Math.floor(points / 0.75) * 0.75) / COLUMN_UNIT;
  // exceljs takes 9 for “no width was given” and leaves it out.
  return units === 9 ? units + 0.75 / COLUMN_UNIT : units;
}

/** The room for text in a column, in points. */
export function textRoom(points: number): number {
  return (points - PADDING) * (1 - ROUNDING);
}

/** The width of a column with room for that much text, in points. */
export function columnFor(room: number): number {
  return room / (1 - ROUNDING) + PADDING;
}

/**
 * The height of lines in points. Excel sets lines of this font at 1.275 of its size or a little more, LibreOffice at
 * 1.15: neither cuts what is allowed the greater.
 */
export function linesHeight(lines: number, { size }: Typeface): number {
  return Math.ceil(lines * size * 1.275 + 1);
}

/** How many lines the tallest row has room for. */
export function mostLines({ size }: Typeface): number {
  return Math.floor((TALLEST - 2) / (size * 1.275));
}

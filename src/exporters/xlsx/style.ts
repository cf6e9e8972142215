/** How sheets look: letters, borders, paper. */
import type { Alignment, Borders, Font, PageSetup } from 'exceljs';
import type { Margins } from '../../plan/entries/layout.ts';
import type { Typeface } from '../typesetting/text-width.ts';

/** The mark and the titles. */
export const BODY: Typeface = { size: 12 };
export const TITLE: Typeface = { size: 12, bold: true };
export const TABLE: Typeface = { size: 10 };
export const TABLE_HEAD: Typeface = { size: 10, bold: true };

/** What the workbook measures its columns by: a digit of it is 8 pixels wide everywhere, which no rounding blurs. */
export const NORMAL_FONT = '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>';

/** The width of one unit of column width, in points: a digit of {@link NORMAL_FONT}. */
const COLUMN_UNIT = 6;

/** The widest column and the tallest row that Excel knows, in points; a little is left for rounding. */
export const WIDEST = 250 * COLUMN_UNIT;
export const TALLEST = 405;

/** Width of one step of a cell's indent, in points: about three spaces. */
export const INDENT = 9;

/** What of a column's width is margin, in points: text keeps off the rule before it by an indent. */
export const PADDING = 4 + INDENT;

/** Programs round the widths of letters, each in its way: this part of a column is left to them. */
const ROUNDING = 0.03;

/** A4 across, in points, between margins of 20 and 10 mm; a point is left so that the page is not shrunk for nothing. */
export const PAGE_WIDTH = 755;

const MM = 1 / 25.4;

/** Margins by ГОСТ Р 7.0.97-2016, 6.1; the number of the page 10 mm from the edge by 3.2. */
/** The height of its body, and what a page may shrink to before columns are wider. */
export const PAGE_HEIGHT = ((210 - 20 - 20) / 25.4) * 72;

export const PAPER: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 20 * MM, right: 10 * MM, top: 20 * MM, bottom: 20 * MM, header: 10 * MM, footer: 10 * MM },
};

/** The same between other margins, in millimetres: where less room is left, the page is shrunk. */
export function paperOf(margins: Margins = { left: 20, right: 10, top: 20, bottom: 20 }): Partial<PageSetup> {
  const { left, right, top, bottom } = margins;
  return {
    ...PAPER,
    margins: {
      left: left * MM,
      right: right * MM,
      top: top * MM,
      bottom: bottom * MM,
      header: 10 * MM,
      footer: 10 * MM,
    },
  };
}

/** The number of the page in the middle of the top margin, from the second page. */
export const PAGE_NUMBERS = { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&12&P' };

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
export function fontOf({ size, bold = false }: Typeface): Partial<Font> {
  return { name: 'Times New Roman', family: 1, size, ...(bold ? { bold } : {}) };
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

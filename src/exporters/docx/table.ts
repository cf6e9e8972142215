/** A table of a view: its head repeated on every page, its points as real lists. */
import type { IParagraphOptions, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Layout } from '../../views/document/layout.ts';
import {
  cellTexts,
  columnsFor,
  NO_POINTS,
  type Column,
  type Content,
  type Section,
} from '../../views/view.ts';
import { viewWidths } from '../typesetting/view-widths.ts';
import { LISTS, STYLES } from './styles.ts';
import { textRuns } from './text.ts';

type Docx = typeof import('docx');

/** What is left free around the words of a cell, in twentieths of a point: they touch no rule. */
const PADDING = { top: 40, bottom: 40, left: 100, right: 100 };

/** What is left in a column for letters that another program sets wider, in points. */
const SPARE = 3;

/** The longest text of a cell that certainly has room on one page, in characters. */
const UNCUT = 1500;

/** @param width of the text, in twentieths of a point */
export function tableOf(docx: Docx, section: Section, layout: Layout, width: number): Table {
  const { rows = [], bands = [], print } = section;
  const columns = columnsFor('page', section);
  const widths = widthsOf(section, layout, width);
  const across = widths.reduce((sum, each) => sum + each, 0);
  const row = (cells: readonly TableCell[], options: { head?: true; whole?: boolean } = {}): TableRow =>
    new docx.TableRow({
      ...(options.head ? { tableHeader: true } : {}),
      cantSplit: options.whole ?? true,
      children: [...cells],
    });
  const headCell = (text: string, cell: number, span = 1): TableCell =>
    cellOf(docx, [headParagraph(docx, text)], cell, span);
  return new docx.Table({
    width: { size: across, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      row(
        columns.map(({ heading }, index) => headCell(heading, widths[index]!)),
        { head: true },
      ),
      ...rows.flatMap((cells, place) => [
        ...bands
          .filter((band) => band.row === place)
          .map(({ text }) => row([headCell(text, across, columns.length)])),
        row(
          columns.map((column, index) =>
            cellOf(
              docx,
              // The signature is not to be alone on a page.
              paragraphsOf(docx, column, cells[column.key], place === rows.length - 1),
              widths[index]!,
            ),
          ),
          // What is read on paper goes on over the page, and so has to what is taller than one.
          { whole: !print && columns.every(({ key }) => cellLength(cells[key]) <= UNCUT) },
        ),
      ]),
    ],
  });
}

function widthsOf(section: Section, { tableSize }: Layout, width: number): number[] {
  const wanted = viewWidths(section, 'page', width / 20, {
    body: { size: tableSize },
    head: { size: tableSize, bold: true },
    widthFor: (room) => room + (PADDING.left + PADDING.right) / 20 + SPARE,
  });
  // A page of text is not shrunk: long words are broken where they do not fit.
  const scale = Math.min(1, width / 20 / wanted.reduce((sum, each) => sum + each, 0));
  return wanted.map((each) => Math.floor(each * scale * 20));
}

function headParagraph(docx: Docx, text: string): Paragraph {
  return new docx.Paragraph({ style: STYLES.tableHead, children: textRuns(docx, text) });
}

function paragraphsOf(docx: Docx, { kind }: Column, content: Content, keepNext: boolean): Paragraph[] {
  const { RIGHT, CENTER } = docx.AlignmentType;
  const texts = cellTexts('page', content).flatMap((text) => text.split('\n'));
  const paragraph = (text: string, options: IParagraphOptions): Paragraph =>
    new docx.Paragraph({
      ...options,
      ...(keepNext ? { keepNext } : {}),
      children: text === '' ? [] : textRuns(docx, text),
    });
  if (kind === 'points' && texts.length === 0)
    return [paragraph(NO_POINTS, { style: STYLES.tableText, alignment: CENTER })];
  if (kind === 'points')
    return texts.map((text) =>
      paragraph(text, { style: STYLES.tablePoint, numbering: { reference: LISTS.cell, level: 0 } }),
    );
  const isRight = kind === 'figure' && content !== undefined;
  return (texts.length > 0 ? texts : ['']).map((text) =>
    paragraph(text, { style: STYLES.tableText, ...(isRight ? { alignment: RIGHT } : {}) }),
  );
}

function cellOf(docx: Docx, children: readonly Paragraph[], width: number, columnSpan = 1): TableCell {
  return new docx.TableCell({
    ...(columnSpan > 1 ? { columnSpan } : {}),
    width: { size: width, type: docx.WidthType.DXA },
    margins: PADDING,
    children: [...children],
  });
}

function cellLength(content: Content): number {
  return cellTexts('page', content).reduce((sum, text) => sum + text.length, 0);
}

/** A view for a person at a terminal: tables with borders, or without where they are of figures. */
import {
  cellLines,
  columnsFor,
  isOfFigures,
  type Content,
  type Line,
  type Section,
  type View,
} from '../../views/view.ts';
import { paintLine, type Paint, statusMark } from '../paint.ts';
import { cellWidth } from '../terminal/cell-width.ts';
import { renderDenseTable, renderTable } from '../terminal/terminal-table.ts';
import { wrapIndented, wrapText } from '../terminal/wrap-text.ts';
import { layOut } from './layout.ts';
import { renderPrintedTable } from './printed-table.ts';

/** Colours, and the width of the terminal in cells. */
export interface ScreenStyle {
  readonly paint: Paint;
  readonly width: number;
}

/** Writes a view. */
export function renderScreen(view: View, style: ScreenStyle): string {
  const { paint, width } = style;
  const drawn = (lines: readonly Line[]): string => lines.map((line) => paintLine(line, paint)).join('\n');
  const wrapped = (lines: readonly Line[]): string =>
    lines
      .map((line) => (line.isCentred ? centred(line, style) : wrapIndented(paintLine(line, paint), width)))
      .join('\n');
  return layOut(view, 'screen', {
    lines: wrapped,
    notes: drawn,
    table: (section) => tableOf(section, style).trimEnd(),
  });
}

function tableOf(section: Section, { paint, width }: ScreenStyle): string {
  const columns = columnsFor('screen', section);
  const rows = (section.rows ?? []).map((row) => columns.map(({ key }) => cellText(row[key], paint)));
  if (section.print) return renderPrintedTable(section, { paint, width });
  if (!isOfFigures(columns)) return renderTable(columns, rows, width);
  const head = columns.map(({ heading }) => heading);
  return renderDenseTable(head, rows, width, paint);
}

function centred(line: Line, { paint, width }: ScreenStyle): string {
  return wrapText(line.text, width)
    .split('\n')
    .map((text) => {
      const margin = ' '.repeat(Math.max(0, (width - cellWidth(text)) >> 1));
      return margin + paintLine({ ...line, text }, paint);
    })
    .join('\n');
}

function cellText(content: Content, paint: Paint): string {
  const text = cellLines('screen', content)
    .map((line) => paintLine(line, paint))
    .join('\n');
  const status = typeof content === 'object' ? content.status : undefined;
  return status === undefined ? text : statusMark(status, paint, text);
}

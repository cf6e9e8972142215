/** A view for a pipe: a line a row, in columns without borders, so that `grep` finds whole rows. */
import { oneLine } from '../../views/one-line.ts';
import {
  cellTexts,
  columnsFor,
  isOfFigures,
  sectionsFor,
  type Column,
  type Content,
  type Line,
  type Section,
  type View,
} from '../../views/view.ts';
import { layOut } from './layout.ts';

/** Writes a view. Tables of the same columns are as wide as each other. */
export function renderPipe(view: View): string {
  const tables = new Map(sectionsFor('pipe', view).map((section) => [section, tableOf(section)]));
  const widths = new Map<Section['columns'], number[]>();
  for (const [{ columns }, rows] of tables) {
    const widest = widths.get(columns) ?? [];
    for (const row of rows)
      for (const [column, text] of row.entries()) widest[column] = Math.max(widest[column] ?? 0, text.length);
    widths.set(columns, widest);
  }
  const lines = (of: readonly Line[]): string => of.map(({ text }) => text).join('\n');
  return layOut(view, 'pipe', {
    lines,
    notes: lines,
    table: (section) => {
      const isFigures = isOfFigures(columnsFor('pipe', section));
      const widest = widths.get(section.columns) ?? [];
      return (tables.get(section) ?? [])
        .map((row) =>
          row
            .map((text, column) =>
              isFigures && column > 0 ? text.padStart(widest[column]!) : text.padEnd(widest[column]!),
            )
            .join('  ')
            .trimEnd(),
        )
        .join('\n');
    },
  });
}

/** Rows as texts; figures have a head, for nothing else would say what they are. */
function tableOf(section: Section): string[][] {
  const columns = columnsFor('pipe', section);
  const rows = (section.rows ?? []).map((row) => columns.map((column) => cellText(column, row[column.key])));
  return isOfFigures(columns) ? [columns.map(({ heading }) => heading), ...rows] : rows;
}

function cellText({ kind }: Column, content: Content): string {
  if (kind === 'day' && typeof content === 'object' && content.value) return String(content.value);
  const [first = '', ...remarks] = cellTexts('pipe', content);
  return oneLine([first, ...remarks.map((text) => `(${text})`)].join(' '));
}

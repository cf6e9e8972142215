/** The work of a printed table one by one, each where it stands: what a change of the plan changes on paper. */
import { groupBy } from '../../group-by.ts';
import type { PrintedColumn, PrintedLine, PrintedRow, PrintedTable } from './printed.ts';

/** Work where it stands. */
export interface PrintedPoint {
  /** By what its row is set apart: a month, a section; of a list without headings, nothing. */
  readonly places: readonly string[];
  readonly rowHeading: string;
  readonly column: string;
  /** Its place, from 1, and the words above it; `null` for the first. In a list, among the rows under its heading. */
  readonly number: number;
  readonly above: string | null;
  readonly line: PrintedLine;
}

/** All that stands in a table, row by row. */
export function printedPoints(table: PrintedTable): PrintedPoint[] {
  return table.isList ? pointsOfList(table) : pointsOfGrid(table);
}

function pointsOfGrid({ rows, columns }: PrintedTable): PrintedPoint[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const lines = column.isName ? [] : (row.cells.get(column.key) ?? []);
      return lines.map((line, index) => ({
        ...placeOf(row, column),
        rowHeading: [...row.bands, row.name].filter(Boolean).join(', '),
        number: index + 1,
        above: lines[index - 1]?.text ?? null,
        line,
      }));
    }),
  );
}

/** A row is one piece of work: where columns say when or whose it is by a sign, it stands in each of them. */
function pointsOfList({ rows, columns, isNumbered }: PrintedTable): PrintedPoint[] {
  const near = isNumbered ? [rows] : [...groupBy(rows, ({ bands }) => bands.join('\n')).values()];
  const marked = columns.filter(({ place }) => place !== undefined);
  const words = columns.filter(({ key }) => key === 'text' || key === 'title');
  return near.flatMap((group) =>
    group.flatMap((row, index) => {
      const [line] = words.flatMap(({ key }) => row.cells.get(key) ?? []);
      if (!line) return [];
      const signs = marked.filter(({ key }) => row.cells.get(key)?.length);
      return (signs.length > 0 ? signs : words.slice(0, 1)).map((column) => ({
        ...placeOf(row, column),
        rowHeading: row.bands.join(', '),
        number: index + 1,
        above: group[index - 1]?.name ?? null,
        line,
      }));
    }),
  );
}

function placeOf(
  { places }: PrintedRow,
  { heading }: PrintedColumn,
): Pick<PrintedPoint, 'places' | 'column'> {
  return { places, column: heading };
}

/** What the columns of a list of institutions are, by their headings. */
import { cellText, type SourceTable } from '../document/source-document.ts';

/** What is made of a column. */
type UnitColumn = 'id' | 'name' | 'short' | 'district' | 'kind' | 'actor' | 'tags' | 'number';

const HEADINGS: readonly (readonly [column: UnitColumn, heading: RegExp])[] = [
  ['number', /^(?:№|N|No)(?:\s*п\s*[/\\]\s*п\.?)?$|^п\s*[/\\]\s*п\.?$/iu],
  ['id', /^(?:id|идентификатор)$/iu],
  ['short', /(?:кратк|сокращ)/iu],
  ['district', /район|округ|территори|РУО|district/iu],
  ['actor', /исполнитель|графа|actor/iu],
  ['tags', /метк|призна|tags?$/iu],
  ['kind', /^(?:тип|вид|категория|type|kind)/iu],
  ['name', /наименован|названи|учрежден|организаци|школ|образовательн|^ОУ$|^ОО$|^МОУ$|name|institution/iu],
];

/** The columns that were found, and where the rows begin. */
export interface UnitColumns {
  readonly columns: Partial<Record<UnitColumn, number>>;
  /** The headings of all columns. */
  readonly headings: ReadonlyMap<number, string>;
  readonly firstRow: number;
}

/** The head is looked for in so many rows: above it is the title of the list. */
const HEAD_ROWS = 15;

/** Reads the head of a table; where it has none, the column with the longest texts is that of the names. */
export function unitColumns(table: SourceTable): UnitColumns {
  for (let row = 1; row <= Math.min(HEAD_ROWS, table.rows); row++) {
    const headings = new Map<number, string>();
    const columns: UnitColumns['columns'] = {};
    for (let column = 1; column <= table.columns; column++) {
      const cell = table.at(row, column);
      // A title over the whole table is no heading.
      if (!cell || cell.column !== column || (cell.columnSpan === table.columns && table.columns > 1))
        continue;
      const text = cellText(cell).replaceAll(/\s+/g, ' ').trim();
      if (text === '') continue;
      headings.set(column, text);
      const [found] =
        HEADINGS.find(([kind, heading]) => columns[kind] === undefined && heading.test(text)) ?? [];
      if (found && text.length < 60 && !/[«"]|№\s*\d/.test(text)) columns[found] = column;
    }
    const name = columns.name ?? columns.short;
    if (name !== undefined) return { columns: { ...columns, name }, headings, firstRow: row + 1 };
  }
  return { columns: { name: longestColumn(table) }, headings: new Map(), firstRow: 1 };
}

function longestColumn(table: SourceTable): number {
  const lengths = Array<number>(table.columns + 1).fill(0);
  for (const cell of table.cells) lengths[cell.column]! += cellText(cell).replace(/[\d\s.]+/g, '').length;
  return Math.max(1, lengths.indexOf(Math.max(...lengths)));
}

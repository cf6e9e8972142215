/** «-"-», «-//-»: what stands above, once more. */
import { SourceTable, type SourceCell } from '../../document/source-document.ts';

const DITTO = /^\s*[-–—]*\s*(?:["«»“”„″'`’‘,]{1,2}|\/\/|\\\\)\s*[-–—]*\s*$/u;
/** No sign for it is longer. */
const LONGEST = 7;

function isDitto({ paragraphs: [only, ...more] }: SourceCell): boolean {
  return only !== undefined && more.length === 0 && only.text.length <= LONGEST && DITTO.test(only.text);
}

/** A table in which every cell says what it means. */
export function withoutDittos(table: SourceTable): SourceTable {
  if (!table.cells.some(isDitto)) return table;
  const known = new Map<SourceCell, SourceCell>();
  for (const cell of table.cells) {
    const above = isDitto(cell) ? table.at(cell.row - 1, cell.column) : undefined;
    const { paragraphs = [] } = (above && known.get(above)) ?? above ?? {};
    if (paragraphs.length > 0)
      known.set(cell, {
        ...cell,
        paragraphs: paragraphs.map((each) => ({ ...each, place: cell.place })),
        words: undefined,
      });
  }
  return new SourceTable(
    table.cells.map((cell) => known.get(cell) ?? cell),
    table.place,
    table.headRows,
  );
}

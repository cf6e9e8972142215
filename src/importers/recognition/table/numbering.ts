/** How the rows of a list are numbered: through it, or anew under each heading. */
import type { Numbering } from '../../../plan/plan.ts';
import { numberIn } from './head.ts';
import type { TableReading } from './rows.ts';
import { columnOf } from './source-column.ts';

/** The numbering that the numbers of the rows keep, as far as they keep one; absent where they run through. */
export function numberingOf(readings: readonly TableReading[]): Numbering | undefined {
  const numbers = numberedRows(readings);
  const kept = (as: (of: NumberedRow) => string): number =>
    numbers.filter((each) => as(each) === each.text).length;
  // A slip or two of the source are told row by row.
  const most = numbers.length / 2;
  if (kept(({ band, place }) => `${band}.${place}`) > most) return 'outline';
  const isBegunAnew = numbers.some(({ text, band, place }) => text === '1' && band > 1 && place === 1);
  return isBegunAnew && kept(({ place }) => `${place}`) > most ? 'separate' : undefined;
}

/** The number of a row, with its place under its heading and the place of that among headings. */
interface NumberedRow {
  readonly text: string;
  readonly band: number;
  readonly place: number;
}

function numberedRows(readings: readonly TableReading[]): readonly NumberedRow[] {
  let [band, place, isOpen] = [0, 0, false];
  return readings.flatMap(({ table, columns, rows }) => {
    const column = columnOf(columns, 'number')?.column;
    return rows.flatMap((each) => {
      if (each.kind === 'band' && !isOpen) [band, place, isOpen] = [band + 1, 0, true];
      const cell = each.kind === 'work' && column !== undefined ? table.at(each.row, column) : undefined;
      const text = cell?.row === each.row ? numberIn(cell).replace(/[.)]$/, '') : '';
      if (text === '') return [];
      isOpen = false;
      return [{ text, band, place: ++place }];
    });
  });
}

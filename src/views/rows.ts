/** What is alike in the rows, columns and cells of lists. */
import { defined } from '../defined.ts';
import type { Column, Content, Row, Cell } from './view.ts';
import type { CsvField } from '../messages/sections/csv.ts';
import type { Day } from '../calendar/day.ts';
import { dayInFigures } from '../messages/phrases/dates.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * A row that has the fields of its JSON form; those of an object in it are fields of the row. A list has no place in a row but
 * that of a cell.
 *
 * @param cells what people see, and what programs get in another form
 */
export function entryRow(entry: object, cells: Row): Row {
  return { ...fieldsOf(entry), ...cells };
}

function fieldsOf(entry: object): Row {
  const fields: Record<string, Content> = {};
  for (const [key, value] of Object.entries(entry) as [string, unknown][]) {
    if (typeof value === 'string' || typeof value === 'number') fields[key] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      Object.assign(fields, fieldsOf(value));
  }
  return fields;
}

/** The kinds of columns that are not text. */
const KINDS: Readonly<Record<string, Column['kind']>> = {
  date: 'day',
  daysLate: 'figure',
  effectiveDeadline: 'day',
  number: 'figure',
  obligations: 'figure',
  on: 'day',
  start: 'day',
};

/**
 * Columns in their order.
 *
 * @param headings by their keys
 * @param shares of the width; 0 for those that are as wide as what stands in them
 */
export function keyedColumns<K extends string>(
  headings: Readonly<Record<K, string>>,
  shares: Readonly<Partial<Record<K, number>>>,
  only?: Column['only'],
): Column[] {
  return (Object.keys(shares) as K[]).map((key) => {
    return {
      key,
      heading: headings[key],
      ...defined({ kind: KINDS[key], share: shares[key] || undefined, only }),
    };
  });
}

/** The names in a list of names: `'unit,total'` has `'unit'` and `'total'`. */
type NameIn<List extends string> = List extends `${infer First},${infer Others}`
  ? First | NameIn<Others>
  : List;

/** The fields of a list's CSV form in their order. One that has no heading in the catalogue does not compile, and is named. */
export function csvFields<const List extends string>(
  names: NameIn<List> extends CsvField ? List : Exclude<NameIn<List>, CsvField>,
): readonly CsvField[] {
  return names.split(',') as CsvField[];
}

/** A day: as such for programs, in figures for people; words where there is none. */
export function dayCell(
  day: Day | null | undefined,
  { language, common }: Messages,
  otherwise = common.noDeadline,
): Cell {
  return { value: day ?? null, lines: [day ? dayInFigures(language, day) : otherwise] };
}

import type { CsvField } from '../messages/sections/csv.ts';

/** The names in a list of names: `'unit,total'` has `'unit'` and `'total'`. */
type NameIn<List extends string> = List extends `${infer First},${infer Others}`
  ? First | NameIn<Others>
  : List;

/** The fields of a list's CSV form in their order. One that has no heading in the catalogue does not compile. */
export function csvFields<const List extends string>(
  names: NameIn<List> extends CsvField ? List : CsvField,
): readonly CsvField[] {
  return names.split(',') as CsvField[];
}

import { cellValue, type View } from '../../views/view.ts';
import { renderCsv as renderRows } from '../csv.ts';

/** Writes the rows of all tables of a view for a spreadsheet: the fields of the JSON form, words as they are. */
export function renderCsv({ sections, fields, data }: View): string {
  const rows = data ?? sections.flatMap((section) => section.rows ?? []);
  return renderRows([fields, ...Array.from(rows, (row) => fields.map((field) => cellValue(row[field])))]);
}

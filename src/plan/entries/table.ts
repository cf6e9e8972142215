import type { ColumnEntry, TableEntry } from '../generated/plan-file.ts';
import type { BandName, SpreadName, TableLayout, TableColumn } from '../plan.ts';

/** The table of a plan that does not say how it is laid out: a row for each time, a column for each actor. */
export const USUAL_TABLE: TableLayout = {
  columns: [{ name: 'rows' }, { name: 'actors' }],
  continued: false,
  punctuation: 'source',
  numbering: 'through',
};

/** What a plan writes after `table:`. */
export function readTableLayout({ columns, ...entry }: TableEntry): TableLayout {
  return { ...USUAL_TABLE, ...entry, ...(columns ? { columns: columns.map(readColumn) } : {}) };
}

function readColumn(entry: ColumnEntry): TableColumn {
  if (typeof entry === 'string') return { name: entry };
  const [[name, heading]] = Object.entries(entry) as [[TableColumn['name'], string]];
  return { name, heading };
}

/** What a plan would write for a column. */
export function columnEntry({ name, heading }: TableColumn): ColumnEntry {
  return heading === undefined ? name : { [name]: heading };
}

type ColumnName = TableColumn['name'];

const BANDS: ReadonlySet<string> = new Set<BandName>(['rows', 'section', 'rhythm', 'actor']);

const SPREAD: Readonly<Record<SpreadName, 'time' | 'other'>> = {
  actors: 'other',
  sections: 'other',
  rhythms: 'other',
  weeks: 'time',
  months: 'time',
  quarters: 'time',
};

/** Whether rows are set apart by it. */
export function bandColumn(name: ColumnName): name is BandName {
  return BANDS.has(name);
}

/** Whether it has a column for each of its places. */
export function spreadColumn(name: ColumnName): name is SpreadName {
  return Object.hasOwn(SPREAD, name);
}

/** Whether its columns are times. */
export function isTimeColumn(name: SpreadName): boolean {
  return SPREAD[name] === 'time';
}

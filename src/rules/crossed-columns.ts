import { isTimeColumn, spreadColumn } from '../plan/entries/table.ts';
import { rule } from './rule.ts';

/** Columns of which a table can have one only: what has a column for each of its places, and times. */
export const crossedColumns = rule('crossed-columns', 'error', function* ({ plan: { table } }) {
  if (!table) return;
  const { columns, bands = [] } = table;
  const names = columns.map(({ name }) => name);
  const spread = names.find(spreadColumn);
  const time = [...bands, ...names].find((name) => name === 'rows');
  for (const [index, name] of names.entries()) {
    if (!spreadColumn(name)) continue;
    const other = name === spread ? (isTimeColumn(name) ? time : undefined) : spread;
    if (other !== undefined) yield { args: { name, other }, path: ['table', 'columns', index] };
  }
});

import { spreadColumn } from '../plan/entries/table.ts';
import { rule } from './rule.ts';

/** A table without a column that says what is to be done. */
export const noWorkColumn = rule('no-work-column', 'error', function* ({ plan: { table } }) {
  if (!table) return;
  const saysWork = table.columns.some(
    ({ name }) => name === 'text' || name === 'title' || spreadColumn(name),
  );
  if (!saysWork) yield { args: {}, path: ['table', 'columns'], atKey: true };
});

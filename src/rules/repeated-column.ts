import { rule } from './rule.ts';

/** A column of the table that stands there already, as a column or as a band. */
export const repeatedColumn = rule('repeated-column', 'error', function* ({ plan: { table } }) {
  const known = new Set<string>();
  for (const [key, names] of [
    ['columns', (table?.columns ?? []).map(({ name }) => name)],
    ['bands', table?.bands ?? []],
  ] as const) {
    for (const [index, name] of names.entries()) {
      if (known.has(name)) yield { args: { name }, path: ['table', key, index] };
      known.add(name);
    }
  }
});

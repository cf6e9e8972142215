import { spanName } from '../calendar/named-spans.ts';
import { rule } from './rule.ts';

/** Two files of a plan have one name in the same year: which of the two is meant, nobody knows. */
export const spanNameTwice = rule('span-name-twice', 'error', function* ({ plan }) {
  const seen = new Set<string>();
  for (const { id: set, year, spans } of plan.spans)
    for (const name of [set, ...spans.map(({ id }) => id)]) {
      if (seen.has(spanName(year, name))) yield { args: { name }, path: ['spans'] };
      seen.add(spanName(year, name));
    }
});

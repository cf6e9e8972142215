import type { Path } from '../diagnostic.ts';
import type { Rule } from './rule.ts';
import { termPath, whenPaths } from './when-paths.ts';

/** A month in `when` that the plan does not cover. */
export const outsidePeriod: Rule<'outside-period'> = {
  code: 'outside-period',
  severity: 'error',
  *check(subject) {
    const { period, plan } = subject;
    const [from, to] = [plan.period[0], plan.period.at(-1)];
    if (from === undefined || to === undefined) return;
    for (const { times, when, path } of whenPaths(subject)) {
      const outside = times.occurrences.find(
        ({ from: first, to: last }) => !period.has(first) || !period.has(last),
      );
      if (!outside) continue;
      const month = period.has(outside.from) ? outside.to : outside.from;
      yield { args: { month, from, to }, path: placeOf(month, when, path) };
    }
  },
};

/** The term of a list that names the month, if it is a list. */
function placeOf(month: string, when: unknown, path: Path): Path {
  if (!Array.isArray(when)) return termPath(when, 'in', path);
  const index = when.findIndex((term) => JSON.stringify(term).includes(month));
  return index < 0 ? path : [...path, index];
}

import type { Rule } from './rule.ts';
import { whenPaths } from './when-paths.ts';

/** Two terms of a `when` name the same time: it is done once all the same. */
export const repeatedOccurrence: Rule<'repeated-occurrence'> = {
  code: 'repeated-occurrence',
  severity: 'warning',
  *check(subject) {
    for (const { times, when, path } of whenPaths(subject)) {
      for (const { term, problem } of times.problems) {
        if (problem.kind !== 'repeated') continue;
        yield {
          args: { occurrence: problem.occurrence },
          path: Array.isArray(when) ? [...path, term] : path,
        };
      }
    }
  },
};

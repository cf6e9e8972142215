import { type Rule, whenPath } from './rule.ts';

/** Two terms of a `when` name the same time: it is done once all the same. */
export const repeatedOccurrence: Rule<'repeated-occurrence'> = {
  code: 'repeated-occurrence',
  severity: 'warning',
  *check(subject) {
    for (const place of subject.whens) {
      const { times, when } = place;
      for (const { term, problem } of times.problems) {
        if (problem.kind !== 'repeated') continue;
        yield {
          args: { occurrence: problem.occurrence },
          path: Array.isArray(when) ? [...whenPath(place), term] : whenPath(place),
        };
      }
    }
  },
};

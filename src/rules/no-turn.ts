import { type Rule, whenPath } from './rule.ts';

/** A rule that comes round every third year, and not in this one: right, but easily a mistake. */
export const noTurn: Rule<'no-turn'> = {
  code: 'no-turn',
  severity: 'warning',
  *check(subject) {
    for (const place of subject.whens) {
      for (const { term, problem } of place.times.problems) {
        if (problem.kind !== 'no-turn') continue;
        const path = whenPath(place);
        yield { args: { next: problem.next }, path: Array.isArray(place.when) ? [...path, term] : path };
      }
    }
  },
};

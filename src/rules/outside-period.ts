import type { Path } from '../diagnostic.ts';
import { type Rule, whenPath } from './rule.ts';
import { termPath } from './term-path.ts';

/** A month in `when` that the plan does not cover. */
export const outsidePeriod: Rule<'outside-period'> = {
  code: 'outside-period',
  severity: 'error',
  *check(subject) {
    const { period, plan } = subject;
    const [from, to] = [plan.period[0], plan.period.at(-1)];
    if (from === undefined || to === undefined) return;
    for (const place of subject.whens) {
      const { times, when } = place;
      const month = times.months.find((each) => !period.has(each));
      if (month === undefined) continue;
      yield { args: { month, from, to }, path: pathOfTerm(month, when, whenPath(place)) };
    }
  },
};

/** The term of a list that names the month, if it is a list. */
function pathOfTerm(month: string, when: unknown, path: Path): Path {
  if (!Array.isArray(when)) return termPath(when, 'in', path);
  const index = when.findIndex((term) => JSON.stringify(term).includes(month));
  return index < 0 ? path : [...path, index];
}

import type { Path } from '../diagnostic.ts';
import { rule, termPath, whenPath, type WhenPlace } from './rule.ts';

/** A month in `when` that the plan does not cover. */
export const outsidePeriod = rule('outside-period', 'error', function* (subject) {
  const { period, plan } = subject;
  const [from, to] = [plan.period[0], plan.period.at(-1)];
  if (from === undefined || to === undefined) return;
  for (const place of subject.whens) {
    const month = place.times.months.find((each) => !period.has(each));
    if (month === undefined) continue;
    yield { args: { month, from, to }, path: pathOfTerm(month, place) };
  }
});

/** The term of a list that names the month, if it is a list. */
function pathOfTerm(month: string, place: WhenPlace): Path {
  const { when } = place;
  if (!Array.isArray(when)) return termPath(place, 0, 'in');
  const index = when.findIndex((term) => JSON.stringify(term).includes(month));
  return index < 0 ? whenPath(place) : termPath(place, index);
}

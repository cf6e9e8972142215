import type { WhenProblem } from '../calendar/occurrences.ts';
import { type Rule, whenPath } from './rule.ts';

/** The problems of a `when` that make it, or a term of it, name no time at all. */
type Emptiness = Extract<
  WhenProblem,
  {
    kind:
      | 'wrong-order'
      | 'which-weekday'
      | 'weekday-of-week'
      | 'not-weekly'
      | 'only-weekly'
      | 'not-daily'
      | 'only-daily'
      | 'only-once'
      | 'no-beginning'
      | 'nothing';
  }
>;

const EMPTY: ReadonlySet<WhenProblem['kind']> = new Set<Emptiness['kind']>([
  'wrong-order',
  'which-weekday',
  'weekday-of-week',
  'not-weekly',
  'only-weekly',
  'not-daily',
  'only-daily',
  'only-once',
  'no-beginning',
  'nothing',
]);

/** A `when` that yields nothing, and why. */
export const emptyWhen: Rule<'empty-when'> = {
  code: 'empty-when',
  severity: 'error',
  *check(subject) {
    for (const place of subject.whens) {
      const { times, when } = place;
      for (const { term, problem } of times.problems) {
        // A plan without months has said so itself.
        if (!isEmptiness(problem) || (problem.kind === 'nothing' && subject.period.size === 0)) continue;
        yield { args: { problem }, path: Array.isArray(when) ? [...whenPath(place), term] : whenPath(place) };
      }
    }
  },
};

function isEmptiness(problem: WhenProblem): problem is Emptiness {
  return EMPTY.has(problem.kind);
}

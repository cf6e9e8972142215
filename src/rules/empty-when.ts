import { isMissingDay, type WhenProblem } from '../calendar/occurrences.ts';
import type { Emptiness } from '../messages/en/findings/rules.ts';
import { problemsIn, rule } from './rule.ts';

/** A `when` that yields nothing, and why. */
export const emptyWhen = rule('empty-when', 'error', function* (subject) {
  for (const { problem, path } of problemsIn(subject)) {
    // A plan without months has said so itself.
    if (!isEmptiness(problem) || (problem.kind === 'nothing' && subject.period.size === 0)) continue;
    yield { args: { problem }, path };
  }
});

/** Told by rules of their own: which name is not known, or which circle it is. */
const ELSEWHERE: ReadonlySet<WhenProblem['kind']> = new Set([
  'repeated',
  'no-turn',
  'no-anchor',
  'no-such-span',
  'span-elsewhere',
]);

/** Problems that make a `when`, or a term of it, name no time at all: all that are not told elsewhere. */
function isEmptiness(problem: WhenProblem): problem is Emptiness {
  return !ELSEWHERE.has(problem.kind) && !isMissingDay(problem);
}

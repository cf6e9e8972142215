import { problemsIn, rule } from './rule.ts';

/** A rule that comes round every third year, and not in this one: right, but easily a mistake. */
export const noTurn = rule('no-turn', 'warning', function* (subject) {
  for (const { problem, path } of problemsIn(subject))
    if (problem.kind === 'no-turn') yield { args: { next: problem.next }, path };
});

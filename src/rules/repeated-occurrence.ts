import { problemsIn, rule } from './rule.ts';

/** Two terms of a `when` name the same time: it is done once all the same. */
export const repeatedOccurrence = rule('repeated-occurrence', 'warning', function* (subject) {
  for (const { problem, path } of problemsIn(subject))
    if (problem.kind === 'repeated') yield { args: { occurrence: problem.occurrence }, path };
});

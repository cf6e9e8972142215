/** What is no change of a plan, and is counted beside the changes. */
import type { PlanReading } from '../../plan/read-plan.ts';
import type { PlanDiff } from '../../render/diff/plan-diff.ts';

/**
 * Counts the lines of comments that differ, and what is wrong with the later version, where it is another text.
 *
 * @param formerTexts the texts of the earlier version, the file itself first; none where there is no such version
 * @param laterTexts those of the later one
 * @param reading the later version, where it is a plan
 * @param isAlone the files that the plan names were not looked for: that they are not there is nothing wrong with it
 */
export async function commentsAndErrors(
  formerTexts: readonly string[],
  laterTexts: readonly string[],
  reading: PlanReading | undefined,
  isAlone = false,
): Promise<Pick<PlanDiff, 'comments' | 'errors'>> {
  const [[before], [after]] = [formerTexts, laterTexts];
  if (after === undefined || JSON.stringify(formerTexts) === JSON.stringify(laterTexts))
    return { comments: 0, errors: 0 };
  const [{ changedComments }, { judgePlan }] = await Promise.all([
    import('../../review/diff/comments.ts'),
    import('../../rules/judge-plan.ts'),
  ]);
  const found = reading ? judgePlan(reading) : [];
  const errors = found.filter(
    ({ severity, code }) => severity === 'error' && !(isAlone && code.startsWith('file-')),
  );
  return { comments: before === undefined ? 0 : changedComments(before, after), errors: errors.length };
}

import { PlanVersions } from '../../src/render/changes/plan-versions.ts';
import type { PlanDiff } from '../../src/render/diff/plan-diff.ts';
import type { Edition } from '../../src/review/edition.ts';
import { review } from '../../src/review/review.ts';
import { editionFrom } from '../review/editions.ts';

/** Two texts of a plan compared, without records. */
export async function diffOf(before: string, after: string): Promise<PlanDiff> {
  return diffBetween(await editionFrom(before), await editionFrom(after));
}

/** Two versions of a plan compared, without records. */
export function diffBetween(before: Edition, after: Edition): PlanDiff {
  const { changes, total } = review(before, after, []);
  const end = { file: 'plan.yaml', where: 'HEAD' };
  return {
    plan: after.plan.name,
    before: end,
    after: { ...end, where: 'now' },
    isSameFile: true,
    changes,
    hidden: 0,
    credited: [],
    comments: 0,
    errors: 0,
    isPart: false,
    total,
    sides: new PlanVersions(before, after, changes),
  };
}

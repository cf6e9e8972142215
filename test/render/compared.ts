import { readPlan } from '../../src/plan/read-plan.ts';
import { Sides } from '../../src/render/change-sides.ts';
import type { PlanDiff } from '../../src/render/plan-diff.ts';
import type { Edition } from '../../src/review/edition.ts';
import { review } from '../../src/review/review.ts';

/** Reads a plan that stands alone. */
export async function editionOf(text: string): Promise<Edition> {
  const { plan, calendar, diagnostics } = await readPlan(
    'plan.yaml',
    new TextEncoder().encode(text),
    async () => undefined,
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!plan || errors.length > 0) throw new Error(JSON.stringify(errors));
  return { plan, calendar };
}

/** Two texts of a plan compared, without records. */
export async function diffOf(before: string, after: string): Promise<PlanDiff> {
  const [was, is] = [await editionOf(before), await editionOf(after)];
  const { changes, total } = review(was, is, []);
  const end = { file: 'plan.yaml', where: 'HEAD' };
  return {
    plan: is.plan.name,
    before: end,
    after: { ...end, where: 'now' },
    isSameFile: true,
    changes,
    hidden: 0,
    total,
    sides: new Sides(was, is, changes),
  };
}

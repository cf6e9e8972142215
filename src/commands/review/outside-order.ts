import { outsideWords } from '../../render/order/outside.ts';
import type { PlanDiff } from '../../render/diff/plan-diff.ts';
import type { Amendment } from '../../views/amendment/amendment.ts';
import { say, type Context } from '../context.ts';

/** Says which changes are in no statement of the order, and why. */
export async function sayOutside(
  { io, messages }: Context,
  diff: PlanDiff,
  amendment: Amendment,
): Promise<void> {
  const lines = outsideWords(diff, amendment, messages);
  if (lines.length > 0) await say(io.stderr, `\n${lines.join('\n')}`);
}

import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { uncoveredOf } from '../../progress/uncovered.ts';
import { say, type Context } from '../context.ts';
import type { LoadedPlan } from '../project/plans.ts';

/** Says on the error stream which years calendars know nothing of, where the deadlines of these items depend on them. */
export async function warnOfUncovered(
  { io, messages }: Context,
  plans: readonly LoadedPlan[],
  shown: readonly { readonly plan: Plan; readonly item: Item }[],
): Promise<void> {
  const warnings = plans.flatMap(({ plan, calendar }) => {
    const items = shown.filter((entry) => entry.plan === plan).map(({ item }) => item);
    const uncovered = uncoveredOf(plan, items, calendar);
    return uncovered ? [messages.when.uncovered(uncovered)] : [];
  });
  for (const warning of new Set(warnings)) await say(io.stderr, warning);
}

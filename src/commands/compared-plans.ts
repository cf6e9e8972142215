/** From pairs of plans to what is shown of them. */
import type { LedgerEvent } from '../event.ts';
import { Failure } from '../failure.ts';
import { Sides } from '../render/change-sides.ts';
import type { DiffEnd, DiffScope, PlanDiff } from '../render/plan-diff.ts';
import type { Change } from '../review/change.ts';
import { review } from '../review/review.ts';
import type { Context } from './context.ts';
import { eventsAbout } from './events-about.ts';
import type { PlanPair } from './pair-plans.ts';

/** Compares each pair, with what was recorded of it. */
export async function comparedPlans(
  context: Context,
  pairs: readonly PlanPair[],
  scope: DiffScope,
): Promise<PlanDiff[]> {
  const plans = pairs.flatMap(({ before, after }) =>
    [before, after].flatMap((side) => side?.loaded.plan.name ?? []),
  );
  const events = await recorded(context, [...new Set(plans)]);
  return pairs.map((pair) => planDiff(context, pair, events, scope));
}

/** What was recorded; a store that cannot be read is said so, and nothing more. */
async function recorded(context: Context, plans: readonly string[]): Promise<LedgerEvent[]> {
  try {
    return await eventsAbout(context, { plans });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.io.stderr.write(`${context.messages.common.failed(error.say(context.messages))}\n`);
    return [];
  }
}

function planDiff(
  { messages }: Context,
  { before, after }: PlanPair,
  events: readonly LedgerEvent[],
  scope: DiffScope,
): PlanDiff {
  const nothing: DiffEnd = { where: messages.review.sides.nothing, isAbsent: true };
  const [was, is] = [before?.loaded, after?.loaded];
  const names = [was?.plan.name, is?.plan.name];
  const own = events.filter(({ plan }) => names.includes(plan));
  const { changes, total } = review(was, is, own);
  const shown = changes.filter((change) => isWithin(change, scope));
  const plan = names[1] ?? names[0] ?? '';
  return {
    plan,
    ...(names[0] === undefined || names[0] === plan ? {} : { formerPlan: names[0] }),
    before: before?.end ?? nothing,
    after: after?.end ?? nothing,
    isSameFile: before !== undefined && before.key === after?.key,
    changes: shown,
    hidden: changes.length - shown.length,
    total,
    sides: new Sides(was, is, changes),
  };
}

/** Whether a change was asked for. What is about the plan as a whole concerns everybody in it. */
function isWithin(change: Change, { actor, month, classes }: DiffScope): boolean {
  return (
    (actor === undefined || change.actors.includes(actor)) &&
    (month === undefined || change.months.includes(month)) &&
    (classes === undefined || classes.includes(change.class))
  );
}

import { monthOf, type Day } from '../../calendar/day.ts';
import { requestStates } from '../../progress/ledger-states.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { mergeRollUps, rollUp, type Grouping, type RollUp } from '../../progress/roll-up.ts';
import type { ShareStates } from '../../progress/states.ts';
import type { LedgerReader } from '../../store/ledger.ts';
import type { AsOf } from './as-of.ts';
import type { Context } from '../context.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';

/** A plan and what it asks of everybody. */
export interface PlanItems {
  readonly loaded: LoadedPlan;
  readonly items: readonly Item[];
}

/** A plan, and how its shares stood at each of some moments, in their order. */
export interface PlanStates extends PlanItems {
  readonly states: readonly ShareStates[];
}

/** The plans that run on a day, or all where none does. */
export async function plansOn(context: Context, { day }: AsOf): Promise<PlanItems[]> {
  const month = monthOf(day);
  const running = await loadPlans(context, { from: month, to: month });
  const plans = running.length > 0 ? running : await loadPlans(context);
  return plans.map((loaded) => ({ loaded, items: obligations(loaded.plan, loaded.calendar).items }));
}

/** Looks at what is recorded about the items of plans, as the ledger was at some moments: ascending, at least one. */
export async function statesOf(
  ledger: LedgerReader,
  plans: readonly PlanItems[],
  moments: readonly Pick<AsOf, 'recordedBefore'>[],
): Promise<PlanStates[]> {
  const found: PlanStates[] = [];
  for (const { loaded, items } of plans) {
    const { query, states } = requestStates(
      loaded.plan,
      items,
      moments.map(({ recordedBefore }) => recordedBefore),
    );
    found.push({ loaded, items, states: states(await ledger.shares(query)) });
  }
  return found;
}

/**
 * Counts the obligations of plans.
 * @param moment the number of the moment at which the ledger was looked at
 */
export function countPlans(plans: readonly PlanStates[], moment: number, day: Day, by?: Grouping): RollUp {
  return mergeRollUps(
    plans.map(({ loaded, items, states }) => rollUp(loaded.plan, items, states[moment]!, day, by)),
  );
}

import { monthOf } from '../calendar/day.ts';
import { ledgerRollUp } from '../progress/ledger-roll-up.ts';
import { obligations, type Item } from '../progress/obligations.ts';
import { mergeRollUps, type Grouping, type RollUp } from '../progress/roll-up.ts';
import type { LedgerReader } from '../store/ledger.ts';
import type { AsOf } from './as-of.ts';
import type { Context } from './context.ts';
import { loadPlans, type LoadedPlan } from './plans.ts';

/** A plan and what it asks of everybody. */
export interface PlanItems {
  readonly loaded: LoadedPlan;
  readonly items: readonly Item[];
}

/** The plans that run on a day, or all where none does. */
export async function plansOn(context: Context, { day }: AsOf): Promise<PlanItems[]> {
  const month = monthOf(day);
  const running = await loadPlans(context, { from: month, to: month });
  const plans = running.length > 0 ? running : await loadPlans(context);
  return plans.map((loaded) => ({ loaded, items: obligations(loaded.plan, loaded.calendar).items }));
}

/** Counts the obligations of plans inside the ledger. */
export async function countPlans(
  ledger: LedgerReader,
  plans: readonly PlanItems[],
  { day, recordedBefore }: AsOf,
  by?: Grouping,
): Promise<RollUp> {
  const counted: RollUp[] = [];
  for (const { loaded, items } of plans) {
    const { query, combine } = ledgerRollUp({
      plan: loaded.plan,
      items,
      asOf: day,
      ...(by === undefined ? {} : { by }),
      ...(recordedBefore === undefined ? {} : { recordedBefore }),
    });
    counted.push(combine(await ledger.countShares(query)));
  }
  return mergeRollUps(counted);
}

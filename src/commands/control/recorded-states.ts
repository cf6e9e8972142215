import { requestStates } from '../../progress/records/ledger-states.ts';
import { obligations } from '../../progress/obligations.ts';
import type { ShareStates } from '../../progress/states.ts';
import type { Context } from '../context.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { readLedger } from '../project/records.ts';

/** How the shares of plans stand, by the names of the plans. Creates nothing. */
export function recordedStates(
  context: Context,
  plans: readonly LoadedPlan[],
): Promise<Map<string, ShareStates>> {
  return readLedger(context, async (ledger) => {
    const found = new Map<string, ShareStates>();
    for (const { plan, calendar } of plans) {
      const { query, states } = requestStates(plan, obligations(plan, calendar).items, [context.today]);
      const [now] = states(await ledger.shares(query));
      if (now) found.set(plan.name, now);
    }
    return found;
  });
}

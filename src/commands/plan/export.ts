import { usageError } from '../../failure.ts';
import { loadMessages } from '../../messages/messages.ts';
import { obligations } from '../../progress/obligations.ts';
import { appendixView } from '../../views/appendix/view.ts';
import { command } from '../command.ts';
import { hintAtIssuer } from '../issuer-hint.ts';
import { warnOfUncoveredItems } from '../time/uncovered-warning.ts';
import { declareOptions } from '../options.ts';
import { printView } from '../print-view.ts';
import { loadPlans } from '../project/plans.ts';

/** `cyclo export`: the appendix of the order as a file, in those formats of lists that are named here. */
export const exportPlan = command({
  writes: 'output',
  options: declareOptions(['format', 'output'], { format: ['xlsx'] }),
  async run(context, { options }) {
    const { format = 'xlsx', output } = options;
    const plans = await loadPlans(context);
    if (output !== undefined && plans.length > 1) {
      throw usageError('one-plan', { plans: plans.map(({ plan }) => plan.file) });
    }
    for (const loaded of plans) {
      const { plan, calendar } = loaded;
      const { items } = obligations(plan, calendar);
      // A document speaks the language of its plan, whoever prints it.
      const view = appendixView(plan, items, await loadMessages(plan.language));
      await printView(context, view, { format, output: output ?? `${plan.name}.${format}` });
      await hintAtIssuer(context, plan);
      await warnOfUncoveredItems(context, loaded, items);
    }
  },
});

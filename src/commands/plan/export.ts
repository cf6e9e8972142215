import { usageError } from '../../failure.ts';
import { loadMessages } from '../../messages/messages.ts';
import type { Plan } from '../../plan/plan.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { appendixView } from '../../views/appendix/view.ts';
import { command } from '../command.ts';
import { hintAtIssuer } from '../issuer-hint.ts';
import { warnOfUncoveredItems } from '../time/uncovered-warning.ts';
import { declareOptions } from '../options.ts';
import { loadPlans } from '../project/plans.ts';
import { writeOutput } from '../write-output.ts';

/** The forms there are, and how each is made. A new form is one line here. */
const WRITERS = { xlsx: toXlsx };

const FORMATS = Object.keys(WRITERS) as readonly (keyof typeof WRITERS)[];
/** `cyclo export`: the appendix of the order as a file. */
export const exportPlan = command({
  writes: 'output',
  options: declareOptions(['format', 'output'], { format: FORMATS }),
  async run(context, { options }) {
    const { format = 'xlsx', output } = options;
    const plans = await loadPlans(context);
    if (output !== undefined && plans.length > 1) {
      throw usageError('one-plan', { plans: plans.map(({ plan }) => plan.file) });
    }
    for (const loaded of plans) {
      const path = output ?? `${loaded.plan.name}.${format}`;
      const { plan, calendar } = loaded;
      const { items } = obligations(plan, calendar);
      await writeOutput(context, path, await WRITERS[format](plan, items));
      hintAtIssuer(context, plan);
      warnOfUncoveredItems(context, loaded, items);
    }
  },
});

async function toXlsx(plan: Plan, items: readonly Item[]): Promise<Uint8Array> {
  const { writeViewXlsx } = await import('../../exporters/xlsx/view.ts');
  // A document speaks the language of its plan, whoever prints it.
  return writeViewXlsx(appendixView(plan, items, await loadMessages(plan.language)));
}

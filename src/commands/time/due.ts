import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import { monthOf } from '../../calendar/day.ts';
import { agenda, type AgendaQuery } from '../../progress/agenda.ts';
import { relevantTo } from '../../progress/relevant.ts';
import { States, type Recorded, type ShareStates } from '../../progress/states.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { printAgenda } from './due-output.ts';
import { LIST_FORMATS } from '../output/print-view.ts';
import { knownIds } from '../lookup.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';
import { readLedger, recordedStates } from '../project/records.ts';
import { readSpan, SPAN, type DaySpan } from '../span.ts';

const OPTIONS = declareOptions(
  ['actor', 'unit', 'responsible', ...SPAN, 'overdue', 'all', 'critical', 'format', 'listOutput'],
  { format: LIST_FORMATS },
);

/** What was asked for, as it was typed and as plans have it. */
export interface DueAsked {
  readonly options: OptionValues<typeof OPTIONS>;
  readonly span: DaySpan;
  readonly plans: readonly LoadedPlan[];
  readonly query: AgendaQuery;
}

const BEGINNING = '0000-01-01';

/** `cyclo due`: what is due, for whom and by when. */
export const due = command({
  writes: 'output',
  options: OPTIONS,
  async run(context, { options }) {
    const span = await readSpan(options, context.today, context);
    const only = options.overdue === true;
    const plans = await loadPlans(
      context,
      span.given ? { from: monthOf(span.from), to: monthOf(span.to) } : undefined,
    );
    const query: AgendaQuery = {
      today: context.today,
      // Without a time, everything that is late counts, whenever it fell due.
      from: only && !span.given ? BEGINNING : span.from,
      to: span.to,
      ...(await knownIds(context, plans, options)),
      overdue: only ? 'only' : span.given ? 'within' : 'also',
      all: options.all === true,
    };
    const recorded = await recordedFor(context, plans, query, options.critical === true);
    if (options.critical === true) {
      const { printChains } = await import('./chains-output.ts');
      return printChains(context, { options, span, plans, query }, recorded);
    }
    const found = agenda(plans, recorded, query);
    // Where there is nothing to list, all plans say which months they are about.
    const nothing = found.items.length + found.closed === 0;
    const shown = nothing && span.given ? await loadPlans(context) : plans;
    return printAgenda(context, { options, span, plans: shown, query }, found);
  },
});

/** What a query depends on: of one unit little, and a chain may lead anywhere. */
async function recordedFor(
  context: Context,
  plans: readonly LoadedPlan[],
  { unit }: AgendaQuery,
  everything: boolean,
): Promise<Recorded> {
  if (everything || unit === undefined) return recordedStates(context, plans);
  return readLedger(context, async (ledger) => {
    const found = new Map<string, ShareStates>();
    for (const { plan } of plans) {
      const events = await ledger.events({ plans: recordPlansOf(plan), ...relevantTo(plan, unit) });
      found.set(plan.name, new States(plan, events, context.today));
    }
    return found;
  });
}

/** How `cyclo due --critical` is printed. */
import { agenda } from '../../progress/agenda.ts';
import { chainsOf, isSettled } from '../../progress/critical.ts';
import type { Recorded } from '../../progress/states.ts';
import { chainsView } from '../../views/chains.ts';
import type { Context } from '../context.ts';
import { headingOf, listTitle } from './due-output.ts';
import { printView } from '../output/print-view.ts';
import type { DueAsked } from './due.ts';
import { warnOfUncovered } from './uncovered-warning.ts';

/** Prints the chains that what is due belongs to, upstream first. Chains with nothing left to do only with `--all`. */
export async function printChains(context: Context, asked: DueAsked, recorded: Recorded): Promise<void> {
  const { messages } = context;
  const { options, plans, query } = asked;
  const chosen = agenda(plans, recorded, { ...query, all: true }).items;
  await warnOfUncovered(context, plans, chosen);
  const chains = plans
    .flatMap(({ plan, calendar }) => chainsOf({ plan, calendar, recorded, today: query.today, chosen }))
    .filter((chain) => options.all === true || !isSettled(chain));
  const heading = headingOf(context, asked);
  const [who = '', ...when] = heading;
  const nothing = messages.due.noChains({ who, when: when.join(', ') });
  const { today, from, to } = query;
  const around = chains.length === 0 ? { notes: [nothing] } : { title: listTitle(context, heading) };
  await printView(context, chainsView(chains, { today, from, to }, around, messages), options);
}

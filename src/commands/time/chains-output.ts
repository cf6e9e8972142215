/** How `cyclo due --critical` is printed. */
import { agenda, type AgendaQuery } from '../../progress/agenda.ts';
import { chainsOf, isSettled } from '../../progress/critical.ts';
import type { Recorded } from '../../progress/states.ts';
import {
  renderChainCsv,
  renderChainJson,
  renderChainLines,
  renderChainMarkdown,
  renderChainTables,
} from '../../render/chains.ts';
import type { Context } from '../context.ts';
import { headingOf } from './due-output.ts';
import type { DueOptions } from './due.ts';
import type { LoadedPlan } from '../project/plans.ts';
import type { DaySpan } from '../span.ts';
import { warnOfUncovered } from './uncovered-warning.ts';

/** Prints the chains that what is due belongs to, upstream first. Chains with nothing left to do only with `--all`. */
export async function printChains(
  context: Context,
  { format = 'table', all = false }: DueOptions,
  span: DaySpan,
  plans: readonly LoadedPlan[],
  query: AgendaQuery,
  recorded: Recorded,
): Promise<void> {
  const { io, messages, paint } = context;
  const chosen = agenda(plans, recorded, { ...query, all: true }).items;
  warnOfUncovered(context, plans, chosen);
  const chains = plans
    .flatMap(({ plan, calendar }) => chainsOf({ plan, calendar, recorded, today: query.today, chosen }))
    .filter((chain) => all || !isSettled(chain));
  if (format === 'json') return io.stdout.write(renderChainJson(chains, query.today, query.from, query.to));
  if (format === 'csv') return io.stdout.write(renderChainCsv(chains));
  const heading = headingOf(context, span, query);
  const [who = '', ...when] = heading;
  if (chains.length === 0) {
    io.stdout.write(`${messages.due.noChains({ who, when: when.join(', ') })}\n`);
  } else if (format === 'md') {
    io.stdout.write(`## ${heading.join(' · ')}\n\n${renderChainMarkdown(chains, messages)}`);
  } else if (io.stdout.isTTY) {
    const tables = await renderChainTables(chains, messages, paint, io.stdout.columns);
    io.stdout.write(`${heading.join(' · ')}\n\n${tables}`);
  } else {
    if (context.todayGiven) io.stdout.write(`${messages.common.today({ day: query.today })}\n`);
    io.stdout.write(renderChainLines(chains, messages));
  }
}

import { EXIT, type ExitCode } from '../../failure.ts';
import { mergeMissing, missing as missingOf } from '../../progress/missing.ts';
import type { Item } from '../../progress/obligations.ts';
import { missingView } from '../../views/missing.ts';
import { readAsOf } from './as-of.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { plansOn, statesOf, type PlanItems } from './count-plans.ts';
import { knownActivity, knownActor } from '../known.ts';
import { LIST_FORMAT, printView, type ListFormat } from '../print-view.ts';
import { readLedger } from '../project/records.ts';
import { readMonth } from '../span.ts';

interface MissingOptions {
  readonly actor?: string;
  readonly month?: string;
  readonly activity?: string;
  readonly asOf?: string;
  readonly exitCode?: boolean;
  readonly format?: ListFormat;
}

/** `cyclo missing`: who has not reported, by the body they answer to. */
export const missing: Command<MissingOptions> = {
  name: 'missing',
  writes: false,
  options: [
    { flags: '-a, --actor <id>', name: 'actor' },
    { flags: '-m, --month <month>', name: 'month' },
    { flags: '--activity <id>', name: 'activity' },
    { flags: '--as-of <date>', name: 'asOf' },
    { flags: '--exit-code', name: 'exitCode' },
    LIST_FORMAT,
  ],
  run,
};

async function run(context: Context, { options }: Call<MissingOptions>): Promise<ExitCode> {
  const state = await readAsOf(context, options.asOf);
  const plans = await plansOn(context, state);
  const isAsked = await chosen(context, plans, options);
  const asked = plans.map(({ loaded, items }) => ({ loaded, items: items.filter(isAsked) }));
  const counted = await readLedger(context, (ledger) => statesOf(ledger, asked, [state]));
  const groups = mergeMissing(
    counted.map(({ loaded, items, states }) => missingOf(loaded.plan, items, states[0]!, state.day)),
  );
  const titles = plans.map(({ loaded }) =>
    [loaded.plan.title, loaded.plan.subtitle].filter(Boolean).join(' '),
  );
  const around = { titles, quiet: context.quiet };
  await printView(context, missingView(state.day, groups, around, context.messages), options.format);
  return options.exitCode === true && groups.length > 0 ? EXIT.findings : EXIT.fine;
}

/** Which items are asked about. */
async function chosen(
  context: Context,
  plans: readonly PlanItems[],
  options: MissingOptions,
): Promise<(item: Item) => boolean> {
  const loaded = plans.map((each) => each.loaded);
  const actor = options.actor && (await knownActor(context, loaded, options.actor));
  const activity = options.activity && (await knownActivity(context, loaded, options.activity));
  const month = options.month && readMonth(options.month, '--month');
  return (item) =>
    (!actor || item.actor.id === actor) &&
    (!activity || item.activity.id === activity || item.activity.was.includes(activity)) &&
    (!month || (item.occurrence.from <= month && month <= item.occurrence.to));
}

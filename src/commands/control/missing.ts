import { EXIT, type ExitCode } from '../../failure.ts';
import { dayInWords } from '../../messages/dates.ts';
import { mergeMissing, missing as missingOf, type MissingGroup } from '../../progress/missing.ts';
import type { Item } from '../../progress/obligations.ts';
import {
  missingCount,
  missingLines,
  missingMarkdown,
  renderMissingCsv,
  renderMissingJson,
} from '../../render/missing-lines.ts';
import { readAsOf, type AsOf } from './as-of.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { plansOn, statesOf, type PlanItems } from './count-plans.ts';
import { knownActivity, knownActor } from '../known.ts';
import { readLedger } from '../project/records.ts';
import { readMonth } from '../span.ts';

interface MissingOptions {
  readonly actor?: string;
  readonly month?: string;
  readonly activity?: string;
  readonly asOf?: string;
  readonly exitCode?: boolean;
  readonly format?: 'table' | 'json' | 'csv' | 'md';
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
    { flags: '-f, --format <format>', name: 'format', choices: ['table', 'json', 'csv', 'md'] },
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
  await print(context, plans, state, groups, options.format ?? 'table');
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

async function print(
  { io, messages, language, paint, quiet }: Context,
  plans: readonly PlanItems[],
  { day }: AsOf,
  groups: readonly MissingGroup[],
  format: NonNullable<MissingOptions['format']>,
): Promise<void> {
  if (format === 'json') return io.stdout.write(renderMissingJson(day, groups));
  if (format === 'csv') return io.stdout.write(renderMissingCsv(groups));
  const words = messages.missing;
  const date = dayInWords(language, day);
  if (groups.length === 0) return io.stdout.write(`${words.nothing({ day: date })}\n`);
  const titles = plans.map(({ loaded }) =>
    [loaded.plan.title, loaded.plan.subtitle].filter(Boolean).join(' '),
  );
  const opening = words.opening({ day: date, titles });
  if (format === 'md') return io.stdout.write(missingMarkdown(opening, groups, messages));
  const all = groups.flatMap(({ items }) => items.flatMap(({ units }) => units.map(({ unit }) => unit.id)));
  const total = words.total({ obligations: missingCount(groups), units: new Set(all).size });
  const lines = [opening, '', ...missingLines(groups, messages), ...(quiet ? [] : ['', paint.bold(total)])];
  const { wrapIndented } = await import('../../render/terminal/wrap-text.ts');
  const text = lines.join('\n');
  io.stdout.write(`${io.stdout.isTTY ? wrapIndented(text, io.stdout.columns) : text}\n`);
}

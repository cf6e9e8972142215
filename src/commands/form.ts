import { join } from 'node:path';
import { firstDay, lastDay, monthOf, type Month } from '../calendar/day.ts';
import { EXIT, Failure, type ExitCode } from '../failure.ts';
import type { LedgerEvent } from '../event.ts';
import { loadMessages } from '../messages/messages.ts';
import { due } from '../progress/due.ts';
import { formOf, type Form } from '../progress/form.ts';
import { States } from '../progress/states.ts';
import type { Call, Command } from './command.ts';
import type { Context } from './context.ts';
import { knownActor, knownUnit } from './known.ts';
import { loadPlans, type LoadedPlan } from './plans.ts';
import { readEvents } from './records.ts';
import { readMonth } from './span.ts';
import { warnOfUncovered } from './uncovered-warning.ts';
import { writeOutput } from './write-output.ts';

interface FormOptions {
  readonly unit?: string;
  readonly actor?: string;
  readonly month?: string;
  readonly output?: string;
}

/** `cyclo form`: forms to fill in, for units without cyclo. */
export const form: Command<FormOptions> = {
  name: 'form',
  writes: true,
  options: [
    { flags: '-u, --unit <id>', name: 'unit' },
    { flags: '-a, --actor <id>', name: 'formActor' },
    { flags: '-m, --month <month>', name: 'month' },
    { flags: '-o, --output <file|folder>', name: 'formOutput' },
  ],
  run,
};

async function run(context: Context, { options }: Call<FormOptions>): Promise<ExitCode> {
  const { output, unit, actor } = options;
  if (unit !== undefined && actor !== undefined) throw new Failure('unit-or-actor', {}, EXIT.usage);
  const who = unit ?? actor;
  if (who === undefined) throw new Failure('form-whose', {}, EXIT.usage);
  const month = options.month === undefined ? monthOf(context.today) : readMonth(options.month, '--month');
  const plans = await loadPlans(context, { from: month, to: month });
  await (unit === undefined ? knownActor(context, plans, who) : knownUnit(context, plans, who));
  const events = await readEvents(
    context,
    plans.map(({ plan }) => plan.name),
  );
  const forms: Form[] = [];
  for (const loaded of plans) forms.push(...(await formsOf(context, loaded, events, options, month)));
  if (forms.length === 0) {
    context.io.stdout.write(`${context.messages.forms.nothingOwed({ who, month })}\n`);
    return EXIT.fine;
  }
  const isFile = output !== undefined && /\.xlsx$/i.test(output);
  if (isFile && forms.length > 1) {
    throw new Failure('several-forms', { path: output, count: forms.length }, EXIT.usage);
  }
  const { writeFormFile } = await import('../exporters/form.ts');
  for (const each of forms) {
    const path = isFile ? output : join(output ?? '', `${each.plan.name}-${each.unit.id}-${month}.xlsx`);
    await writeOutput(context, path, await writeFormFile(each, await loadMessages(each.plan.language)));
  }
  return EXIT.fine;
}

/** The forms of one plan: the unit's, or one for each of the actor's units that owes something in the month. */
async function formsOf(
  context: Context,
  loaded: LoadedPlan,
  events: readonly LedgerEvent[],
  { unit: id, actor }: FormOptions,
  month: Month,
): Promise<Form[]> {
  const { plan, calendar } = loaded;
  const { today } = context;
  const query = { today, from: firstDay(month), to: lastDay(month) };
  const listed = due(plan, calendar, events, query).items.filter(({ within }) => within);
  const items = listed.map(({ item }) => item);
  const units = plan.actors
    .flatMap((each) => each.units)
    .filter((unit) => (id === undefined ? unit.actor === actor : unit.id === id || unit.was.includes(id)));
  const states = new States(plan, events);
  // A document speaks the language of its plan, whoever makes it.
  const words = await loadMessages(plan.language);
  const forms = units.flatMap((unit) => formOf(plan, unit, month, items, states, today, words) ?? []);
  const owing = new Set(forms.map(({ unit }) => unit));
  const theirs = items.filter((item) => item.units.some((unit) => owing.has(unit)));
  warnOfUncovered(
    context,
    [loaded],
    theirs.map((item) => ({ plan, item })),
  );
  return forms;
}

import { formMessages } from '../../messages/sections/forms.ts';
import { join } from 'node:path';
import { firstDay, lastDay, monthOf, type Month } from '../../calendar/day.ts';
import { usageError } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import { loadMessages } from '../../messages/messages.ts';
import { unitForm, type UnitForm } from '../../views/form/form.ts';
import { formView } from '../../views/form/view.ts';
import { isCalled } from '../../plan/plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { datedItems } from '../../progress/open-terms.ts';
import { States } from '../../progress/states.ts';
import { renderJson } from '../../render/json.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { say, type Context } from '../context.ts';
import { hintAtIssuer } from '../project/issuer-hint.ts';
import { warnOfUncovered } from '../time/uncovered-warning.ts';
import { requireUnanswered } from './form-files.ts';
import { askedName, knownIds } from '../lookup.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';
import { recordedEvents } from '../project/records.ts';
import { readMonth } from '../span.ts';
import { STANDARD } from '../project/input.ts';
import { writeNamed, writeOutput } from '../output/write.ts';

const OPTIONS = declareOptions(['unit', 'formActor', 'month', 'formOutput', 'format']);

type FormOptions = OptionValues<typeof OPTIONS>;

/** `cyclo form`: forms to fill in, for units without cyclo. */
export const form = command({
  writes: 'output',
  options: OPTIONS,
  async run(context, { options }) {
    const { unit, actor } = options;
    if (unit !== undefined && actor !== undefined) throw usageError('unit-or-actor', {});
    if (unit === undefined && actor === undefined) throw usageError('form-whose', {});
    const month = options.month === undefined ? monthOf(context.today) : readMonth(options.month, '--month');
    const plans = await loadPlans(context, { from: month, to: month });
    const asked = await knownIds(context, plans, { unit, actor });
    const events = await recordedEvents(context, plans);
    const forms: UnitForm[] = [];
    let unneeded = 0;
    for (const loaded of plans) {
      const found = await formsOf(context, loaded, events, asked, month);
      forms.push(...found.forms);
      if (found.forms.length > 0) await hintAtIssuer(context, loaded.plan);
      unneeded += found.unneeded;
    }
    const { io, messages } = context;
    const asJson = options.format === 'json';
    const files = await writeForms(context, forms, month, options.output, asJson);
    if (asJson) io.stdout.write(renderJson({ forms: files }));
    else if (forms.length === 0) {
      const who = askedName(await loadPlans(context), asked) ?? '';
      await say(io.stdout, formMessages(messages).nothingOwed({ who, month }));
    } else if (unneeded > 0)
      await say(io.stdout, `– ${formMessages(messages).unneeded({ units: unneeded, month })}`);
  },
});

/** The forms of one plan: the unit's, or one for each of the actor's units that owes something in the month. */
async function formsOf(
  context: Context,
  loaded: LoadedPlan,
  events: readonly LedgerEvent[],
  { unit: id, actor }: FormOptions,
  month: Month,
): Promise<{ forms: UnitForm[]; unneeded: number }> {
  const { plan, calendar } = loaded;
  const states = new States(plan, events, context.today);
  const items = datedItems(obligations(plan, calendar).items, { plan, days: calendar, states });
  const units = plan.actors
    .flatMap((each) => each.units)
    .filter((unit) => (id === undefined ? unit.actor === actor : isCalled(unit, id)));
  // A document speaks the language of its plan, whoever makes it.
  const words = await loadMessages(plan.language);
  const forms = units.flatMap(
    (unit) => unitForm(plan, { unit, month, items, states }, context.today, words) ?? [],
  );
  const asked = new Set(forms.flatMap(({ rows }) => rows.map(keyOf)));
  const shown = items
    .filter(({ activity, occurrence }) =>
      asked.has(keyOf({ activity: activity.id, occurrence: occurrence.id })),
    )
    .map((item) => ({ plan, item }));
  await warnOfUncovered(context, [loaded], shown);
  // Who is not there any more in the month has nothing to be told.
  const there = units.filter(
    ({ from, to }) => !(to && to < firstDay(month)) && !(from && from > lastDay(month)),
  );
  return { forms, unneeded: there.length - forms.length };
}

function keyOf({ activity, occurrence }: { activity: string; occurrence: string }): string {
  return `${activity} ${occurrence}`;
}

/** Writes each form to a file of its own, all or none where one of the files must not be replaced. */
async function writeForms(
  context: Context,
  forms: readonly UnitForm[],
  month: Month,
  output: string | undefined,
  quietly: boolean,
): Promise<object[]> {
  if (forms.length === 0) return [];
  const isFile = output !== undefined && (output === STANDARD || /\.xlsx$/i.test(output));
  if (isFile && forms.length > 1) {
    throw usageError('several-forms', { path: output, count: forms.length });
  }
  const files = forms.map((made) => ({
    made,
    file: isFile ? output : join(output ?? '', `${made.plan.name}-${made.unit.id}-${month}.xlsx`),
  }));
  if (output === STANDARD && quietly) throw usageError('stdout-twice', {});
  if (output !== STANDARD) for (const { file } of files) await requireUnanswered(context, file);
  const { writeViewXlsx } = await import('../../exporters/xlsx/view.ts');
  const write = quietly ? writeNamed : writeOutput;
  const records: object[] = [];
  for (const { made, file } of files) {
    const view = formView(made, await loadMessages(made.plan.language));
    await write(context, file, await writeViewXlsx(view));
    records.push({ file, ...view.record() });
  }
  return records;
}

import { usageError } from '../../failure.ts';
import { loadMessages } from '../../messages/messages.ts';
import { findUnit } from '../../plan/find-by-id.ts';
import { isInScope } from '../../progress/scope.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { datedItems } from '../../progress/open-terms.ts';
import { isWithin } from '../../progress/period.ts';
import { States } from '../../progress/states.ts';
import { PRESET_NAMES } from '../../views/document/layout.ts';
import { documentView } from '../../views/document/view.ts';
import { INCLUDED } from '../../views/page/included.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { say, type Context } from '../context.ts';
import { hintAtIssuer } from '../project/issuer-hint.ts';
import { warnOfUncovered } from '../time/uncovered-warning.ts';
import { knownIds } from '../lookup.ts';
import { formatOfName } from '../output/print-view.ts';
import { STANDARD } from '../project/input.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';
import { recordedEvents } from '../project/records.ts';
import { PERIOD, readPeriod } from '../span.ts';
import { writeOutput } from '../output/write.ts';
import { EXPORT_FORMATS, FORMAT_OPTIONS, type Exported, type FormatOptions } from './export-formats.ts';

const ALL_FORMATS = Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[];

/** Those that can be asked for by their names. */
const FORMAT_NAMES = ALL_FORMATS.filter((name) => name !== 'template');

const OPTIONS = declareOptions(
  [
    'format',
    'listOutput',
    'actor',
    'unit',
    'responsible',
    ...PERIOD,
    'preset',
    'order',
    'deadlines',
    ...FORMAT_OPTIONS,
  ],
  { format: FORMAT_NAMES, preset: PRESET_NAMES, include: INCLUDED },
);

/** `cyclo export`: the order with its appendix, or what concerns somebody of it, in a format for others than cyclo. */
export const exportPlan = command({
  writes: 'output',
  options: OPTIONS,
  async run(context, { options }) {
    const { template, output } = options;
    const ofName = template === undefined ? formatOfName : () => 'template' as const;
    const format = options.format ?? ofName(output, FORMAT_NAMES) ?? 'xlsx';
    requireKnown(format, options);
    const write = (): Promise<readonly LoadedPlan[]> => exportAs(format, context, options);
    if (options.watch !== true) return void (await write());
    const { filesBehind, repeatOnChange } = await import('../project/watch.ts');
    await repeatOnChange(context, async () => filesBehind(context, await write(), options.status === true));
  },
});

/** @returns the plans that were exported */
async function exportAs(
  format: keyof typeof EXPORT_FORMATS,
  context: Context,
  options: OptionValues<typeof OPTIONS>,
): Promise<readonly LoadedPlan[]> {
  const { output } = options;
  const { isText = false, write } = EXPORT_FORMATS[format];
  const plans = await loadPlans(context);
  if (plans.length > 1 && (output !== undefined || isText)) {
    throw usageError('one-plan', { plans: plans.map(({ plan }) => plan.file) });
  }
  const { actor, unit, responsible } = await knownIds(context, plans, options);
  const asked = { actor, unit, responsible, period: await readPeriod(options, context.today, context) };
  for (const loaded of plans) {
    const { plan, calendar } = loaded;
    const { items } = obligations(plan, calendar);
    const exported = await exportedOf(context, loaded, items, asked, options);
    // A calendar handed out before has to be told that everything is gone.
    if (exported.items.length === 0 && items.length > 0 && options.previous === undefined) {
      await say(context.io.stderr, context.messages.views.nothingToExport({ plan: plan.name }));
      continue;
    }
    const content = await write(exported, context, options);
    const named = [plan.name, unit ?? actor, responsible && fileWords(responsible)].filter(Boolean).join('-');
    await writeOutput(context, output ?? (isText ? STANDARD : `${named}.${format}`), content);
    await hintAtIssuer(context, plan);
    const planned = items.map((item) => ({ plan, item }));
    await warnOfUncovered(context, [loaded], planned);
  }
  return plans;
}

/** @throws Failure `not-of-format` for an option that says nothing to the format, `template-format` for a template beside one */
function requireKnown(format: keyof typeof EXPORT_FORMATS, options: OptionValues<typeof OPTIONS>): void {
  const isOf = (name: keyof typeof EXPORT_FORMATS, option: keyof FormatOptions): boolean =>
    EXPORT_FORMATS[name].options?.includes(option) ?? false;
  for (const name of FORMAT_OPTIONS) {
    const option = name === 'withStatus' ? 'status' : name;
    if (options[option] === undefined || isOf(format, option)) continue;
    if (option === 'template') throw usageError('template-format', { format });
    const formats = FORMAT_NAMES.filter((each) => isOf(each, option));
    throw usageError('not-of-format', { option: `--${option}`, format, formats });
  }
}

/** A name of a person as a part of the name of a file. */
function fileWords(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}

async function exportedOf(
  context: Context,
  { plan, calendar }: LoadedPlan,
  planned: readonly Item[],
  asked: Exported['asked'],
  { status = false, deadlines, preset, order }: OptionValues<typeof OPTIONS>,
): Promise<Exported> {
  const { unit, period } = asked;
  // The work of a unit stands in one column: that of its actor.
  const actor = asked.actor ?? (unit === undefined ? undefined : findUnit(plan, unit)?.actor);
  const isExtract = [actor, asked.responsible, period].some((each) => each !== undefined);
  // A document speaks the language of its plan, whoever prints it.
  const messages = await loadMessages(plan.language);
  const states = status ? new States(plan, await recordedEvents(context, [{ plan }])) : undefined;
  // What was recorded decides on the days of some terms.
  const allItems = states ? datedItems(planned, { plan, days: calendar, states }) : planned;
  const own = allItems.filter((item) => isInScope(item, asked));
  const standing = states && { asked, states, today: context.today };
  const part = { actor, period, deadlines, standing };
  return {
    plan,
    calendar,
    messages,
    asked,
    items: period ? own.filter((item) => isWithin(item, period)) : own,
    allItems,
    ...(states ? { states } : {}),
    part,
    withOrder: order !== false && !isExtract,
    view: () => documentView(plan, own, messages, { ...part, preset, withOrder: order, isExtract }),
  };
}

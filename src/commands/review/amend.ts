import { Failure, usageError, type ExitCode } from '../../failure.ts';
import { defined } from '../../defined.ts';
import { loadMessages } from '../../messages/messages.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import type { PlanDiff } from '../../render/diff/plan-diff.ts';
import { amendmentBetween } from '../../render/order/amendment-between.ts';
import type { AmendmentChoice, Amendment } from '../../views/amendment/amendment.ts';
import type { ApprovedPlan } from '../../views/amendment/order.ts';
import { PRESET_NAMES } from '../../views/document/layout.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { say, type Context } from '../context.ts';
import { formatOfName } from '../output/print-view.ts';
import { STANDARD } from '../project/input.ts';
import { readDay } from '../today.ts';
import { writeOutput } from '../output/write.ts';
import { AMENDMENT_FORMATS } from './amendment-formats.ts';
import { comparedPlans } from './compared-plans.ts';
import { DiffOperands } from './diff-operands.ts';
import { pairPlans, type PlanPair } from './pair-plans.ts';
import { outsideWords } from '../../render/order/outside.ts';

const FORMAT_NAMES = Object.keys(AMENDMENT_FORMATS) as (keyof typeof AMENDMENT_FORMATS)[];

const OPTIONS = declareOptions(
  [
    'format',
    'listOutput',
    'amendReason',
    'amendNumber',
    'amendDate',
    'inForce',
    'whole',
    'comparison',
    'apply',
    'preset',
  ],
  { format: FORMAT_NAMES, preset: PRESET_NAMES },
);

/** `cyclo amend`: the change between two versions of a plan as the order that makes it. */
export const amend = command({
  writes: true,
  argument: { flags: '[versions...]', name: 'versions' },
  options: OPTIONS,
  async run(context, { args, options }): Promise<ExitCode | void> {
    const { io, quiet } = context;
    const pairs = await pairPlans(await new DiffOperands(context).compared(args));
    if (pairs.length === 0) throw new Failure('no-plans', {});
    const diff = changedOne(await comparedPlans(context, pairs, {}));
    const words = amendmentMessages(context.messages);
    if (!diff) {
      await say(io.stdout, words.nothing);
      return undefined;
    }
    const before = approvedPlan(diff);
    const { order } = before;
    if (!quiet && (order.number === undefined || order.date === undefined))
      await say(io.stderr, words.unsigned({ plan: before.name }));
    const choice = await choiceOf(context, options);
    // An order speaks the language of its plan, whoever writes it.
    const messages = await loadMessages(before.language);
    if (options.apply === true) {
      const { applyAmendment } = await import('./apply-amendment.ts');
      return await applyAmendment(context, diff, textsOf(pairs, diff), choice);
    }
    const amendment = amendmentBetween(diff.sides, before, choice, messages);
    const { output } = options;
    const format = options.format ?? formatOfName(output, FORMAT_NAMES, 'text') ?? 'text';
    const isEmpty = amendment.modifications.ofOrder.length + amendment.modifications.ofPlan.length === 0;
    const made = { ...amendment, diff, messages, ...choice, isComparison: options.comparison === true };
    if (isEmpty && format !== 'json') await say(io.stdout, words.nothing);
    else {
      const content = await AMENDMENT_FORMATS[format](made, context);
      await writeOutput(context, output ?? STANDARD, content);
    }
    if (!quiet && format !== 'json') await sayOutside(context, diff, amendment);
  },
});

/** The texts of the files of a plan in both versions. */
function textsOf(pairs: readonly PlanPair[], { plan }: PlanDiff): { before: string; after: string } {
  const pair = pairs.find(({ after }) => after?.loaded.plan.name === plan);
  const textOf = (side: PlanPair['after']): string => side?.loaded.files[0]?.source.text ?? '';
  return { before: textOf(pair?.before), after: textOf(pair?.after) };
}

/** The one plan that has changed. @throws Failure where there are several, or no two versions of it */
function changedOne(diffs: readonly PlanDiff[]): PlanDiff | undefined {
  const changed = diffs.filter(({ changes, formerPlan }) => changes.length > 0 || formerPlan !== undefined);
  const [diff, ...others] = changed;
  if (!diff) return undefined;
  const { plan, formerPlan, before, after } = diff;
  if (others.length > 0)
    throw usageError('amend-several', { plans: changed.map((each) => each.after.file ?? each.plan) });
  if (formerPlan !== undefined) throw usageError('amend-other-plan', { before: formerPlan, after: plan });
  if (before.isAbsent || after.isAbsent) throw usageError('amend-one-side', { plan });
  return diff;
}

function approvedPlan({ sides }: PlanDiff): ApprovedPlan {
  const { plan } = sides.before;
  const { order } = plan;
  if (!order) throw usageError('amend-no-order', { plan: plan.name });
  return { ...plan, order };
}

async function choiceOf(
  { today }: Context,
  { reason, number, date, inForce, whole, preset }: OptionValues<typeof OPTIONS>,
): Promise<AmendmentChoice> {
  const dayOf = (text: string | undefined, option: string) =>
    text === undefined ? undefined : readDay(text, option, () => today);
  return defined({
    reason,
    number,
    date: await dayOf(date, '--date'),
    inForce: await dayOf(inForce, '--in-force'),
    whole,
    preset,
  });
}

/** Says which changes are in no statement of the order, and why. */
async function sayOutside({ io, messages }: Context, diff: PlanDiff, amendment: Amendment): Promise<void> {
  const lines = outsideWords(diff, amendment, messages);
  if (lines.length > 0) await say(io.stderr, `\n${lines.join('\n')}`);
}

import { defined } from '../../defined.ts';
import { EXIT, Failure, usageError } from '../../failure.ts';
import type { DiffScope, PlanDiff } from '../../render/diff/plan-diff.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../../review/change.ts';
import { command, declareOptions, type Call, type OptionValues } from '../command.ts';
import { comparedPlans } from './compared-plans.ts';
import type { Context } from '../context.ts';
import { requireOneOf } from '../lookup.ts';
import { DiffOperands, type Compared } from './diff-operands.ts';
import { lineStyle } from './line-style.ts';
import { pairPlans, type PlanPair } from './pair-plans.ts';
import { formatOfName } from '../output/print-view.ts';
import { STANDARD } from '../project/input.ts';
import { readMonth } from '../span.ts';
import { writeOutput } from '../output/write.ts';

const FORMATS = ['text', 'md', 'html', 'json'] as const;

const OPTIONS = declareOptions(
  [
    'format',
    'output',
    'changesActor',
    'changesMonth',
    'changesClass',
    'summary',
    'fingerprints',
    'changesExitCode',
    'changesParent',
  ],
  { format: FORMATS },
);

type DiffOptions = OptionValues<typeof OPTIONS>;

/** `cyclo diff`: what changed between two versions of plans, and what it means for whom. */
export const diff = command({
  writes: 'output',
  argument: { flags: '[versions...]', name: 'versions' },
  options: OPTIONS,
  async run(context, { args, options }) {
    const compared =
      options.parent === true
        ? await (await import('./with-parent.ts')).withParents(context, args)
        : await new DiffOperands(context).compared(args);
    const pairs = await pairPlans(compared);
    if (pairs.length === 0) throw new Failure('no-plans', {});
    const scope = await scopeOf(options, pairs);
    const diffs = await comparedPlans(context, pairs, scope);
    const content = await rendered(context, diffs, compared, { args, options });
    await writeOutput(context, options.output ?? STANDARD, content);
    const isDifferent = diffs.some(({ changes }) => changes.length > 0);
    return options.exitCode === true && isDifferent ? EXIT.findings : EXIT.fine;
  },
});

async function scopeOf(options: DiffOptions, pairs: readonly PlanPair[]): Promise<DiffScope> {
  const { actor, month, class: classes } = options;
  if (actor !== undefined) await checkActor(actor, pairs);
  return defined({
    actor,
    month: month === undefined ? undefined : readMonth(month, '--month'),
    classes: classes?.map(classOf),
  });
}

/** An actor of either side will do: one that is gone has changes, too. */
async function checkActor(id: string, pairs: readonly PlanPair[]): Promise<void> {
  const sides = pairs.flatMap(({ before, after }) => [before, after]);
  const known = sides.flatMap((side) => side?.loaded.plan.actors.map((actor) => actor.id) ?? []);
  await requireOneOf('actor', id, known);
}

function classOf(text: string): ChangeClass {
  const found = CHANGE_CLASSES.find((each) => each === text);
  if (found === undefined) {
    const args = { option: '--class', value: text, choices: CHANGE_CLASSES, help: 'cyclo diff --help' };
    throw usageError('not-a-choice', args);
  }
  return found;
}

/** The comparison in the form that was asked for. Plans without changes are named; a program is told of them, too. */
async function rendered(
  context: Context,
  diffs: readonly PlanDiff[],
  { before, after }: Compared,
  { args, options }: Call<DiffOptions>,
): Promise<string> {
  const { messages, quiet } = context;
  const { output, summary: isSummary = false } = options;
  const format = options.format ?? formatOfName(output, FORMATS, 'text') ?? 'text';
  if (format === 'json') return (await import('../../render/diff/json.ts')).renderDiffJson(diffs, messages);
  const changed = diffs.filter(({ changes, hidden }) => changes.length + hidden > 0);
  if (format === 'text' && changed.length === 0 && diffs.length > 1) {
    return `${messages.review.nothingIn({ before: before.where, after: after.where, plans: diffs.length })}\n`;
  }
  const shown = changed.length > 0 ? changed : diffs;
  const same = quiet ? [] : diffs.filter((each) => !shown.includes(each));
  const unchanged = same.map((each) => each.after.file ?? each.plan);
  const style = { messages, isSummary, unchanged };
  switch (format) {
    case 'md': {
      const { renderDiffMarkdown } = await import('../../render/diff/markdown.ts');
      return renderDiffMarkdown(shown, {
        ...style,
        command: ['cyclo diff', ...args, '--format html'].join(' '),
      });
    }
    case 'html':
      return (await import('../../render/diff/html.ts')).renderDiffHtml(shown, style);
    case 'text': {
      const { renderDiffText } = await import('../../render/diff/lines.ts');
      const { fingerprints = false } = options;
      return renderDiffText(shown, { ...style, ...(await lineStyle(context, output)), fingerprints });
    }
  }
}

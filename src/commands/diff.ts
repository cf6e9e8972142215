import { EXIT, Failure, type ExitCode } from '../failure.ts';
import type { DiffScope, PlanDiff } from '../render/plan-diff.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../review/change.ts';
import type { Call, Command } from './command.ts';
import { comparedPlans } from './compared-plans.ts';
import type { Context } from './context.ts';
import { DiffOperands, type Compared } from './diff-operands.ts';
import { pairPlans, type PlanPair } from './pair-plans.ts';
import { readMonth } from './span.ts';
import { writeOutput } from './write-output.ts';

interface DiffOptions {
  readonly format?: 'text' | 'md' | 'html' | 'json';
  readonly output?: string;
  readonly actor?: string;
  readonly month?: string;
  readonly class?: readonly string[];
  readonly summary?: boolean;
  readonly fingerprints?: boolean;
  readonly exitCode?: boolean;
}

/** `cyclo diff`: what changed between two versions of plans, and what it means for whom. */
export const diff: Command<DiffOptions> = {
  name: 'diff',
  writes: true,
  argument: { flags: '[versions...]', name: 'versions' },
  options: [
    { flags: '-f, --format <format>', name: 'format', choices: ['text', 'md', 'html', 'json'] },
    { flags: '-o, --output <file>', name: 'output' },
    { flags: '-a, --actor <id>', name: 'changesActor' },
    { flags: '-m, --month <month>', name: 'changesMonth' },
    { flags: '--class <class>', name: 'changesClass', repeatable: true },
    { flags: '--summary', name: 'summary' },
    { flags: '--fingerprints', name: 'fingerprints' },
    { flags: '--exit-code', name: 'changesExitCode' },
  ],
  run,
};

async function run(context: Context, { args, options }: Call<DiffOptions>): Promise<ExitCode> {
  const compared = await new DiffOperands(context).compared(args);
  const pairs = await pairPlans(compared);
  if (pairs.length === 0) throw new Failure('no-plans', {});
  const scope = await scopeOf(options, pairs);
  const diffs = await comparedPlans(context, pairs, scope);
  const content = await rendered(context, diffs, compared, options);
  if (options.output === undefined) context.io.stdout.write(content);
  else await writeOutput(context, options.output, content);
  const isDifferent = diffs.some(({ changes }) => changes.length > 0);
  return options.exitCode === true && isDifferent ? EXIT.findings : EXIT.fine;
}

async function scopeOf(options: DiffOptions, pairs: readonly PlanPair[]): Promise<DiffScope> {
  const { actor, month, class: classes } = options;
  if (actor !== undefined) await checkActor(actor, pairs);
  return {
    ...(actor === undefined ? {} : { actor }),
    ...(month === undefined ? {} : { month: readMonth(month, '--month') }),
    ...(classes === undefined ? {} : { classes: classes.map(classOf) }),
  };
}

/** An actor of either side will do: one that is gone has changes, too. */
async function checkActor(id: string, pairs: readonly PlanPair[]): Promise<void> {
  const sides = pairs.flatMap(({ before, after }) => [before, after]);
  const known = [
    ...new Set(sides.flatMap((side) => side?.loaded.plan.actors.map((actor) => actor.id) ?? [])),
  ];
  if (known.includes(id)) return;
  const { nearest } = await import('../plan/nearest.ts');
  const near = known.find((each) => each.toLowerCase() === id.toLowerCase()) ?? nearest(id, known);
  throw new Failure('unknown-actor', { id, nearest: near, known }, EXIT.usage);
}

function classOf(text: string): ChangeClass {
  const found = CHANGE_CLASSES.find((each) => each === text);
  if (found === undefined) {
    const args = { option: '--class', value: text, choices: CHANGE_CLASSES, help: 'cyclo diff --help' };
    throw new Failure('not-a-choice', args, EXIT.usage);
  }
  return found;
}

async function rendered(
  context: Context,
  diffs: readonly PlanDiff[],
  compared: Compared,
  options: DiffOptions,
): Promise<string> {
  const { messages } = context;
  switch (options.format) {
    case 'json':
      return (await import('../render/diff-json.ts')).renderDiffJson(diffs, messages);
    case 'md': {
      const { renderDiffMarkdown } = await import('../render/diff-markdown.ts');
      const isSummary = options.summary === true;
      const { actor } = options;
      return renderDiffMarkdown(diffs, {
        messages,
        isSummary,
        ...(actor === undefined ? {} : { actor }),
        command: 'cyclo diff --format html',
      });
    }
    default:
      return textOf(context, diffs, compared, options);
  }
}

/** What changed, plan by plan; plans without changes are named in one line. */
async function textOf(
  { io, messages, paint, quiet }: Context,
  diffs: readonly PlanDiff[],
  { before, after }: Compared,
  options: DiffOptions,
): Promise<string> {
  const { renderDiffLines } = await import('../render/diff-lines.ts');
  const isScreen = io.stdout.isTTY && options.output === undefined;
  const wrapText = isScreen ? (await import('../render/wrap-text.ts')).wrapText : undefined;
  const style = {
    messages,
    paint,
    ...(wrapText
      ? { wrap: (text: string, indent: number) => wrapText(text, Math.max(20, io.stdout.columns - indent)) }
      : {}),
    fingerprints: options.fingerprints === true,
    isSummary: options.summary === true,
    ...(options.actor === undefined ? {} : { actor: options.actor }),
  };
  const changed = diffs.filter(({ changes, hidden }) => changes.length + hidden > 0);
  if (changed.length === 0 && diffs.length > 1) {
    return `${messages.review.nothingIn({ before: before.where, after: after.where, plans: diffs.length })}\n`;
  }
  const shown = changed.length > 0 ? changed : diffs;
  const same = quiet ? [] : diffs.filter((each) => !shown.includes(each));
  const files = same.map((each) => each.after.file ?? each.plan);
  const unchanged = same.length > 0 ? [`${messages.review.unchanged({ files })}\n`] : [];
  return [...shown.map((each) => renderDiffLines(each, style)), ...unchanged].join('\n');
}

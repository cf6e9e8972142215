import { EXIT, type ExitCode, usageError } from '../../failure.ts';
import type { Share } from '../../progress/records/recording.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { declareOptions, type OptionValues } from '../options.ts';
import { readEvidence } from './evidence.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';
import { dayHappened, recordAct, recorder } from './record-act.ts';
import { readEvents } from '../project/records.ts';
import { sharesNamed } from './share-choice.ts';

const OPTIONS = declareOptions(
  ['units', 'doneActor', 'month', 'occurrence', 'date', 'note', 'evidence', 'by', 'doneFrom', 'format'],
  { format: ['text', 'json'] },
);

/** What `cyclo done` can be told. */
export type DoneOptions = OptionValues<typeof OPTIONS>;

/** `cyclo done`: records completions, all of a call or none. */
export const done: Command<DoneOptions> = {
  name: 'done',
  writes: true,
  argument: { flags: '[activities...]', name: 'activities' },
  options: OPTIONS,
  run,
};

async function run(context: Context, { args, options }: Call<DoneOptions>): Promise<ExitCode> {
  const on = await dayHappened(context, options.date);
  const plans = await loadPlans(context);
  if (options.from !== undefined) {
    const { actor, month, occurrence, unit = [] } = options;
    if ([...args, ...unit, actor, month, occurrence].some((word) => word !== undefined))
      throw usageError('from-alone', {});
    const { doneFrom } = await import('./done-from.ts');
    return doneFrom(context, options.from, plans, options, on);
  }
  if (args.length > 0) {
    const shares = await sharesNamed(context, plans, 'done', args, options, on);
    return record(context, plans, shares, options, on);
  }
  if (!context.io.interactive) throw usageError('done-what', {});
  const { askWhatIsDone } = await import('./ask.ts');
  const answers = await askWhatIsDone(context, plans, await readEvents(context), options, on);
  return answers
    ? record(context, plans, answers.shares, { ...options, ...answers, date: answers.on }, answers.on)
    : EXIT.fine;
}

async function record(
  context: Context,
  plans: readonly LoadedPlan[],
  shares: readonly Share[],
  { by, date, note, evidence, format = 'text' }: DoneOptions,
  on: string,
): Promise<ExitCode> {
  const particulars = {
    on,
    by: recorder(context, by),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence: await readEvidence(context, evidence) }),
  };
  return recordAct(context, {
    act: 'done',
    plans,
    shares,
    particulars,
    dayGiven: date !== undefined,
    named: true,
    format,
  });
}

import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import type { Share } from '../../progress/recording.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { readEvidence } from './evidence.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';
import { dayHappened, recordAct, recorder } from './record-act.ts';
import { readEvents } from '../project/records.ts';
import { sharesNamed, type ChoiceOptions } from './share-choice.ts';

/** What `cyclo done` can be told. */
export interface DoneOptions extends ChoiceOptions {
  readonly from?: string;
  readonly date?: string;
  readonly note?: string;
  readonly evidence?: string;
  readonly by?: string;
  readonly format?: 'text' | 'json';
}

/** `cyclo done`: records completions, all of a call or none. */
export const done: Command<DoneOptions> = {
  name: 'done',
  writes: true,
  argument: { flags: '[activities...]', name: 'activities' },
  options: [
    { flags: '-u, --unit <id>', name: 'units', repeatable: true },
    { flags: '-a, --actor <id>', name: 'doneActor' },
    { flags: '-m, --month <month>', name: 'month' },
    { flags: '-o, --occurrence <id>', name: 'occurrence' },
    { flags: '-d, --date <date>', name: 'date' },
    { flags: '-n, --note <text>', name: 'note' },
    { flags: '-e, --evidence <file|url|text>', name: 'evidence' },
    { flags: '--by <name>', name: 'by' },
    { flags: '--from <file>', name: 'doneFrom' },
    { flags: '-f, --format <format>', name: 'format', choices: ['text', 'json'] },
  ],
  run,
};

async function run(context: Context, { args, options }: Call<DoneOptions>): Promise<ExitCode> {
  const on = await dayHappened(context, options.date);
  const plans = await loadPlans(context);
  if (options.from !== undefined) {
    const { actor, month, occurrence, unit = [] } = options;
    if ([...args, ...unit, actor, month, occurrence].some((word) => word !== undefined))
      throw new Failure('from-alone', {}, EXIT.usage);
    const { doneFrom } = await import('./done-from.ts');
    return doneFrom(context, options.from, plans, options, on);
  }
  if (args.length > 0) {
    const shares = await sharesNamed(context, plans, 'done', args, options, on);
    return record(context, plans, shares, options, on);
  }
  if (!context.io.interactive) throw new Failure('done-what', {}, EXIT.usage);
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

import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import { readEvidence } from './evidence.ts';
import type { Act } from '../../progress/acts.ts';
import type { Call, Command, CommandName, OptionSpec } from '../command.ts';
import type { Context } from '../context.ts';
import { loadPlans } from '../project/plans.ts';
import { dayHappened, recordAct, recorder } from './record-act.ts';
import { sharesNamed, type ChoiceOptions } from './share-choice.ts';
import { readDay } from '../today.ts';

/** What the commands of whoever controls the plan can be told. */
export interface ActOptions extends ChoiceOptions {
  readonly date?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly authority?: string;
  readonly evidence?: string;
  readonly by?: string;
  readonly format?: 'text' | 'json';
}

/** The options that some of them take: all of them are words that have to be given, but evidence. */
const OWN = {
  reason: { flags: '-r, --reason <text>', name: 'reason' },
  note: { flags: '-n, --note <text>', name: 'note' },
  until: { flags: '--until <date>', name: 'until' },
  authority: { flags: '--authority <text>', name: 'authority' },
  evidence: { flags: '-e, --evidence <file|url|text>', name: 'evidence' },
} as const satisfies Record<string, OptionSpec>;

type Own = keyof typeof OWN;

/** Makes the command that records an act: the words it must be given, and those it may. */
export function actCommand(
  name: CommandName,
  act: Act,
  must: readonly Own[],
  may: readonly Own[],
): Command<ActOptions> {
  return {
    name,
    writes: true,
    argument: { flags: '<activities...>', name: 'activities' },
    options: [
      { flags: '-u, --unit <id>', name: 'actUnits', repeatable: true },
      { flags: '-a, --actor <id>', name: 'actActor' },
      { flags: '-m, --month <month>', name: 'month' },
      { flags: '-o, --occurrence <id>', name: 'occurrence' },
      ...[...must, ...may].map((own) => OWN[own]),
      { flags: '-d, --date <date>', name: 'actDate' },
      { flags: '--by <name>', name: 'by' },
      { flags: '-f, --format <format>', name: 'format', choices: ['text', 'json'] },
    ],
    run: (context, call) => run(context, call, name, act, must),
  };
}

async function run(
  context: Context,
  { args, options }: Call<ActOptions>,
  name: CommandName,
  act: Act,
  must: readonly Own[],
): Promise<ExitCode> {
  const missing = must.find((own) => !options[own]?.trim());
  if (missing && options[missing] === undefined) {
    const option = { option: `--${missing}`, name: missing, help: `cyclo ${name} --help` };
    throw new Failure('option-missing', option, EXIT.usage);
  }
  if (missing) {
    throw new Failure(
      'option-needs-value',
      { option: `--${missing}`, help: `cyclo ${name} --help` },
      EXIT.usage,
    );
  }
  const on = await dayHappened(context, options.date);
  const plans = await loadPlans(context);
  const shares = await sharesNamed(context, plans, act, args, options, on);
  const { reason, note = reason, authority, evidence } = options;
  const until = options.until && (await readDay(options.until, '--until', () => context.today));
  for (const { item } of shares) {
    const { effectiveDeadline: deadline } = item;
    if (until && deadline !== undefined && until <= deadline) {
      throw new Failure('until-too-early', { activity: item.activity.id, until, deadline }, EXIT.usage);
    }
  }
  const particulars = {
    on,
    by: recorder(context, options.by),
    ...(note === undefined ? {} : { note }),
    ...(until ? { until } : {}),
    ...(authority === undefined ? {} : { authority }),
    ...(evidence === undefined ? {} : { evidence: await readEvidence(context, evidence) }),
  };
  const named = options.actor === undefined;
  return recordAct(context, {
    act,
    plans,
    shares,
    particulars,
    dayGiven: options.date !== undefined,
    named,
    format: options.format ?? 'text',
  });
}

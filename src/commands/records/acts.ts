import { type ExitCode, usageError } from '../../failure.ts';
import { readEvidence } from './evidence.ts';
import type { Act } from '../../progress/records/acts.ts';
import type { Call, Command, CommandName } from '../command.ts';
import type { Context } from '../context.ts';
import { declareOptions, type NamedValues } from '../options.ts';
import { loadPlans } from '../project/plans.ts';
import { dayHappened, recordAct, recorder } from './record-act.ts';
import { sharesNamed } from './share-choice.ts';
import { readDay } from '../today.ts';

/** The options that some acts take, and others do not. */
type Own = 'reason' | 'note' | 'until' | 'authority' | 'evidence';

/** What an act can be told. */
type ActOptions = NamedValues<
  readonly [Own, 'actUnits', 'actActor', 'month', 'occurrence', 'actDate', 'by']
> & {
  readonly format?: 'text' | 'json';
};

/** Makes the command that records an act: the words it must be given, and those it may. */
function actCommand(
  name: CommandName,
  act: Act,
  must: readonly Own[],
  may: readonly Own[],
): Command<ActOptions> {
  return {
    name,
    writes: true,
    argument: { flags: '<activities...>', name: 'activities' },
    options: declareOptions(
      ['actUnits', 'actActor', 'month', 'occurrence', ...must, ...may, 'actDate', 'by', 'format'],
      { format: ['text', 'json'] },
    ),
    run: (context, call) => run(context, call, name, act, must),
  };
}

/** What whoever controls a plan records of the shares of units. */
export const acts = {
  excuse: actCommand('excuse', 'excused', ['reason'], ['evidence']),
  postpone: actCommand('postpone', 'postponed', ['until', 'authority'], ['reason', 'evidence']),
  reopen: actCommand('reopen', 'reopened', [], ['reason']),
  accept: actCommand('accept', 'accepted', [], ['note', 'evidence']),
  return: actCommand('return', 'returned', ['reason'], ['evidence']),
  note: actCommand('note', 'note', ['note'], ['evidence']),
};

async function run(
  context: Context,
  { args, options: given }: Call<ActOptions>,
  name: CommandName,
  act: Act,
  must: readonly Own[],
): Promise<ExitCode> {
  const missing = must.find((own) => !given[own]?.trim());
  if (missing && given[missing] === undefined) {
    const option = { option: `--${missing}`, name: missing, help: `cyclo ${name} --help` };
    throw usageError('option-missing', option);
  }
  if (missing) {
    throw usageError('option-needs-value', { option: `--${missing}`, help: `cyclo ${name} --help` });
  }
  const on = await dayHappened(context, given.date);
  const plans = await loadPlans(context);
  const shares = await sharesNamed(context, plans, act, args, given, on);
  const { reason, note = reason, authority, evidence } = given;
  const until = given.until && (await readDay(given.until, '--until', () => context.today));
  for (const { item } of shares) {
    const { effectiveDeadline: deadline } = item;
    if (until && deadline !== undefined && until <= deadline) {
      throw usageError('until-too-early', { activity: item.activity.id, until, deadline });
    }
  }
  const particulars = {
    on,
    by: recorder(context, given.by),
    ...(note === undefined ? {} : { note }),
    ...(until ? { until } : {}),
    ...(authority === undefined ? {} : { authority }),
    ...(evidence === undefined ? {} : { evidence: await readEvidence(context, evidence) }),
  };
  const named = given.actor === undefined;
  return recordAct(context, {
    act,
    plans,
    shares,
    particulars,
    dayGiven: given.date !== undefined,
    named,
    format: given.format ?? 'text',
  });
}

import { usageError } from '../../failure.ts';
import type { Act } from '../../progress/records/acts.ts';
import { command, declareOptions, type Command, type CommandName } from '../command.ts';
import { loadPlans } from '../project/plans.ts';
import { dayHappened, recordAct, type ActOptions } from './record-act.ts';
import { sharesNamed } from './share-choice.ts';

/** The options that some acts take, and others do not. */
type Own = 'reason' | 'note' | 'until' | 'authority' | 'evidence';

/** Makes the command that records an act: the words it must be given, and those it may. */
function actCommand(
  name: CommandName,
  act: Act,
  must: readonly Own[],
  may: readonly Own[],
): Command<ActOptions> {
  return command({
    writes: true,
    argument: { flags: '<activities...>', name: 'activities' },
    options: declareOptions([
      'actUnits',
      'actActor',
      'month',
      'occurrence',
      ...must,
      ...may,
      'actDate',
      'by',
      'format',
    ]),
    async run(context, { args, options }) {
      const missing = must.find((own) => !options[own]?.trim());
      if (missing) {
        const option = { option: `--${missing}`, name: missing, help: `cyclo ${name} --help` };
        throw usageError(options[missing] === undefined ? 'option-missing' : 'option-needs-value', option);
      }
      const on = await dayHappened(context, options.date);
      const plans = await loadPlans(context);
      const shares = await sharesNamed(context, plans, act, args, options, on);
      await recordAct(context, { act, plans, shares, on, options, named: options.actor === undefined });
    },
  });
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

/** What commander says about a command line, in cyclo's words. */
import type { CommanderError } from 'commander';
import { Failure, usageError } from '../failure.ts';
import type { FailureWords } from '../messages/messages.ts';
import { nearest } from '../plan/nearest.ts';
import type { CommandName } from './command.ts';

type ArgumentName = Parameters<FailureWords['argument-missing']>[0]['name'];

/** The failure that a commander error stands for. */
export function usageFailure(
  error: CommanderError,
  command: CommandName | undefined,
  flags: readonly string[],
): Failure {
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const option = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
  const call = command === undefined ? 'cyclo --help' : `cyclo ${command} --help`;
  switch (error.code) {
    case 'commander.unknownOption':
      return usageError('unknown-option', { option, nearest: nearest(option, flags), help: call });
    case 'commander.optionMissingArgument':
      return usageError('option-needs-value', { option, help: call });
    case 'commander.invalidArgument': {
      const [, value = '', choices = ''] =
        /argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/.exec(error.message) ?? [];
      return usageError('not-a-choice', { option, value, choices: choices.split(', '), help: call });
    }
    case 'commander.missingArgument':
      return usageError('argument-missing', { name: quoted as ArgumentName, help: call });
    case 'commander.excessArguments':
      return usageError('too-many-words', { help: call });
    default:
      return usageError('usage', { help: call });
  }
}

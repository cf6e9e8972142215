import { timeHelp } from './time.ts';
import { controlHelp } from './control.ts';
import { recordsHelp } from './records.ts';
import { planHelp } from './plan.ts';
import { reviewHelp } from './review.ts';
import { gitHelp } from './git.ts';
import { unitsHelp } from './units.ts';
import { shellHelp } from './shell.ts';
import { helpArguments, helpOptions } from './options.ts';

/** What `--help` says. */
export const help = {
  about:
    'Keeps a plan of recurring official duties (циклограмма) as a YAML file: checks it, lists what is due for whom, records what was done, prints the appendix of the order.',
  version: 'print the version',
  help: 'print this help',
  examples: 'Examples:',
  globals: 'Options of every command (--plan, --today, --lang, …): cyclo --help',
  titles: {
    'Usage:': 'Usage:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Arguments:': 'Arguments:',
  },
  manual: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    options: 'OPTIONS OF EVERY COMMAND',
    commands: 'COMMANDS',
    summary: 'a plan of recurring official duties as code',
  },
  choices: (a: { choices: readonly string[] }) => a.choices.join(', '),
  /** What is to be put in at a place of a command. */
  placeholder: (name: string) => name,
  commands: {
    ...timeHelp,
    ...controlHelp,
    ...recordsHelp,
    ...planHelp,
    ...reviewHelp,
    ...unitsHelp,
    ...gitHelp,
    ...shellHelp,
  },
  arguments: helpArguments,
  options: helpOptions,
};

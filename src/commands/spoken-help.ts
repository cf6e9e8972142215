/**
 * What `--help` says, in the user's language. Until somebody asks for it, descriptions are keys of the catalogue: its words
 * are not read by a command that does its work.
 */
import type { Command, HelpConfiguration, Option } from 'commander';
import type { HelpWords } from '../messages/messages.ts';
import type { CommandName } from './command.ts';

/** How commander puts help together. */
export function spokenHelp(help: HelpWords): HelpConfiguration {
  return {
    styleTitle: (title) => {
      const { titles } = help;
      return titles[title as keyof typeof titles] ?? title;
    },
    commandUsage: (command) => usageOf(command, help),
    commandDescription: (command) =>
      command.parent ? help.commands[command.name() as CommandName].about : help.about,
    subcommandTerm: (command) => command.name(),
    subcommandDescription: (command) => help.commands[command.name() as CommandName].summary,
    argumentDescription: ({ description }) => help.arguments[description as keyof HelpWords['arguments']],
    optionDescription: (option) => optionWords(option, help),
  };
}

/** The examples of a verb, under its help. */
export function spokenExamples(name: CommandName, help: HelpWords): string {
  const examples = help.commands[name].examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  return `\n${help.examples}\n${examples.join('\n')}`;
}

/** The first line of the help, in the user's words. */
function usageOf(command: Command, help: HelpWords): string {
  const path = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  const args = command.registeredArguments.map((arg) => {
    const name = `${help.argumentNames[arg.name() as keyof typeof help.argumentNames]}${arg.variadic ? '…' : ''}`;
    return arg.required ? `<${name}>` : `[${name}]`;
  });
  const rest = command.parent ? args : [`[${help.argumentNames.command}]`];
  return [path, `[${help.argumentNames.options}]`, ...rest].join(' ');
}

function optionWords({ description, argChoices }: Option, help: HelpWords): string {
  const own = { version: help.version, help: help.help, ...help.options };
  const words = own[description as keyof typeof own];
  return argChoices ? `${words} (${help.choices({ choices: argChoices })})` : words;
}

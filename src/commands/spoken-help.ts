/**
 * What `--help` says, in the user's language. Until somebody asks for it, descriptions are keys of the catalogue: its words
 * are not read by a command that does its work.
 */
import { Help, type Argument, type Command, type HelpConfiguration, type Option } from 'commander';
import { HARD_SPACE, hardSpaces } from '../messages/phrases/hard-spaces.ts';
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
    argumentTerm: (argument) => placeholder(argument.name(), help),
    argumentDescription: ({ description }) => help.arguments[description as keyof HelpWords['arguments']],
    optionTerm: ({ flags }) => flags.replace(/<(.+)>/, (_, name: string) => `<${placeholder(name, help)}>`),
    optionDescription: (option) => optionWords(option, help),
    boxWrap: (text, width) => wrapped(text, width),
  };
}

/** The examples of a verb, under its help. */
export function spokenExamples(name: CommandName, help: HelpWords): string {
  const examples = help.commands[name].examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  return `\n${help.examples}\n${examples.join('\n')}`;
}

/** A sign of one cell that stands for a hard space, at which commander would break a line. */
const STAND_IN = '\uE000';

/** Lines of a width, as typesetting has them: none begins with a dash or between a number and its noun. */
function wrapped(text: string, width: number): string {
  const whole = hardSpaces(text).replaceAll(HARD_SPACE, STAND_IN);
  return new Help().boxWrap(whole, width).replaceAll(STAND_IN, ' ');
}

/** The first line of the help, in the user's words. */
function usageOf(command: Command, help: HelpWords): string {
  const path = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  const args = command.registeredArguments.map((arg) => argumentOf(arg, help));
  const rest = command.parent ? args : [`[${help.placeholders.command}]`];
  return [path, `[${help.placeholders.options}]`, ...rest].join(' ');
}

function argumentOf(arg: Argument, help: HelpWords): string {
  const name = `${placeholder(arg.name(), help)}${arg.variadic ? '…' : ''}`;
  return arg.required ? `<${name}>` : `[${name}]`;
}

/** What is to be put in, in the user's words: «файл», «файл|адрес|текст». */
function placeholder(names: string, help: HelpWords): string {
  const words = names.split('|').map((name) => help.placeholders[name as keyof HelpWords['placeholders']]);
  return words.join('|');
}

function optionWords({ description, argChoices }: Option, help: HelpWords): string {
  const own = { version: help.version, help: help.help, ...help.options };
  const words = own[description as keyof typeof own];
  return argChoices ? `${words} (${help.choices({ choices: argChoices })})` : words;
}

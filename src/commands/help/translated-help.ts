/**
 * What `--help` says, in the user's language. Until somebody asks for it, descriptions are keys of the catalogue: its words
 * are not read by a command that does its work.
 */
import { Help, type HelpConfiguration } from 'commander';
import { HARD_SPACE, hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import type { HelpWords } from '../../messages/messages.ts';
import type { CommandName } from '../command.ts';

/** How commander puts help together. */
export function translatedHelp(help: HelpWords): HelpConfiguration {
  return {
    styleTitle: (title) => {
      const { titles } = help;
      return titles[title as keyof typeof titles] ?? title;
    },
    commandUsage: (command) =>
      [command.parent?.name(), command.name(), argumentTerm(command.usage(), help)].filter(Boolean).join(' '),
    commandDescription: (command) =>
      command.parent ? help.commands[command.name() as CommandName].about : help.about,
    subcommandTerm: (command) => command.name(),
    subcommandDescription: (command) => help.commands[command.name() as CommandName].summary,
    argumentTerm: (argument) => placeholder(argument.name(), help),
    argumentDescription: ({ description }) => help.arguments[description as keyof HelpWords['arguments']],
    optionTerm: ({ flags }) => optionTerm(flags, help),
    optionDescription: ({ description, argChoices }) => optionWords(description, argChoices, help),
    boxWrap: wrapped,
  };
}

/** What comes under the options of a verb: where those of every verb are explained, and its examples. */
export function translatedExamples(name: CommandName, help: HelpWords): string {
  const examples = Object.entries(help.commands[name].examples);
  const lines = examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  return `\n${help.globals}\n\n${help.examples}\n${lines.join('\n')}`;
}

/** A sign of one cell that stands for a hard space, at which commander would break a line. */
const STAND_IN = '\uE000';

/** Lines of a width, as typesetting has them: none begins with a dash or between a number and its noun. */
function wrapped(text: string, width: number): string {
  const whole = hardSpaces(text).replaceAll(HARD_SPACE, STAND_IN);
  return new Help().boxWrap(whole, width).replaceAll(STAND_IN, ' ');
}

/** Arguments as commander writes them, in the user's words: «[файлы…]». */
export function argumentTerm(flags: string, help: HelpWords): string {
  return flags.replace('...', '…').replace(/[a-z]+/g, (name) => placeholder(name, help));
}

/** What is to be put in, in the user's words: «файл», «файл|адрес|текст». */
function placeholder(names: string, help: HelpWords): string {
  return names.split('|').map(help.placeholder).join('|');
}

/** An option as it is typed, its value in the user's words. */
export function optionTerm(flags: string, help: HelpWords): string {
  return flags.replace(/<(.+)>/, (_, name: string) => `<${placeholder(name, help)}>`);
}

/**
 * What an option means.
 *
 * @param name under which the catalogue has it
 */
export function optionWords(name: string, choices: readonly string[] | undefined, help: HelpWords): string {
  const own = { version: help.version, help: help.help, ...help.options };
  const words = own[name as keyof typeof own];
  return choices ? `${words} (${help.choices({ choices })})` : words;
}

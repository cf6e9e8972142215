/** The manual page of the program, in the markup of man(7): what `--help` says, of all commands at once. */
import type { HelpWords } from '../../messages/messages.ts';
import type { CommandName, OptionSpec } from '../command.ts';
import { commands } from '../commands.ts';
import { argumentTerm, optionTerm, optionWords } from './translated-help.ts';

/**
 * @param globals the options that every command takes
 * @param version of the program
 */
export async function manPage(
  help: HelpWords,
  globals: readonly OptionSpec[],
  version: string,
): Promise<string> {
  const { manual } = help;
  const names = Object.keys(commands) as CommandName[];
  const parts = await Promise.all(names.map((name) => commandPart(name, help)));
  const lines = [
    `.TH CYCLO 1 "" "cyclo ${version}"`,
    // Names of options and files are not hyphenated, nor spaces widened.
    '.nh',
    '.ad l',
    `.SH ${manual.name}`,
    `cyclo \\- ${plain(manual.summary)}`,
    `.SH ${manual.synopsis}`,
    `.B cyclo\n[${help.placeholder('options')}] [${help.placeholder('command')}]`,
    `.SH ${manual.description}`,
    plain(help.about),
    `.SH ${manual.options}`,
    ...globals.map((option) => optionPart(option, help)),
    `.SH ${manual.commands}`,
    ...parts,
  ];
  return `${lines.join('\n')}\n`;
}

async function commandPart(name: CommandName, help: HelpWords): Promise<string> {
  const { argument, options } = await commands[name]();
  const { about, examples } = help.commands[name];
  const called = argument ? ` ${argumentTerm(argument.flags, help)}` : '';
  return [
    `.SS cyclo ${name}${plain(called)}`,
    plain(about),
    ...(argument ? [`.TP\n.I ${plain(called.trim())}\n${plain(help.arguments[argument.name])}`] : []),
    ...options.map((option) => optionPart(option, help)),
    ...Object.entries(examples).map(([line, meaning]) => `.TP\n.B ${plain(line)}\n${plain(meaning)}`),
  ].join('\n');
}

function optionPart(option: OptionSpec, help: HelpWords): string {
  return `.TP\n.B ${plain(optionTerm(option.flags, help))}\n${plain(optionWords(option.name, option.choices, help))}`;
}

/** A text that is no markup: backslashes and hyphens as themselves, no line that begins as a request does. */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .split('\n')
    .map((line) => (/^[.']/.test(line) ? `\\&${line}` : line))
    .join('\n.PP\n');
}

/**
 * `cyclo __complete NUMBER WORDS…`: what a shell's script asks, which words the open one can become. It reads the plans of
 * the project and evaluates nothing; what cannot be read gives no words.
 */
import { oneLine } from '../../views/one-line.ts';
import type { Command, CommandName, OptionSpec } from '../command.ts';
import { commands } from '../commands.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { candidatesFor, type Candidate, type Candidates } from './candidates.ts';
import { longFlag, openWord, type OpenWord } from './typed-words.ts';

/** The widest meaning that a list in a terminal has room for. */
const MEANING = 60;

/** @param globals the options that every verb takes */
export async function complete(
  [number = '0', ...words]: readonly string[],
  globals: readonly OptionSpec[],
  surroundings: (options: GlobalOptions) => Promise<Context>,
): Promise<void> {
  // A shell may not hand on a word of no letters, nor need it tell where the words end.
  const typed = [...words, ''].slice(0, Math.max(1, Number(number)));
  const verb = verbOf(openWord(typed, globals).plain[0]);
  const command = verb && (await commands[verb]());
  const options = [...(command?.options ?? []), ...globals];
  const word = openWord(typed, options);
  const context = await surroundings(globalsIn(word));
  const found = await wordsFor(context, word, command, options);
  context.io.stdout.write(typeof found === 'string' ? `:${found}\n` : listed(found, word));
}

function verbOf(word: string | undefined): CommandName | undefined {
  return word !== undefined && Object.hasOwn(commands, word) ? (word as CommandName) : undefined;
}

/** Which plans are read. */
function globalsIn({ given }: OpenWord): GlobalOptions {
  const plan = given.get('--plan');
  return plan === undefined ? {} : { plan: [plan] };
}

async function wordsFor(
  context: Context,
  word: OpenWord,
  command: Command<never> | undefined,
  options: readonly OptionSpec[],
): Promise<Candidates> {
  const { option, typed, noOptions, plain } = word;
  const help = await context.messages.help();
  if (option) {
    if (option.choices) return option.choices.map((value) => ({ value }));
    const [, name = ''] = /<(.+)>/.exec(option.flags) ?? [];
    return candidatesFor(context, word, name, longFlag(option));
  }
  if (typed.startsWith('-') && !noOptions) {
    const open = options.filter((each) => each.repeatable || !word.given.has(longFlag(each)));
    const flags = open.map((each) => ({
      value: longFlag(each),
      meaning: help.options[each.name],
    }));
    return [...flags, { value: '--help', meaning: help.help }];
  }
  if (!command && plain.length > 0) return [];
  if (!command)
    return Object.keys(commands).map((value) => ({
      value,
      meaning: help.commands[value as CommandName].summary,
    }));
  const { argument } = command;
  if (!argument || (plain.length > 1 && !argument.flags.includes('...'))) return [];
  if (argument.choices && plain.length === 1) return argument.choices.map((value) => ({ value }));
  const [, name = ''] = /([\w-]+)/.exec(argument.flags) ?? [];
  return candidatesFor(context, word, argument.choices ? 'file' : name);
}

/** A line a word: the word, and after a tab what it means. What a line cannot hold is left out. */
function listed(found: readonly Candidate[], { typed, lead }: OpenWord): string {
  const byValue = new Map(found.map((each) => [each.value, each]));
  return [...byValue.values()]
    .filter(({ value }) => value.startsWith(typed) && !/\p{Cc}/u.test(value))
    .map(({ value, meaning = '' }) => `${lead}${value}${meaning === '' ? '' : `\t${short(meaning)}`}\n`)
    .join('');
}

/** The first part of a meaning, as wide as a list has room for. */
function short(meaning: string): string {
  const [first = ''] = oneLine(meaning)
    .replace(/\p{Cc}/gu, ' ')
    .split(/; | \(/);
  return first.length <= MEANING ? first : `${first.slice(0, MEANING - 1).trimEnd()}…`;
}

/**
 * `cyclo __complete NUMBER WORDS…`: what a shell's script asks, which words the open one can become. It reads the plans of
 * the project and evaluates nothing; what cannot be read gives no words.
 */
import { uniqueBy } from '../../group-by.ts';
import { oneLine } from '../../views/one-line.ts';
import type { Command, CommandName, OptionSpec } from '../command.ts';
import { commands, verbNamed } from '../commands.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { longFlag, openWord, type OpenWord } from './typed-words.ts';
import { dayInWords, monthInWords } from '../../messages/phrases/dates.ts';
import { obligations } from '../../progress/obligations.ts';
import { allResponsible } from '../../progress/responsible.ts';
import { responsibleWords } from '../../views/parts/responsible.ts';
import { plansAsTheyAre } from '../project/plans.ts';

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
  const verb = verbNamed(openWord(typed, globals).plain[0]);
  const command = verb && (await commands[verb]());
  const options = [...(command?.options ?? []), ...globals];
  const word = openWord(typed, options);
  const plan = word.given.get('--plan');
  const context = await surroundings(plan === undefined ? {} : { plan: [plan] });
  const found = await wordsFor(context, word, command, options);
  context.io.stdout.write(typeof found === 'string' ? `:${found}\n` : listed(found, word));
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
    const flags = open.map((each) => ({ value: longFlag(each), meaning: help.options[each.name] }));
    return [...flags, { value: '--help', meaning: help.help }];
  }
  if (!command) {
    const verbs = plain.length > 0 ? [] : (Object.keys(commands) as CommandName[]);
    return verbs.map((value) => ({ value, meaning: help.commands[value].summary }));
  }
  const { argument } = command;
  if (!argument || (plain.length > 1 && !argument.flags.includes('...'))) return [];
  if (argument.choices && plain.length === 1) return argument.choices.map((value) => ({ value }));
  const [, name = ''] = /([\w-]+)/.exec(argument.flags) ?? [];
  return candidatesFor(context, word, argument.choices ? 'file' : name);
}

/** A line a word: the word, and after a tab what it means. What a line cannot hold is left out. */
function listed(found: readonly CompletionWord[], { typed, lead }: OpenWord): string {
  return uniqueBy(found, ({ value }) => value)
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

/** A word that can stand here, and what it means. */
interface CompletionWord {
  readonly value: string;
  readonly meaning?: string | undefined;
}

/** Words that can stand here, or what the shell has to look for itself. */
type Candidates = readonly CompletionWord[] | 'files' | 'folders';

type Source = (context: Context, word: OpenWord) => Promise<Candidates> | Candidates;

const called = ({ id, name }: { readonly id: string; readonly name: string }): CompletionWord => ({
  value: id,
  meaning: name,
});

const months: Source = async (context) =>
  (await periodOf(context)).map((month) => ({
    value: month,
    meaning: monthInWords(context.language, month),
  }));

const activities: Source = async (context) =>
  (await plansOf(context)).flatMap((plan) =>
    plan.activities.map(({ id, title }) => ({ value: id, meaning: title })),
  );

/** What a shell looks for itself. */
const FILES = new Set([
  'file',
  'files',
  'file|folder',
  'file|url|text',
  'place',
  'forms',
  'versions',
  'plans',
]);

/** By what an option's or an argument's value is called in the help; of an id, by its option. What is not here is free text. */
const SOURCES: Readonly<Partial<Record<string, Source>>> = {
  folder: () => 'folders',
  activity: activities,
  activities,
  '--activity': activities,
  '--actor': async (context) => (await plansOf(context)).flatMap(({ actors }) => actors.map(called)),
  '--unit': async (context, { given }) =>
    (await plansOf(context))
      .flatMap(({ actors }) => actors)
      .filter(({ id }) => (given.get('--actor') ?? id) === id)
      .flatMap(({ units }) => units.map(called)),
  '--responsible': async (context) =>
    (await plansOf(context)).flatMap(allResponsible).map((each) => ({ value: responsibleWords(each) })),
  '--occurrence': occurrences,
  month: months,
  months,
  quarter: async (context) =>
    (await periodOf(context)).map((month) => ({
      value: `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`,
    })),
  date: ({ today, language }) => [{ value: today, meaning: dayInWords(language, today) }],
  zone: () => Intl.supportedValuesOf('timeZone').map((value) => ({ value })),
};

/**
 * What can stand in the place of a value.
 *
 * @param name what the help calls it
 * @param flag the option it belongs to, if any
 */
async function candidatesFor(
  context: Context,
  word: OpenWord,
  name: string,
  flag?: string,
): Promise<Candidates> {
  if (FILES.has(name)) return 'files';
  const source = SOURCES[flag ?? name] ?? SOURCES[name];
  return source ? source(context, word) : [];
}

async function plansOf(context: Context) {
  return (await plansAsTheyAre(context)).map(({ plan }) => plan);
}

async function periodOf(context: Context): Promise<string[]> {
  return (await plansOf(context)).flatMap(({ period }) => period).sort();
}

/** The times of the activities that are named already; of all where none is. */
async function occurrences(context: Context, { plain }: OpenWord): Promise<CompletionWord[]> {
  const items = (await plansAsTheyAre(context)).flatMap(
    ({ plan, calendar }) => obligations(plan, calendar).items,
  );
  const asked = items.filter(({ activity }) => plain.includes(activity.id));
  return (asked.length > 0 ? asked : items).map(({ occurrence, effectiveDeadline }) => ({
    value: occurrence.id,
    meaning: effectiveDeadline && dayInWords(context.language, effectiveDeadline),
  }));
}

/**
 * The program: from the words on the command line to an exit code. Only the verb that was called is loaded.
 */
import { Command as Program, CommanderError, Option } from 'commander';
import type { Day } from './calendar/day.ts';
import { declareOptions, type CommandName, type Writes, type OptionSpec } from './commands/command.ts';
import { commands, verbNamed } from './commands/commands.ts';
import { say, type Context, type GlobalOptions } from './commands/context.ts';
import { GLOBALS } from './commands/options.ts';
import { visibleIo } from './commands/output/visible.ts';
import { translatedExamples, translatedHelp } from './commands/help/translated-help.ts';
import { dayAt, readDay } from './commands/today.ts';
import { defined } from './defined.ts';
import { EXIT, type ExitCode, Failure, usageError } from './failure.ts';
import { OutputError, type Io } from './io.ts';
import {
  chooseLanguage,
  LANGUAGES,
  loadMessages,
  type HelpWords,
  type Language,
  type Messages,
} from './messages/messages.ts';
import { plainPaint, terminalPaint } from './render/paint.ts';
import { requireNoPassword } from './store/store-address.ts';
import manifest from '../package.json' with { type: 'json' };

const GLOBAL_OPTIONS = declareOptions(GLOBALS, { lang: LANGUAGES });

const collect = (value: string, previous: readonly string[] = []): string[] => [...previous, value];

/** One call of the program: what it may touch, and what it speaks. */
interface Start {
  readonly world: Io;
  readonly language: Language;
  readonly messages: Messages;
  readonly tally: Context['tally'];
}

/**
 * Runs one command line.
 *
 * @param argv the words after `cyclo`
 * @param world what it may touch
 * @returns the exit code: 0 fine, 1 findings, 2 usage, 3 could not run, 130 ended by Ctrl+C at a question
 */
export async function run(argv: readonly string[], world: Io): Promise<ExitCode> {
  const { stdout, stderr, env } = visibleIo(world, false);
  const language = chooseLanguage(argv, env);
  const messages = await loadMessages(language);
  const tally = { recorded: 0 };
  try {
    return await execute(argv, { world, language, messages, tally });
  } catch (error) {
    // Ctrl+C at a question.
    if (error instanceof Error && error.name === 'ExitPromptError') {
      stdout.write(`${messages.common.interrupted}\n`);
      return EXIT.interrupted;
    }
    const failure = error instanceof Failure ? error : refusalOf(error, tally.recorded);
    if (failure) {
      await say(stderr, messages.common.failed(await failure.say(messages)));
      return failure.exit;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    stderr.write(`${messages.common.bug({ version: manifest.version, stack })}\n`);
    return EXIT.failure;
  }
}

/** What the world refused, as far as no command has said it better: a full disk under the output, a folder without rights. */
function refusalOf(error: unknown, recorded: number): Failure | undefined {
  if (error instanceof OutputError) return new Failure('output-lost', { reason: error.reason, recorded });
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return new Failure('system-refused', defined({ path, reason: String(error.code) }));
}

async function execute(argv: readonly string[], start: Start): Promise<ExitCode> {
  const { world, messages } = start;
  const [hidden] = argv;
  // What shells ask while somebody types, and the build for its manual: no verbs for people.
  if (hidden === '__complete') {
    const { complete } = await import('./commands/completion/complete.ts');
    await complete(argv.slice(1), GLOBAL_OPTIONS, (options) => surroundings(options, false, start));
    return EXIT.fine;
  }
  if (hidden === '__manual') {
    const { manPage } = await import('./commands/help/man-page.ts');
    world.stdout.write(await manPage(await messages.help(), GLOBAL_OPTIONS, manifest.version));
    return EXIT.fine;
  }
  let exit: ExitCode = EXIT.fine;
  const program = new Program('cyclo');
  const help = asksForHelp(argv) ? await messages.help() : undefined;
  const prepare = (command: Program): Program => configure(command, visibleIo(world, false), help);
  const name = verbOf(argv);
  prepare(program)
    .version(manifest.version, '-V, --version', 'version')
    .description('about')
    .addHelpCommand(false)
    .allowExcessArguments(name === undefined)
    .action(async (options: GlobalOptions) => {
      const unknown = program.args[0];
      if (unknown !== undefined) throw await unknownCommand(unknown);
      const { home } = await import('./commands/home.ts');
      await home(await surroundings(options, false, start));
    });
  addGlobals(program);
  const shown: CommandName[] = name === undefined ? (Object.keys(commands) as CommandName[]) : [name];
  for (const each of shown) {
    const sub = prepare(program.command(each)).description(each);
    if (each !== name) continue;
    const command = await commands[each]();
    if (command.argument) sub.argument(command.argument.flags, command.argument.name);
    for (const option of command.options) sub.addOption(optionOf(option));
    if (help) sub.addHelpText('after', () => translatedExamples(each, help));
    addGlobals(sub);
    sub.action(async (...received: unknown[]) => {
      const options = sub.optsWithGlobals<GlobalOptions>();
      const context = await surroundings(options, command.writes, start);
      const args = command.argument ? [received[0]].flat().filter((arg) => arg !== undefined) : [];
      exit = (await command.run(context, { args: args as string[], options: options as never })) ?? EXIT.fine;
    });
  }
  try {
    await program.parseAsync(helpFirst(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end so, too.
    if (error.exitCode === 0) return EXIT.fine;
    const { usageFailure } = await import('./commands/usage.ts');
    const { options } = program.commands.find((sub) => sub.name() === name) ?? program;
    const flags = options.flatMap(({ long, short }) => [long, short]).filter((flag) => flag != null);
    throw usageFailure(error, name, flags);
  }
  return exit;
}

/** `cyclo help due` means `cyclo due --help`. */
function helpFirst(argv: readonly string[]): string[] {
  return argv[0] === 'help' ? [...argv.slice(1), '--help'] : [...argv];
}

/** Whether help may be asked for: also among short options that are written as one, `-qh`. */
function asksForHelp(argv: readonly string[]): boolean {
  return argv[0] === 'help' || argv.some((word) => word === '--help' || /^-[a-z]*h/.test(word));
}

/** The verb that was called: the first word that is no option and no option's value. */
function verbOf(argv: readonly string[]): CommandName | undefined {
  const valued = new Set(
    GLOBAL_OPTIONS.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ')[0]),
  );
  return verbNamed(
    helpFirst(argv).find((word, index, all) => !word.startsWith('-') && !valued.has(all[index - 1])),
  );
}

/** Descriptions are keys of the catalogue, and stay so unless somebody asks for help. */
function configure(program: Program, io: Io, help: HelpWords | undefined): Program {
  return program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns,
    })
    .configureHelp(help ? translatedHelp(help) : {})
    .addHelpOption(inProgramHelp(program, new Option('-h, --help', 'help')));
}

/** Every verb takes them, before its name or after. */
function addGlobals(program: Program): void {
  for (const option of GLOBAL_OPTIONS) program.addOption(inProgramHelp(program, optionOf(option)));
}

/** The help of a verb is about the verb: what every verb takes is in the help of the program. */
function inProgramHelp(program: Program, option: Option): Option {
  return option.hideHelp(program.parent !== null);
}

function optionOf({ flags, name, choices, repeatable }: OptionSpec): Option {
  const option = new Option(flags, name);
  if (choices) option.choices([...choices]);
  return repeatable ? option.argParser(collect) : option;
}

async function surroundings(
  options: GlobalOptions,
  writes: Writes,
  { world, ...start }: Start,
): Promise<Context> {
  const isPainted = hasColour(options, world);
  const io = visibleIo(world, isPainted);
  const timezone = options.timezone ?? (io.env['CYCLO_TZ'] || undefined);
  if (options.store !== undefined) requireNoPassword(options.store);
  const store = options.store ?? io.env['CYCLO_STORE'];
  const now = (): Day => dayAt(io.now(), timezone);
  // A wrong zone is told even where the day is given.
  if (timezone !== undefined) now();
  return {
    io,
    paintedOutput: visibleIo(world, true).stdout,
    ...start,
    writes,
    paint: isPainted ? await terminalPaint() : plainPaint,
    today: options.today === undefined ? now() : await readDay(options.today, '--today', now),
    todayGiven: options.today !== undefined,
    quiet: options.quiet === true,
    planFiles: options.plan ?? [],
    ...defined({
      timezone,
      store: store || undefined,
      languageAsked: LANGUAGES.find((each) => each === options.lang),
    }),
  };
}

/** Colour goes to a terminal that has it, unless the user says otherwise (https://no-color.org, FORCE_COLOR). */
function hasColour({ color }: GlobalOptions, { env, stdout }: Io): boolean {
  if (color === false || env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stdout.isTTY && env['TERM'] !== 'dumb';
}

async function unknownCommand(word: string): Promise<Failure> {
  const { nearest } = await import('./plan/nearest.ts');
  return usageError('unknown-command', { word, nearest: nearest(word, Object.keys(commands)) });
}

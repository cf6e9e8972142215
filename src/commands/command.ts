/** What a verb is: its words on the command line, and the function behind them. */
import type { ExitCode } from '../failure.ts';
import type { HelpWords } from '../messages/messages.ts';
import type { Context } from './context.ts';
import type { OptionSpec, OptionValues } from './options.ts';

/** The verbs there are: the keys of the catalogue's help. */
export type CommandName = keyof HelpWords['commands'];

/** What a command may change: nothing, files that the user names for its output, or the store and plans, too. */
export type Writes = false | 'output' | true;

/** What the user typed, as the command sees it. */
export interface Call<Options> {
  readonly args: readonly string[];
  readonly options: Options;
}

/** One verb. */
export interface Command<Options> {
  /** What it may change. One that tries to change more is stopped before it opens the store or a file. */
  readonly writes: Writes;
  /** As commander writes it: `[files...]`. */
  readonly argument?: {
    readonly flags: string;
    readonly name: keyof HelpWords['arguments'];
    /** The words that the first can be, where not every word can. */
    readonly choices?: readonly string[];
  };
  readonly options: readonly OptionSpec[];
  /** @returns the exit code, where it is not 0 */
  run(context: Context, call: Call<Options>): Promise<ExitCode | void>;
}

/** Declares a verb: its options say what it is called with. */
export function command<const L extends readonly OptionSpec[]>(
  verb: Command<OptionValues<L>> & { readonly options: L },
): Command<OptionValues<L>> {
  return verb;
}

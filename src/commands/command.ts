/** What a verb is: its words on the command line, and the function behind them. */
import type { ExitCode } from '../failure.ts';
import type { HelpWords } from '../messages/messages.ts';
import type { Context } from './context.ts';
import type { OptionSpec } from './options.ts';

/** The verbs there are: the keys of the catalogue's help. */
export type CommandName = keyof HelpWords['commands'];

/** What the user typed, as the command sees it. */
export interface Call<Options> {
  readonly args: readonly string[];
  readonly options: Options;
}

/** One verb. */
export interface Command<Options> {
  readonly name: CommandName;
  /** Whether it may change the store or a file. One that only reads and tries to is stopped before it opens either. */
  readonly writes: boolean;
  /** As commander writes it: `[files...]`. */
  readonly argument?: { readonly flags: string; readonly name: keyof HelpWords['arguments'] };
  readonly options: readonly OptionSpec[];
  run(context: Context, call: Call<Options>): Promise<ExitCode>;
}

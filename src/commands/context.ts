/** What every command is given: the world, the day, the language, and where plans and records are; and how it speaks. */
import type { Day } from '../calendar/day.ts';
import type { Io, Output } from '../io.ts';
import type { Language, Messages } from '../messages/messages.ts';
import type { Paint } from '../render/paint.ts';
import type { NamedValues, Writes } from './command.ts';
import type { GLOBALS } from './options.ts';

/** The options that every command takes. */
export type GlobalOptions = NamedValues<typeof GLOBALS>;

/** The surroundings of one run. */
export interface Context {
  readonly io: Io;
  /** Standard output that lets our colours pass, for a command that asks somebody else whether to paint. */
  readonly paintedOutput: Output;
  /** How much was recorded in this run: what goes wrong afterwards has to say so. */
  readonly tally: { recorded: number };
  /** What the command that runs may change. */
  readonly writes: Writes;
  readonly language: Language;
  /** The same where `--lang` named it: documents, too, are then in it as far as their words are ours. */
  readonly languageAsked?: Language;
  readonly messages: Messages;
  readonly paint: Paint;
  /** The day everything is judged on. */
  readonly today: Day;
  /** The zone that decides when a day ends; the machine's own where absent. */
  readonly timezone?: string;
  /** Whether the day was given rather than read off the clock: then it is printed. */
  readonly todayGiven: boolean;
  /** Print results only: no hints, no totals. */
  readonly quiet: boolean;
  /** Plan files named by the user; found in `plans/` where none are. */
  readonly planFiles: readonly string[];
  /** The store's folder or the address of its database, if the user named one. */
  readonly store?: string;
}

/** Stops a command from changing more than it says it does. */
export function mayWrite({ writes }: Context, what: 'output' | 'records'): void {
  if (writes === false) throw new Error('a command that only reads was about to write');
  if (writes === 'output' && what === 'records')
    throw new Error('a command that records nothing was about to');
}

/**
 * Says sentences to people: broken between words at a terminal, so that none is cut at its edge; as they are anywhere else.
 *
 * @param text without its last line break; an indent is kept on every line that is made of a line
 */
export async function say(output: Output, text: string): Promise<void> {
  const { isTTY, columns } = output;
  if (!isTTY || text.split('\n').every((line) => line.length <= columns)) return output.write(`${text}\n`);
  const { wrapIndented } = await import('../render/terminal/wrap-text.ts');
  output.write(`${wrapIndented(text, columns)}\n`);
}

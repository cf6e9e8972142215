/** What a verb is: its words on the command line, its options, and the function behind them. */
import type { ExitCode } from '../failure.ts';
import type { HelpWords } from '../messages/messages.ts';
import type { Context } from './context.ts';
import { FLAGS, type OptionName } from './options.ts';

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

/** An option of one verb. */
export interface OptionSpec<N extends OptionName = OptionName, V extends string = string> {
  readonly name: N;
  readonly flags: string;
  readonly repeatable: boolean;
  /** The values that may be given, where not every text may. */
  readonly choices?: readonly V[] | undefined;
}

/** The choices that a verb gives for some of its options. */
type OptionChoices<N extends OptionName> = { readonly [K in N]?: readonly string[] };

/** The choices of an option for which its verb gives none. */
const USUAL_CHOICES = { format: ['text', 'json'] } as const satisfies OptionChoices<OptionName>;
type Usual = typeof USUAL_CHOICES;

/** The values of an option, in the choices of a verb. */
type ChosenOf<N, C> = N extends keyof C
  ? C[N] extends readonly (infer V extends string)[]
    ? V
    : string
  : string;

/** The options of one verb, each with its own choices. */
type Specs<N extends OptionName, C> = readonly (N extends N
  ? OptionSpec<N, ChosenOf<N, N extends keyof C ? C : Usual>>
  : never)[];

/** Options by their names, in the order of the help. */
export function declareOptions<const N extends OptionName, const C extends OptionChoices<N> = object>(
  names: readonly N[],
  choices?: C,
): Specs<N, C> {
  const all: OptionChoices<OptionName> = { ...USUAL_CHOICES, ...choices };
  const specs = names.map((name): OptionSpec => {
    const flags = FLAGS[name].replace('...', '');
    return { name, flags, repeatable: flags !== FLAGS[name], choices: all[name] };
  });
  return specs as readonly OptionSpec[] as Specs<N, C>;
}

/** `as-of` is `asOf` to a command. */
type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type Long<F extends string> = F extends `${string}--${infer L}` ? L : never;

/** `no-color` is `color`, and true unless it is given. */
type Positive<S extends string> = S extends `no-${infer Word}` ? Word : S;

/** What commander calls an option: its long flag, which is why two meanings of one flag have one name here. */
type Property<N extends OptionName> = Camel<
  Positive<Long<(typeof FLAGS)[N]> extends `${infer Word} ${string}` ? Word : Long<(typeof FLAGS)[N]>>
>;

type OptionValue<N extends OptionName, V> = (typeof FLAGS)[N] extends `${string}...>`
  ? readonly V[]
  : (typeof FLAGS)[N] extends `${string}<${string}`
    ? V
    : boolean;

/** What a verb receives of its options, by what they are called on the command line. */
export type OptionValues<L extends readonly OptionSpec[]> = {
  readonly [S in L[number] as Property<S['name']>]?: S extends OptionSpec<infer N, infer V>
    ? OptionValue<N, V>
    : never;
};

/** The same, of names alone. */
export type NamedValues<L extends readonly OptionName[]> = OptionValues<{
  readonly [I in keyof L]: OptionSpec<L[I]>;
}>;

/** Every option a verb can take, once: how it is typed. What it means is in the catalogue, under `help.options` by the same name. */
import type { HelpWords } from '../messages/messages.ts';

/** An option's name in the catalogue. The same flag may mean several things, and has a name for each. */
export type OptionName = keyof HelpWords['options'];

/** As commander writes them. */
const FLAGS = {
  plan: '--plan <file>',
  store: '--store <folder>',
  today: '--today <date>',
  timezone: '--timezone <zone>',
  lang: '--lang <language>',
  color: '--no-color',
  preset: '--preset <name>',
  order: '--no-order',
  deadlines: '--no-deadlines',
  withStatus: '--status',
  include: '--include <what>',
  watch: '--watch',
  quiet: '-q, --quiet',
  actor: '-a, --actor <id>',
  formActor: '-a, --actor <id>',
  doneActor: '-a, --actor <id>',
  actActor: '-a, --actor <id>',
  changesActor: '-a, --actor <id>',
  unit: '-u, --unit <id>',
  responsible: '--responsible <name>',
  units: '-u, --unit <id>',
  grantUnits: '-u, --unit <id>',
  everything: '--everything',
  printStatements: '--print',
  actUnits: '-u, --unit <id>',
  activity: '--activity <id>',
  occurrence: '-o, --occurrence <time>',
  month: '-m, --month <month>',
  quarter: '--quarter <quarter>',
  during: '--during <span>',
  changesMonth: '-m, --month <month>',
  week: '--week',
  next: '--next <time>',
  from: '--from <date>',
  to: '--to <date>',
  future: '--future',
  byUnit: '--by-unit',
  asOf: '--as-of <date>',
  knownAt: '--known-at <date>',
  date: '-d, --date <date>',
  actDate: '-d, --date <date>',
  until: '--until <date>',
  reason: '-r, --reason <text>',
  note: '-n, --note <text>',
  authority: '--authority <text>',
  evidence: '-e, --evidence <file|url|text>',
  by: '--by <name>',
  doneFrom: '--from <file>',
  overdue: '--overdue',
  all: '--all',
  critical: '--critical',
  groupBy: '--by <what>',
  matrix: '--matrix',
  trend: '--trend <step>',
  changesClass: '--class <class>',
  summary: '--summary',
  fingerprints: '--fingerprints',
  limit: '-n, --limit <number>',
  in: '--in <months>',
  roll: '--roll <rule>',
  calendar: '--calendar <name>',
  check: '--check',
  strict: '--strict',
  staged: '--staged',
  stdinFilename: '--stdin-filename <file>',
  exitCode: '--exit-code',
  changesExitCode: '--exit-code',
  yes: '-y, --yes',
  undoYes: '-y, --yes',
  skipDamaged: '--skip-damaged',
  withEvidence: '--with-evidence',
  disputed: '--disputed',
  dryRun: '--dry-run',
  gitDryRun: '--dry-run',
  gitIgnoreRecords: '--ignore-records',
  soundRows: '--sound-rows',
  table: '--table <number>',
  planMonths: '--period <months>',
  merge: '--merge <rule>',
  link: '--link <rule>',
  proposedUnits: '--units',
  update: '--update',
  base: '--base <file>',
  importReport: '--report <file>',
  importOutput: '-o, --output <file>',
  deriveActor: '-a, --actor <id>',
  deriveUnit: '-u, --unit <id>',
  deriveOutput: '-o, --output <file>',
  deriveUpdate: '--update',
  deriveParent: '--parent <file>',
  deriveBase: '--base <file>',
  changesParent: '--parent',
  addTitle: '--title <text>',
  addWhen: '--when <time>',
  addActors: '-a, --actor <id>',
  addTexts: '--text <text>',
  addRoles: '--role <text>',
  addSection: '--section <text>',
  addId: '--id <id>',
  planTitle: '--title <text>',
  newPeriod: '--period <months>',
  newTable: '--table <kind>',
  newActors: '-a, --actor <name>',
  newUnits: '-u, --units <file>',
  planId: '--name <name>',
  setUpGit: '--git',
  amendReason: '-r, --reason <text>',
  amendNumber: '--number <number>',
  amendDate: '-d, --date <date>',
  inForce: '--in-force <date>',
  whole: '--whole',
  comparison: '--comparison',
  apply: '--apply',
  nextPeriod: '--period <months>',
  likePlan: '--like <file>',
  oneOff: '--one-off <what>',
  nextName: '--name <name>',
  nextOutput: '-o, --output <file>',
  nextDryRun: '--dry-run',
  format: '-f, --format <format>',
  output: '-o, --output <file>',
  listOutput: '-o, --output <file>',
  remindBy: '--by <what>',
  folderOutput: '-o, --output <folder>',
  send: '--send',
  again: '--again',
  replace: '--replace',
  template: '--template <file>',
  previous: '--previous <file>',
  todo: '--todo',
  alarm: '--alarm <time>',
  logOutput: '--output <file>',
  unitsOutput: '-o, --output <file>',
  unitsActor: '-a, --actor <id>',
  unitsParent: '--parent <id>',
  unitsTable: '--table <number>',
  unitsUpdate: '--update',
  formOutput: '-o, --output <file|folder>',
} as const satisfies Readonly<Record<OptionName, string>>;

/** Those that may be given several times: the command receives a list. */
const REPEATABLE = [
  'plan',
  'include',
  'units',
  'grantUnits',
  'actUnits',
  'changesClass',
  'alarm',
  'newActors',
  'addActors',
  'addTexts',
  'addRoles',
] as const satisfies readonly OptionName[];

/** An option of one verb. */
export interface OptionSpec<N extends OptionName = OptionName, V extends string = string> {
  readonly name: N;
  readonly flags: string;
  readonly repeatable: boolean;
  /** The values that may be given, where not every text may. */
  readonly choices?: readonly V[] | undefined;
}

/** The choices that a verb gives for some of its options. */
type Choices<N extends OptionName> = { readonly [K in N]?: readonly string[] };

/** The choices of an option for which its verb gives none. */
const USUAL_CHOICES = { format: ['text', 'json'] } as const satisfies Choices<OptionName>;
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
export function declareOptions<const N extends OptionName, const C extends Choices<N> = object>(
  names: readonly N[],
  choices?: C,
): Specs<N, C> {
  const all: Choices<OptionName> = { ...USUAL_CHOICES, ...choices };
  const specs = names.map((name): OptionSpec => {
    const isRepeatable = REPEATABLE.some((each) => each === name);
    return { name, flags: FLAGS[name], repeatable: isRepeatable, choices: all[name] };
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

type Value<N extends OptionName, V> = N extends (typeof REPEATABLE)[number]
  ? readonly V[]
  : (typeof FLAGS)[N] extends `${string}<${string}`
    ? V
    : boolean;

/** What a verb receives of its options, by what they are called on the command line. */
export type OptionValues<L extends readonly OptionSpec[]> = {
  readonly [S in L[number] as Property<S['name']>]?: S extends OptionSpec<infer N, infer V>
    ? Value<N, V>
    : never;
};

/** The same, of names alone. */
export type NamedValues<L extends readonly OptionName[]> = OptionValues<{
  readonly [I in keyof L]: OptionSpec<L[I]>;
}>;

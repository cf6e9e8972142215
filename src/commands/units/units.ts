import type { ExitCode } from '../../failure.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { verbPart } from '../lookup.ts';

const OPTIONS = declareOptions([
  'unitsOutput',
  'unitsActor',
  'unitsParent',
  'unitsTable',
  'unitsUpdate',
  'format',
]);

/** What the user typed. */
export type UnitsOptions = OptionValues<typeof OPTIONS>;

type Verb = (context: Context, args: readonly string[], options: UnitsOptions) => Promise<ExitCode | void>;

const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  import: async () => (await import('./import-list.ts')).importUnits,
};

/** `cyclo units`: registries of institutions. */
export const units = command({
  writes: true,
  argument: { flags: '<verb...>', name: 'unitsVerb', choices: Object.keys(VERBS) },
  options: OPTIONS,
  async run(context, { args: [word = '', ...more], options }) {
    const load = await verbPart(VERBS, word, 'unknown-units-verb');
    return (await load())(context, more, options);
  },
});

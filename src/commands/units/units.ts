import { usageError, type ExitCode } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import type { Context } from '../context.ts';

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
  async run(context, { args: [verb = '', ...more], options }) {
    const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (load) return (await load())(context, more, options);
    const known = Object.keys(VERBS);
    throw usageError('unknown-units-verb', { word: verb, nearest: nearest(verb, known), known });
  },
});

import { type ExitCode, usageError } from '../../failure.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { verbPart } from '../lookup.ts';

const OPTIONS = declareOptions(['gitDryRun', 'gitIgnoreRecords']);

type GitOptions = OptionValues<typeof OPTIONS>;

type Verb = (context: Context, args: readonly string[], options: GitOptions) => Promise<ExitCode>;

const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  setup: async () => (await import('./setup.ts')).setUp,
  remove: async () => (await import('./setup.ts')).remove,
  status: async () => (await import('./setup.ts')).setupStatus,
};

/** What git calls by itself: not for people, so neither suggested nor in the help. */
const DRIVERS: Readonly<Record<string, () => Promise<Verb>>> = {
  'diff-driver': async () => (await import('./diff-driver.ts')).diffDriver,
  'text-driver': async () => (await import('./text-driver.ts')).textDriver,
  'merge-driver': async () => (await import('./merge-driver.ts')).mergeDriver,
};

/** `cyclo git`: plans in git are compared and merged by meaning. */
export const git = command({
  writes: true,
  argument: { flags: '[verb...]', name: 'gitVerb', choices: Object.keys(VERBS) },
  options: OPTIONS,
  async run(context, { args, options }) {
    const [word = 'status', ...more] = args;
    const driver = Object.hasOwn(DRIVERS, word) ? DRIVERS[word] : undefined;
    if (driver) return (await driver())(context, more, options);
    const load = await verbPart(VERBS, word, 'unknown-git-verb');
    if (more.length > 0) throw usageError('too-many-words', { help: 'cyclo git --help' });
    return (await load())(context, more, options);
  },
});

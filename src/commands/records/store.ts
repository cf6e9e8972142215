import type { ExitCode } from '../../failure.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { verbPart } from '../lookup.ts';
import { backup, copy, migrateStore, restore } from './store-copies.ts';
import { stats, verify } from './store-checks.ts';

const OPTIONS = declareOptions(['replace', 'format', 'grantUnits', 'everything', 'printStatements']);

type Verb = (
  context: Context,
  words: readonly string[],
  options: OptionValues<typeof OPTIONS>,
) => Promise<ExitCode | void>;

const VERBS: Readonly<Record<string, Verb>> = {
  backup,
  restore,
  verify,
  stats,
  migrate: migrateStore,
  copy,
  grant: ofRoles('grant'),
  revoke: ofRoles('revoke'),
};

/** `cyclo store`: copies of the records that can be trusted, going back to one, and looking through them. */
export const store = command({
  writes: true,
  argument: { flags: '<verb...>', name: 'storeVerb', choices: Object.keys(VERBS) },
  options: OPTIONS,
  async run(context, { args, options }) {
    const [word = '', ...more] = args;
    const verb = await verbPart(VERBS, word, 'unknown-store-verb');
    return verb(context, more, options);
  },
});

/** What only databases have. */
function ofRoles(name: 'grant' | 'revoke'): Verb {
  return async (context, words, options) => (await import('./store-grant.ts'))[name](context, words, options);
}

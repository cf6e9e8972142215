import { command } from '../command.ts';
import { verbPart } from '../lookup.ts';
import { backup, copy, migrateStore, restore } from './store-copies.ts';
import { stats, verify } from './store-checks.ts';
import { STORE_OPTIONS, type StoreVerb } from './store-verb.ts';

const VERBS: Readonly<Record<string, StoreVerb>> = {
  backup,
  restore,
  verify,
  stats,
  migrate: migrateStore,
  copy,
  // What only databases have.
  grant: async (...call) => (await import('./store-grant.ts')).grant(...call),
  revoke: async (...call) => (await import('./store-grant.ts')).revoke(...call),
};

/** `cyclo store`: copies of the records that can be trusted, going back to one, and looking through them. */
export const store = command({
  writes: true,
  argument: { flags: '<verb...>', name: 'storeVerb', choices: Object.keys(VERBS) },
  options: STORE_OPTIONS,
  async run(context, { args: [word = '', ...more], options }) {
    const verb = await verbPart(VERBS, word, 'unknown-store-verb');
    return verb(context, more, options);
  },
});

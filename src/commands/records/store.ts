import { usageError } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { command } from '../command.ts';
import { declareOptions } from '../options.ts';
import { backup, copy, migrate, restore } from './store-copies.ts';
import { stats, verify } from './store-looks.ts';
import type { StoreVerb } from './store-verb.ts';

const VERBS: Readonly<Record<string, StoreVerb>> = { backup, verify, restore, stats, migrate, copy };

/** `cyclo store`: copies of the records that can be trusted, going back to one, and looking through them. */
export const store = command({
  writes: true,
  argument: { flags: '<verb...>', name: 'storeVerb', choices: Object.keys(VERBS) },
  options: declareOptions(['replace', 'format']),
  async run(context, { args, options }) {
    const [word = '', ...more] = args;
    const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;
    if (!verb) {
      const known = Object.keys(VERBS);
      throw usageError('unknown-store-verb', { word, nearest: nearest(word, known), known });
    }
    return verb(context, more, options);
  },
});

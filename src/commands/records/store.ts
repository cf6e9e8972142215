import { say } from '../say.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { renderJson } from '../../render/json.ts';
import type { VerifiedStore } from '../../store/back-up.ts';
import { command } from '../command.ts';
import type { Context } from '../context.ts';
import { declareOptions, type OptionValues } from '../options.ts';
import { storeFolder } from '../project/plans.ts';
import { STANDARD } from '../project/input.ts';
import { writeNamed } from '../write-output.ts';

const OPTIONS = declareOptions(['format', 'grantUnits', 'everything', 'printStatements']);

type StoreOptions = OptionValues<typeof OPTIONS>;

type Verb = (context: Context, words: readonly string[], options: StoreOptions) => Promise<void>;

const VERBS: Readonly<Record<string, Verb>> = {
  backup,
  verify,
  grant: ofRoles('grant'),
  revoke: ofRoles('revoke'),
};

/** `cyclo store`: a copy of the records that can be trusted, and a look through them. */
export const store = command({
  writes: true,
  argument: { flags: '<verb...>', name: 'storeVerb', choices: Object.keys(VERBS) },
  options: OPTIONS,
  async run(context, { args, options }) {
    const [word = '', ...more] = args;
    const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;
    if (!verb) {
      const known = Object.keys(VERBS);
      throw usageError('unknown-store-verb', { word, nearest: nearest(word, known), known });
    }
    await verb(context, more, options);
  },
});

/** What only databases have. */
function ofRoles(name: 'grant' | 'revoke'): Verb {
  return async (context, words, options) => (await import('./store-grant.ts'))[name](context, words, options);
}

async function backup(context: Context, words: readonly string[], options: StoreOptions): Promise<void> {
  const [file] = words;
  if (file === undefined || words.length > 1) throw usageError('backup-where', {});
  const { backUpStore } = await import('../../store/back-up.ts');
  const folder = await storeFolder(context);
  if (file !== STANDARD) {
    const copied = await backUpStore(folder, context.io, resolve(context.io.cwd, file));
    await tell(context, copied, options, file);
    return;
  }
  if (context.io.stdout.isTTY) throw usageError('backup-to-terminal', {});
  const place = await mkdtemp(join(tmpdir(), 'cyclo-'));
  try {
    const path = join(place, 'copy');
    await backUpStore(folder, context.io, path);
    await writeNamed(context, STANDARD, await readFile(path));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function verify(context: Context, words: readonly string[], options: StoreOptions): Promise<void> {
  if (words.length > 0) throw usageError('too-many-words', { help: 'cyclo store --help' });
  const { verifyStore } = await import('../../store/back-up.ts');
  await tell(context, await verifyStore(await storeFolder(context), context.io), options);
}

async function tell(
  { io, messages, paint }: Context,
  { path, version, events, sendings }: VerifiedStore,
  { format }: StoreOptions,
  copy?: string,
): Promise<void> {
  const named = relative(io.cwd, path);
  if (format === 'json') {
    io.stdout.write(renderJson({ store: named, version, events, sendings, copy: copy ?? null }));
    return;
  }
  const { store: words } = messages.records;
  const line =
    copy === undefined ? words.verified({ path: named, events }) : words.copied({ path: copy, events });
  await say(io.stdout, `${paint.green('✓')} ${line}`);
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EXIT, usageError } from '../../failure.ts';
import { databaseName, isDatabaseAddress, requireNoPassword } from '../../store/store-address.ts';
import type { VerifiedStore } from '../../store/verified-store.ts';
import type { Context } from '../context.ts';
import { STANDARD } from '../project/input.ts';
import { storePlace } from '../project/plans.ts';
import { writeNamed } from '../output/write.ts';
import { shownPlace } from './exchange-place.ts';
import { findingsRecord } from './store-checks.ts';
import { answer, fileStore, storeName, requireNoWords, type StoreVerb } from './store-verb.ts';

/** `cyclo store backup FILE`: a copy of one moment, checked. */
export const backup: StoreVerb = async (context, words, options) => {
  const [file] = words;
  if (file === undefined || words.length > 1) throw usageError('backup-where', {});
  const { io, messages, paint } = context;
  if (file !== STANDARD) {
    const copied = await copyTo(context, resolve(io.cwd, file));
    const line = messages.records.store.copied({ path: file, events: copied.events });
    const record = { ...findingsRecord(context, copied), copy: file, place: null };
    return answer(context, options, record, [`${paint.green('✓')} ${line}`]);
  }
  if (io.stdout.isTTY) throw usageError('backup-to-terminal', {});
  await inPassing(async (place) => {
    const path = join(place, 'copy');
    await copyTo(context, path);
    await writeNamed(context, STANDARD, await readFile(path));
  });
};

async function copyTo(context: Context, file: string): Promise<VerifiedStore> {
  const { backUpStore } = await import('../../store/back-up.ts');
  const { io } = context;
  const from = await storePlace(context);
  if (!isDatabaseAddress(from)) return backUpStore(from, io, file);
  const { copyRecords } = await import('../../store/copy-records.ts');
  // What a database has becomes a store of its own first, of which the file is a copy.
  return inPassing(async (folder) => {
    await copyRecords(from, folder, io);
    return { ...(await backUpStore(folder, io, file)), path: databaseName(from) };
  });
}

/** Does something with a folder that is gone afterwards. */
async function inPassing<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'cyclo-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `cyclo store restore FILE`: goes back to a copy. */
export const restore: StoreVerb = async (context, words, options) => {
  const [file] = words;
  if (file === undefined || words.length > 1) throw usageError('restore-what', {});
  const { io, messages, paint } = context;
  const { restoreStore } = await import('../../store/restore.ts');
  const done = await restoreStore(
    await fileStore(context),
    io,
    resolve(io.cwd, file),
    options.replace ?? false,
  );
  const store = storeName(context, done.path);
  const kept = done.kept === undefined ? undefined : storeName(context, done.kept);
  const line = messages.records.store.restored({ path: store, copy: file, events: done.events, kept });
  const record = { store, events: done.events, copy: file, kept: kept ?? null };
  return answer(context, options, record, [`${paint.green('✓')} ${line}`]);
};

/** `cyclo store migrate`: brings the store to the form of this cyclo, as the first record would. */
export const migrateStore: StoreVerb = async (context, words, options) => {
  requireNoWords(words);
  const { io, messages, paint } = context;
  const place = await storePlace(context);
  // What is not there is not begun.
  if (!isDatabaseAddress(place)) await (await import('../../store/open-ledger.ts')).storeSource(place, io);
  const { openLedgerForWriting } = await import('../../store/open-ledger.ts');
  const ledger = await openLedgerForWriting(place, io);
  await ledger.close();
  const { migration } = ledger;
  const { from = null, to = null } = migration ?? {};
  const kept = migration?.copy && storeName(context, migration.copy);
  const { store } = messages.records;
  const line = migration ? store.migrated({ ...migration, copy: kept }) : store.upToDate;
  const record = { migrated: migration !== undefined, from, to, copy: kept ?? null };
  return answer(context, options, record, [`${paint.green('✓')} ${line}`]);
};

/** `cyclo store copy FROM TO`: adds to one store what another has and it has not. */
export const copy: StoreVerb = async (context, words, options) => {
  const [from, to] = words;
  if (from === undefined || to === undefined || words.length > 2) throw usageError('copy-which', {});
  const { io, messages, paint } = context;
  const { copyRecords } = await import('../../store/copy-records.ts');
  const done = await copyRecords(givenStore(context, from), givenStore(context, to), io);
  const { added, known, later, conflicts, forks, refused } = done;
  const named = { from: shownPlace(from), to: shownPlace(to) };
  const isWhole = conflicts.length + refused.length === 0;
  const { store } = messages.records;
  const lines = [
    `${isWhole ? paint.green('✓') : paint.red('✗')} ${store.added({ ...named, added, known })}`,
    ...conflicts.map(({ id }) => store.conflict({ id })),
    ...refused.map(({ hash }) => store.refused({ hash })),
    ...(later > 0 ? [store.later({ count: later })] : []),
    ...forks.map((fork) => store.fork(fork)),
  ];
  const reasons = refused.map(({ hash, why }) => ({ hash, why }));
  const told = { added, known, later, conflicts, forks, refused: reasons };
  await answer(context, options, { ...named, ...told }, lines);
  return isWhole ? undefined : EXIT.findings;
};

function givenStore({ io }: Context, word: string): string {
  if (!isDatabaseAddress(word)) return resolve(io.cwd, word);
  requireNoPassword(word);
  return word;
}

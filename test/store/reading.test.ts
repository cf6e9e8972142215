import { chmodSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { openSqliteReader } from '../../src/store/sqlite/ledger.ts';
import { prepareWorker, start } from './processes.ts';
import { host, sampleEvent } from './sample.ts';
import { everythingIn, storeFolder } from './store-folder.ts';

prepareWorker();

let folder = '';
let recorded: LedgerEvent[] = [];

beforeEach(async () => {
  folder = storeFolder();
  const ledger = await openLedgerForWriting(folder, host);
  recorded = await ledger.record({}, () => [sampleEvent(), sampleEvent({ unit: 'ruo-leninsky' })]);
  await ledger.close();
});

async function readAll(from = folder): Promise<LedgerEvent[]> {
  const ledger = await openLedgerForReading(from, host);
  const events = await ledger.events();
  await ledger.close();
  return events;
}

async function leaveUnfinishedWrite(): Promise<void> {
  await start('die-half-way', folder).ended;
  expect(existsSync(join(folder, `${LEDGER_FILE}-journal`))).toBe(true);
}

it('makes nothing where there is no store', async () => {
  const none = storeFolder();
  mkdirSync(dirname(none));
  expect(await readAll(none)).toEqual([]);
  expect(everythingIn(dirname(none))).toEqual([]);
});

it('makes nothing in an empty folder', async () => {
  const empty = storeFolder();
  mkdirSync(empty, { recursive: true });
  expect(await readAll(empty)).toEqual([]);
  expect(everythingIn(empty)).toEqual([]);
});

it('does not make again a store that is taken away while it is being opened', async () => {
  const gone = { driver: await loadSqlite(), path: join(folder, 'gone.sqlite'), patience: 0 };
  expect(() => openSqliteReader(gone)).toThrow('store-unreadable');
  expect(everythingIn(folder)).toMatchObject([{ name: LEDGER_FILE }]);
});

it('changes nothing of a store: no byte, no time, no file beside it', async () => {
  const before = everythingIn(dirname(folder));
  expect(await readAll()).toEqual(recorded);
  expect(everythingIn(dirname(folder))).toEqual(before);
});

it('reads a store that it may not write', async () => {
  chmodSync(join(folder, LEDGER_FILE), 0o444);
  chmodSync(folder, 0o555);
  expect((await start('read-as-nobody', folder).ended).said).toEqual([2]);
});

it('reads beside a writer that is in the middle of a transaction', async () => {
  const writer = start('hold', folder);
  await writer.speaks;
  expect(await readAll()).toEqual(recorded);
  writer.child.stdin?.end();
  expect((await writer.ended).code).toBe(0);
});

it('takes back what a killed writer left half-way', async () => {
  await leaveUnfinishedWrite();
  expect(await readAll()).toEqual(recorded);
  expect(everythingIn(folder)).toMatchObject([{ name: LEDGER_FILE }]);
});

it('goes on reading when a writer is killed after it opened', async () => {
  const ledger = await openLedgerForReading(folder, host);
  expect(await ledger.events()).toEqual(recorded);
  await leaveUnfinishedWrite();
  expect(await ledger.events()).toEqual(recorded);
  await ledger.close();
});

it('writes on after what a killed writer left half-way', async () => {
  await leaveUnfinishedWrite();
  const ledger = await openLedgerForWriting(folder, host);
  const added = await ledger.record({}, (known) => {
    expect(known).toEqual(recorded);
    return [sampleEvent()];
  });
  await ledger.close();
  expect(await readAll()).toEqual([...recorded, ...added]);
});

it.each([
  ['nothing there', 0o644],
  ['the file but not its folder', 0o666],
])('explains a half-way write to one who may write %s, and leaves it to one who may', async (_what, mode) => {
  await leaveUnfinishedWrite();
  const copy = join(dirname(folder), 'copy');
  cpSync(folder, copy, { recursive: true });
  chmodSync(join(folder, LEDGER_FILE), mode);
  chmodSync(folder, 0o555);
  const before = everythingIn(folder);
  expect((await start('read-as-nobody', folder).ended).said).toEqual(['store-unfinished-write']);
  expect(everythingIn(folder)).toEqual(before);
  expect(await readAll(copy)).toEqual(recorded);
  chmodSync(folder, 0o755);
  expect(await readAll()).toEqual(recorded);
});

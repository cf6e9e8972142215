import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { backUpStore, verifyStore } from '../../src/store/back-up.ts';
import { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { SCHEMA_VERSION } from '../../src/store/sqlite/schema.ts';
import { runs } from '../runs.ts';
import { prepareWorker, start } from './processes.ts';
import { host, sampleEvent } from './sample.ts';
import { storeFolder } from './store-folder.ts';

prepareWorker();

const BACKUPS = runs(100);

let folder = '';
let copy = '';

beforeEach(() => {
  folder = storeFolder();
  copy = join(dirname(folder), 'copy.sqlite');
});

async function record(count: number): Promise<void> {
  const ledger = await openLedgerForWriting(folder, host);
  await ledger.record({}, () =>
    Array.from({ length: count }, (_, index) => sampleEvent({ note: `${index}` })),
  );
  await ledger.close();
}

async function notesIn(path: string): Promise<(string | undefined)[]> {
  const place = `${path}-store`;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, LEDGER_FILE), readFileSync(path));
  const ledger = await openLedgerForReading(place, host);
  const events = await ledger.events();
  await ledger.close();
  return events.map(({ note }) => note);
}

it('copies everything, and the copy is a store', async () => {
  await record(3);
  expect(await backUpStore(folder, host, copy)).toMatchObject({ version: SCHEMA_VERSION, events: 3 });
  expect(await notesIn(copy)).toEqual(['0', '1', '2']);
  expect(readdirSync(dirname(copy)).toSorted()).toEqual(['.cyclo', 'copy.sqlite', 'copy.sqlite-store']);
});

it('never replaces a file, whatever it is', async () => {
  await record(1);
  writeFileSync(copy, '');
  await expect(backUpStore(folder, host, copy)).rejects.toMatchObject({ code: 'backup-exists', exit: 2 });
  expect(statSync(copy).size).toBe(0);
  const ledger = join(folder, LEDGER_FILE);
  const before = readFileSync(ledger);
  await expect(backUpStore(folder, host, ledger)).rejects.toMatchObject({ code: 'backup-exists' });
  expect(readFileSync(ledger)).toEqual(before);
});

it('is whole while others write, and has every transaction wholly or not at all', async () => {
  await record(1);
  const writers = [start('forever', folder, 'a'), start('forever', folder, 'b')];
  await Promise.all(writers.map(({ speaks }) => speaks));
  for (let round = 0; round < 5; round += 1) {
    const path = `${copy}-${round}`;
    const { events } = await backUpStore(folder, host, path);
    const notes = await notesIn(path);
    expect(notes).toHaveLength(events);
    const sizes = new Map<string | undefined, number>();
    for (const note of notes.slice(1)) sizes.set(note, (sizes.get(note) ?? 0) + 1);
    expect([...sizes.values()].every((size) => size === 3)).toBe(true);
  }
  for (const { child } of writers) child.kill('SIGKILL');
  await Promise.all(writers.map(({ ended }) => ended));
  expect((await verifyStore(folder, host)).events).toBeGreaterThan(6);
});

it(`holds all that was acknowledged before it began, while eight write (${BACKUPS} times)`, async () => {
  await record(1);
  const writers = Array.from({ length: 8 }, (_, index) => start('forever', folder, `writer ${index}`));
  await Promise.all(writers.map(({ speaks }) => speaks));
  const counts: number[] = [];
  for (let round = 0; round < BACKUPS; round += 1) {
    const acknowledged = writers.flatMap(({ said }) => said());
    const path = `${copy}-${round}`;
    const { events } = await backUpStore(folder, host, path);
    counts.push(events);
    // The copy is opened as a store of its own: as somebody who needs it would.
    const place = join(`${path}-store`, '.cyclo');
    mkdirSync(place, { recursive: true });
    renameSync(path, join(place, LEDGER_FILE));
    expect(await verifyStore(place, host)).toMatchObject({ events, altered: [], missing: [], forks: [] });
    const ledger = await openLedgerForReading(place, host);
    const kept = new Set<unknown>((await ledger.events()).map(({ id }) => id));
    await ledger.close();
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    rmSync(`${path}-store`, { recursive: true });
  }
  for (const { child } of writers) child.kill('SIGKILL');
  await Promise.all(writers.map(({ ended }) => ended));
  // They did write meanwhile.
  expect(counts.at(-1)).toBeGreaterThan(counts[0]!);
});

it('copies nothing that is damaged, and leaves no file behind', async () => {
  await record(50);
  const ledger = join(folder, LEDGER_FILE);
  const bytes = readFileSync(ledger);
  writeFileSync(ledger, bytes.fill(0x5a, 4096));
  await expect(backUpStore(folder, host, copy)).rejects.toMatchObject({ code: 'store-damaged', exit: 3 });
  await expect(verifyStore(folder, host)).rejects.toMatchObject({ code: 'store-damaged', exit: 3 });
  expect(existsSync(copy)).toBe(false);
  expect(readdirSync(dirname(copy))).toEqual(['.cyclo']);
});

it('finds a record that takes back one that is not there', async () => {
  const ledger = await openLedgerForWriting(folder, host);
  await ledger.record({}, () => [sampleEvent({ kind: 'undone', undoes: 'nobody' })]);
  await ledger.close();
  await expect(verifyStore(folder, host)).rejects.toMatchObject({ code: 'store-damaged', exit: 3 });
});

it('finds a record of no occurrence', async () => {
  await record(2);
  const { DatabaseSync } = await loadSqlite();
  const path = join(folder, LEDGER_FILE);
  const db = new DatabaseSync(path, { readOnly: false });
  const columns = db
    .prepare("SELECT name FROM pragma_table_info('event')")
    .all()
    .map((row) => (row as { name: string }).name);
  const id = '0129b0a2-0000-7000-8000-000000000000';
  const values = columns.map((name) => ({ id: `'${id}'`, occurrence: "''" })[name] ?? name);
  db.exec(`INSERT INTO event (${columns.join()}) SELECT ${values.join()} FROM event LIMIT 1`);
  db.close();
  expect(await verifyStore(folder, host)).toMatchObject({ path, altered: [{ id, number: 1 }], missing: [] });
  await expect(backUpStore(folder, host, copy)).rejects.toMatchObject({
    code: 'event-altered',
    args: { id },
  });
});

it('says where there is nothing to copy, and where no copy can be', async () => {
  await expect(backUpStore(folder, host, copy)).rejects.toMatchObject({ code: 'store-none', exit: 3 });
  await record(1);
  const lost = join(dirname(folder), 'nowhere', 'copy');
  await expect(backUpStore(folder, host, lost)).rejects.toMatchObject({ code: 'backup-unwritable', exit: 3 });
});

it('has the group of its folder and the rights of the umask, as its store has', async () => {
  const before = process.umask(0o002);
  try {
    await record(1);
    await backUpStore(folder, host, copy);
  } finally {
    process.umask(before);
  }
  for (const path of [join(folder, LEDGER_FILE), copy]) {
    expect(statSync(path).mode & 0o777).toBe(0o664);
    expect(statSync(path).gid).toBe(statSync(dirname(path)).gid);
  }
});

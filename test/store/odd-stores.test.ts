/** Stores that are not what cyclo made: one plain message each, and nothing is touched. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_FILE, openLedgerForReading } from '../../src/store/open-ledger.ts';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { runs } from '../runs.ts';
import { host, sampleEvent, recordSamples } from './sample.ts';
import { everythingIn, storeFolder } from './store-folder.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = storeFolder();
  file = join(folder, LEDGER_FILE);
});

const record = async (count: number): Promise<void> => recordSamples(folder, count);

/** Looks in both ways in which commands look. */
async function read(): Promise<void> {
  const ledger = await openLedgerForReading(folder, host, 50);
  const { plan, activity, occurrence, unit } = sampleEvent();
  try {
    await ledger.shares({
      plan,
      occurrences: [{ activity, occurrence }],
      units: [unit],
      whole: { activities: [], units: [] },
    });
    await ledger.events();
  } finally {
    await ledger.close();
  }
}

async function change(sql: string): Promise<void> {
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(file, { readOnly: false });
  db.exec(`DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; ${sql}`);
  db.close();
}

describe('a store that is not what cyclo made', () => {
  it.each([0, 1, 511])('is known when only %i bytes are left, and never begun anew', async (size) => {
    await record(1);
    truncateSync(file, size);
    const refusal = { code: 'store-damaged', args: { path: file, size }, exit: 3 };
    const before = everythingIn(folder);
    await expect(read()).rejects.toMatchObject(refusal);
    await expect(record(1)).rejects.toMatchObject(refusal);
    expect(everythingIn(folder)).toEqual(before);
  });

  it.each([
    ['no table', 'DROP TABLE event'],
    ['a column less', 'ALTER TABLE event DROP COLUMN note'],
    ['a view in place of the table', 'ALTER TABLE event RENAME TO e; CREATE VIEW event AS SELECT * FROM e'],
    ['a negative version', 'PRAGMA user_version = -1'],
    ['no version', 'PRAGMA user_version = 0'],
  ])('is known by %s', async (_what, sql) => {
    await record(1);
    await change(sql);
    const before = everythingIn(folder);
    await expect(record(1)).rejects.toMatchObject({ code: 'store-damaged', exit: 3 });
    await expect(read()).rejects.toMatchObject({ code: 'store-damaged', exit: 3 });
    expect(everythingIn(folder)).toEqual(before);
  });

  it.each([
    ['an unknown kind of event', "UPDATE event SET kind = 'zzz'"],
    ['an id that is none', "UPDATE event SET id = 'zzz'"],
    ['an id of a time that no clock reaches', "UPDATE event SET id = 'ffffffff-ffff-7000-8000-000000000000'"],
    ['a time that is none', "UPDATE event SET recorded_at = 'now'"],
    ['a day that is none', "UPDATE event SET happened_on = '2010-13-45'"],
    ['a deadline that is no day', "UPDATE event SET kind = 'postponed', until = 'soon'"],
    ['an empty occurrence', "UPDATE event SET occurrence = ''"],
    ['evidence that is a number', "UPDATE event SET evidence = '5'"],
    ['evidence of an unknown type', `UPDATE event SET evidence = '{"type":"video"}'`],
    ['evidence with half of its fields', `UPDATE event SET evidence = '{"type":"file","name":"x"}'`],
  ])('names an event with %s', async (_what, sql) => {
    await record(1);
    await change(sql);
    const before = everythingIn(folder);
    for (const use of [read, async () => record(1)])
      await expect(use()).rejects.toMatchObject({ code: 'event-altered', args: { number: '1' }, exit: 3 });
    expect(everythingIn(folder)).toEqual(before);
  });

  it('is told in one plain message, whatever bytes are not what they were', async () => {
    await record(60);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.option(fc.nat(whole.length), { nil: whole.length }),
        async (changes, length) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          writeFileSync(file, bytes.subarray(0, length));
          for (const use of [read, async () => record(1)]) {
            const end: unknown = await use().catch((error: unknown) => error);
            if (end !== undefined) expect(end).toMatchObject({ name: 'Failure', exit: 3 });
          }
          rmSync(`${file}-journal`, { force: true });
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('is told of a link that leads nowhere, and nothing is made beyond it', async () => {
    mkdirSync(dirname(folder), { recursive: true });
    symlinkSync(join(dirname(folder), 'unmounted'), folder);
    const refusal = { code: 'store-dangling', args: { link: folder }, exit: 3 };
    await expect(read()).rejects.toMatchObject(refusal);
    await expect(record(1)).rejects.toMatchObject(refusal);
    expect(readdirSync(dirname(folder))).toEqual(['.cyclo']);
  });
});

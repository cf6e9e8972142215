import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Failure, type FailureCode } from '../../src/failure.ts';
import { LEDGER_FILE, openLedgerForReading } from '../../src/store/open-ledger.ts';
import { type Database, loadSqlite } from '../../src/store/sqlite/driver.ts';
import { SCHEMA_VERSION } from '../../src/store/sqlite/schema.ts';
import { openSqliteLedger } from '../../src/store/sqlite/ledger.ts';
import { stamper } from '../../src/store/stamp.ts';
import { prepareWorker, start } from './processes.ts';
import { host, sampleEvent, recordSamples } from './sample.ts';
import { everythingIn, storeFolder } from './store-folder.ts';

prepareWorker();

let folder = '';
let file = '';

const mark = (last: string | undefined) => stamper(last, host.now());
const now = (): string => new Date(host.now()).toISOString();

beforeEach(() => {
  folder = storeFolder();
  file = join(folder, LEDGER_FILE);
});

const record = async (count: number): Promise<void> => recordSamples(folder, count);

async function read(): Promise<number> {
  const ledger = await openLedgerForReading(folder, host, 50);
  try {
    return (await ledger.events()).length;
  } finally {
    await ledger.close();
  }
}

async function touch(change: (db: Database) => void): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(file, { readOnly: false });
  change(db);
  db.close();
}

/** Both ways of opening say the same, and neither touches a byte. */
async function expectRefusal(code: FailureCode, args: object = { path: file }): Promise<void> {
  const before = everythingIn(folder);
  await expect(read()).rejects.toMatchObject({ name: 'Failure', code, args, exit: 3 });
  await expect(record(1)).rejects.toMatchObject({ name: 'Failure', code, args, exit: 3 });
  expect(everythingIn(folder)).toEqual(before);
}

describe('what is not a store that this cyclo can use', () => {
  it('says that a newer cyclo wrote it', async () => {
    await record(1);
    await touch((db) => db.exec('PRAGMA user_version = 7'));
    await expectRefusal('store-newer', { path: file, version: 7, supported: SCHEMA_VERSION });
  });

  it('says that another program made the database', async () => {
    await touch((db) => db.exec('CREATE TABLE bookmark (url TEXT)'));
    await expectRefusal('store-foreign');
  });

  it.each(['application_id', 'user_version'])('knows another program by its %s alone', async (pragma) => {
    await touch((db) => db.exec(`PRAGMA ${pragma} = 77`));
    await expectRefusal('store-foreign');
  });

  it('says that a folder in place of the file is not a store', async () => {
    mkdirSync(file, { recursive: true });
    await expectRefusal('store-foreign');
  });
});

describe('a store that another process makes at the same moment', () => {
  it.each([
    ['is not taken for the database of another program', 'SELECT 1 FROM sqlite_schema'],
    ['is not made twice', 'BEGIN IMMEDIATE'],
  ])('%s', async (_what, moment) => {
    mkdirSync(folder, { recursive: true });
    const { DatabaseSync } = await loadSqlite();
    const rival = { driver: { DatabaseSync }, path: file, patience: 0 };
    let met = false;
    const meet = (sql: string) => {
      if (met || sql !== moment) return;
      met = true;
      try {
        void openSqliteLedger(rival, mark, now).close();
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'store-locked') throw error;
      }
    };
    /** Lets the rival in just before the given statement. */
    class Interrupted extends DatabaseSync {
      override prepare(sql: string) {
        meet(sql);
        return super.prepare(sql);
      }
      override exec(sql: string) {
        meet(sql);
        super.exec(sql);
      }
    }
    const ledger = openSqliteLedger({ ...rival, driver: { DatabaseSync: Interrupted } }, mark, now);
    await ledger.record({}, () => [sampleEvent()]);
    await ledger.close();
    expect(met).toBe(true);
    expect(await read()).toBe(1);
  });
});

describe('a damaged store', () => {
  it.each([
    ['words', 'это не база данных'],
    ['a long text', 'no database '.repeat(1000)],
    ['zeroes', '\0'.repeat(8192)],
  ])('is known when the file holds %s', async (_name, content) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, content);
    await expectRefusal('store-damaged');
  });

  it.each([100, 1000, 4096, 10_000, 40_000])('is known when only %i bytes are left', async (size) => {
    await record(300);
    truncateSync(file, size);
    await expectRefusal('store-damaged');
  });

  it('is known when the pages after the first were overwritten', async () => {
    await record(300);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096);
    writeFileSync(file, bytes);
    await expectRefusal('store-damaged');
  });

  it('is known when the evidence is not what was written', async () => {
    await record(1);
    await touch((db) => {
      db.exec('DROP TRIGGER event_is_never_changed');
      db.exec(`UPDATE event SET evidence = '{"type":'`);
    });
    await expectRefusal('event-altered');
  });
});

describe('a place that cannot be used', () => {
  it('says that the store has to be a folder', async () => {
    mkdirSync(dirname(folder));
    writeFileSync(folder, 'a file');
    const refusal = { code: 'store-not-a-folder', args: { path: folder } };
    await expect(read()).rejects.toMatchObject(refusal);
    await expect(record(1)).rejects.toMatchObject(refusal);
    expect(readFileSync(folder, 'utf8')).toBe('a file');
  });

  it('says that the folder cannot be made', async () => {
    mkdirSync(dirname(folder), { mode: 0o555 });
    expect((await start('write-as-nobody', folder).ended).said).toEqual(['store-read-only']);
    expect(everythingIn(dirname(folder))).toEqual([]);
  });

  it('says that the file cannot be made', async () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o555);
    expect((await start('write-as-nobody', folder).ended).said).toEqual(['store-read-only']);
    expect(everythingIn(folder)).toEqual([]);
  });

  it.each([
    ['file', 0o444, 0o777],
    ['folder', 0o666, 0o555],
  ])('says that the %s is read-only', async (_name, fileMode, folderMode) => {
    await record(1);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    const before = everythingIn(folder);
    expect((await start('write-as-nobody', folder).ended).said).toEqual(['store-read-only']);
    expect(everythingIn(folder)).toEqual(before);
  });

  it.each([
    ['file', 0o000, 0o755],
    ['folder', 0o644, 0o000],
  ])('says that the %s may not be read', async (_name, fileMode, folderMode) => {
    await record(1);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    expect((await start('read-as-nobody', folder).ended).said).toEqual(['store-unreadable']);
    chmodSync(folder, 0o755);
  });
});

describe('another program in the way', () => {
  it('says that the store has been locked for too long, and nothing is lost', async () => {
    await record(1);
    const holder = start('hold', folder);
    await holder.speaks;
    await expect(record(1)).rejects.toMatchObject({ code: 'store-locked', args: { path: file } });
    holder.child.stdin?.end();
    await holder.ended;
    await record(1);
    expect(await read()).toBe(2);
  });

  it('waits for a writer that is done soon', async () => {
    await record(1);
    const holder = start('hold', folder);
    await holder.speaks;
    const writer = start('wait', folder);
    await writer.speaks;
    holder.child.stdin?.end();
    expect((await writer.ended).said).toEqual(['waits', 0]);
    expect((await holder.ended).code).toBe(0);
  });
});

describe('a full disk', () => {
  it('says so, keeps what was recorded, and records again when there is room', async () => {
    await record(1);
    const { DatabaseSync } = await loadSqlite();
    /** SQLite's own limit answers as a full disk does, on any machine. */
    class SmallDisk extends DatabaseSync {
      constructor(path: string, options: { readonly readOnly: boolean }) {
        super(path, options);
        this.exec('PRAGMA max_page_count = 12');
      }
    }
    const source = { driver: { DatabaseSync: SmallDisk }, path: file, patience: 50 };
    const ledger = openSqliteLedger(source, mark, now);
    const many = Array.from({ length: 1000 }, () => sampleEvent());
    await expect(ledger.record({}, () => many)).rejects.toMatchObject({ code: 'store-disk-full' });
    expect(await read()).toBe(1);
    await ledger.record({}, () => [sampleEvent()]);
    await ledger.close();
    expect(await read()).toBe(2);
  });
});

describe('a loss of power', () => {
  it('finds every step of a commit on the disk, the end of the journal included', async () => {
    await record(1);
    const { DatabaseSync } = await loadSqlite();
    const connections: Database[] = [];
    class Watched extends DatabaseSync {
      constructor(path: string, options: { readonly readOnly: boolean }) {
        super(path, options);
        connections.push(this);
      }
    }
    const ledger = openSqliteLedger(
      { driver: { DatabaseSync: Watched }, path: file, patience: 50 },
      mark,
      now,
    );
    const EXTRA = 3;
    const ask = (pragma: string) => connections.map((db) => db.prepare(`PRAGMA ${pragma}`).get());
    expect(ask('synchronous')).toEqual([{ synchronous: EXTRA }]);
    expect(ask('journal_mode')).toEqual([{ journal_mode: 'delete' }]);
    await ledger.close();
  });
});

describe('an event', () => {
  it.each([
    ['changed', "UPDATE event SET note = 'x'"],
    ['deleted', 'DELETE FROM event'],
  ])('is never %s, whoever opens the file', async (_what, sql) => {
    await record(2);
    await touch((db) => expect(() => db.exec(sql)).toThrow('an event is never'));
    expect(await read()).toBe(2);
  });
});

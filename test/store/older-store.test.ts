import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { host, sampleEvent } from './sample.ts';
import { everythingIn, storeFolder } from './store-folder.ts';

/** A store as the first version of cyclo made it. */
const FIRST = `
  CREATE TABLE event (
    id TEXT PRIMARY KEY, recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL, plan TEXT NOT NULL,
    activity TEXT NOT NULL, occurrence TEXT NOT NULL, actor TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL,
    happened_on TEXT NOT NULL, note TEXT, evidence TEXT, undoes TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX event_by_obligation ON event (plan, unit, activity, occurrence);
  INSERT INTO event VALUES ('0129b0a2-0000-7000-8000-000000000000', '2010-10-01T00:00:00.000Z', 'Иванова',
    'sgo-2010-h1', 'osh-1', '2010-10', 'RUO', 'ruo-kalininsky', 'done', '2010-10-01', NULL, NULL, NULL);
  PRAGMA application_id = 0x6379636c;
  PRAGMA user_version = 1`;

const OLD = {
  ...sampleEvent({ on: '2010-10-01' }),
  id: '0129b0a2-0000-7000-8000-000000000000',
  recordedAt: '2010-10-01T00:00:00.000Z',
};

let folder = '';

beforeEach(async () => {
  folder = storeFolder();
  mkdirSync(folder, { recursive: true });
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(join(folder, LEDGER_FILE), { readOnly: false });
  db.exec(FIRST);
  db.close();
});

it('is read as it is, and not changed by that', async () => {
  const before = everythingIn(folder);
  const ledger = await openLedgerForReading(folder, host);
  expect(await ledger.events()).toEqual([OLD]);
  expect(await ledger.last(['done'])).toEqual(OLD);
  expect(await ledger.called(OLD.id.slice(-8))).toEqual([OLD.id]);
  expect(await ledger.alike([OLD.id])).toEqual([{ id: OLD.id, records: 1 }]);
  expect(await ledger.events({ numbers: [OLD.id], units: [OLD.unit] })).toEqual([OLD]);
  const shares = {
    plan: OLD.plan,
    occurrences: [{ activity: OLD.activity, occurrence: OLD.occurrence }],
    units: [OLD.unit],
    whole: { activities: [], units: [OLD.unit] },
  };
  expect((await ledger.shares(shares)).events.map(({ id }) => id)).toEqual([OLD.id]);
  await ledger.close();
  expect(everythingIn(folder)).toEqual(before);
});

it('is brought up to date by the first who writes', async () => {
  const ledger = await openLedgerForWriting(folder, host);
  const postponed = sampleEvent({ kind: 'postponed', until: '2010-12-01', authority: 'order 5' });
  const [added] = await ledger.record({}, () => [postponed]);
  expect(added).toMatchObject(postponed);
  expect(await ledger.events()).toEqual([OLD, added]);
  expect(ledger.migration).toMatchObject({ from: 1, copy: join(folder, 'ledger.version-1.sqlite') });
  const handedOver: LedgerEvent[] = [];
  for await (const { text } of ledger.exchange([])) handedOver.push(JSON.parse(text) as LedgerEvent);
  handedOver.sort((one, other) => (one.id < other.id ? -1 : 1));
  // What was there before the chains has one of its own.
  expect(handedOver).toMatchObject([
    { ...OLD, number: 1 },
    { id: added?.id, number: 1, seen: OLD.id },
  ]);
  await ledger.close();
});

import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { verifyStore } from '../../src/store/back-up.ts';
import type { LedgerReader } from '../../src/store/ledger.ts';
import { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { SCHEMA_VERSION } from '../../src/store/sqlite/schema.ts';
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

/** What later versions made of it, up to the last before the chains. */
const LATER = [
  'ALTER TABLE event ADD COLUMN until TEXT; ALTER TABLE event ADD COLUMN authority TEXT',
  'ALTER TABLE event ADD COLUMN call TEXT; ALTER TABLE event ADD COLUMN entered_by TEXT',
  `CREATE INDEX event_by_ending ON event (substr(id, -8));
   CREATE INDEX event_by_call_ending ON event (substr(call, -8))`,
  `CREATE TABLE sending (number INTEGER PRIMARY KEY, recorded_at TEXT NOT NULL, day TEXT NOT NULL, recipient TEXT NOT NULL,
     address TEXT NOT NULL, message TEXT NOT NULL, step TEXT NOT NULL, answer TEXT) STRICT;
   CREATE INDEX sending_by_recipient ON sending (day, recipient, address);
   INSERT INTO sending VALUES (1, '2010-10-01T00:00:00.000Z', '2010-10-01', 'licey-11', 'a@example.org', '<1>', 'intended', NULL)`,
];

/** The columns that came with a version, with something in them. */
const SAID: Readonly<Record<number, Partial<LedgerEvent>>> = {
  1: { evidence: { type: 'url', url: 'https://example.org/1' }, note: 'заметка «1»' },
  2: { kind: 'postponed', until: '2010-12-01', authority: 'приказ № 5' },
  3: { call: '0129b0a2-0001-7000-8000-00000000000c', enteredBy: 'Петрова' },
};

async function change(place: string, sql: string): Promise<void> {
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(join(place, LEDGER_FILE), { readOnly: false });
  db.exec(sql);
  db.close();
}

/** Adds an event as a store of some version had it. */
async function addOld(place: string, number: number, said: Partial<LedgerEvent>): Promise<LedgerEvent> {
  const id = `0129b0a2-0001-7000-8000-00000000000${number}`;
  const event = { ...OLD, ...said, id, unit: `unit-${number}` };
  const columns: Record<string, unknown> = {
    id,
    recorded_at: event.recordedAt,
    recorded_by: event.by,
    plan: event.plan,
    activity: event.activity,
    occurrence: event.occurrence,
    actor: event.actor,
    unit: event.unit,
    kind: event.kind,
    happened_on: event.on,
    note: event.note,
    evidence: event.evidence && JSON.stringify(event.evidence),
    until: event.until,
    authority: event.authority,
    call: event.call,
    entered_by: event.enteredBy,
  };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  const values = given.map(([, value]) => `'${String(value)}'`);
  await change(place, `INSERT INTO event (${given.map(([name]) => name).join()}) VALUES (${values.join()})`);
  return event;
}

const OLD: LedgerEvent = {
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

/** A store of some version with everything that it could keep. */
async function storeOf(version: number): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = [OLD];
  for (let step = 1; step <= version; step += 1) {
    if (step > 1) await change(folder, `${LATER[step - 2]!}; PRAGMA user_version = ${step}`);
    const said = SAID[step];
    if (said) events.push(await addOld(folder, step, said));
  }
  return events;
}

it.each([1, 2, 3, 4, 5])('of version %i is brought up to date with its events unchanged', async (version) => {
  const events = await storeOf(version);
  const before = await openLedgerForReading(folder, host);
  expect(await before.events()).toEqual(events);
  await before.close();

  const ledger = await openLedgerForWriting(folder, host);
  expect(ledger.migration).toMatchObject({ from: version, to: SCHEMA_VERSION });
  expect(await ledger.events()).toEqual(events);
  const { copy } = ledger.migration!;
  await ledger.close();
  expect(await verifyStore(folder, host)).toMatchObject({
    version: SCHEMA_VERSION,
    events: events.length,
    sendings: version === 5 ? 1 : 0,
    altered: [],
    missing: [],
  });

  const kept = storeFolder();
  mkdirSync(kept, { recursive: true });
  cpSync(copy!, join(kept, LEDGER_FILE));
  const old = await openLedgerForReading(kept, host);
  expect(await old.events()).toEqual(events);
  await expect(old.exchange([])[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    code: 'store-older',
  });
  await old.close();
});

it('that was copied, and gone on with in both copies, becomes one store again', async () => {
  const events = await storeOf(5);
  const twin = storeFolder();
  mkdirSync(dirname(twin), { recursive: true });
  cpSync(folder, twin, { recursive: true });
  // Both went on with the older cyclo, so that two records have one place.
  const ours = await addOld(folder, 8, { note: 'здесь' });
  const here = await openLedgerForWriting(folder, host);
  const [mine] = await here.record({}, () => [sampleEvent({ unit: 'mine' })]);
  const theirs = await addOld(twin, 9, { note: 'в старой версии' });
  const there = await openLedgerForWriting(twin, host);
  const [later] = await there.record({}, () => [sampleEvent({ unit: 'later' })]);

  const came = await here.receive(there.exchange([]));
  expect(came).toMatchObject({ added: 2, known: events.length, conflicts: [], refused: [] });
  expect(came.forks).toMatchObject([{ number: events.length + 1 }]);
  expect(await there.receive(here.exchange([]))).toMatchObject({ added: 2, conflicts: [] });
  const ids = async (ledger: LedgerReader) => (await ledger.events()).map(({ id }) => id);
  expect(new Set(await ids(here))).toEqual(
    new Set([...events, ours, theirs, mine!, later!].map(({ id }) => id)),
  );
  expect(await ids(there)).toEqual(await ids(here));
  await here.close();
  await there.close();
  for (const place of [folder, twin])
    expect(await verifyStore(place, host)).toMatchObject({ altered: [], missing: [], forks: came.forks });
});

/** Whoever may do anything in a database changes a record: it is named wherever it would count, and never taken for something else. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LedgerReader } from '../../src/store/ledger.ts';
import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { runs } from '../runs.ts';
import { host, hostAt, sampleEvent } from '../store/sample.ts';
import { ask, newDatabase } from './databases.ts';

const NOON = Date.UTC(2010, 9, 5, 12);
const PLAN = 'sgo-2010-h1';
const UNITS = ['a', 'b', 'c', 'd'];
const INSTANT = new Date(NOON + 1000).toISOString();

const LOOKS: Readonly<Record<string, (ledger: LedgerReader) => Promise<unknown>>> = {
  events: (ledger) => ledger.events(),
  known: (ledger) => ledger.events({ recordedBefore: INSTANT }),
  units: (ledger) => ledger.events({ plans: [PLAN], units: UNITS }),
  last: (ledger) => ledger.last(['done']),
  shares: (ledger) => ledger.shares(SHARES),
  early: (ledger) => ledger.shares({ ...SHARES, knownBefore: INSTANT }),
  difference: (ledger) =>
    ledger.difference({ plan: PLAN, units: UNITS, day: '2010-12-31', knownBefore: INSTANT }),
  subjects: (ledger) => ledger.subjects(PLAN),
};
const SHARES = {
  plan: PLAN,
  occurrences: [{ activity: 'osh-1', occurrence: '2010-10' }],
  units: UNITS,
  whole: { activities: [], units: ['d'] },
};

/** What a column may become; of what a record is about, another share than any that is asked about. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  kind: ['done', 'note', 'excused', 'undone', 'x'],
  happened_on: ['2010-10-01', '2010-12-30', 'x'],
  recorded_at: ['2010-10-01T12:00:00.000Z', '2010-12-01T12:00:00.000Z', 'x'],
  received_at: ['2010-10-01T12:00:00.000Z', '2010-12-01T12:00:00.000Z'],
  counted: ['false'],
  undoes: ['x'],
  note: ['x'],
  recorded_by: ['x'],
  mark: ['x'],
  hash: ['0'.repeat(64)],
};

const change = fc.constantFrom(...Object.entries(CHANGES)).chain(([column, values]) =>
  fc.record({
    column: fc.constant(column),
    value: fc.constantFrom(...values),
    number: fc.integer({ min: 1, max: 6 }),
  }),
);

it('a record that was changed is named, or changes nothing', async () => {
  const address = await newDatabase();
  const write = async (now: number, ...events: Parameters<typeof sampleEvent>[0][]) => {
    const ledger = await openLedgerForWriting(
      address,
      hostAt(() => now),
    );
    const recorded = await ledger.record({}, () => events.map((event) => sampleEvent(event)));
    await ledger.close();
    return recorded;
  };
  const [, second] = await write(
    NOON,
    { unit: 'a' },
    { unit: 'b' },
    { unit: 'c', note: 'words' },
    { unit: 'd' },
  );
  await write(
    NOON + 2000,
    { unit: 'b', kind: 'undone', undoes: second!.id },
    { unit: 'c', on: '2010-10-02' },
  );
  const ledger = await openLedgerForReading(address, host);
  const before = new Map<string, unknown>();
  for (const [name, look] of Object.entries(LOOKS)) before.set(name, await look(ledger));
  await fc.assert(
    fc.asyncProperty(change, async ({ column, value, number }) => {
      const [kept] = await ask(
        address,
        `SELECT id, ${column}::text AS value FROM cyclo.event WHERE number = ${number}`,
      );
      const { id, value: was } = kept!.rows[0] as { id: string; value: string | null };
      const set = (to: string | null): Promise<unknown> =>
        ask(
          address,
          `UPDATE cyclo.event SET ${column} = ${to === null ? 'NULL' : `'${to}'`} WHERE number = ${number}`,
        );
      await set(value);
      try {
        for (const [name, look] of Object.entries(LOOKS)) {
          const found = await look(ledger).catch((error: unknown) => error);
          if (found instanceof Error)
            expect(found, name).toMatchObject({ code: 'event-altered', args: { id } });
          else expect(found, name).toEqual(before.get(name));
        }
      } finally {
        await set(was);
      }
    }),
    { numRuns: runs(300) },
  );
  await ledger.close();
});

it('of an earlier version are read when they have been brought up to date, and one that was changed before is named', async () => {
  const address = await newDatabase();
  const ledger = await openLedgerForWriting(address, host);
  const recorded = await ledger.record({}, () => [
    sampleEvent({ note: 'слова «\u2028» \u0001 "\\', evidence: { type: 'text', text: '😀\n' } }),
    sampleEvent({ unit: 'b' }),
    sampleEvent({ unit: 'c', evidence: { type: 'file', name: 'a', path: 'b/a', size: 12, sha256: 'c' } }),
  ]);
  await ledger.close();
  // What the first version had.
  await ask(
    address,
    'ALTER TABLE cyclo.event DROP COLUMN mark',
    `CREATE INDEX event_by_share ON cyclo.event (plan, unit, activity, occurrence)
       INCLUDE (id, kind, happened_on, recorded_at, received_at, counted)`,
    'DELETE FROM cyclo.migration WHERE number > 1',
  );
  await expect(openLedgerForReading(address, host)).rejects.toMatchObject({
    code: 'database-older',
    args: { version: 1 },
  });
  const again = async () => {
    await (await openLedgerForWriting(address, host)).close();
    const reader = await openLedgerForReading(address, host);
    try {
      return [await reader.events(), await reader.shares({ ...SHARES, units: ['ruo-kalininsky', 'b', 'c'] })];
    } finally {
      await reader.close();
    }
  };
  expect(await again()).toMatchObject([recorded, { completions: [{ on: '2010-10-05', shares: [0, 1, 2] }] }]);
  await ask(
    address,
    "UPDATE cyclo.event SET happened_on = '2010-10-01' WHERE unit = 'b'",
    'UPDATE cyclo.event SET mark = NULL',
    'DELETE FROM cyclo.migration WHERE number > 1',
    'ALTER TABLE cyclo.event DROP COLUMN mark',
    'CREATE INDEX event_by_share ON cyclo.event (plan)',
  );
  await expect(again()).rejects.toMatchObject({ code: 'event-altered', args: { id: recorded[1]!.id } });
});

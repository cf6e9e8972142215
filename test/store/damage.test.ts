/** A store file in which some bytes are not what they were: whatever is read of it is what was recorded, or nothing is. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { EventKind } from '../../src/event.ts';
import { verifyStore } from '../../src/store/back-up.ts';
import { canonicalJson, type ExchangedEvent, hashOf } from '../../src/store/canonical.ts';
import type { LedgerReader } from '../../src/store/ledger.ts';
import { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { runs } from '../runs.ts';
import { hostAt, sampleEvent } from './sample.ts';
import { storeFolder } from './store-folder.ts';

const NOON = Date.UTC(2010, 9, 5, 12);
const UNITS = ['a', 'b', 'c', 'd', 'ruo-kalininsky'];
const folder = storeFolder();
const file = join(folder, LEDGER_FILE);
let whole = Buffer.alloc(0);
let recorded: Readonly<Record<string, unknown>> = {};

/** Everything that commands ask of a ledger. */
const QUESTIONS: Readonly<Record<string, (ledger: LedgerReader) => Promise<unknown>>> = {
  all: (ledger) => ledger.events(),
  plan: (ledger) => ledger.events({ plans: ['sgo-2010-h1'], activities: ['osh-1'] }),
  known: (ledger) => ledger.events({ recordedBefore: new Date(NOON + 1).toISOString() }),
  ...Object.fromEntries(
    UNITS.map((unit) => [unit, (ledger: LedgerReader) => ledger.events({ units: [unit] })]),
  ),
  narrow: (ledger) => ledger.events({ plans: ['sgo-2010-h1'], units: ['a', 'b'], activities: ['osh-2'] }),
  last: (ledger) => ledger.last(['done', 'excused']),
  shares: (ledger) => ledger.shares(SHARES),
  early: (ledger) => ledger.shares({ ...SHARES, knownBefore: new Date(NOON + 1).toISOString() }),
  difference: (ledger) =>
    ledger.difference({
      plan: 'sgo-2010-h1',
      units: UNITS,
      day: '2010-12-31',
      knownBefore: new Date(NOON + 1).toISOString(),
    }),
  subjects: (ledger) => ledger.subjects('sgo-2010-h1'),
  amounts: (ledger) => ledger.amounts(),
  chains: (ledger) => ledger.chains(),
  exchange: async (ledger) => {
    const events: ExchangedEvent[] = [];
    for await (const event of ledger.exchange([])) events.push(event);
    return events;
  },
};

const SHARES = {
  plan: 'sgo-2010-h1',
  occurrences: ['osh-1', 'osh-2', 'osh-3'].map((activity) => ({ activity, occurrence: '2010-10' })),
  units: UNITS,
  whole: { activities: ['osh-3'], units: ['d'] },
};

async function answers(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    // Each in a run of its own, as commands ask.
    const ledger = await openLedgerForReading(
      folder,
      hostAt(() => NOON),
      50,
    ).catch((error: unknown) => error);
    if (ledger instanceof Error) {
      found[name] = ledger;
      continue;
    }
    found[name] = await ask(ledger as LedgerReader).catch((error: unknown) => error);
    await (ledger as LedgerReader).close();
  }
  return found;
}

beforeAll(async () => {
  const elsewhere = storeFolder();
  for (const [place, now] of [
    [folder, NOON],
    [elsewhere, NOON + 1000],
    [folder, NOON + 2000],
  ] as const) {
    const ledger = await openLedgerForWriting(
      place,
      hostAt(() => now),
    );
    for (let index = 0; index < 20; index += 1) {
      const about = {
        unit: UNITS[index % 5]!,
        activity: `osh-${(index % 3) + 1}`,
        plan: index % 7 === 0 ? 'other' : 'sgo-2010-h1',
      };
      const kind: EventKind = index % 6 === 0 ? 'excused' : 'done';
      const [event] = await ledger.record({ plans: [] }, () => [
        sampleEvent({ ...about, kind, note: `заметка ${index}` }),
      ]);
      if (index % 5 === 0)
        await ledger.record({ plans: [] }, () => [
          sampleEvent({ ...about, kind: 'undone', undoes: event!.id }),
        ]);
    }
    await ledger.close();
  }
  const [from, to] = [
    await openLedgerForReading(
      elsewhere,
      hostAt(() => NOON),
    ),
    await openLedgerForWriting(
      folder,
      hostAt(() => NOON + 3000),
    ),
  ];
  const events: ExchangedEvent[] = [];
  for await (const event of from.exchange([])) events.push(event);
  const text = canonicalJson({ ...(JSON.parse(events.at(-1)!.text) as object), weight: 5 });
  await to.receive([...events.slice(0, -1), { text, hash: hashOf(text) }]);
  await from.close();
  await to.close();
  whole = readFileSync(file);
  recorded = await answers();
});

const place = fc.nat(1_000_000).map((at) => at % whole.length);
const damage = fc.oneof(
  { weight: 5, arbitrary: fc.record({ how: fc.constant('flip' as const), at: place, bit: fc.nat(7) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      how: fc.constant('write' as const),
      at: place,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      how: fc.constant('zero' as const),
      at: place,
      length: fc.integer({ min: 1, max: 5000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('truncate' as const), at: place }) },
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(change: Damage): Buffer {
  const bytes = Buffer.from(whole);
  if (change.how === 'truncate') return bytes.subarray(0, change.at);
  if (change.how === 'zero') bytes.fill(0, change.at, Math.min(change.at + change.length, bytes.length));
  else if (change.how === 'write') bytes.set(change.bytes.subarray(0, bytes.length - change.at), change.at);
  else bytes[change.at]! ^= 1 << change.bit;
  return bytes;
}

it('is read as it was recorded, or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (change) => {
      writeFileSync(file, damaged(change));
      for (const [name, answer] of Object.entries(await answers()))
        if (answer instanceof Error) expect(answer).toMatchObject({ name: 'Failure', exit: 3 });
        else if (!isDeepStrictEqual(answer, recorded[name])) expect.fail(`${name} is read otherwise`);
      await verifyStore(
        folder,
        hostAt(() => NOON),
      ).catch((error: unknown) => expect(error).toMatchObject({ name: 'Failure', exit: 3 }));
      rmSync(`${file}-journal`, { force: true });
    }),
    { numRuns: runs(1000) },
  );
});

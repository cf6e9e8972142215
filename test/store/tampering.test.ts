/** What looking through a store names, when somebody has changed its file by hand; and copies of a store. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStore } from '../../src/store/back-up.ts';
import { canonicalJson, hashOf, type ExchangedEvent } from '../../src/store/canonical.ts';
import { compareWithPlace } from '../../src/store/exchange/compare.ts';
import { otherStore } from '../../src/store/exchange/other-store.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { LEDGER_FILE, openLedgerForWriting, storeSource } from '../../src/store/open-ledger.ts';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { keptEvents } from '../../src/store/sqlite/kept-events.ts';
import { host, sampleEvent } from './sample.ts';
import { storeFolder } from './store-folder.ts';

let folder = '';
beforeEach(() => {
  folder = storeFolder();
});

async function inStore<T>(place: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedgerForWriting(place, host);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

const record = (place: string, ...units: string[]): Promise<string[]> =>
  inStore(place, async (ledger) => {
    const events = await ledger.record({}, () => units.map((unit) => sampleEvent({ unit })));
    return events.map(({ id }) => id);
  });

const handedOver = (place: string): Promise<ExchangedEvent[]> =>
  inStore(place, async (ledger) => {
    const events: ExchangedEvent[] = [];
    for await (const event of ledger.exchange([])) events.push(event);
    return events;
  });

async function tamper(sql: string): Promise<void> {
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(join(folder, LEDGER_FILE), { readOnly: false });
  db.exec(`DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; ${sql}`);
  db.close();
}

/** A store of the same events, of which one says something else and all after it have been given new hashes to fit. */
async function forgedFrom(events: readonly ExchangedEvent[], unit: string): Promise<string> {
  const forged: ExchangedEvent[] = [];
  for (const { text } of events) {
    const keys = JSON.parse(text) as Record<string, unknown>;
    const previous = forged.at(-1)?.hash;
    const said = canonicalJson({ ...keys, previous, ...(keys['unit'] === unit && { by: 'Петрова' }) });
    forged.push({ text: said, hash: hashOf(said) });
  }
  const place = storeFolder();
  await inStore(place, (ledger) => ledger.receive(forged));
  return place;
}

describe('verify names', () => {
  it('each altered event by its number, and no other', async () => {
    const ids = await record(folder, 'a', 'b', 'c', 'd', 'e');
    await tamper("UPDATE event SET recorded_by = 'Петрова' WHERE unit IN ('b', 'd')");
    const { altered, missing } = await verifyStore(folder, host);
    expect(altered.map(({ id, number }) => [id, number])).toEqual([
      [ids[1], 2],
      [ids[3], 4],
    ]);
    expect(missing).toEqual([]);
  });

  it('an event whose hash was worked out anew, because the next one knows the old', async () => {
    const ids = await record(folder, 'a', 'b', 'c');
    const [, second] = await handedOver(folder);
    // A store that has only this one, as a forger would have written it: its row fits itself.
    const said = canonicalJson({ ...(JSON.parse(second!.text) as object), by: 'Петрова' });
    const elsewhere = storeFolder();
    await inStore(elsewhere, (ledger) => ledger.receive([{ text: said, hash: hashOf(said) }]));
    await tamper(`ATTACH '${join(elsewhere, LEDGER_FILE)}' AS forged;
      UPDATE event SET (recorded_by, hash, witness, nth, received_at) =
        (SELECT recorded_by, hash, witness, nth, received_at FROM forged.event) WHERE id = '${ids[1]}'`);
    const { altered } = await verifyStore(folder, host);
    expect(altered.map(({ id, number }) => [id, number])).toEqual([[ids[1], 2]]);
  });

  it('a gap in a chain, and a lost tail that the counts still tell', async () => {
    await record(folder, 'a', 'b', 'c', 'd', 'e', 'f');
    await tamper("DELETE FROM event WHERE unit IN ('b', 'c', 'f')");
    const { missing, altered } = await verifyStore(folder, host);
    expect(missing).toMatchObject([
      { from: 2, to: 3 },
      { from: 6, to: 6 },
    ]);
    expect(altered).toEqual([]);
  });

  it('a whole chain written anew only to those who have another', async () => {
    const ids = await record(folder, 'a', 'b', 'c', 'd');
    const forged = await forgedFrom(await handedOver(folder), 'b');
    expect(await verifyStore(forged, host)).toMatchObject({ altered: [], missing: [] });
    const compared = await inStore(folder, async (ledger) =>
      compareWithPlace(keptEvents(await storeSource(forged, host)), otherStore(ledger, 'there'), 'there'),
    );
    // All that follow a record know its hash.
    expect(compared).toMatchObject({ differing: ids.slice(1), lost: [], absent: 0 });
  });
});

describe('a copied store', () => {
  it('gets an id of its own when somebody records in it; the other goes on with its own', async () => {
    await record(folder, 'a');
    const copy = storeFolder();
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(folder, copy, { recursive: true });
    await record(copy, 'in the copy');
    await record(folder, 'at home');
    const chains = await inStore(folder, async (ledger) => {
      await ledger.receive(await handedOver(copy));
      return ledger.chains();
    });
    expect(new Set(chains.map(({ last, events }) => `${last} of ${events}`))).toEqual(
      new Set(['1 of 1', '2 of 2']),
    );
    expect(await verifyStore(folder, host)).toMatchObject({ events: 3, replicas: 2, forks: [], missing: [] });
  });
});

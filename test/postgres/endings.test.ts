/** Whatever ends in the middle of a record, it is there whole and once, or not at all. */
import { describe, expect, it } from 'vitest';
import { canonicalText, hashOf } from '../../src/store/canonical.ts';
import type { Chain, Ledger } from '../../src/store/ledger.ts';
import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { verifyDatabase } from '../../src/store/postgres/verify.ts';
import { runs } from '../runs.ts';
import { prepareWorker, start } from '../store/processes.ts';
import { host, hostAt, sampleEvent } from '../store/sample.ts';
import { ask, newDatabase } from './databases.ts';
import { startServer } from './server.ts';
import { type Cut, Way } from './way.ts';

prepareWorker();

/** A server is back in seconds. */
const PART = 0.4;

const machine = hostAt(() => Date.now());

async function recordsIn(address: string) {
  const ledger = await openLedgerForReading(address, host);
  const all = await ledger.events();
  await ledger.close();
  return all;
}

async function recordInto(address: string) {
  const ledger = await openLedgerForWriting(address, machine);
  const events = await ledger.record({}, () => [sampleEvent()]);
  await ledger.close();
  return events;
}

const sound = { altered: [], missing: [], forks: [] };

describe('a connection that is lost', () => {
  it.each<Cut>(['question', 'answer'])('at any %s leaves each record whole and once', async (cut) => {
    const address = await newDatabase();
    const way = new Way(new URL(address));
    const ledger = await openLedgerForWriting(await way.open(address), machine);
    const expected: string[] = [];
    let cuts = 0;
    for (let isCut = true; isCut; cuts++) {
      way.cutAfter(cuts, cut);
      const units = [1, 2, 3].map((unit) => `${cuts} ${unit}`);
      const events = await ledger.record({ plans: ['p'], units }, (known) => {
        expect(known).toEqual([]);
        return units.map((unit) => sampleEvent({ plan: 'p', unit }));
      });
      expected.push(...events.map(({ id }) => id));
      isCut = !way.isWhole;
    }
    // The turn with what is read, and the records with their end: two ways there and back.
    expect(cuts).toBeGreaterThan(2);
    await ledger.close();
    way.close();
    expect((await recordsIn(address)).map(({ id }) => id)).toEqual(expected);
    expect(await verifyDatabase(address)).toMatchObject({ events: expected.length, ...sound });
  });

  it.each<Cut>(['question', 'answer'])('at any %s of opening and reading is begun anew', async (cut) => {
    const address = await newDatabase();
    const way = new Way(new URL(address));
    const by = await way.open(address);
    const [event] = await recordInto(address);
    let cuts = 0;
    for (let isCut = true; isCut; cuts++) {
      way.cutAfter(cuts, cut);
      const ledger = await openLedgerForReading(by, host);
      expect(await ledger.events()).toEqual([event]);
      await ledger.close();
      isCut = !way.isWhole;
    }
    // The greeting, the version of the ledger, and the question.
    expect(cuts).toBeGreaterThan(3);
    way.close();
    await expect(openLedgerForReading(by, host)).rejects.toMatchObject({ code: 'database-unreachable' });
  });

  it('for good is told, and what was decided is there whole or not at all', async () => {
    const address = await newDatabase();
    const way = new Way(new URL(address));
    const ledger = await openLedgerForWriting(await way.open(address), machine);
    const recording = ledger.record({}, () => {
      way.close();
      return [1, 2, 3].map((unit) => sampleEvent({ unit: `${unit}` }));
    });
    await expect(recording).rejects.toMatchObject({ code: 'database-lost' });
    await ledger.close();
    expect([0, 3]).toContain((await recordsIn(address)).length);
  });
});

describe('a chain that went on elsewhere', () => {
  it('is gone on from where it ends now', async () => {
    const address = await newDatabase();
    const [ledger, other] = [
      await openLedgerForWriting(address, machine),
      await openLedgerForWriting(address, machine),
    ];
    const [first] = await ledger.record({}, () => [sampleEvent()]);
    const [{ replica, last, head }] = (await other.chains()) as [Chain];
    const itsId = `${first!.id.slice(0, -4)}0000`;
    const next = { ...first!, id: itsId, replica, number: last + 1, previous: head };
    const text = canonicalText(next);
    expect(await other.receive([{ text, hash: hashOf(text) }])).toMatchObject({ added: 1, forks: [] });
    const [third] = await ledger.record({}, () => [sampleEvent()]);
    expect(await ledger.chains()).toMatchObject([{ replica, last: 3, events: 3 }]);
    await Promise.all([ledger.close(), other.close()]);
    expect((await recordsIn(address)).map(({ id }) => id)).toContain(third!.id);
    expect(await verifyDatabase(address)).toMatchObject({ events: 3, ...sound });
  });
});

describe('a writer that is killed', () => {
  it('has every record that was acknowledged, and no half of a call', async () => {
    const address = await newDatabase();
    await (await openLedgerForWriting(address, machine)).close();
    const acknowledged: unknown[] = [];
    const AT_ONCE = 4;
    let kills = 0;
    const killing = async (): Promise<void> => {
      while (kills < runs(200, PART)) {
        const { child, speaks, ended } = start('forever', address, `${kills++}`);
        await speaks;
        child.kill('SIGKILL');
        acknowledged.push(...(await ended).said);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, killing));
    const all = await recordsIn(address);
    const notes = all.map(({ note }) => note);
    expect(all.length).toBe(3 * new Set(notes).size);
    const ids = new Set<unknown>(all.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await verifyDatabase(address)).toMatchObject(sound);
  });
});

/** Of so many kills one is of the whole server. */
const WHOLE = 10;

/** Ends a process of the server that works for a writer. */
async function killOne(address: string): Promise<boolean> {
  const chosen =
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'cyclo' ORDER BY random() LIMIT 1";
  // Right after the kill before, it may not answer yet.
  const [found] = await ask(address, chosen).catch(() => []);
  const [worker] = (found?.rows ?? []) as { pid: number }[];
  try {
    return worker !== undefined && process.kill(worker.pid, 'SIGKILL');
  } catch {
    // It was sooner gone.
    return false;
  }
}

describe('a server that is killed', () => {
  it('has every record that was acknowledged, once, and writers go on', async () => {
    // The system keeps what was written, whatever process ends; nothing waits for the disk.
    const server = await startServer({ fsync: 'off' });
    try {
      const address = server.address('postgres');
      const acknowledged: string[] = [];
      let heard = (): void => undefined;
      const more = async (count: number): Promise<void> => {
        const enough = acknowledged.length + count;
        while (acknowledged.length < enough) await new Promise<void>((done) => void (heard = done));
      };
      const stop = new AbortController();
      const write = async (ledger: Ledger, writer: number): Promise<void> => {
        for (let number = 0; !stop.signal.aborted; number++) {
          const [event] = await ledger.record({ plans: ['p'], units: [`${writer}`] }, () => [
            sampleEvent({ plan: 'p', unit: `${writer}`, note: `${number}` }),
          ]);
          acknowledged.push(event!.id);
          heard();
        }
        await ledger.close();
      };
      const ledgers: Ledger[] = [];
      for (let each = 0; each < 4; each++) ledgers.push(await openLedgerForWriting(address, machine));
      const writers = ledgers.map(write);
      let kills = 0;
      while (kills < runs(200, PART)) {
        await Promise.race([more(5), ...writers]);
        // One process of it, after which it has to end all others; now and then all at once.
        if (kills % WHOLE > 0) kills += Number(await killOne(address));
        else {
          kills += 1;
          await server.kill();
          await server.start();
        }
      }
      stop.abort();
      await Promise.all(writers);
      const ledger = await openLedgerForReading(address, host);
      const all = await ledger.events();
      await ledger.close();
      const notes = all.map(({ unit, note }) => `${unit} ${note}`);
      expect(new Set(notes).size).toBe(notes.length);
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set(acknowledged));
      expect(await verifyDatabase(address)).toMatchObject(sound);
    } finally {
      await server.remove();
    }
  });
});

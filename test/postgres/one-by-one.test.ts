/** What one session records one after the other takes one way to the server and back each, and is decided by what is there all the same. */
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../src/event.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { verifyDatabase } from '../../src/store/postgres/verify.ts';
import { host, hostAt, sampleEvent } from '../store/sample.ts';
import { newDatabase } from './databases.ts';
import { type Cut, Way } from './way.ts';

const NOON = Date.UTC(2026, 9, 5, 12);
const sound = { altered: [], missing: [], forks: [] };

/** Records about a unit what is decided when nothing is there; and tells what each decision was shown. */
function recordOf(ledger: Ledger, unit: string, shown: number[] = []) {
  const event = sampleEvent({ unit });
  const { plan, activity, occurrence } = event;
  const filter = { plans: [plan], units: [unit], activities: [activity], occurrences: [occurrence] };
  return ledger.record(filter, (known): readonly NewEvent[] => {
    shown.push(known.length);
    return known.length > 0 ? [] : [event];
  });
}

/** A database, and a ledger of it whose messages a way carries. */
async function opened() {
  const address = await newDatabase();
  const way = new Way(new URL(address));
  const ledger = await openLedgerForWriting(
    await way.open(address),
    hostAt(() => NOON),
  );
  return { address, way, ledger };
}

async function idsIn(address: string): Promise<readonly string[]> {
  const ledger = await openLedgerForReading(address, host);
  const all = await ledger.events();
  await ledger.close();
  return all.map(({ id }) => id);
}

describe('records one after the other', () => {
  it('take one way there and back each, as long as nothing else can have been heard', async () => {
    const { address, way, ledger } = await opened();
    const ids: string[] = [];
    const record = async (unit: string): Promise<number> => {
      const before = way.sent;
      ids.push(...(await recordOf(ledger, unit)).map(({ id }) => id));
      return way.sent - before;
    };
    await record('first');
    expect([await record('second'), await record('third')]).toEqual([1, 1]);
    await idsIn(address);
    expect([await record('fourth'), await record('fifth')]).toEqual([2, 1]);
    await ledger.close();
    way.close();
    expect(await idsIn(address)).toEqual(ids);
    expect(await verifyDatabase(address)).toMatchObject({ events: 5, ...sound });
  });

  it('see what others have recorded meanwhile, and record nothing twice', async () => {
    const address = await newDatabase();
    const [ledger, other] = [
      await openLedgerForWriting(
        address,
        hostAt(() => NOON),
      ),
      // Its clock is ahead, and what is recorded after it is later all the same.
      await openLedgerForWriting(
        address,
        hostAt(() => NOON + 3_600_000),
      ),
    ];
    const [theirs] = await recordOf(other, 'second');
    const [first] = await recordOf(ledger, 'first');
    const shown: number[] = [];
    expect(await recordOf(ledger, 'second', shown)).toEqual([]);
    expect(shown).toEqual([0, 1]);
    const [third] = await recordOf(ledger, 'third');
    const [fourth] = await recordOf(ledger, 'fourth');
    await Promise.all([ledger.close(), other.close()]);
    expect(await idsIn(address)).toEqual([theirs, first, third, fourth].map((event) => event!.id));
    expect(await verifyDatabase(address)).toMatchObject({ events: 4, replicas: 2, ...sound });
  });

  it('are refused by what is there, and not by what was guessed', async () => {
    const address = await newDatabase();
    const ledger = await openLedgerForWriting(
      address,
      hostAt(() => NOON),
    );
    await recordOf(ledger, 'first');
    const { plan, activity, occurrence } = sampleEvent();
    const about = { plans: [plan], units: ['first'], activities: [activity], occurrences: [occurrence] };
    const said = await ledger.record(about, (known) => {
      const [done] = known;
      if (!done) throw new Error('nothing to take back');
      return [sampleEvent({ unit: 'first', kind: 'undone', undoes: done.id })];
    });
    expect(said).toMatchObject([{ kind: 'undone', seen: expect.any(String) }]);
    const refused = ledger.record({ ...about, units: ['second'] }, () => {
      throw new Error('never');
    });
    await expect(refused).rejects.toThrow('never');
    await ledger.close();
    expect(await verifyDatabase(address)).toMatchObject({ events: 2, ...sound });
  });

  it.each<Cut>(['question', 'answer'])('are there once where the %s is lost', async (cut) => {
    const { address, way, ledger } = await opened();
    const ids: string[] = [];
    for (const unit of ['first', 'second', 'third']) {
      if (unit === 'second') way.cutAfter(0, cut);
      ids.push(...(await recordOf(ledger, unit)).map(({ id }) => id));
    }
    await ledger.close();
    way.close();
    expect(way.isWhole).toBe(false);
    expect(ids).toHaveLength(3);
    expect(await idsIn(address)).toEqual(ids);
    expect(await verifyDatabase(address)).toMatchObject({ events: 3, ...sound });
  });
});

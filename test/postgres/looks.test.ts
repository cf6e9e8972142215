/** Looking through a database, copying it, and going on after it was killed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { runs } from '../runs.ts';
import { host, sampleEvent } from '../store/sample.ts';
import { Workplace } from '../test-io.ts';
import { ask, newDatabase, placeAt } from './databases.ts';
import { startServer } from './server.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open();
});
afterAll(() => workplace.close());

async function recorded(count: number): Promise<string> {
  const address = await newDatabase();
  const ledger = await placeAt(address).write();
  await ledger.recordMany(
    {},
    () => Array.from({ length: count }, (_, index) => sampleEvent({ unit: `unit-${index}` })),
    () => undefined,
  );
  await ledger.close();
  return address;
}

async function found(address: string): Promise<{ exit: number } & Record<string, unknown>> {
  const { exit, out } = await workplace.cyclo('store verify --format json', {
    env: { CYCLO_STORE: address },
  });
  return { exit, ...(JSON.parse(out) as object) };
}

describe('a look through a database', () => {
  it('finds nothing where nothing is wrong, and names what was altered and what is missing, at the end too', async () => {
    const address = await recorded(1500);
    expect(await found(address)).toMatchObject({ exit: 0, events: 1500, altered: [], missing: [] });
    const [, read] = await ask(
      address,
      "UPDATE cyclo.event SET note = 'не то' WHERE number = 7",
      'SELECT id FROM cyclo.event WHERE number = 7',
    );
    const altered = [expect.objectContaining({ id: (read!.rows[0] as { id: string }).id, number: 7 })];
    expect(await found(address)).toMatchObject({ exit: 1, altered, missing: [] });
    await ask(address, 'DELETE FROM cyclo.event WHERE number IN (9, 10, 1499, 1500)');
    const { missing } = await found(address);
    expect(missing).toMatchObject([
      { from: 9, to: 10 },
      { from: 1499, to: 1500 },
    ]);
    const log = await workplace.cyclo('log', { env: { CYCLO_STORE: address } });
    expect(log).toMatchObject({ exit: 3, out: '' });
  });

  it('is taken of copies, too: to a file, to a folder and back', async () => {
    const address = await recorded(20);
    const env = { CYCLO_STORE: address };
    expect(await workplace.cyclo('store backup copy.sqlite', { env })).toMatchObject({ exit: 0, err: '' });
    expect(await workplace.cyclo('store restore copy.sqlite --store restored')).toMatchObject({
      exit: 0,
      err: '',
    });
    const again = await newDatabase();
    expect(await workplace.cyclo(['store', 'copy', 'restored', again])).toMatchObject({ exit: 0, err: '' });
    const events = async (place: string) => {
      const ledger = await openLedgerForReading(place, host);
      const all = (await ledger.events()).map(({ receivedAt: _, ...event }) => event);
      await ledger.close();
      return all;
    };
    expect(await events(again)).toEqual(await events(address));
    expect(await found(again)).toMatchObject({ exit: 0, events: 20 });
  });
});

describe('a server that is killed', () => {
  it('has every record that was acknowledged, once, and writers go on', async () => {
    const server = await startServer();
    try {
      const address = server.address('postgres');
      const acknowledged: string[] = [];
      let heard = (): void => undefined;
      const more = async (count: number): Promise<void> => {
        const enough = acknowledged.length + count;
        while (acknowledged.length < enough) await new Promise<void>((done) => void (heard = done));
      };
      const stop = new AbortController();
      const write = async (writer: number): Promise<void> => {
        const ledger = await openLedgerForWriting(address, { ...host, now: () => Date.now() });
        for (let number = 0; !stop.signal.aborted; number++) {
          const [event] = await ledger.record({ plans: ['p'], units: [`${writer}`] }, () => [
            sampleEvent({ plan: 'p', unit: `${writer}`, note: `${number}` }),
          ]);
          acknowledged.push(event!.id);
          heard();
        }
        await ledger.close();
      };
      await (await openLedgerForWriting(address, host)).close();
      const writers = [0, 1, 2, 3].map(write);
      for (let kills = 0; kills < runs(20); kills++) {
        await Promise.race([more(5), ...writers]);
        await server.kill();
        await server.start();
      }
      stop.abort();
      await Promise.all(writers);
      const ledger = await openLedgerForReading(address, host);
      const all = await ledger.events();
      await ledger.close();
      const notes = all.map(({ unit, note }) => `${unit} ${note}`);
      expect(new Set(notes).size).toBe(notes.length);
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set(acknowledged));
      expect(await found(address)).toMatchObject({ exit: 0, altered: [], missing: [] });
    } finally {
      await server.remove();
    }
  });
});

/** Looking through a database, and copying it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedgerForReading } from '../../src/store/open-ledger.ts';
import { host, sampleEvent } from '../store/sample.ts';
import { Workplace } from '../test-io.ts';
import { ask, newDatabase, placeAt } from './databases.ts';

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

  it('is compared with a place of an earlier sync, which knows what is gone from the end', async () => {
    const address = await recorded(20);
    const env = { CYCLO_STORE: address };
    expect(await workplace.cyclo('sync met', { env })).toMatchObject({ exit: 0, err: '' });
    const compared = async () => {
      const { exit, out } = await workplace.cyclo('store verify met --format json', { env });
      return { exit, ...(JSON.parse(out) as { place: object }).place };
    };
    expect(await compared()).toMatchObject({ exit: 0, lost: [], differing: [], absent: 0 });
    // Whoever may do anything corrects the counts, too.
    await ask(
      address,
      'DELETE FROM cyclo.event WHERE number > 18',
      `UPDATE cyclo.replica SET last = 18, events = 18, head = (SELECT hash FROM cyclo.event WHERE number = 18)`,
    );
    expect(await found(address)).toMatchObject({ exit: 0, events: 18, missing: [] });
    expect(await compared()).toMatchObject({ exit: 1, lost: [{ from: 19, to: 20 }], absent: 0 });
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

describe('machines that meet in a database', () => {
  it('have the same afterwards, and so has the database', async () => {
    const address = await newDatabase();
    const env = { CYCLO_STORE: address };
    const done = (unit: string, store: string) =>
      workplace.cyclo(`done pdn-seminar --unit ${unit} --month 2010-10 --store ${store}`);
    const meet = async (store: string): Promise<string> => {
      const { exit, out, err } = await workplace.cyclo(['sync', address, '--store', store]);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      return out;
    };
    const recordsOf = async (line: string, settings: object = {}) => {
      const { out } = await workplace.cyclo(line, settings);
      const { events } = JSON.parse(out) as { events: Record<string, unknown>[] };
      return events.map(({ id, kind, unit }) => ({ id, kind, unit }));
    };
    expect((await done('ruo-kalininsky', 'one')).exit).toBe(0);
    expect((await done('ruo-leninsky', 'two')).exit).toBe(0);
    // One name of a database, without what only the connection needs.
    expect(await meet('one')).toContain(address);
    await meet('two');
    expect((await workplace.cyclo('undo --yes --store two')).exit).toBe(0);
    await meet('two');
    await meet('one');
    const all = await recordsOf('log --format json --store one');
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['done', 'undone']));
    expect(await recordsOf('log --format json --store two')).toEqual(all);
    expect(await recordsOf('log --format json', { env })).toEqual(all);
    // The other way round: the database is here, and the place is a folder.
    expect(await workplace.cyclo('sync together', { env })).toMatchObject({ exit: 0, err: '' });
    expect(await workplace.cyclo('sync together --store three')).toMatchObject({ exit: 0, err: '' });
    expect(await recordsOf('log --format json --store three')).toEqual(all);
    expect(await found(address)).toMatchObject({ exit: 0, events: 3, altered: [], missing: [] });
    const own = await workplace.cyclo(['sync', address], { env });
    expect(own).toMatchObject({ exit: 2, out: '' });
  });
});

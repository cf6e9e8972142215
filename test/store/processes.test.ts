import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyStore } from '../../src/store/back-up.ts';
import { LEDGER_FILE, openLedgerForReading } from '../../src/store/open-ledger.ts';
import { runs } from '../runs.ts';
import { prepareWorker, start } from './processes.ts';
import { host } from './sample.ts';
import { storeFolder } from './store-folder.ts';

prepareWorker();

const AT_ONCE = runs(50);
const KILLS = runs(200);
const FIRST = runs(60);

async function readAll(folder: string) {
  const ledger = await openLedgerForReading(folder, host);
  const events = await ledger.events();
  await ledger.close();
  return events;
}

/** What is found in a store that lacks nothing. */
const WHOLE = { altered: [], missing: [], forks: [], damage: undefined };

async function wrongIn(folder: string): Promise<object> {
  const { altered, missing, forks, damage } = await verifyStore(folder, host);
  return { altered, missing, forks, damage };
}

it(`makes one store when ${AT_ONCE} processes begin it at once, and keeps their ${4 * AT_ONCE} events`, async () => {
  const folder = storeFolder();
  const ended = await Promise.all(Array.from({ length: AT_ONCE }, () => start('write', folder, '4').ended));
  expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
  const acknowledged = ended.flatMap(({ said }) => said);
  expect(acknowledged).toHaveLength(4 * AT_ONCE);
  const kept = (await readAll(folder)).map((event) => event.id);
  expect(kept).toHaveLength(4 * AT_ONCE);
  expect(new Set(kept)).toEqual(new Set(acknowledged));
  expect(await wrongIn(folder)).toEqual(WHOLE);
  expect(readdirSync(folder)).toEqual([LEDGER_FILE]);
});

it(`lets exactly one of ${AT_ONCE} processes record the same obligation`, async () => {
  const folder = storeFolder();
  const ended = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) => start('race', folder, `writer ${index}`).ended),
  );
  const added = ended.flatMap(({ said }) => said);
  expect(added).toHaveLength(AT_ONCE);
  expect(added.filter((count) => count !== 0)).toEqual([1]);
  expect(await readAll(folder)).toHaveLength(1);
});

it(`makes a whole store or none, whenever its first writers are killed (${FIRST} times)`, async () => {
  for (let round = 0; round < FIRST; round += 1) {
    const folder = storeFolder();
    const writers = [start('write', folder, '1'), start('write', folder, '1')];
    // From before anything is there to after all is done, however long a process takes to start.
    await Promise.race([
      ...writers.map(({ speaks }) => speaks),
      new Promise((wake) => setTimeout(wake, 60 + 12 * round)),
    ]);
    for (const { child } of writers) child.kill('SIGKILL');
    const said = (await Promise.all(writers.map(({ ended }) => ended))).flatMap((end) => end.said);
    const kept = new Set<unknown>((await readAll(folder)).map(({ id }) => id));
    expect(said.filter((id) => !kept.has(id))).toEqual([]);
    const after = await start('write', folder, '1').ended;
    expect(after.said).toHaveLength(1);
    expect(await wrongIn(folder)).toEqual(WHOLE);
  }
});

it(`keeps everything acknowledged through ${KILLS} kills, and nothing by halves`, async () => {
  const folder = storeFolder();
  const acknowledged = new Set<unknown>();
  for (let kill = 0; kill < KILLS; kill += 2) {
    const writers = [start('forever', folder, `${kill}a`), start('forever', folder, `${kill}b`)];
    await Promise.all(writers.map(({ speaks }) => speaks));
    await new Promise((wake) => setTimeout(wake, (kill * 7) % 40));
    for (const { child } of writers) child.kill('SIGKILL');
    for (const { said, signal } of await Promise.all(writers.map(({ ended }) => ended))) {
      expect(signal).toBe('SIGKILL');
      for (const id of said) acknowledged.add(id);
    }
    const events = await readAll(folder);
    const kept = new Set<unknown>(events.map((event) => event.id));
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    const sizes = new Map<string | undefined, number>();
    for (const { note } of events) sizes.set(note, (sizes.get(note) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size !== 3)).toEqual([]);
    expect(kept.size).toBe(events.length);
    // Every page, every hash, and every chain from its first number to its last.
    expect(await wrongIn(folder)).toEqual(WHOLE);
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS);
});

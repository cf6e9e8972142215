import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { LedgerEvent, NewEvent } from '../../../src/event.ts';
import { bundlePlace } from '../../../src/store/exchange/bundle-place.ts';
import { folderPlace } from '../../../src/store/exchange/folder-place.ts';
import type { ExchangePlace } from '../../../src/store/exchange/place.ts';
import { runs } from '../../runs.ts';
import { sampleEvent } from '../sample.ts';
import { Machine } from './machines.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const MACHINES = 5;

const root = mkdtempSync(join(tmpdir(), 'five-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** What happens at one of the machines. */
type Step =
  | {
      readonly does: 'record';
      readonly machine: number;
      readonly kinds: readonly NewEvent['kind'][];
      readonly unit: string;
      readonly day: number;
    }
  | { readonly does: 'undo'; readonly machine: number; readonly which: number }
  | {
      readonly does: 'sync';
      readonly machine: number;
      readonly place: number;
      readonly breaksAt?: number;
      readonly tears?: number;
    }
  | { readonly does: 'clock'; readonly machine: number; readonly by: number };

const machine = fc.nat({ max: MACHINES - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('record' as const),
      machine,
      kinds: fc.array(
        fc.constantFrom(
          'done' as const,
          'excused' as const,
          'postponed' as const,
          'reopened' as const,
          'accepted' as const,
          'returned' as const,
          'note' as const,
        ),
        { minLength: 1, maxLength: 3 },
      ),
      unit: fc.constantFrom('school-1', 'school-2'),
      day: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), machine, which: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        does: fc.constant('sync' as const),
        machine,
        place: fc.nat({ max: 1 }),
        breaksAt: fc.nat({ max: 12 }),
        tears: fc.nat({ max: 400 }),
      },
      { requiredKeys: ['does', 'machine', 'place'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('clock' as const),
      machine,
      by: fc.integer({ min: -YEAR, max: YEAR }),
    }),
  },
);

/** A place that breaks off after so many things were read and written together. */
function breaking(place: ExchangePlace, after: number): ExchangePlace {
  let left = after;
  async function* counted<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const value of values) {
      if (left-- <= 0) throw new Error('broken off');
      yield value;
    }
  }
  return {
    ...place,
    read: (known) => counted(place.read(known)),
    add: (addition) => place.add({ ...addition, events: counted(addition.events) }),
  };
}

const sizesIn = (folder: string): Map<string, number> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => [join(folder, name), statSync(join(folder, name)).size]),
  );

/** As if the power had gone before all of what was added had come to the disk. */
function tear(before: ReadonlyMap<string, number>, folder: string, bytes: number): void {
  for (const [file, size] of sizesIn(folder)) {
    const known = before.get(file) ?? 0;
    if (size > known) truncateSync(file, Math.max(known, size - bytes));
  }
}

async function play(
  machines: readonly Machine[],
  places: readonly ExchangePlace[],
  folder: string,
  steps: readonly Step[],
): Promise<string[]> {
  const recorded: string[] = [];
  const keep = (events: readonly LedgerEvent[]): void => {
    recorded.push(...events.map(({ id }) => id));
  };
  for (const each of steps) {
    const at = machines[each.machine]!;
    at.passes(1000);
    if (each.does === 'clock') at.passes(each.by);
    else if (each.does === 'record') {
      const { unit, day } = each;
      keep(
        await at.record(
          ...each.kinds.map((kind) =>
            sampleEvent({ kind, unit, on: `2010-10-0${day}`, until: `2010-11-0${day}` }),
          ),
        ),
      );
    } else if (each.does === 'undo') {
      const known = await at.events();
      const target = known[each.which % (known.length || 1)];
      if (!target) continue;
      const { plan, activity, occurrence, actor, unit, id } = target;
      keep(
        await at.record(sampleEvent({ plan, activity, occurrence, actor, unit, kind: 'undone', undoes: id })),
      );
    } else {
      const place = places[each.place]!;
      const before = sizesIn(folder);
      const isBroken = each.breaksAt !== undefined;
      try {
        await at.sync(isBroken ? breaking(place, each.breaksAt) : place);
      } catch (error) {
        if (!isBroken) throw error;
        if (each.tears !== undefined) tear(before, folder, each.tears);
      }
    }
  }
  return recorded;
}

describe('five machines that meet in a folder and by mail', () => {
  it('end with the same records and the same states, and nothing recorded is missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -YEAR, max: YEAR }), { minLength: MACHINES, maxLength: MACHINES }),
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: MACHINES }),
        async (clocks, steps, order) => {
          const machines = clocks.map((wrong) => new Machine(wrong));
          const folder = mkdtempSync(join(root, 'place-'));
          const places = [
            folderPlace(folder, 'records'),
            bundlePlace(join(root, `${count++}.cyclo`), 'mail.cyclo'),
          ];
          try {
            const recorded = await play(machines, places, folder, steps);
            for (const number of [...order, ...order]) await machines[number]!.sync(places[0]!);
            const [first, ...others] = await Promise.all(machines.map((each) => each.seen()));
            for (const other of others) expect(other).toEqual(first);
            const ids = (await machines[0]!.events()).map(({ id }) => id);
            expect(ids).toEqual([...ids].sort());
            expect(ids).toEqual(recorded.sort());
            for (const each of machines) {
              const again = await each.sync(places[0]!);
              expect([again.received.added, again.sent, again.gaps, again.damageCount]).toEqual([
                0,
                0,
                [],
                0,
              ]);
            }
          } finally {
            for (const each of machines) each.close();
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

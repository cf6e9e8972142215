import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCity, SIZES, writeStore } from '../../bench/make-city.ts';
import type { LedgerEvent } from '../../src/event.ts';
import { openLedgerForReading } from '../../src/store/open-ledger.ts';
import { Workplace } from '../test-io.ts';
import { runs } from '../runs.ts';
import { plainCity, type PlainObligation } from './plain-city.ts';

const NOW = '2011-01-15T09:00:00.000Z';
const GROUPINGS = ['actor', 'unit', 'month', 'activity', 'parent'] as const;

type Counts = Record<string, number>;
interface Status {
  readonly totals: Counts;
  readonly groups: readonly (Counts & { key: string; name: string })[];
  readonly matrix?: readonly (Counts & { month: string; key: string; name: string })[];
  readonly trend?: readonly (Counts & { asOf: string })[];
}

const places: Workplace[] = [];
afterAll(() => Promise.all(places.map((place) => place.close())));

/** A city of a seed, and what its ledger holds. */
async function cityOf(seed: number): Promise<{ place: Workplace; events: readonly LedgerEvent[] }> {
  const place = await Workplace.open(false);
  places.push(place);
  await makeCity(SIZES.city, seed, place.folder, resolve('plans/sgo-2010-h1.yaml'));
  const ledger = await openLedgerForReading(join(place.folder, '.cyclo'), {
    now: () => Date.parse(NOW),
    withoutWarnings: (load) => load(),
  });
  try {
    return { place, events: [...(await ledger.events())] };
  } finally {
    await ledger.close();
  }
}

async function status(place: Workplace, options: string): Promise<Status> {
  const { out, err, exit } = await place.cyclo(`status --format json ${options}`, { now: NOW });
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out) as Status;
}

/**
 * What the files of a city come to at the end of a day, in the plain way. What happened by then counts whenever it was
 * recorded, and what was taken back counts on no day; or only what was known by then.
 */
function plainly(
  { folder }: Workplace,
  events: readonly LedgerEvent[],
  asOf: string,
  { known }: { readonly known: boolean },
): PlainObligation[] {
  const read = (name: string): string => readFileSync(join(folder, 'plans', name), 'utf8');
  const counting = events.filter(({ kind, on, recordedAt }) =>
    known ? recordedAt.slice(0, 10) <= asOf : kind === 'undone' || on <= asOf,
  );
  return plainCity(read('synthetic.yaml'), read('units/units.yaml'), counting, asOf);
}

/** A report without what it says of what was known. */
function judged(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) =>
    ['knownAt', 'differingRecords', 'heading'].includes(key) ? undefined : value,
  );
}

/** Of those without a deadline there are none in the city. */
const NONE: Counts = Object.fromEntries(
  'done,doneLate,overdue,due,upcoming,inReview,postponed,excused,withdrawn,dueAsNeeded,upcomingAsNeeded'
    .split(',')
    .map((field) => [field, 0]),
);

function count(all: readonly PlainObligation[]): Counts {
  const counts: Counts = { obligations: all.length, ...NONE };
  for (const one of all) counts[one.status] = counts[one.status]! + 1;
  return counts;
}

function countBy(
  all: readonly PlainObligation[],
  keyOf: (one: PlainObligation) => string,
): Map<string, Counts> {
  const groups = new Map<string, PlainObligation[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return new Map([...groups].map(([key, some]) => [key, count(some)]));
}

function figures({
  key: _,
  name: __,
  month: ___,
  asOf: ____,
  discipline: _____,
  ...counts
}: object & {
  [name: string]: unknown;
}): Counts {
  return counts as Counts;
}

function sum(all: readonly Counts[]): Counts {
  const total: Counts = { obligations: 0, ...NONE };
  for (const counts of all) for (const name in total) total[name] = total[name]! + counts[name]!;
  return total;
}

const DAYS =
  '2010-08-20 2010-08-31 2010-09-30 2010-10-01 2010-10-18 2010-10-26 2010-10-29 2010-10-30 2010-11-15 2010-11-30 2010-12-01 2010-12-27 2010-12-31 2011-01-10';
const day = fc.constantFrom(...DAYS.split(' '));

describe('the city after half a year', () => {
  it.each([1, 2])('stands as a plain computation says, along every path (seed %i)', async (seed) => {
    const { place, events } = await cityOf(seed);
    await fc.assert(
      fc.asyncProperty(day, fc.boolean(), async (asOf, known) => {
        const all = plainly(place, events, asOf, { known });
        const options = known ? `--as-of ${asOf} --known-at ${asOf}` : `--as-of ${asOf}`;
        for (const by of GROUPINGS) {
          const { totals, groups, matrix } = await status(place, `${options} --by ${by} --matrix`);
          expect(totals).toEqual(count(all));
          const plain = countBy(all, (one) => one.groups[by]);
          expect(new Map(groups.map((group) => [group.key, figures(group)]))).toEqual(plain);
          expect(sum(groups)).toEqual(totals);
          const cells = countBy(all, (one) => `${one.groups.month} ${one.groups[by]}`);
          expect(new Map(matrix!.map((cell) => [`${cell.month} ${cell.key}`, figures(cell)]))).toEqual(cells);
        }
        // Units add up to the bodies they answer to.
        const units = countBy(all, ({ groups }) => `${groups.parent}|${groups.unit}`);
        for (const { key, ...group } of (await status(place, `${options} --by parent`)).groups) {
          const below = [...units].filter(([path]) => path.startsWith(`${key}|`));
          expect(sum(below.map(([, counts]) => counts))).toEqual(figures(group));
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('as it was known at the end of a day stands as a store that holds only what was recorded by then', async () => {
    const { place, events } = await cityOf(3);
    let stores = 0;
    await fc.assert(
      fc.asyncProperty(day, fc.constantFrom(...GROUPINGS), async (asOf, by) => {
        const part = join(place.folder, `until-${asOf}-${by}-${stores++}`);
        const known = events.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= asOf);
        await writeStore(part, known);
        for (const line of [`status --by ${by}`, 'status --matrix', 'missing', 'report']) {
          const whole = await place.cyclo(`${line} --as-of ${asOf} --known-at ${asOf} --format json`, {
            now: NOW,
          });
          expect(whole.exit).toBe(0);
          const partly = await place.cyclo(`${line} --as-of ${asOf} --format json --store ${part}`, {
            now: NOW,
          });
          expect(judged(partly.out)).toEqual(judged(whole.out));
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('has a trend whose every point is what its day says by itself', async () => {
    const { place } = await cityOf(4);
    const { trend } = await status(place, '--trend week');
    expect(trend!.length).toBeGreaterThan(20);
    for (const point of trend!.filter((_, index) => index % 5 === 0).slice(0, -1)) {
      expect(figures(point)).toEqual((await status(place, `--as-of ${point.asOf}`)).totals);
    }
  });

  it('misses what is overdue, and reports what stands', async () => {
    const { place } = await cityOf(5);
    for (const asOf of ['2010-10-18', '2010-12-31']) {
      const { totals } = await status(place, `--as-of ${asOf}`);
      const ask = async (command: string) =>
        JSON.parse((await place.cyclo(`${command} --as-of ${asOf} --format json`, { now: NOW })).out) as {
          total: number;
          totals: { status: string; count: number }[];
          late: { status: string }[];
        };
      expect((await ask('missing')).total).toBe(totals['overdue']);
      const report = await ask('report --future');
      const reported = Object.fromEntries(report.totals.map((one) => [one.status, one.count]));
      expect(reported).toEqual({
        done: totals['done'],
        'done-late': totals['doneLate'],
        overdue: totals['overdue'],
        upcoming: totals['due']! + totals['upcoming']!,
        postponed: totals['postponed'],
        withdrawn: totals['withdrawn'],
        excused: totals['excused'],
        'in-review': totals['inReview'],
      });
      expect(report.late.length).toBe(totals['overdue']! + totals['doneLate']!);
    }
  });
});

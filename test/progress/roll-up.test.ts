import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import type { Unit } from '../../src/plan/plan.ts';
import { requestStates } from '../../src/progress/records/ledger-states.ts';
import { obligations, type Item } from '../../src/progress/obligations.ts';
import { FIELD, GROUPINGS, noCounts, rollUp, type Counts, type RollUp } from '../../src/progress/roll-up.ts';
import { happenedBy } from '../../src/progress/share-state.ts';
import type { Status } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { hostAt } from '../store/sample.ts';
import { storeFolder } from '../store/store-folder.ts';
import { runs } from '../runs.ts';
import { city, eventOf, halfYear, type Deed } from './city.ts';
import { days } from './world.ts';

const { items } = obligations(city, days);
const DAYS = ['2010-08-01', '2010-09-30', '2010-10-30', '2010-11-15', '2011-02-01'];
const MORNING = Date.UTC(2010, 8, 1, 9);
const DAY = 86_400_000;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Records each list of deeds a day after the one before. */
async function record(
  batches: readonly (readonly Deed[])[],
): Promise<{ folder: string; events: LedgerEvent[] }> {
  const folder = storeFolder();
  folders.push(folder);
  let now = MORNING;
  const ledger = await openLedgerForWriting(
    folder,
    hostAt(() => now),
  );
  for (const batch of batches) {
    for (const taking of [false, true]) {
      const deeds = batch.filter((deed) => 'back' in deed === taking);
      if (!taking) await ledger.record({}, (known) => deeds.flatMap((deed) => eventOf(deed, known) ?? []));
      else for (const deed of deeds) await ledger.record({}, (known) => [eventOf(deed, known) ?? []].flat());
    }
    now += DAY;
  }
  const events = await ledger.events();
  await ledger.close();
  return { folder, events };
}

/** The status of one share, told in the plainest way there is. */
function plainStatus(item: Item, unit: Unit, events: readonly LedgerEvent[], asOf: string): Status {
  const { activity, occurrence, task, effectiveDeadline } = item;
  const own = events.filter(
    (event) =>
      event.plan === 'city' &&
      (event.activity === activity.id || activity.was.includes(event.activity)) &&
      (event.unit === unit.id || unit.was.includes(event.unit)) &&
      (event.occurrence === occurrence.id || activity.moved?.[0]?.from === event.occurrence),
  );
  let doneOn: string | undefined;
  let accepted = false;
  let excused = false;
  let deadline = effectiveDeadline;
  let postponed = activity.moved !== undefined;
  for (const event of own) {
    if (own.some(({ undoes }) => undoes === event.id) || event.on > asOf) continue;
    if (event.kind === 'done' && doneOn === undefined) [doneOn, accepted, excused] = [event.on, false, false];
    else if (event.kind === 'accepted' && doneOn !== undefined) accepted = true;
    else if (event.kind === 'returned' && doneOn !== undefined) [doneOn, accepted] = [undefined, false];
    else if (event.kind === 'excused') [doneOn, accepted, excused] = [undefined, false, true];
    else if (event.kind === 'reopened') [doneOn, accepted, excused] = [undefined, false, false];
    else if (event.kind === 'postponed') [deadline, postponed] = [event.until, true];
  }
  if (doneOn !== undefined && (accepted || !task.acceptedBy)) {
    return deadline !== undefined && doneOn > deadline ? 'done-late' : 'done';
  }
  if (activity.withdrawn) return 'withdrawn';
  if (doneOn !== undefined) return 'in-review';
  if (excused) return 'excused';
  if (deadline !== undefined && asOf > deadline) return 'overdue';
  if (postponed) return 'postponed';
  return asOf < occurrence.start && !(deadline !== undefined && asOf >= deadline) ? 'upcoming' : 'due';
}

const BEST: readonly Status[] = [
  'done',
  'done-late',
  'withdrawn',
  'in-review',
  'due',
  'upcoming',
  'postponed',
  'overdue',
  'excused',
];

/** One obligation: how it stands, and the groups it is in. */
interface PlainObligation {
  readonly status: Status;
  readonly isAsNeeded: boolean;
  readonly groups: Record<string, string>;
}

/** Every obligation with its status and the groups it belongs to. */
function plainly(events: readonly LedgerEvent[], asOf: string): PlainObligation[] {
  return items.flatMap((item) => {
    const { actor, activity, occurrence, task, units } = item;
    const common = { actor: actor.id, activity: activity.id, month: occurrence.to };
    const isAsNeeded = occurrence.deadline === undefined;
    const statuses = units.map((unit) => plainStatus(item, unit, events, asOf));
    if (task.doneBy === 'any') {
      const status = BEST.find((best) => statuses.includes(best))!;
      const parent = actor.id === 'RUO' ? 'UO' : '';
      return [{ status, isAsNeeded, groups: { ...common, unit: actor.id, parent } }];
    }
    return units.map((unit, index) => ({
      status: statuses[index]!,
      isAsNeeded,
      groups: { ...common, unit: unit.id, parent: unit.parent ?? '' },
    }));
  });
}

function count(all: readonly PlainObligation[]): Counts {
  const counts: Record<keyof Counts, number> = noCounts();
  for (const { status, isAsNeeded } of all) {
    counts[FIELD[status]] += 1;
    if (isAsNeeded && status === 'due') counts.dueAsNeeded += 1;
    if (isAsNeeded && status === 'upcoming') counts.upcomingAsNeeded += 1;
  }
  return { ...counts, obligations: all.length };
}

function sumOf({ groups }: RollUp): Counts {
  const sum: Record<keyof Counts, number> = noCounts();
  for (const { counts } of groups)
    for (const field in sum) sum[field as keyof Counts] += counts[field as keyof Counts];
  return sum;
}

describe('the counts of a city after a random half-year', () => {
  it('are those of a naive computation, by every path, and add up', async () => {
    await fc.assert(
      fc.asyncProperty(halfYear, fc.constantFrom(...DAYS), async (batches, asOf) => {
        const { folder, events } = await record(batches);
        const all = plainly(events, asOf);
        const ledger = await openLedgerForReading(
          folder,
          hostAt(() => 0),
        );
        for (const by of [undefined, ...GROUPINGS]) {
          const result = rollUp(city, items, new States(city, happenedBy(events, asOf)), asOf, by);
          expect(result.totals).toEqual(count(all));
          if (by !== undefined) {
            expect(sumOf(result)).toEqual(result.totals);
            const keys = new Set(all.map(({ groups }) => groups[by]!));
            expect(Object.fromEntries(result.groups.map(({ key, counts }) => [key, counts]))).toEqual(
              Object.fromEntries(
                [...keys].map((key) => [key, count(all.filter(({ groups }) => groups[by] === key))]),
              ),
            );
          }
          const { queries, states } = requestStates(city, items, [asOf]);
          const [found] = states([await ledger.shares(queries[0]!)]);
          expect(rollUp(city, items, found!, asOf, by), `from the ledger, by ${by}`).toEqual(result);
        }
        await ledger.close();
      }),
      { numRuns: runs(600) },
    );
  });

  it('as known at the end of a day are those of a store that holds only what was recorded up to then', async () => {
    await fc.assert(
      fc.asyncProperty(halfYear, fc.nat(4), fc.constantFrom(...GROUPINGS), async (batches, upTo, by) => {
        const whole = await record(batches);
        const part = await record(batches.slice(0, upTo));
        const ask = async (folder: string, recordedBefore?: string): Promise<RollUp> => {
          const ledger = await openLedgerForReading(
            folder,
            hostAt(() => 0),
          );
          const { queries, states } = requestStates(city, items, ['2010-10-30'], recordedBefore);
          const [found] = states([await ledger.shares(queries[0]!)]);
          await ledger.close();
          return rollUp(city, items, found!, '2010-10-30', by);
        };
        const instant = new Date(MORNING + upTo * DAY).toISOString();
        expect(await ask(whole.folder, instant)).toEqual(await ask(part.folder));
      }),
      { numRuns: runs(250) },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { orphansOf } from '../../src/progress/records/orphans.ts';
import { RecordJudge } from '../../src/progress/records/loss.ts';
import type { RecordSubject } from '../../src/progress/records/places.ts';
import { States } from '../../src/progress/states.ts';
import { Chance } from '../../bench/chance.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';
import { days, done } from './world.ts';

const PLAN: PlanFile = {
  cyclo: 1,
  plan: 'world',
  title: 'World',
  period: '2010-09..2010-12',
  actors: {
    UO: { name: 'Office' },
    RUO: { name: 'Districts', units: [{ id: 'north', name: 'North' }] },
    SCH: {
      name: 'Schools',
      units: [
        { id: 'first', name: 'First', tags: ['big'] },
        { id: 'second', name: 'Second' },
      ],
    },
  },
  activities: [
    { id: 'report', title: 'Report', when: { every: 'month' }, tasks: { UO: 'Receive', SCH: 'Send' } },
    { id: 'other', title: 'Other', when: '2010-10', tasks: { SCH: 'Do' } },
  ],
};

const RECORD = { activity: 'report', occurrence: '2010-10', unit: 'first', count: 1 };

/** Everything that a record of the first school's report of October can lose by an edit. */
const LOSSES: readonly (readonly [string, (plan: PlanFile) => void, string | undefined])[] = [
  ['nothing', () => undefined, undefined],
  ['the activity', (plan) => void plan.activities.shift(), 'activity'],
  ['the task', (plan) => void delete plan.activities[0]!.tasks['SCH'], 'task'],
  ['the task to another actor', (plan) => void (plan.activities[0]!.tasks = { RUO: 'Send' }), 'task'],
  ['its unit by only', (plan) => void (plan.activities[0]!.only = ['second', 'UO']), 'choice'],
  ['its unit by except', (plan) => void (plan.activities[0]!.except = ['first']), 'choice'],
  ['its unit by tags', (plan) => void (plan.activities[0]!.tags = ['small']), 'choice'],
  [
    'its unit by a host',
    ({ activities: [report] }) => void Object.assign(report!, { 'done-by': 'host', host: 'second' }),
    'choice',
  ],
  ['nothing by any', ({ activities: [report] }) => void (report!['done-by'] = 'any'), undefined],
  ['the unit’s beginning', (plan) => void (unitOf(plan).from = '2010-11-10'), 'dates'],
  ['the unit’s end', (plan) => void (unitOf(plan).to = '2010-09-10'), 'dates'],
  ['nothing by a parent', (plan) => void (unitOf(plan).parent = 'UO'), undefined],
  ['the unit', ({ actors }) => void (actors['SCH']!.units as object[]).shift(), 'unit'],
  [
    'the unit to another actor',
    ({ actors }) => {
      const [unit] = (actors['SCH']!.units as object[]).splice(0, 1);
      (actors['RUO']!.units as object[]).push(unit!);
    },
    'task',
  ],
  ['the month by the period', (plan) => void (plan.period = '2010-11..2010-12'), 'time'],
  ['the month by a shorter series', (plan) => void (plan.activities[0]!.when = '2010-11'), 'time'],
  [
    'nothing by a withdrawal',
    ({ activities: [report] }) => void (report!.withdrawn = { by: 'order' }),
    undefined,
  ],
  [
    'the task to a part split off without its former id',
    (plan) => {
      delete plan.activities[0]!.tasks['SCH'];
      plan.activities.push({ id: 'part', title: 'Part', when: '2010-10', tasks: { SCH: 'Send' } });
    },
    'task',
  ],
  [
    'nothing to a part split off with it',
    (plan) => {
      delete plan.activities[0]!.tasks['SCH'];
      const part = { id: 'part', title: 'Part', when: '2010-10', tasks: { SCH: 'Send' }, was: ['report'] };
      plan.activities.push(part);
    },
    undefined,
  ],
  [
    'its only heir',
    (plan) => {
      const part = { title: 'Part', when: '2010-10', tasks: { SCH: 'Send' }, was: ['report'] };
      plan.activities.splice(0, 1, { id: 'one', ...part }, { id: 'two', ...part });
    },
    'shared',
  ],
];

function unitOf({ actors }: PlanFile): { from?: string; to?: string; parent?: string } {
  return (actors['SCH']!.units as { from?: string; to?: string; parent?: string }[])[0]!;
}

function planOf(entry: PlanFile): Plan {
  return assemblePlan(entry, 'plan.yaml', new Map());
}

describe('a record whose obligation loses', () => {
  it.each(LOSSES)('%s', (_, edit, reason) => {
    const entry = structuredClone(PLAN);
    edit(entry);
    const plan = planOf(entry);
    const owed = obligations(plan, days);
    expect(new RecordJudge(plan, owed).lossOf(RECORD)?.reason).toBe(reason);
    const found = orphansOf(plan, owed, [RECORD, { ...RECORD, count: 2 }]);
    expect(found.map(({ count }) => count)).toEqual(reason === undefined ? [] : [3]);
  });
});

/** Whether a record stands for an obligation, found by looking at each of them. */
function plainly(plan: Plan, { activity, occurrence, unit }: RecordSubject): boolean {
  const { items } = obligations(plan, days);
  const owners = items.filter((item) => {
    const { id, was } = item.activity;
    const times = new Set([item.occurrence.id]);
    // Moves follow each other, and may be listed in any order.
    const own = items.filter((other) => other.activity === item.activity && other.task === item.task);
    for (const _ of item.activity.moved ?? []) {
      for (const { from, to = own.length === 1 ? item.occurrence.id : undefined } of item.activity.moved ??
        []) {
        const isThere = own.some((other) => other.occurrence.id === from);
        if (to !== undefined && times.has(to) && !isThere) times.add(from);
      }
    }
    return (
      (id === activity || was.includes(activity)) &&
      times.has(occurrence) &&
      item.units.some((one) => one.id === unit || one.was.includes(unit))
    );
  });
  const ids = new Set(owners.map((item) => item.activity.id));
  return ids.size === 1 || ids.has(activity);
}

/** Whether some name is that of two units, which no plan may have. */
function hasTwins({ actors }: Plan): boolean {
  const names = actors.flatMap(({ units }) => units.flatMap(({ id, was }) => [id, ...new Set(was)]));
  return new Set(names).size !== names.length;
}

describe('whatever the plan and its edits', () => {
  it('a record stands for an obligation where a plain computation finds one, and for no more than one', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 10 }), (seed, edits) => {
        const entry = randomPlan(seed);
        const [before, after] = [planOf(entry), planOf(edited(entry, edits))];
        fc.pre(!hasTwins(after));
        const chance = new Chance(`records ${seed}`);
        const records = [before, after]
          .flatMap((plan) => obligations(plan, days).items)
          .flatMap(({ activity, occurrence, units }) =>
            units.map((unit) => ({ activity: activity.id, occurrence: occurrence.id, unit: unit.id })),
          )
          .filter(() => chance.hits(0.3));
        for (const plan of [before, after]) {
          const owed = obligations(plan, days);
          const judge = new RecordJudge(plan, owed);
          const isUnclear = owed.problems.length > 0;
          for (const record of records) {
            const loss = judge.lossOf(record);
            const counts = plainly(plan, record);
            if (!isUnclear || counts) expect(loss === undefined, JSON.stringify([record, loss])).toBe(counts);
            const states = new States(plan, [{ ...done(record), plan: plan.name }]);
            const standing = owed.items.flatMap((item) =>
              item.units.filter((unit) => states.eventsOf(item, unit).length > 0),
            );
            expect(standing.length).toBe(counts ? 1 : 0);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Chance } from '../../bench/chance.ts';
import type { ActivityEntry, PlanFile, UnitEntry } from '../../src/plan/generated/plan-file.ts';
import { runs } from '../runs.ts';
import { Workplace } from '../test-io.ts';

const MONTHS = ['2010-09', '2010-10', '2010-11', '2010-12'];

function randomPlan(chance: Chance): PlanFile {
  const units = (actor: string): UnitEntry[] =>
    Array.from({ length: 3 }, (_, index) => ({ id: `${actor}-${index}`, name: `${actor} № ${index}` }));
  const activity = (_: unknown, index: number): ActivityEntry => ({
    id: `work-${index}`,
    title: `Работа ${index}`,
    when: some(MONTHS, chance),
    tasks: Object.fromEntries(
      some(['office', 'school'], chance).map((actor) => [actor, { text: `Работа ${index}: ${actor}` }]),
    ),
  });
  return {
    cyclo: 1,
    plan: 'small',
    title: 'План',
    period: '2010-09..2010-12',
    actors: {
      office: { name: 'Управления', units: units('office') },
      school: { name: 'Школы', units: units('school') },
    },
    activities: Array.from({ length: 3 }, activity),
  };
}

/** Some of a list, at least one, in its order. */
function some<Item>(list: readonly Item[], chance: Chance): Item[] {
  const kept = list.filter(() => chance.hits(0.5));
  return kept.length > 0 ? kept : [list[chance.below(list.length)]!];
}

type Edit = (plan: PlanFile, activity: ActivityEntry, chance: Chance) => unknown;

/** What takes obligations away, gives them to others, or brings new ones. */
const EDITS: readonly Edit[] = [
  ({ activities }) => activities.length > 1 && activities.splice(0, 1),
  (_, activity, chance) => (activity.when = some(MONTHS, chance)),
  (_, { tasks }) => Object.keys(tasks).length > 1 && delete tasks['office'],
  (_, activity) => {
    const { office, school } = activity.tasks;
    activity.tasks = { ...(school && { office: school }), ...(office && { school: office }) };
  },
  (_, { tasks }, chance) => {
    for (const [actor, task] of Object.entries(tasks))
      if (typeof task === 'object') task.only = some([0, 1, 2], chance).map((index) => `${actor}-${index}`);
  },
  ({ actors }) => {
    const units = actors['school']!.units as UnitEntry[];
    if (units.length > 2) units.pop();
  },
];

/** What is owed, in the plainest way: `activity month unit`. */
function owed({ activities, actors }: PlanFile): Set<string> {
  const all = new Set<string>();
  for (const { id, when, tasks } of activities)
    for (const month of when as string[])
      for (const [actor, task] of Object.entries(tasks))
        for (const unit of actors[actor]!.units as UnitEntry[]) {
          const only = typeof task === 'object' ? task.only : undefined;
          if (!only || only.includes(unit.id)) all.add(`${id} ${month} ${unit.id}`);
        }
  return all;
}

const places: Workplace[] = [];
afterAll(() => Promise.all(places.map((place) => place.close())));

/** A plan that was edited after some of it was recorded, and what the records are about. */
async function editedAfter(
  seed: number,
  edits: readonly number[],
): Promise<{ place: Workplace; plan: PlanFile; records: readonly string[] }> {
  const chance = new Chance(`plan ${seed}`);
  const place = await Workplace.open(false);
  places.push(place);
  const plan = randomPlan(chance);
  const write = (): Promise<void> => place.write('plans/small.yaml', JSON.stringify(plan));
  await write();
  const records = some([...owed(plan)], chance);
  const rows = records.map((record) => record.replaceAll(' ', ','));
  await place.write('rows.csv', `activity,occurrence,unit\n${rows.join('\n')}\n`);
  const { exit, err } = await place.cyclo('done --from rows.csv');
  expect([exit, err]).toEqual([0, '']);
  for (const edit of edits)
    EDITS[edit]!(plan, plan.activities[chance.below(plan.activities.length)]!, chance);
  await write();
  return { place, plan, records };
}

const numbers = fc.tuple(fc.nat(99_999), fc.array(fc.nat(EDITS.length - 1), { maxLength: 4 }));

describe('records of a plan that was edited after them', () => {
  it('count where they stand for something that is owed, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, async ([seed, edits]) => {
        const { place, plan, records } = await editedAfter(seed, edits);
        const { out } = await place.cyclo('status --plan plans/small.yaml --format json', {
          now: '2011-01-15T06:00:00.000Z',
        });
        const { totals } = JSON.parse(out) as { totals: Record<string, number> };
        const all = owed(plan);
        expect(totals['obligations']).toBe(all.size);
        expect(totals['done']! + totals['doneLate']!).toBe(records.filter((each) => all.has(each)).length);
      }),
      { numRuns: runs(300) },
    );
  });
});

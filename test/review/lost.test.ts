import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Chance } from '../../bench/chance.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { RecordPlaces } from '../../src/progress/records/places.ts';
import type { Edition } from '../../src/review/edition.ts';
import { review } from '../../src/review/review.ts';
import { done } from '../progress/world.ts';
import { runs } from '../runs.ts';
import { editionOf } from './editions.ts';
import { edited } from './random-edits.ts';
import { randomPlan } from './random-plan.ts';

const placesOf = ({ plan, calendar }: Edition): RecordPlaces =>
  new RecordPlaces(plan, obligations(plan, calendar).items);

it('a review counts every record that stood for an obligation and stands for none, once', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 6 }), (seed, edits) => {
      const entry = randomPlan(seed);
      const [before, after] = [editionOf(entry), editionOf(edited(entry, edits))];
      const names = after.plan.actors.flatMap(({ units }) => units.flatMap(({ id, was }) => [id, ...was]));
      fc.pre(before.plan.name === after.plan.name && new Set(names).size === names.length);
      const chance = new Chance(`lost ${seed}`);
      const events = obligations(before.plan, before.calendar)
        .items.filter(({ activity }) => !activity.withdrawn)
        .flatMap(({ activity, occurrence, units }) =>
          units.map((unit) => ({ activity: activity.id, occurrence: occurrence.id, unit: unit.id })),
        )
        .filter(() => chance.hits(0.4))
        .map((key) => ({ ...done(key), plan: before.plan.name }));
      const later = placesOf(after);
      const counted = review(before, after, events).changes.reduce((sum, { lost = 0 }) => sum + lost, 0);
      expect(counted).toBe(events.filter((event) => !later.find(event)).length);
    }),
    { numRuns: runs(300) },
  );
});

it('a review counts the records that two heirs could have, and that neither has', () => {
  const plan = {
    cyclo: 1 as const,
    plan: 'world',
    title: 'World',
    period: '2010-09..2010-12',
    actors: { UO: { name: 'Office' }, SCH: { name: 'Schools', units: [{ id: 'first', name: 'First' }] } },
  };
  const report = { title: 'Report', when: '2010-10' };
  const before = editionOf({
    ...plan,
    activities: [{ ...report, id: 'report', tasks: { UO: 'Receive', SCH: 'Send' } }],
  });
  const after = editionOf({
    ...plan,
    activities: [
      { ...report, id: 'letter', was: ['report'], tasks: { UO: 'Receive', SCH: 'Send' } },
      { ...report, id: 'part', was: ['report'], tasks: { SCH: 'Send the rest' } },
    ],
  });
  const events = ['first', 'UO'].map((unit) => ({
    ...done({ activity: 'report', occurrence: '2010-10', unit }),
    plan: 'world',
  }));
  const { changes } = review(before, after, events);
  expect(changes.reduce((sum, { lost = 0 }) => sum + lost, 0)).toBe(1);
});

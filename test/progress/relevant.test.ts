import fc from 'fast-check';
import { expect, it } from 'vitest';
import { awaited } from '../../src/progress/chains.ts';
import { due, type DueQuery } from '../../src/progress/due.ts';
import { relevantTo } from '../../src/progress/relevant.ts';
import type { LedgerEvent } from '../../src/event.ts';
import { runs } from '../runs.ts';
import { days, done, planOf } from './world.ts';

const plan = planOf([
  { id: 'first-step', was: ['old-step'], tasks: { SCH: 'Collect' } },
  { id: 'own-step', after: ['first-step'], tasks: { SCH: 'Send', UO: 'Sum up' } },
  { id: 'last-step', after: ['own-step'], tasks: { UO: 'Send on' } },
  { id: 'aside', tasks: { SCH: 'Aside' } },
  { id: 'anyone', tasks: { SCH: { text: 'Send somebody', 'done-by': 'any' } } },
  { id: 'later', after: ['anyone'], tasks: { SCH: 'Report on it' } },
]);
const units = plan.actors.flatMap((actor) => actor.units.flatMap(({ id, was }) => [id, ...was]));
const activities = plan.activities.flatMap(({ id, was }) => [id, ...was]);

it('leaves out no record that what is due depends on', () => {
  const event = fc
    .record({ activity: fc.constantFrom(...activities), unit: fc.constantFrom(...units) })
    .map((key) => done(key));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), fc.constantFrom(...units), (events, unit) => {
      const query: DueQuery = { today: '2010-11-05', from: '2010-10-01', to: '2010-10-31', unit };
      const names = relevantTo(plan, unit);
      const some = events.filter(
        (one: LedgerEvent) => names.activities.includes(one.activity) && names.units.includes(one.unit),
      );
      expect(due(plan, days, some, query)).toEqual(due(plan, days, events, query));
    }),
    { numRuns: runs(3000) },
  );
});

it('waits for itself and those below, and for all where it has nothing to do with any', () => {
  const [office, first, second] = plan.actors.flatMap((actor) => actor.units);
  if (!office || !first || !second) throw new Error('the world has an office and schools');
  expect(awaited([first, second], [first])).toEqual([first]);
  expect(awaited([first, second], [office])).toEqual([first, second]);
  expect(awaited([first, second], [{ ...office, id: 'stranger' }])).toEqual([first, second]);
  expect(awaited([first, { ...second, parent: 'stranger' }], [office])).toEqual([first]);
});

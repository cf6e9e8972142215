import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ActivityEntry, PlanFile } from '../../src/plan/generated/plan-file.ts';
import { review } from '../../src/review/review.ts';
import { runs } from '../runs.ts';
import { editionOf } from './editions.ts';

const MONTHS = ['2010-09', '2010-10', '2010-11', '2010-12'] as const;

function plan(): PlanFile {
  const activity = (id: string, when: string): ActivityEntry => ({
    id,
    title: `Работа ${id}`,
    when,
    tasks: { UO: `Организация ${id}`, RUO: `Участие ${id}` },
  });
  return {
    cyclo: 1,
    plan: 'small',
    title: 'План',
    period: '2010-09..2010-12',
    actors: {
      UO: { name: 'Управление' },
      RUO: {
        name: 'РУО',
        units: [
          { id: 'ruo-1', name: 'РУО № 1' },
          { id: 'ruo-2', name: 'РУО № 2' },
          { id: 'ruo-3', name: 'РУО № 3' },
        ],
      },
    },
    activities: [
      activity('seminar', '2010-10'),
      activity('check', '2010-10'),
      activity('summary', '2010-11'),
      activity('council', '2010-12'),
    ],
  };
}

const find = ({ activities }: PlanFile, id: string): ActivityEntry =>
  activities.find((activity) => activity.id === id)!;

/** What else may be changed, without moving the seminar. */
const NEIGHBOURS: Readonly<Record<string, (plan: PlanFile) => unknown>> = {
  'another is removed': (to) => to.activities.splice(1, 1),
  'another moves to its month': (to) => (find(to, 'council').when = '2010-10'),
  'another comes where it was': (to) =>
    to.activities.push({ id: 'fresh', title: 'Новая', when: '2010-10', tasks: { UO: 'Новая работа' } }),
  'it is reworded': (to) => (find(to, 'seminar').tasks['UO'] = 'Проведение'),
  'it has another title': (to) => (find(to, 'seminar').title = 'Вебинар'),
  'one of its tasks is dropped': (to) => delete find(to, 'seminar').tasks['UO'],
  'fewer units take part in it': (to) =>
    (find(to, 'seminar').tasks['RUO'] = { text: 'Участие seminar', except: ['ruo-3'] }),
  'a unit closes': (to) => (to.actors['RUO']!.units as unknown[]).pop(),
  'a unit opens': (to) => (to.actors['RUO']!.units as unknown[]).push({ id: 'ruo-4', name: 'РУО № 4' }),
  'an actor has another name': (to) => (to.actors['UO']!.name = 'Комитет'),
  'the period is longer': (to) => (to.period = '2010-08..2010-12'),
  'deadlines follow another rule': (to) => (to.deadlines = { 'non-working-day': 'next' }),
};

it('a move is a rescheduling, whatever stands beside it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MONTHS.filter((month) => month !== '2010-10')),
      fc.subarray(Object.keys(NEIGHBOURS)),
      (month, names) => {
        const to = plan();
        find(to, 'seminar').when = month;
        for (const name of names) if (to.activities.length > 0) NEIGHBOURS[name]!(to);
        const { changes } = review(editionOf(plan()), editionOf(to), []);
        const moves = changes.filter(({ kind, activity }) => kind === 'moved' && activity === 'seminar');
        expect(moves.map((change) => change.class)).toEqual(['rescheduling']);
      },
    ),
    { numRuns: runs(3000) },
  );
});

import { describe, expect, it } from 'vitest';
import { agenda, type AgendaQuery } from '../../src/progress/agenda.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { days, done, planOf } from './world.ts';

const OCTOBER: AgendaQuery = {
  today: '2010-10-15',
  from: '2010-10-01',
  to: '2010-10-31',
  overdue: 'within',
  all: false,
};

const listed = (
  plans: readonly Plan[],
  query: Partial<AgendaQuery> = {},
  events: Parameters<typeof agenda>[1] = [],
) =>
  agenda(
    plans.map((plan) => ({ plan, calendar: days })),
    events,
    { ...OCTOBER, ...query },
  );
const lines = (...args: Parameters<typeof listed>): string[] =>
  listed(...args).items.map(
    ({ item, status, daysLate }) =>
      `${item.activity.id} ${item.occurrence.id} ${status}${daysLate ? ` ${daysLate}` : ''}`,
  );

const plan = planOf([
  { id: 'monthly', when: { every: 'month' }, tasks: { SCH: 'Report' } },
  { id: 'october', when: '2010-10-05', tasks: { UO: 'Meet' } },
  { id: 'tenth', when: { every: 'month', by: { day: 10, of: 'following-month' } }, tasks: { UO: 'Sum up' } },
]);

describe('a stretch of days', () => {
  it('has what can be worked on or falls due in it, by deadline, then in the order of the file', () => {
    expect(lines([plan])).toEqual([
      'october 2010-10-05 overdue 10',
      'tenth 2010-09 overdue 7',
      'monthly 2010-10 due',
      'tenth 2010-10 due',
    ]);
  });

  it('is narrowed to an actor or a unit', () => {
    expect(lines([plan], { actor: 'SCH' })).toEqual(['monthly 2010-10 due']);
    const [item] = listed([plan], { unit: 'old-first' }).items;
    expect(item?.unit?.id).toBe('first');
    expect(item?.units).toEqual({ total: 1, done: 0, overdue: 0, inReview: 0 });
  });

  it('leaves out what is done, and counts it', () => {
    const events = ['first', 'second'].map((unit) => done({ activity: 'monthly', unit }));
    const { items, closed } = listed([plan], { actor: 'SCH' }, events);
    expect([items.length, closed]).toEqual([0, 1]);
    expect(lines([plan], { actor: 'SCH', all: true }, events)).toEqual(['monthly 2010-10 done']);
  });
});

describe('what is late', () => {
  const late = { actor: 'SCH', today: '2010-11-01', from: '2010-11-01', to: '2010-11-30' };

  it('is listed with the month that was not asked for', () => {
    expect(lines([plan], { ...late, overdue: 'also' })).toEqual([
      'monthly 2010-08 overdue 62',
      'monthly 2010-09 overdue 32',
      'monthly 2010-10 overdue 3',
      'monthly 2010-11 due',
    ]);
    expect(lines([plan], { ...late, overdue: 'within' })).toEqual(['monthly 2010-11 due']);
  });

  it('is listed alone when nothing else is asked for', () => {
    expect(lines([plan], { ...late, from: '0000-01-01', overdue: 'only' })).toHaveLength(3);
    expect(lines([plan], { ...late, overdue: 'only' })).toEqual([]);
  });

  it.each([
    ['preceding', 'overdue 3'],
    ['keep', 'overdue 1'],
    ['next', 'due'],
  ] as const)('on 1 November 2010 is October’s work, by the rule "%s": %s', (rule, expected) => {
    const rolled = planOf([{ when: '2010-10', tasks: { SCH: 'Report' } }], {
      deadlines: { 'non-working-day': rule },
    });
    expect(lines([rolled], { ...late, overdue: 'also' })).toEqual([`a0 2010-10 ${expected}`]);
  });

  it('in plans that have ended is counted, not listed', () => {
    const query = { today: '2012-05-05', from: '2012-05-01', to: '2012-05-31', overdue: 'also' } as const;
    expect(listed([plan], query)).toMatchObject({ items: [], ended: { count: 11, plans: ['world'] } });
  });
});

describe('what waits for something', () => {
  const chain = planOf([
    { id: 'form', tasks: { SCH: 'Fill in' } },
    { id: 'sum', after: ['form'], tasks: { UO: 'Sum up' } },
  ]);
  const waiting = (events: Parameters<typeof agenda>[1], query = {}) =>
    listed([chain], { actor: 'UO', ...query }, events).items[0]?.waitingFor;

  it('says for what, and how many are still missing', () => {
    expect(waiting([])).toEqual([
      { activity: 'form', occurrence: '2010-10', title: 'A0', total: 2, done: 0 },
    ]);
    expect(waiting([done({ activity: 'form' })])).toMatchObject([{ total: 2, done: 1 }]);
    expect(waiting(['first', 'second'].map((unit) => done({ activity: 'form', unit })))).toEqual([]);
  });
});

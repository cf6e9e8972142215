import { describe, expect, it } from 'vitest';
import { obligations } from '../../src/progress/obligations.ts';
import { days, planOf } from './world.ts';

/** `activity occurrence actor: units`, an item a line. */
const owed = (...args: Parameters<typeof planOf>): string[] =>
  obligations(planOf(...args), days).items.map(
    ({ activity, occurrence, actor, units }) =>
      `${activity.id} ${occurrence.id} ${actor.id}: ${units.map(({ id }) => id).join(' ')}`,
  );

describe('who owes what', () => {
  it('is every unit of an actor, and an actor without units itself', () => {
    expect(owed([{ when: '2010-11', tasks: { SCH: 'Report', UO: 'Sum up' } }])).toEqual([
      'a0 2010-11 SCH: first second third',
      'a0 2010-11 UO: UO',
    ]);
  });

  it('leaves out units that do not exist at the time', () => {
    expect(owed([{ when: ['2010-10', '2010-11'], tasks: { SCH: 'Report' } }])).toEqual([
      'a0 2010-10 SCH: first second',
      'a0 2010-11 SCH: first second third',
    ]);
    const closed = {
      SCH: {
        name: 'Schools',
        units: [
          { id: 'x', name: 'X', to: '2010-10-01' },
          { id: 'y', name: 'Y', to: '2010-09-30' },
        ],
      },
    };
    expect(owed([{ tasks: { SCH: 'Report' } }], { actors: closed })).toEqual(['a0 2010-10 SCH: x']);
  });

  it.each([
    [{ only: ['second'] }, 'second'],
    [{ except: ['second'] }, 'first'],
    [{ tags: ['big'] }, 'first'],
    [{ tags: ['big'], except: ['first'] }, ''],
    [{ 'done-by': 'host', host: 'second' } as const, 'second'],
  ])('follows %o', (selection, units) => {
    expect(owed([{ tasks: { SCH: { text: 'Report', ...selection } } }])).toEqual([
      `a0 2010-10 SCH: ${units}`,
    ]);
    expect(owed([{ ...selection, tasks: { SCH: 'Report' } }])).toEqual([`a0 2010-10 SCH: ${units}`]);
  });

  it('lets a task have a time of its own', () => {
    const tasks = { SCH: 'Report', UO: { text: 'Sum up', when: '2010-12' } };
    expect(owed([{ when: ['2010-11', '2010-12'], tasks }])).toEqual([
      'a0 2010-11 SCH: first second third',
      'a0 2010-12 SCH: first second third',
      'a0 2010-12 UO: UO',
    ]);
  });

  it('says it in the words of the occurrence', () => {
    const tasks = { UO: { text: 'Consult', wording: { '2010-11': 'Consult by telephone' } } };
    const plan = planOf([{ when: { every: 'month', in: '2010-10..2010-12' }, tasks }]);
    expect(obligations(plan, days).items.map(({ text }) => text)).toEqual([
      'Consult',
      'Consult by telephone',
      'Consult',
    ]);
  });
});

describe('deadlines', () => {
  const effective = (...args: Parameters<typeof planOf>): (string | undefined)[] =>
    obligations(planOf(...args), days).items.map(({ effectiveDeadline }) => effectiveDeadline);
  const one = [{ tasks: { UO: 'Report' } }];

  it.each([
    ['preceding', '2010-10-29'],
    ['next', '2010-11-01'],
    ['keep', '2010-10-31'],
  ] as const)('on Sunday 31 October goes to the %s working day: %s', (rule, day) => {
    expect(effective(one, { deadlines: { 'non-working-day': rule } })).toEqual([day]);
    expect(effective([{ ...one[0]!, 'non-working-day': rule }])).toEqual([day]);
  });

  it('of an activity that is due as needed is none', () => {
    expect(effective([{ when: 'as-needed', tasks: { UO: 'Answer' } }])).toEqual([undefined]);
  });

  it('that follow a month never go back into it: 5 January 2011 is a holiday, and the day before it December', () => {
    expect(
      effective([
        {
          when: { every: 'month', in: '2010-12', by: { day: 5, of: 'following-month' } },
          tasks: { UO: 'Report' },
        },
      ]),
    ).toEqual(['2011-01-11']);
  });

  it('that do not exist are told, and fall on the last day', () => {
    const { items, problems } = obligations(
      planOf([{ when: { every: 'month', in: '2010-11', by: 31 }, tasks: { UO: 'Report' } }]),
      days,
    );
    expect(items[0]?.effectiveDeadline).toBe('2010-11-30');
    expect(problems).toMatchObject([{ problem: { kind: 'no-such-day', month: '2010-11', day: 31 } }]);
  });
});

/** Terms that are counted from what was done: from which completion, and what becomes of them when it is taken back. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import type { EventKind, LedgerEvent } from '../../src/event.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { due } from '../../src/progress/due.ts';
import { obligations, type Item } from '../../src/progress/obligations.ts';
import { datedItems } from '../../src/progress/open-terms.ts';
import { happenedBy } from '../../src/progress/share-state.ts';
import { itemStanding } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import { runs } from '../runs.ts';
import { days, done, planOf } from './world.ts';

const LETTER = {
  id: 'letter',
  title: 'Letter',
  when: '2010-10-20',
  tasks: { UO: 'Gets it', SCH: 'Gets it' },
} as const;

/** A letter, and what is to be done within days of it. */
function world(when: WhenEntry, tasks: Record<string, object | string> = { SCH: 'Answer' }): Plan {
  return planOf([LETTER, { id: 'answer', when, tasks: tasks as never }], {
    deadlines: { 'non-working-day': 'keep' },
  });
}

function items(plan: Plan, events: readonly LedgerEvent[], asOf = '9999-12-31'): readonly Item[] {
  const states = new States(plan, happenedBy(events, asOf));
  return datedItems(obligations(plan, days).items, { plan, days, states });
}

/** Who has to answer by when; `-` while nobody knows. */
function answers(plan: Plan, events: readonly LedgerEvent[], asOf?: string): Record<string, string> {
  return Object.fromEntries(
    items(plan, events, asOf)
      .filter(({ activity }) => activity.id === 'answer')
      .flatMap(({ units, effectiveDeadline = '-' }) => units.map(({ id }) => [id, effectiveDeadline])),
  );
}

const got = (unit: string, on: string, kind: EventKind = 'done'): LedgerEvent => ({
  ...done({ activity: 'letter', occurrence: '2010-10-20', actor: unit === 'UO' ? 'UO' : 'SCH', unit, on }),
  kind,
});

const within: WhenEntry = { after: { done: 'letter' }, within: '5 days' };

describe('a term counted from a completion', () => {
  it('runs from the day it was done, for each unit from its own', () => {
    const events = [got('first', '2010-10-12'), got('second', '2010-10-22'), got('UO', '2010-10-01')];
    expect(answers(world(within), events)).toEqual({ first: '2010-10-17', second: '2010-10-27' });
  });

  it('waits for those who have not done it', () => {
    expect(answers(world(within), [got('first', '2010-10-12')])).toEqual({
      first: '2010-10-17',
      second: '-',
    });
  });

  it('runs from the completion of the parent, of those below, or of all, where the plan says so', () => {
    const events = [got('first', '2010-10-12'), got('second', '2010-10-22'), got('UO', '2010-10-01')];
    const of = (whose: string, tasks?: Record<string, string>): Record<string, string> =>
      answers(world({ after: { done: 'letter', whose: whose as 'own' }, within: '5 days' }, tasks), events);
    expect(of('parent')).toEqual({ first: '2010-10-06', second: '2010-10-06' });
    expect(of('all')).toEqual({ first: '2010-10-27', second: '2010-10-27' });
    expect(of('below', { UO: 'Sums up' })).toEqual({ UO: '2010-10-27' });
    expect(of('own', { UO: 'Sums up' })).toEqual({ UO: '2010-10-06' });
  });

  it('is one for all of whom any may do it', () => {
    const plan = world(within, { SCH: { text: 'Answer', 'done-by': 'any' } });
    expect(answers(plan, [got('first', '2010-10-12')])).toEqual({ first: '-', second: '-' });
    const events = [got('first', '2010-10-12'), got('second', '2010-10-22'), got('UO', '2010-10-01')];
    expect(new Set(Object.values(answers(plan, events))).size).toBe(1);
  });

  it('is open again when it is undone, returned or reopened', () => {
    const completion = got('first', '2010-10-12');
    const reopened = got('first', '2010-10-13', 'reopened');
    const returned = got('first', '2010-10-13', 'returned');
    const undone = { ...got('first', '2010-10-12', 'undone'), undoes: completion.id };
    for (const later of [reopened, returned, undone])
      expect(answers(world(within), [completion, later])['first']).toBe('-');
    const again = [completion, reopened, got('first', '2010-10-20')];
    expect(answers(world(within), again)['first']).toBe('2010-10-25');
  });

  it('knows on a day what had happened by then, however late it was entered', () => {
    const plan = world(within);
    const events = [got('first', '2010-10-12')];
    expect(answers(plan, events, '2010-10-11')['first']).toBe('-');
    expect(answers(plan, events, '2010-10-12')['first']).toBe('2010-10-17');
  });

  it('does not wait for those to whom it does not apply', () => {
    const plan = world({ after: { done: 'letter', whose: 'all' }, within: '5 days' });
    const events = [
      got('first', '2010-10-12'),
      got('second', '2010-10-10', 'excused'),
      got('UO', '2010-10-01'),
    ];
    expect(answers(plan, events)['first']).toBe('2010-10-17');
  });

  it('may follow another task of the same activity', () => {
    const plan = world('2010-10-20', {
      SCH: 'Answer',
      UO: { text: 'Sums up', when: { after: { done: 'answer' }, within: '3 days' } },
    });
    const answer = (unit: string, on: string): LedgerEvent =>
      done({ activity: 'answer', occurrence: '2010-10-20', unit, on });
    const events = [answer('first', '2010-10-18'), answer('second', '2010-10-21')];
    expect(answers(plan, events)['UO']).toBe('2010-10-24');
    expect(answers(plan, events.slice(1))['UO']).toBe('-');
  });

  it('is followed by what is counted from its own day', () => {
    const plan = planOf([
      LETTER,
      { id: 'notice', when: { after: 'answer', exactly: '1 day' }, tasks: { SCH: 'Notice' } },
      { id: 'answer', when: within, tasks: { SCH: 'Answer' } },
    ]);
    const day = (events: LedgerEvent[]): (string | undefined)[] =>
      items(plan, events)
        .filter(({ activity, units }) => activity.id === 'notice' && units.some(({ id }) => id === 'first'))
        .map(({ occurrence }) => occurrence.deadline);
    expect(day([])).toEqual([undefined]);
    expect(day([got('first', '2010-10-13')])).toEqual(['2010-10-19']);
  });
});

describe('an open term', () => {
  const plan = world(within);
  const query = { today: '2010-12-20', from: '2010-12-01', to: '2010-12-31' };

  it('is never overdue while it waits, and says for whom', () => {
    const { items: listed } = due(plan, days, [], query);
    const answer = listed.find(({ item }) => item.activity.id === 'answer')!;
    expect(answer.status).toBe('upcoming');
    expect(answer.within).toBe(true);
    expect(answer.waitingFor).toEqual([
      { activity: 'letter', occurrence: '2010-10-20', title: 'Letter', total: 2, done: 0 },
    ]);
  });

  it('is late by the day of the completion, as everything else is', () => {
    const { items: listed } = due(plan, days, [got('first', '2010-10-12')], { ...query, unit: 'first' });
    expect(listed.map(({ item, status, daysLate }) => [item.activity.id, status, daysLate])).toEqual([
      ['answer', 'overdue', 64],
    ]);
  });
});

describe('dates that depend on what was done', () => {
  afterEach(() => void vi.useRealTimers());

  const event = fc.record({
    unit: fc.constantFrom('UO', 'first', 'second'),
    on: fc.integer({ min: 0, max: 90 }).map((count) => addDays('2010-09-15', count)),
    kind: fc.constantFrom<EventKind>('done', 'done', 'done', 'reopened', 'returned', 'excused'),
  });
  const when = fc.record({
    after: fc.record({ done: fc.constant('letter'), whose: fc.constantFrom('own', 'parent', 'all') }),
    within: fc.constantFrom('1 day', '10 working days', '2 weeks', '1 month'),
  });

  it('follow from plan, records and the day asked about alone, whatever the clock says', () => {
    fc.assert(
      fc.property(
        when,
        fc.array(event, { maxLength: 8 }),
        fc.date({ noInvalidDate: true }),
        (rule, all, clock) => {
          const plan = world(rule, { UO: 'Sums up', SCH: 'Answer' });
          const events = all.map(({ unit, on, kind }) => got(unit, on, kind));
          vi.setSystemTime('2010-10-01T00:00:00Z');
          const before = answers(plan, events, '2010-11-15');
          vi.setSystemTime(clock);
          expect(answers(plan, events, '2010-11-15')).toEqual(before);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('leave every unit with one share of each time, and nobody late who waits', () => {
    fc.assert(
      fc.property(when, fc.array(event, { maxLength: 8 }), (rule, all) => {
        const plan = world(rule, { UO: 'Sums up', SCH: 'Answer' });
        const events = all.map(({ unit, on, kind }) => got(unit, on, kind));
        const states = new States(plan, events);
        const planned = obligations(plan, days).items;
        const dated = items(plan, events);
        const sharesOf = (some: readonly Item[]): string[] =>
          some
            .flatMap(({ activity, occurrence, units }) =>
              units.map(({ id }) => `${activity.id} ${occurrence.id} ${id}`),
            )
            .sort();
        expect(sharesOf(dated)).toEqual(sharesOf(planned));
        for (const item of dated) {
          const { start, deadline } = item.occurrence;
          if (deadline !== undefined) expect(deadline >= start).toBe(true);
          else expect(itemStanding(item, item.units, states, '2099-01-01').units.overdue).toBe(0);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('a term counted from a span', () => {
  it('falls on the days of each unit, under one name', () => {
    const holidays = {
      id: 'autumn-holidays',
      name: 'Autumn holidays',
      first: '2010-11-01',
      last: '2010-11-07',
    };
    const differ = [{ only: ['second'], first: '2010-10-25', last: '2010-10-31' }];
    const plan: Plan = {
      ...planOf([
        { when: { before: { 'first-day': 'autumn-holidays' }, by: '1 week' }, tasks: { SCH: 'Safety' } },
      ]),
      spans: [
        { id: 'holidays', year: '2010-11', name: 'Holidays', gaps: true, spans: [{ ...holidays, differ }] },
      ],
    };
    const found = obligations(plan, days).items.flatMap(({ occurrence, units }) =>
      units.map(({ id }) => `${id} ${occurrence.id} ${occurrence.deadline}`),
    );
    expect(found.sort()).toEqual([
      'first 2010-11.autumn-holidays 2010-10-25',
      'second 2010-11.autumn-holidays 2010-10-18',
    ]);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { obligations, type Item } from '../../src/progress/obligations.ts';
import { itemStanding, shareStatus } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import { runs } from '../runs.ts';
import { days, done, planOf, undone } from './world.ts';

const TODAY = '2010-10-15';

function standing(
  events: readonly LedgerEvent[],
  plan = planOf([{ tasks: { SCH: 'Report' } }]),
  today = TODAY,
) {
  const item = obligations(plan, days).items[0]!;
  return itemStanding(item, item.units, new States(plan, events), today);
}

describe('the status of an item', () => {
  it.each([
    ['2010-09-30', 'upcoming'],
    ['2010-10-01', 'due'],
    ['2010-10-29', 'due'],
    ['2010-10-30', 'overdue'],
  ])('on %s, nothing done, is %s', (today, status) => {
    expect(standing([], undefined, today).status).toBe(status);
  });

  it('is due on the day itself, though that comes before the day off it was set for', () => {
    const plan = planOf([{ when: '2010-10-31', tasks: { SCH: 'Report' } }]);
    const statuses = ['2010-10-28', '2010-10-29', '2010-10-30'].map((day) => standing([], plan, day).status);
    expect(statuses).toEqual(['upcoming', 'due', 'overdue']);
  });

  it('is what is left of it while some have done it', () => {
    expect(standing([done({})])).toEqual({
      status: 'due',
      units: { total: 2, done: 1, overdue: 0, inReview: 0 },
    });
    expect(standing([done({})], undefined, '2010-11-05')).toEqual({
      status: 'overdue',
      units: { total: 2, done: 1, overdue: 1, inReview: 0 },
    });
  });

  it('is done when all have, and done late when one was late', () => {
    expect(standing([done({}), done({ unit: 'second', on: '2010-10-29' })]).status).toBe('done');
    expect(standing([done({}), done({ unit: 'second', on: '2010-10-30' })]).status).toBe('done-late');
  });

  it('is settled by one where any may do it', () => {
    const plan = planOf([{ 'done-by': 'any', tasks: { SCH: 'Report' } }]);
    expect(standing([], plan, '2010-11-05').units).toEqual({ total: 1, done: 0, overdue: 1, inReview: 0 });
    expect(standing([done({ unit: 'second' })], plan, '2010-11-05')).toEqual({
      status: 'done',
      units: { total: 1, done: 1, overdue: 0, inReview: 0 },
    });
  });

  it('is never overdue as needed, nor once it was withdrawn', () => {
    expect(standing([], planOf([{ when: 'as-needed', tasks: { SCH: 'Answer' } }]), '2030-01-01').status).toBe(
      'due',
    );
    const withdrawn = planOf([{ withdrawn: { by: 'order 5' }, tasks: { SCH: 'Report' } }]);
    expect(standing([], withdrawn, '2030-01-01').status).toBe('withdrawn');
  });
});

describe('which events count', () => {
  it('are those of this plan, this activity, this occurrence, this unit', () => {
    const strangers = [
      done({ plan: 'other' }),
      done({ activity: 'a1' }),
      done({ occurrence: '2010-11' }),
      done({ unit: 'third' }),
    ];
    expect(standing(strangers).units.done).toBe(0);
  });

  it('are not those taken back, though one recorded again is', () => {
    const first = done({});
    expect(standing([first, undone(first)]).units.done).toBe(0);
    expect(standing([first, undone(first), done({})]).units.done).toBe(1);
  });

  it('are found under former ids of activities and units', () => {
    const plan = planOf([{ id: 'report', was: ['a0'], tasks: { SCH: 'Report' } }]);
    expect(standing([done({ unit: 'old-first' })], plan).units.done).toBe(1);
  });

  it('begin with the first: a later one for the same share changes nothing', () => {
    const plan = planOf([{ tasks: { SCH: 'Report' } }]);
    const item = obligations(plan, days).items[0]!;
    const [early, late] = [done({ on: '2010-10-05' }), done({ on: '2010-12-05' })];
    expect(new States(plan, [early, late]).of(item, item.units[0]!).completion).toBe(early);
  });
});

it('counts of units always agree with the statuses of each', () => {
  const plan = planOf([{ when: { every: 'month' }, tasks: { SCH: 'Report', UO: 'Sum up' } }]);
  const { items } = obligations(plan, days);
  const event = fc
    .record({
      item: fc.constantFrom(...items),
      unit: fc.nat(2),
      on: fc.constantFrom('2010-08-31', '2010-10-05', '2010-11-30', '2011-01-05'),
    })
    .map(({ item, unit, on }) =>
      done({
        activity: item.activity.id,
        occurrence: item.occurrence.id,
        actor: item.actor.id,
        unit: (item.units[unit] ?? item.units[0]!).id,
        on,
      }),
    );
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 12 }),
      fc.constantFrom('2010-08-01', '2010-10-30', '2011-02-01'),
      (events, today) => {
        const states = new States(plan, events);
        const each = (item: Item) =>
          item.units.map((unit) => shareStatus(item, states.of(item, unit), today));
        for (const item of items) {
          const { units, status } = itemStanding(item, item.units, states, today);
          const statuses = each(item);
          assert.equal(units.total, statuses.length);
          assert.equal(units.done, statuses.filter((one) => one.startsWith('done')).length);
          assert.equal(units.overdue, statuses.filter((one) => one === 'overdue').length);
          assert.equal(status.startsWith('done'), units.done === units.total);
        }
      },
    ),
    { numRuns: runs(2000) },
  );
});

import { describe, expect, it } from 'vitest';
import { obligations } from '../../src/progress/obligations.ts';
import { eventsToAdd } from '../../src/progress/records/acts.ts';
import { chooseShares, type Selected } from '../../src/progress/records/recording.ts';
import { chooseUndoing } from '../../src/progress/records/undoing.ts';
import { days, done, planOf, undone } from './world.ts';

const plan = planOf([
  { when: { every: 'month', in: '2010-09..2010-11' }, tasks: { SCH: 'Report', UO: 'Sum up' } },
]);
const { items } = obligations(plan, days);
const ON = '2010-10-15';

const choose = (selected: Partial<Selected>, events: Parameters<typeof chooseShares>[3] = []) => {
  const choice = chooseShares(plan, items, { units: [], on: ON, ...selected }, events);
  return choice.kind === 'shares'
    ? choice.shares.map(({ item, unit }) => `${item.occurrence.id} ${unit.id}`)
    : choice;
};

describe('whose work is meant', () => {
  it('is what is named', () => {
    expect(choose({ units: ['second'] })).toEqual(['2010-10 second']);
    expect(choose({ units: ['old-first', 'second'] })).toEqual(['2010-10 first', '2010-10 second']);
    expect(choose({ actor: 'SCH' })).toEqual(['2010-10 first', '2010-10 second']);
  });

  it('is asked for when several could be', () => {
    expect(choose({})).toMatchObject({ kind: 'which-unit' });
    expect(choose({ units: ['third'], month: '2010-10' })).toEqual({
      kind: 'no-occurrence',
      occurrences: ['2010-11'],
    });
    expect(choose({ units: ['nobody'] })).toMatchObject({ kind: 'not-theirs', unit: 'nobody' });
  });

  it('is plain when only one body is concerned', () => {
    const alone = planOf([{ tasks: { UO: 'Sum up' } }]);
    const choice = chooseShares(alone, obligations(alone, days).items, { units: [], on: ON }, []);
    expect(choice).toMatchObject({ kind: 'shares', shares: [{ unit: { id: 'UO' } }] });
  });
});

describe('which time is meant', () => {
  it('is the one named, by month or by occurrence', () => {
    expect(choose({ units: ['first'], month: '2010-09' })).toEqual(['2010-09 first']);
    expect(choose({ units: ['first'], occurrence: '2010-11' })).toEqual(['2010-11 first']);
    expect(choose({ units: ['first'], month: '2010-12' })).toEqual({
      kind: 'no-occurrence',
      occurrences: ['2010-09', '2010-10', '2010-11'],
    });
  });

  it('is the one that was running on the day it was done', () => {
    expect(choose({ units: ['first'], on: '2010-09-30' })).toEqual(['2010-09 first']);
  });

  it('is the only open one when none was running', () => {
    const before = ['2010-09', '2010-10'].map((occurrence) => done({ occurrence }));
    expect(choose({ units: ['first'], on: '2010-12-05' }, before)).toEqual(['2010-11 first']);
  });

  it('is asked for otherwise', () => {
    expect(choose({ units: ['first'], on: '2010-12-05' })).toEqual({
      kind: 'which-occurrence',
      occurrences: ['2010-09', '2010-10', '2010-11'],
    });
  });
});

describe('recording', () => {
  it('adds what is new and names what was there', () => {
    const choice = chooseShares(plan, items, { units: [], actor: 'SCH', on: ON }, []);
    if (choice.kind !== 'shares') throw new Error(choice.kind);
    const known = done({ unit: 'first' });
    const { events, before } = eventsToAdd('done', choice.shares, { on: ON, by: 'petrov', note: 'n' }, [
      known,
    ]);
    expect(events).toEqual([
      {
        plan: 'world',
        activity: 'a0',
        occurrence: '2010-10',
        actor: 'SCH',
        unit: 'second',
        kind: 'done',
        on: ON,
        by: 'petrov',
        note: 'n',
      },
    ]);
    expect(before.map(({ event }) => event)).toEqual([known]);
  });
});

describe('taking back', () => {
  const [first, second] = [done({ unit: 'first' }), done({ unit: 'second' })];

  it('is of the last completion that stands', () => {
    expect(chooseUndoing([first, second], undefined)).toEqual({ kind: 'event', event: second });
    expect(chooseUndoing([first, second, undone(second)], undefined)).toEqual({
      kind: 'event',
      event: first,
    });
    expect(chooseUndoing([first, undone(first)], undefined)).toEqual({ kind: 'nothing' });
  });

  it('is of the one named by the beginning of its id', () => {
    expect(chooseUndoing([first, second], first.id)).toEqual({ kind: 'event', event: first });
    expect(chooseUndoing([first, second], 'event')).toMatchObject({ kind: 'ambiguous' });
    expect(chooseUndoing([first, second], 'nothing-like-it')).toEqual({ kind: 'unknown' });
    expect(chooseUndoing([first, undone(first)], first.id)).toEqual({ kind: 'already', event: first });
  });
});

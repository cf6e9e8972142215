import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import type { ActivityEntry } from '../../src/plan/generated/plan-file.ts';
import { agenda } from '../../src/progress/agenda.ts';
import { chainsOf, isSettled, type StepChain } from '../../src/progress/critical.ts';
import { days, done, planOf } from './world.ts';

const tasks = { UO: 'Work' };
type Sketch = Partial<ActivityEntry>;

function chains(
  activities: readonly Sketch[],
  events: readonly LedgerEvent[] = [],
  month = '2010-10',
  today = '2010-10-05',
): StepChain[] {
  const plan = planOf(activities.map((activity) => ({ tasks, ...activity })));
  const query = { today, from: `${month}-01`, to: `${month}-31`, overdue: 'within' as const, all: true };
  const chosen = agenda([{ plan, calendar: days }], events, query).items;
  return chainsOf({ plan, calendar: days, recorded: events, today, chosen });
}

const names = (all: readonly StepChain[]): string[][] =>
  all.map((chain) => chain.map(({ activity }) => activity.id));

describe('the order in which things have to happen', () => {
  it('has what waits after everything it waits for, however the file has it', () => {
    const found = chains([
      { id: 'city', after: ['district'] },
      { id: 'alone' },
      { id: 'district', after: ['school', 'lists'] },
      { id: 'school' },
      { id: 'lists', when: '2010-10-12' },
    ]);
    expect(names(found)).toEqual([['lists', 'school', 'district', 'city']]);
  });

  it('says how far each step is, and for what it waits', () => {
    const schools = { SCH: 'Reports' };
    const [chain] = chains(
      [
        { id: 'reports', tasks: schools },
        { id: 'summary', after: ['reports'] },
      ],
      [done({ activity: 'reports', unit: 'second', on: '2010-10-01' })],
    );
    const [reports, summary] = chain!;
    expect(reports).toMatchObject({
      status: 'due',
      units: { total: 2, done: 1, overdue: 0 },
      effectiveDeadline: '2010-10-29',
      actors: ['SCH'],
      waitsFor: [],
    });
    expect(summary!.waitsFor).toEqual([reports]);
  });

  it('reaches back for what was to be done before the time that is asked about, and not ahead', () => {
    const steps = [
      { id: 'first', when: '2010-09' },
      { id: 'second', when: '2010-10', after: ['first'] },
      { id: 'third', when: '2010-11', after: ['second'] },
    ];
    const [chain, ...more] = chains(steps);
    expect(more).toEqual([]);
    expect(chain!.map(({ activity, status }) => [activity.id, status])).toEqual([
      ['first', 'overdue'],
      ['second', 'due'],
    ]);
  });

  it('links each time to its own: October waits for October', () => {
    const monthly = { every: 'month', in: '2010-09..2010-11' } as const;
    const found = chains([
      { id: 'sheets', when: monthly },
      { id: 'pay', when: { ...monthly, by: 5 }, after: ['sheets'] },
    ]);
    expect(found.map((chain) => chain.map(({ occurrence }) => occurrence.id))).toEqual([
      ['2010-10', '2010-10'],
    ]);
  });

  it('is settled when every step is', () => {
    const steps = [{ id: 'one' }, { id: 'two', after: ['one'] }];
    const key = { actor: 'UO', unit: 'UO' };
    const events = [done({ ...key, activity: 'one' }), done({ ...key, activity: 'two' })];
    expect(chains(steps, events.slice(0, 1)).map(isSettled)).toEqual([false]);
    expect(chains(steps, events).map(isSettled)).toEqual([true]);
  });

  it('survives a circle, and leaves nothing of it out', () => {
    const found = chains([
      { id: 'a', after: ['c'] },
      { id: 'b', after: ['a'] },
      { id: 'c', after: ['b'] },
      { id: 'd', after: ['c', 'd', 'nobody'] },
    ]);
    expect(names(found).map((chain) => chain.toSorted())).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('is worked out for a chain of thousands', () => {
    const long = Array.from({ length: 4000 }, (_, index) => ({
      id: `s${index}`,
      ...(index > 0 ? { after: [`s${index - 1}`] } : {}),
    }));
    const [chain] = chains(long);
    expect(chain!.map(({ activity }) => activity.id)).toEqual(long.map(({ id }) => id));
  });
});

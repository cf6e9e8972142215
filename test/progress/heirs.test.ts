import { describe, expect, it } from 'vitest';
import type { ActivityEntry, MovedEntry } from '../../src/plan/generated/plan-file.ts';
import { requestStates } from '../../src/progress/records/ledger-states.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { shareStatus } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import { days, done, planOf } from './world.ts';

const by = 'order 5';

/** How the first school's shares stand on 2 October, those of each time in their order, by any way of asking. */
function statuses(
  activities: readonly (Partial<ActivityEntry> & Pick<ActivityEntry, 'tasks'>)[],
  events: readonly ReturnType<typeof done>[],
): string[] {
  const plan = planOf(activities);
  const { items } = obligations(plan, days);
  const { states } = requestStates(plan, items, ['2010-10-31']);
  const [large] = states([{ completions: [], events }]);
  const small = new States(plan, events);
  return items
    .filter(({ actor }) => actor.id === 'SCH')
    .map((item) => {
      const [unit] = item.units;
      if (!unit || !large) throw new Error('the first school owes everything');
      const status = shareStatus(item, small.of(item, unit), '2010-10-02');
      expect(shareStatus(item, large.of(item, unit), '2010-10-02')).toBe(status);
      return `${item.activity.id} ${item.occurrence.id} ${status}`;
    });
}

describe('a move by a later order', () => {
  const september = [done({ occurrence: '2010-09' })];
  const at = (when: ActivityEntry['when'], moved: MovedEntry | MovedEntry[], events = september): string[] =>
    statuses([{ when, moved, tasks: { SCH: 'Report' } }], events);

  it('of the only time takes its records along, whether the new time is named or not', () => {
    expect(at('2010-11', { from: '2010-09', by })).toEqual(['a0 2010-11 done']);
    expect(at('2010-11', { from: '2010-09', to: '2010-11', by })).toEqual(['a0 2010-11 done']);
    expect(at('2010-11', { from: '2010-09', by }, [])).toEqual(['a0 2010-11 postponed']);
  });

  it('touches the time it names, and no other', () => {
    const when = ['2010-10', '2010-11', '2010-12'];
    expect(at(when, { from: '2010-09', to: '2010-11', by })).toEqual([
      'a0 2010-10 due',
      'a0 2010-11 done',
      'a0 2010-12 upcoming',
    ]);
    expect(at(when, { from: '2010-09', to: '2010-11', by }, [])[1]).toBe('a0 2010-11 postponed');
    expect(at(when, { from: '2010-09', by })).toEqual([
      'a0 2010-10 due',
      'a0 2010-11 upcoming',
      'a0 2010-12 upcoming',
    ]);
  });

  it('may follow another, and many may be listed', () => {
    const moved = [
      { from: '2010-09', to: '2010-10', by },
      { from: '2010-10', to: '2010-11-08', by },
      { from: '2010-08', to: '2010-12', by },
    ];
    expect(at(['2010-11-08', '2010-12'], moved)).toEqual(['a0 2010-11-08 done', 'a0 2010-12 postponed']);
    const around = [
      { from: '2010-09', to: '2010-10', by },
      { from: '2010-10', to: '2010-09', by },
    ];
    expect(at('2010-10', around)).toEqual(['a0 2010-10 done']);
  });

  it('from a time that is still there moves nothing', () => {
    expect(at(['2010-09', '2010-11'], { from: '2010-09', to: '2010-11', by })).toEqual([
      'a0 2010-09 done-late',
      'a0 2010-11 upcoming',
    ]);
  });
});

describe('what was recorded for an activity that was split', () => {
  const record = [done({ activity: 'report' })];

  it('is of the part that has the task of its actor', () => {
    const parts = [
      { id: 'report', tasks: { UO: 'Receive' } },
      { id: 'school-report', was: ['report'], tasks: { SCH: 'Report' } },
    ];
    expect(statuses(parts, record)).toEqual(['school-report 2010-10 done']);
  });

  it('is of the part that has its time', () => {
    const parts = [
      { id: 'autumn', was: ['report'], tasks: { SCH: 'Report' } },
      { id: 'winter', was: ['report'], when: '2010-12', tasks: { SCH: 'Report' } },
    ];
    expect(statuses(parts, record)).toEqual(['autumn 2010-10 done', 'winter 2010-12 upcoming']);
  });

  it('counts once where two parts could have it: for the one that has the id, or for none', () => {
    const tasks = { SCH: 'Report' };
    expect(
      statuses(
        [
          { id: 'report', tasks },
          { id: 'other', was: ['report'], tasks },
        ],
        record,
      ),
    ).toEqual(['report 2010-10 done', 'other 2010-10 due']);
    const parts = [
      { id: 'one', was: ['report'], tasks },
      { id: 'other', was: ['report'], tasks },
    ];
    expect(statuses(parts, record)).toEqual(['one 2010-10 due', 'other 2010-10 due']);
  });
});

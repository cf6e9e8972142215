import { describe, expect, it } from 'vitest';
import type { EventKind, LedgerEvent } from '../../src/event.ts';
import { decide, type Act } from '../../src/progress/records/acts.ts';
import { due } from '../../src/progress/due.ts';
import { missing } from '../../src/progress/missing.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { shareState } from '../../src/progress/share-state.ts';
import { shareStatus } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import { chooseUndoing } from '../../src/progress/records/undoing.ts';
import { days, done, planOf, undone } from './world.ts';

const plan = planOf([{ tasks: { SCH: 'Report' } }]);
const controlled = planOf([{ 'accepted-by': 'parent', tasks: { SCH: 'Report' } }]);

function event(kind: EventKind, more: Partial<LedgerEvent> = {}): LedgerEvent {
  return { ...done({}), kind, ...more };
}

function status(events: readonly LedgerEvent[], today = '2010-10-15', of = plan): string {
  const item = obligations(of, days).items[0]!;
  return shareStatus(item, new States(of, events).of(item, item.units[0]!), today);
}

const until = { until: '2010-11-15', authority: 'order 201' };

describe('the status of a share', () => {
  it.each<[string, LedgerEvent[], string, string]>([
    ['is not applicable once excused', [event('excused')], '2010-12-01', 'excused'],
    ['is done when it was done all the same', [event('excused'), event('done')], '2010-12-01', 'done'],
    ['is postponed up to the new deadline', [event('postponed', until)], '2010-11-15', 'postponed'],
    ['is overdue after the new deadline', [event('postponed', until)], '2010-11-16', 'overdue'],
    [
      'is in time by the new deadline',
      [event('postponed', until), event('done', { on: '2010-11-10' })],
      '2010-12-01',
      'done',
    ],
    [
      'is late by the new deadline',
      [event('postponed', until), event('done', { on: '2010-11-16' })],
      '2010-12-01',
      'done-late',
    ],
    ['is open once reopened', [event('done'), event('reopened')], '2010-10-15', 'due'],
    [
      'keeps its new deadline when reopened',
      [event('postponed', until), event('done'), event('reopened')],
      '2010-11-10',
      'postponed',
    ],
    [
      'is open when an excuse was taken back',
      ((one) => [one, undone(one)])(event('excused')),
      '2010-10-15',
      'due',
    ],
    ['is not changed by a note', [event('note')], '2010-10-15', 'due'],
  ])('%s', (_, events, today, expected) => {
    expect(status(events, today)).toBe(expected);
  });

  it.each<[string, EventKind[], string]>([
    ['is in review until it is accepted', ['done'], 'in-review'],
    ['is done once accepted', ['done', 'accepted'], 'done'],
    ['is open again once returned', ['done', 'returned'], 'due'],
    ['is in review when done again', ['done', 'returned', 'done'], 'in-review'],
    ['cannot be accepted before it is done', ['accepted', 'done'], 'in-review'],
  ])('of a controlled task %s', (_, kinds, expected) => {
    expect(
      status(
        kinds.map((kind) => event(kind)),
        '2010-10-15',
        controlled,
      ),
    ).toBe(expected);
  });
});

describe('changes of the plan', () => {
  const moved = planOf([
    { when: '2010-11', moved: { from: '2010-10', by: 'order 201' }, tasks: { SCH: 'Report' } },
  ]);

  it('show what was moved as postponed until it falls due', () => {
    expect(status([], '2010-11-15', moved)).toBe('postponed');
    expect(status([], '2010-12-01', moved)).toBe('overdue');
  });

  it('keep what was recorded before the move', () => {
    expect(status([event('done', { occurrence: '2010-10' })], '2010-11-15', moved)).toBe('done');
  });

  it('give the records of a unit to all that name it', () => {
    const actors = {
      SCH: {
        name: 'Schools',
        units: [
          { id: 'a', name: 'A', was: ['old'] },
          { id: 'b', name: 'B', was: ['old'] },
        ],
      },
    };
    const split = planOf([{ tasks: { SCH: 'Report' } }], { actors });
    const item = obligations(split, days).items[0]!;
    const states = new States(split, [done({ unit: 'old' })]);
    expect(item.units.map((unit) => shareStatus(item, states.of(item, unit), '2010-12-01'))).toEqual([
      'done',
      'done',
    ]);
  });
});

describe('whether an act makes sense', () => {
  const share = {
    plan,
    item: obligations(plan, days).items[0]!,
    unit: obligations(plan, days).items[0]!.units[0]!,
  };
  const handed = { plan: controlled, item: obligations(controlled, days).items[0]!, unit: share.unit };

  it.each<[Act, EventKind[], string, boolean]>([
    ['done', [], 'add', false],
    ['done', ['done'], 'before', false],
    ['excused', ['done'], 'done-already', false],
    ['excused', ['excused'], 'before', false],
    ['postponed', ['done'], 'done-already', false],
    ['postponed', ['excused'], 'excused-already', false],
    ['reopened', [], 'open-already', false],
    ['reopened', ['excused'], 'add', false],
    ['accepted', ['done'], 'not-controlled', false],
    ['accepted', [], 'not-done', true],
    ['accepted', ['done'], 'add', true],
    ['accepted', ['done', 'accepted'], 'before', true],
    ['returned', ['done', 'accepted'], 'accepted-already', true],
    ['returned', ['done'], 'add', true],
    ['returned', ['done', 'returned'], 'before', true],
    ['note', ['done', 'accepted'], 'add', true],
  ])('%s after %j: %s', (act, kinds, expected, isControlled) => {
    const state = shareState(kinds.map((kind) => event(kind)));
    const decision = decide(act, isControlled ? handed : share, state);
    expect(decision.kind === 'refused' ? decision.refusal : decision.kind).toBe(expected);
  });

  it('takes the same new deadline once, and another one again', () => {
    const state = shareState([event('postponed', until)]);
    expect(decide('postponed', share, state, until).kind).toBe('before');
    expect(decide('postponed', share, state, { until: '2010-12-01' }).kind).toBe('add');
  });
});

it('takes back the last record that changed something, and a note by its name', () => {
  const [first, note] = [event('postponed', until), event('note')];
  expect(chooseUndoing([first, note], undefined)).toEqual({ kind: 'event', event: first });
  expect(chooseUndoing([first, note], note.id)).toEqual({ kind: 'event', event: note });
});

it('lists what falls due anew in the month of its new deadline', () => {
  const query = { today: '2010-11-05', from: '2010-11-01', to: '2010-11-30', unit: 'first' };
  expect(due(plan, days, [], query).items.map(({ status: found }) => found)).toEqual(['overdue']);
  const { items } = due(plan, days, [event('postponed', until)], query);
  expect(items).toMatchObject([{ status: 'postponed', within: true }]);
});

it('names who is missing by whom they answer to, those with a new deadline apart', () => {
  const { items } = obligations(plan, days);
  const events = [
    event('done'),
    event('returned', { note: 'table 3' }),
    event('postponed', { unit: 'second', until: '2010-11-03' }),
  ];
  expect(missing(plan, items, new States(plan, events), '2010-11-05')).toMatchObject([
    {
      key: 'UO',
      name: 'Office',
      items: [
        {
          deadline: '2010-10-29',
          daysLate: 7,
          units: [{ unit: { id: 'first' }, returned: { note: 'table 3' } }],
        },
        { deadline: '2010-11-03', daysLate: 2, units: [{ unit: { id: 'second' } }] },
      ],
    },
  ]);
});

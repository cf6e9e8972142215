import { describe, expect, it } from 'vitest';
import { itemStanding } from '../../src/progress/standing.ts';
import { decide, isOfAnother } from '../../src/progress/records/acts.ts';
import { due } from '../../src/progress/due.ts';
import { requestStates } from '../../src/progress/records/ledger-states.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { chooseShares } from '../../src/progress/records/recording.ts';
import { shareStatus } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import { days, done, planOf } from './world.ts';

const plan = planOf([
  { id: 'delegate', 'done-by': 'any', 'accepted-by': 'parent', tasks: { SCH: 'Send a delegate' } },
  { id: 'congress', after: ['delegate'], tasks: { SCH: 'Take part' } },
]);
const { items } = obligations(plan, days);
const [delegate] = items;
if (!delegate) throw new Error('the plan has an item');
const [first, second] = delegate.units;
if (!first || !second) throw new Error('two schools owe it');
const key = { activity: 'delegate', unit: 'second', on: '2010-10-12' };
const completion = done(key);
const accepted = { ...done(key), kind: 'accepted' as const };
const LATER = '2010-11-20';

describe('what one unit has done of work that any may do', () => {
  const states = new States(plan, [completion, accepted]);

  it('is done for every one of them, however few are looked at', () => {
    for (const unit of [first, second]) {
      expect(shareStatus(delegate, states.of(delegate, unit), LATER)).toBe('done');
      expect(itemStanding(delegate, [unit], states, LATER).status).toBe('done');
    }
    const query = { today: LATER, from: '2010-10-01', to: '2010-10-31', unit: 'first' };
    const { items: listed } = due(plan, days, [completion, accepted], query);
    expect(listed.map(({ item, status, waitingFor }) => [item.activity.id, status, waitingFor])).toEqual([
      ['delegate', 'done', []],
      ['congress', 'overdue', []],
    ]);
  });

  it('is done in a ledger of any size, too', () => {
    const { queries, states: from } = requestStates(plan, items, [LATER]);
    expect(queries[0]?.units).toContain('second');
    const [large] = from([{ completions: [], events: [completion, accepted] }]);
    expect(large?.of(delegate, first).completion).toEqual(completion);
  });

  it('cannot be done again, or decided upon, in the name of another', () => {
    const share = { plan, item: delegate, unit: first };
    const open = new States(plan, [completion]).of(delegate, first);
    expect(decide('done', share, open)).toEqual({ kind: 'before', event: completion });
    expect(decide('excused', share, open)).toMatchObject({ kind: 'refused', refusal: 'done-already' });
    for (const act of ['reopened', 'returned', 'accepted'] as const) {
      expect(decide(act, share, open)).toEqual({
        kind: 'refused',
        refusal: 'done-by-another',
        event: completion,
      });
      expect(decide(act, { ...share, unit: second }, open)).toEqual({ kind: 'add' });
    }
  });

  it('is that of a unit under the names it had', () => {
    expect(isOfAnother({ unit: 'old-first' }, first)).toBe(false);
    expect(isOfAnother({ unit: 'second' }, first)).toBe(true);
  });
});

it('asks which unit did what not all of them can have done', () => {
  const selected = { units: [], actor: 'SCH', on: '2010-10-12' };
  expect(chooseShares(plan, [delegate], selected, [])).toMatchObject({ kind: 'which-unit' });
  const [, congress] = items;
  expect(chooseShares(plan, [congress!], selected, [])).toMatchObject({ kind: 'shares' });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StateEvent } from '../../src/event.ts';
import { disputes, isDisputed } from '../../src/progress/records/disputes.ts';
import { latestOf } from '../../src/store/latest.ts';
import { runs } from '../runs.ts';

const SHARE = {
  plan: 'p',
  activity: 'a',
  occurrence: '2010-10',
  unit: 'u',
  recordedAt: '2010-10-05T12:00:00.000Z',
};
const event = (id: string, kind: StateEvent['kind'], changes: Partial<StateEvent> = {}): StateEvent => ({
  ...SHARE,
  id,
  kind,
  on: '2010-10-05',
  receivedAt: SHARE.recordedAt,
  ...changes,
});
const told = (events: readonly StateEvent[]): unknown =>
  disputes(events).map(({ first, second, counts, isOpen }) => [
    first.id,
    second.id,
    counts.map(({ id }) => id).join(),
    isOpen,
  ]);

describe('decisions that were made without knowing of each other', () => {
  it('are found, with what counts', () => {
    expect(told([event('1', 'done'), event('2', 'done', { on: '2010-10-04' })])).toEqual([
      ['1', '2', '1', true],
    ]);
    expect(told([event('1', 'done'), event('2', 'excused')])).toEqual([['1', '2', '2', true]]);
    expect(
      told([
        event('1', 'postponed', { until: '2010-11-01' }),
        event('2', 'postponed', { until: '2010-11-05' }),
      ]),
    ).toEqual([['1', '2', '2', true]]);
    expect(told([event('1', 'done'), event('2', 'postponed', { until: '2010-11-01' })])).toEqual([
      ['1', '2', '1,2', true],
    ]);
  });

  it('are none where both say the same, one says nothing, or one knew of the other', () => {
    expect(told([event('1', 'done'), event('2', 'done')])).toEqual([]);
    expect(told([event('1', 'done'), event('2', 'note')])).toEqual([]);
    expect(told([event('1', 'done'), event('2', 'excused', { seen: '1' })])).toEqual([]);
    expect(
      told([event('1', 'done'), event('2', 'note', { seen: '1' }), event('3', 'returned', { seen: '2' })]),
    ).toEqual([]);
  });

  it('are none where nothing came from elsewhere: an older store does not say what a record has seen', () => {
    const own = [event('1', 'done'), event('2', 'excused')].map(({ receivedAt: _, ...each }) => each);
    expect(told(own)).toEqual([]);
  });

  it('are told of taking back, too: two take back the same, or one takes back what the other builds on', () => {
    const done = event('1', 'done');
    const undone = (id: string): StateEvent => event(id, 'undone', { undoes: '1', seen: '1' });
    expect(told([done, undone('2'), undone('3')])).toEqual([]);
    expect(told([done, undone('2'), event('3', 'accepted', { seen: '1' })])).toEqual([['2', '3', '2', true]]);
  });

  it('are settled by taking one back, and by a new decision of somebody who knew both', () => {
    const pair = [event('1', 'done'), event('2', 'excused')];
    expect(told([...pair, event('3', 'undone', { undoes: '2', seen: '1 2' })])).toEqual([
      ['1', '2', '1', false],
    ]);
    expect(told([...pair, event('3', 'reopened', { seen: '1 2' })])).toEqual([['1', '2', '', false]]);
    expect(told([...pair, event('3', 'note', { seen: '1 2' })])).toEqual([['1', '2', '2', true]]);
    // Who knew only one of them has settled nothing, and joined the dispute.
    expect(told([...pair, event('3', 'returned', { seen: '1' })])).toEqual([
      ['1', '2', '2', true],
      ['2', '3', '2', true],
    ]);
    expect(isDisputed(pair)).toBe(true);
  });

  it('are exactly those of which neither led to the other, however machines met', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            machine: fc.nat({ max: 3 }),
            meets: fc.nat({ max: 3 }),
            kind: fc.constantFrom('done' as const, 'excused' as const, 'reopened' as const, 'note' as const),
          }),
          { maxLength: 15 },
        ),
        (steps) => {
          const machines = [0, 1, 2, 3].map(() => new Map<string, StateEvent>());
          const knew = new Map<string, ReadonlySet<string>>();
          const all: StateEvent[] = [];
          steps.forEach(({ machine, meets, kind }, index) => {
            const here = machines[machine]!;
            const seen = latestOf([...here.values()].map(({ id, seen: its = null }) => ({ id, seen: its })));
            const made = event(String.fromCodePoint(97 + index), kind, seen === undefined ? {} : { seen });
            knew.set(made.id, new Set(here.keys()));
            here.set(made.id, made);
            all.push(made);
            for (const [id, each] of here) machines[meets]!.set(id, each);
          });
          const pairs = all.flatMap((second, index) =>
            all
              .slice(0, index)
              .filter(
                (first) => first.kind !== 'note' && second.kind !== 'note' && first.kind !== second.kind,
              )
              .filter((first) => !knew.get(second.id)!.has(first.id))
              .map((first) => `${first.id} ${second.id}`),
          );
          expect(disputes(all).map(({ first, second }) => `${first.id} ${second.id}`)).toEqual(pairs);
        },
      ),
      { numRuns: runs(5000) },
    );
  });
});

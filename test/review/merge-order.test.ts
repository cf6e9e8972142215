import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combined, disputed, mergedOrder } from '../../src/review/merge/order.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const reordered = fc.shuffledSubarray(NAMES, { minLength: 3 });
/** Some of the names in their order, with others put in between. */
const edited = (extra: string): fc.Arbitrary<string[]> =>
  fc
    .tuple(fc.subarray(NAMES), fc.array(fc.nat({ max: 6 }), { maxLength: 3 }))
    .map(([left, places]) =>
      places.reduce((list, at, index) => list.toSpliced(at, 0, `${extra}${index}`), left),
    );

const isBefore = (list: readonly string[], one: string, other: string): boolean =>
  list.includes(one) && list.includes(other) && list.indexOf(one) < list.indexOf(other);

describe('the order of a merge', () => {
  it('has what both left and what either added, and keeps whatever order either side has', () => {
    fc.assert(
      fc.property(edited('x'), edited('y'), (ours, theirs) => {
        const kept = combined(NAMES, ours, theirs);
        const order = mergedOrder(NAMES, ours, theirs, kept);
        const expected = [
          ...NAMES.filter((name) => ours.includes(name) && theirs.includes(name)),
          ...[...ours, ...theirs].filter((name) => !NAMES.includes(name)),
        ];
        expect([...order].sort()).toEqual(expected.sort());
        for (const side of [ours, theirs]) {
          const own = side.filter((name) => kept.has(name));
          expect(order.filter((name) => own.includes(name))).toEqual(own);
        }
        expect(disputed(NAMES, ours, theirs, kept).size).toBe(0);
      }),
    );
  });

  it('is that of the side that changed it', () => {
    fc.assert(
      fc.property(reordered, (side) => {
        const kept = combined(NAMES, side, NAMES);
        expect(mergedOrder(NAMES, side, NAMES, kept)).toEqual(side);
        expect(mergedOrder(NAMES, NAMES, side, kept)).toEqual(side);
        expect(mergedOrder(NAMES, side, side, kept)).toEqual(side);
        expect(disputed(NAMES, side, NAMES, kept).size + disputed(NAMES, side, side, kept).size).toBe(0);
      }),
    );
  });

  it('does not depend on what things are called', () => {
    const [one, other] = [
      fc.shuffledSubarray(NAMES, { minLength: 6 }),
      fc.shuffledSubarray(NAMES, { minLength: 6 }),
    ];
    fc.assert(
      fc.property(one, other, one, (ours, theirs, names) => {
        const renamed = (list: readonly string[]): string[] =>
          list.map((name) => names[NAMES.indexOf(name)]!);
        const order = mergedOrder(NAMES, ours, theirs, new Set(NAMES));
        const [base, our, their] = [NAMES, ours, theirs].map(renamed) as [string[], string[], string[]];
        expect(mergedOrder(base, our, their, new Set(base))).toEqual(renamed(order));
        const inDispute = disputed(NAMES, ours, theirs, new Set(NAMES)).keys();
        expect([...disputed(base, our, their, new Set(base)).keys()].toSorted()).toEqual(
          renamed([...inDispute]).toSorted(),
        );
      }),
    );
  });

  it('puts our additions first where both have added', () => {
    expect(mergedOrder(['a', 'b'], ['a', 'x', 'b'], ['a', 'y', 'b'], new Set(['a', 'x', 'y', 'b']))).toEqual([
      'a',
      'x',
      'y',
      'b',
    ]);
  });

  it('is in dispute where both moved one thing elsewhere', () => {
    const kept = new Set(NAMES);
    const places = disputed(NAMES, ['f', 'a', 'b', 'c', 'd', 'e'], ['a', 'b', 'f', 'c', 'd', 'e'], kept);
    expect([...places]).toEqual([['f', 'b']]);
    expect(isBefore(mergedOrder(NAMES, ['f', 'a', 'b', 'c', 'd', 'e'], NAMES, kept), 'f', 'a')).toBe(true);
  });
});

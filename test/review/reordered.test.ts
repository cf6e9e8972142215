import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reordered, type MemberPlaces } from '../../src/review/diff/reordered.ts';
import { inserted } from './applied/lists.ts';

const order = fc
  .nat(7)
  .chain((length) =>
    fc.shuffledSubarray([...'abcdefgh'].slice(0, length), { minLength: length, maxLength: length }),
  );

function members(after: readonly string[]): MemberPlaces[] {
  return after.toSorted().map((key, before) => ({ key, before, after: after.indexOf(key) }));
}

/** The length of the longest part that is in order, found by trying every part. */
function longest(after: readonly string[]): number {
  let best = 0;
  for (let chosen = 0; chosen < 1 << after.length; chosen++) {
    const part = after.filter((_, index) => chosen & (1 << index));
    if (part.every((key, index) => index === 0 || part[index - 1]! < key)) best = Math.max(best, part.length);
  }
  return best;
}

const keys = (moved: Iterable<MemberPlaces>): string[] => [...moved].map(({ key }) => key).toSorted();

describe('a list in another order', () => {
  it.each([
    ['abcd', 'bcda', 'a'],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'abdc', 'd'],
    ['abcdef', 'afbcde', 'f'],
    ['abcd', 'abcd', ''],
    ['abcd', 'dcba', 'bcd'],
  ])('%s → %s: %s moved', (_, after, moved) => {
    expect(keys(reordered(members([...after]))).join('')).toBe(moved);
  });

  it('is explained by the fewest moves', () => {
    fc.assert(
      fc.property(order, (after) => {
        expect(reordered(members(after)).size).toBe(after.length - longest(after));
      }),
    );
  });

  it('has the same moves from the other side', () => {
    fc.assert(
      fc.property(order, (after) => {
        const back = members(after).map((each) => ({ ...each, before: each.after, after: each.before }));
        expect(keys(reordered(back))).toEqual(keys(reordered(members(after))));
      }),
    );
  });

  it('is made again by putting what moved after its neighbour', () => {
    fc.assert(
      fc.property(order, (after) => {
        const moved = new Set(keys(reordered(members(after))));
        const kept = after.toSorted().filter((key) => !moved.has(key));
        const insertions = [...moved].map((id) => ({
          id,
          value: id,
          follows: after[after.indexOf(id) - 1] ?? null,
        }));
        expect(
          inserted(
            kept.map((key) => [key, key] as const),
            insertions,
          ),
        ).toEqual(after);
      }),
    );
  });
});

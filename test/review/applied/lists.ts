/** Puts members and lines where facts say that they stand. */
import type { Fact } from '../../../src/review/change.ts';

/** Something to be put into a list, right after another; `null` for the first place. */
export interface Insertion<T> {
  readonly id: string;
  readonly value: T;
  readonly follows: string | null;
}

/**
 * Puts members into a list.
 *
 * @param kept those that stay, in their order
 * @param insertions in any order; each follows one that stays, or another one that is put in
 */
export function inserted<T>(
  kept: readonly (readonly [id: string, value: T])[],
  insertions: readonly Insertion<T>[],
): T[] {
  const following = new Map(insertions.map((each) => [each.follows, each]));
  const result: T[] = [];
  const putAfter = (id: string | null): void => {
    for (let next = following.get(id); next; next = following.get(next.id)) result.push(next.value);
  };
  putAfter(null);
  for (const [id, value] of kept) {
    result.push(value);
    putAfter(id);
  }
  return result;
}

/** Applies facts to a list: those that say nothing else keep their order, around the places that facts give. */
export function linesAfter(lines: readonly string[], facts: readonly Fact[]): string[] {
  const left = new Set<number>();
  const placed = new Map<number, string>();
  for (const { followed, follows, after } of facts) {
    if (followed !== undefined) left.add(Number(followed ?? 0));
    if (follows !== undefined) placed.set(Number(follows ?? 0), after as string);
  }
  const kept = lines.filter((_, index) => !left.has(index));
  const length = kept.length + placed.size;
  const result: string[] = [];
  for (let index = 0; index < length; index++) result.push(placed.get(index) ?? kept.shift() ?? '');
  return result;
}

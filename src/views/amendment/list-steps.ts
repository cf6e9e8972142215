/** From one list to another, as a person changes it on paper: texts first, then what goes, what changes places, what comes. */
import { groupBy } from '../../group-by.ts';
import type { NumberShift } from '../../messages/phrases/amendment-facts.ts';

/** What is done to a list. Places count from 1; those of `changed` and `removed` are the places before anything is done. */
export interface ListSteps<T> {
  readonly changed: readonly { readonly at: number; readonly before: T; readonly after: T }[];
  readonly removed: readonly { readonly at: number; readonly item: T }[];
  /** After what is removed is gone: what stands at one place is to stand at another. */
  readonly moved: readonly NumberShift[];
  /** In the order of their places, which are those of the whole list. */
  readonly inserted: readonly { readonly at: number; readonly item: T }[];
  /** How long the list is before anything is inserted. */
  readonly kept: number;
}

/** How the things of a list are known. */
export interface Likeness<T> {
  keyOf(item: T): string;
  isSame(one: T, other: T): boolean;
  /** Whether a thing can be said to be another one, worded anew. */
  canBecome(one: T, other: T): boolean;
}

/** The steps from one list to another. */
export function listSteps<T>(before: readonly T[], after: readonly T[], likeness: Likeness<T>): ListSteps<T> {
  const partner = partners(before, after, likeness);
  const kept = [...before.keys()].filter((index) => partner.has(index));
  const order = kept.map((index) => partner.get(index)!);
  const places = new Map(order.toSorted((a, b) => a - b).map((index, place) => [index, place + 1]));
  const come = new Set(order);
  return {
    changed: kept.flatMap((index) => {
      const pair = { at: index + 1, before: before[index]!, after: after[partner.get(index)!]! };
      return likeness.isSame(pair.before, pair.after) ? [] : [pair];
    }),
    removed: before.flatMap((item, index) => (partner.has(index) ? [] : [{ at: index + 1, item }])),
    moved: order.flatMap((index, place) => {
      const to = places.get(index)!;
      return to === place + 1 ? [] : [{ from: place + 1, to }];
    }),
    inserted: after.flatMap((item, index) => (come.has(index) ? [] : [{ at: index + 1, item }])),
    kept: kept.length,
  };
}

/** For each thing of the earlier list that is in the later one: where. */
function partners<T>(
  before: readonly T[],
  after: readonly T[],
  { keyOf, isSame, canBecome }: Likeness<T>,
): Map<number, number> {
  const partner = new Map<number, number>();
  const free = new Set(after.keys());
  const pair = (one: number, other: number): void => {
    partner.set(one, other);
    free.delete(other);
  };
  const byKey = groupBy(after.keys(), (index) => keyOf(after[index]!));
  for (const [index, item] of before.entries()) {
    const own = byKey.get(keyOf(item)) ?? [];
    const same = own.find((other) => free.has(other) && isSame(item, after[other]!));
    const found = same ?? own.find((other) => free.has(other));
    if (found !== undefined) pair(index, found);
  }
  for (const [index, item] of before.entries()) {
    if (partner.has(index)) continue;
    const found = [...free].find((other) => isSame(item, after[other]!) && canBecome(item, after[other]!));
    if (found !== undefined) pair(index, found);
  }
  // What went and what came between the same neighbours is one thing that was replaced.
  for (const { gone, come } of gaps(before.length, after.length, partner)) {
    for (const [place, index] of gone.entries()) {
      const other = come[place];
      if (other !== undefined && canBecome(before[index]!, after[other]!)) pair(index, other);
    }
  }
  return partner;
}

/** What has no partner, between those that have one and stand in the same order in both lists. */
function gaps(
  before: number,
  after: number,
  partner: ReadonlyMap<number, number>,
): { gone: number[]; come: number[] }[] {
  const pairs = [...partner].sort(([one], [other]) => one - other);
  const anchors = [...ascending(pairs), [before, after] as const];
  const taken = new Set(partner.values());
  let [one, other] = [0, 0];
  return anchors.map(([endOne, endOther]) => {
    const gone = range(one, endOne).filter((index) => !partner.has(index));
    const come = range(other, endOther).filter((index) => !taken.has(index));
    [one, other] = [endOne + 1, endOther + 1];
    return { gone, come };
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** A longest run of pairs in which the second of each ascends, too. */
function ascending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const links: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    links[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = links[index]!) run.unshift(pairs[index]!);
  return run;
}

/** Which members of a list changed their place. */

/** Something that is in both versions of a list. */
export interface MemberPlaces {
  /** Its place in each. */
  readonly before: number;
  readonly after: number;
  /** Decides between choices that are equally good; the same whichever version comes first. */
  readonly key: string;
}

/**
 * The fewest members whose move explains the new order. Of several such sets it is the same whichever version comes first:
 * the others are a longest common subsequence, found layer by layer (a layer has all members at which the longest chain that
 * ends there is equally long), and in each layer the least key that still continues the chain is taken.
 *
 * @param members in any order
 */
export function reordered<T extends MemberPlaces>(members: readonly T[]): Set<T> {
  const layers: T[][] = [];
  // The place after, of the member that ends the cheapest chain of each length: ascending, so that it can be halved.
  const ends: number[] = [];
  for (const member of members.toSorted((a, b) => a.before - b.before)) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < member.after) low = middle + 1;
      else high = middle;
    }
    ends[low] = member.after;
    (layers[low] ??= []).push(member);
  }
  const moved = new Set(members);
  let next: T | undefined;
  for (const layer of layers.toReversed()) {
    let best: T | undefined;
    for (const member of layer) {
      if (next && (member.before > next.before || member.after > next.after)) continue;
      if (!best || member.key < best.key) best = member;
    }
    if (best) moved.delete(best);
    next = best;
  }
  return moved;
}

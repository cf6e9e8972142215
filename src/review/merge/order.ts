/** Merging orders: which comes after which, when two have changed one list. Names stand for the things that are ordered. */

/**
 * The names that are left when both sides' additions and removals hold.
 *
 * @returns in no order that means anything
 */
export function combined(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): Set<string> {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)];
  const isKept = (name: string): boolean =>
    inBase.has(name) ? inOurs.has(name) && inTheirs.has(name) : inOurs.has(name) || inTheirs.has(name);
  return new Set([...ours, ...theirs].filter(isKept));
}

/**
 * Puts names in order: ours, with what the other side moved or added behind what it follows there. Where both have added at one
 * place, ours come first; what both have moved stands where we moved it.
 *
 * @param kept which names the result has; each is in ours or in theirs
 */
export function mergedOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): string[] {
  const inBase = new Set(base);
  const inOurs = new Set(ours);
  const movedByUs = moved(base, ours);
  const movedByThem = new Set([...moved(base, theirs)].filter((name) => !movedByUs.has(name)));
  const result = ours.filter((name) => kept.has(name) && !movedByThem.has(name));
  const placed = new Set(result);
  let previous: string | undefined;
  for (const name of theirs) {
    if (!kept.has(name)) continue;
    if (!placed.has(name)) {
      let at = previous === undefined ? 0 : result.indexOf(previous) + 1;
      while (!inBase.has(name) && isOurAddition(result[at])) at++;
      result.splice(at, 0, name);
      placed.add(name);
    }
    previous = name;
  }
  return result;

  function isOurAddition(name: string | undefined): boolean {
    return name !== undefined && inOurs.has(name) && !inBase.has(name);
  }
}

/**
 * What both sides moved, each to another place: the names, with what each stands behind on their side (nothing at the
 * beginning).
 */
export function disputed(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): Map<string, string | undefined> {
  const [movedByUs, movedByThem] = [moved(base, ours), moved(base, theirs)];
  const inBase = new Set(base);
  const isFixed = (name: string): boolean =>
    kept.has(name) && inBase.has(name) && !movedByUs.has(name) && !movedByThem.has(name);
  const behind = (side: readonly string[], name: string): string | undefined =>
    side.slice(0, side.indexOf(name)).findLast(isFixed);
  const places = new Map<string, string | undefined>();
  for (const name of movedByUs) {
    if (!movedByThem.has(name) || !kept.has(name)) continue;
    const place = behind(theirs, name);
    if (behind(ours, name) !== place) places.set(name, place);
  }
  return places;
}

/** What stands elsewhere among those that were there before: as few as explain the new order. */
function moved(base: readonly string[], side: readonly string[]): Set<string> {
  const place = new Map(base.map((name, index) => [name, index]));
  const common = side.filter((name) => place.has(name));
  const inPlace = new Set(longestRising(common.map((name) => place.get(name)!)).map((index) => base[index]!));
  return new Set(common.filter((name) => !inPlace.has(name)));
}

/** The longest part of a list of numbers that rises all along. */
function longestRising(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < number) low = middle + 1;
      else high = middle;
    }
    before.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const rising: number[] = [];
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) rising.push(number);
  return rising.toReversed();
}

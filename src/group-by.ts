/** A map, or one that forgets what nobody else has any more. */
interface Entries<K, T> {
  get(key: K): T | undefined;
  set(key: K, entry: T): unknown;
}

/** What a map has under a key; what is made for it where there was nothing. */
export function entryIn<K, T>(map: Entries<K, T>, key: K, make: () => T): T {
  let entry = map.get(key);
  if (entry === undefined) map.set(key, (entry = make()));
  return entry;
}

/** What works each of its answers out once. */
export function once<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined && !known.has(key)) known.set(key, (answer = make(key)));
    return answer as T;
  };
}

/** Puts a thing into its group, behind those that are in it. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, thing: T): void {
  entryIn(groups, key, () => []).push(thing);
}

/** Things in groups, both in the order given: `Map.groupBy`, which Node 20 does not have. */
export function groupBy<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) addTo(groups, keyOf(thing), thing);
  return groups;
}

/** Of things with one key the last, where the first of them stood. */
export function uniqueBy<T>(things: readonly T[], keyOf: (thing: T) => unknown): T[] {
  return [...new Map(things.map((thing) => [keyOf(thing), thing])).values()];
}

/** For sorting: whichever has the lesser of two texts comes first, and days and months are texts. */
export function byText<T>(keyOf: (thing: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

/** Whether two lists have the same things in the same order. */
export function areAlike<T>(
  one: readonly T[],
  other: readonly T[],
  isAlike: (a: T, b: T) => boolean = Object.is,
): boolean {
  return one.length === other.length && one.every((each, index) => isAlike(each, other[index]!));
}

/** Counts of things, added up. */
export function sumOf<T>(things: Iterable<T>, countOf: (thing: T) => number): number {
  let sum = 0;
  for (const thing of things) sum += countOf(thing);
  return sum;
}

/** Numbers together. */
export function totalOf(numbers: readonly number[]): number {
  return sumOf(numbers, (each) => each);
}

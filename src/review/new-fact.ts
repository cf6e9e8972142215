import type { ChangeKind, ChangePath, Fact, Value } from './change.ts';

/** Where something is, and what it is about. */
export interface Place {
  readonly activity?: string;
  readonly actor?: string;
  readonly path: ChangePath;
}

/**
 * A fact.
 *
 * @param before a part of a normal form, which is JSON; `undefined` where there was nothing
 */
export function newFact(
  kind: ChangeKind,
  place: Place,
  before: unknown,
  after: unknown,
  more: Pick<Fact, 'followed' | 'follows' | 'recognised' | 'heir'> = {},
): Fact {
  return {
    kind,
    ...place,
    ...(before === undefined ? {} : { before: before as Value }),
    ...(after === undefined ? {} : { after: after as Value }),
    ...more,
  };
}

/** Whether two parts of normal forms are equal. Their keys have an order, so that the first difference is enough. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && isSame((one as Fields)[key], (other as Fields)[key]))
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** A thing in three forms: as it was, the same in the ids of the later version, and as it is. */
export interface Versions<T> {
  readonly before: T;
  readonly aligned: T;
  readonly after: T;
}

/** A fact for each of some keys whose value differs. */
export function changedKeys<T extends object>(
  kinds: Partial<Record<keyof T & string, ChangeKind>>,
  { before, aligned, after }: Versions<T>,
  place: Place,
): Fact[] {
  return (Object.entries(kinds) as [keyof T & string, ChangeKind][])
    .filter(([key]) => !isSame(aligned[key], after[key]))
    .map(([key, kind]) => newFact(kind, { ...place, path: [...place.path, key] }, before[key], after[key]));
}

/** A fact for each key of two groups whose value differs, in the order of the keys. */
export function changedEntries(
  kind: ChangeKind,
  before: Readonly<Record<string, unknown>> = {},
  after: Readonly<Record<string, unknown>> = {},
  place: Place,
): Fact[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => newFact(kind, { ...place, path: [...place.path, key] }, before[key], after[key]));
}

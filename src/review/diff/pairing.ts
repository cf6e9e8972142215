/** Who in one version is who in the other. Everything here gives the same pairs whichever version comes first. */
import type { Identified } from '../../plan/plan.ts';

/** One of each version. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** Two that may be the same, and how much speaks for it. */
export interface Candidate<T> extends Pair<T> {
  readonly score: number;
}

/** What is left of both versions, to be paired by and by. */
export class Unpaired<T extends Identified> {
  readonly #before: Map<string, T>;
  readonly #after: Map<string, T>;

  constructor(before: readonly T[], after: readonly T[]) {
    this.#before = new Map(before.map((each) => [each.id, each]));
    this.#after = new Map(after.map((each) => [each.id, each]));
  }

  /** In the order of the plan. */
  get before(): readonly T[] {
    return [...this.#before.values()];
  }

  /** In the order of the plan. */
  get after(): readonly T[] {
    return [...this.#after.values()];
  }

  /** Takes out those with the same id. */
  byId(): Pair<T>[] {
    const pairs: Pair<T>[] = [];
    for (const before of this.#before.values()) {
      const after = this.#after.get(before.id);
      if (after) pairs.push({ before, after });
    }
    return this.#take(pairs);
  }

  /** Those of which one names the other's id among its former ones, whichever of them is the later. */
  linked(): Pair<T>[] {
    const links = new Map<string, Pair<T>>();
    const link = (before: T | undefined, after: T | undefined): void => {
      if (before && after) links.set(`${before.id} ${after.id}`, { before, after });
    };
    for (const after of this.#after.values())
      for (const id of after.was ?? []) link(this.#before.get(id), after);
    for (const before of this.#before.values())
      for (const id of before.was ?? []) link(before, this.#after.get(id));
    return [...links.values()];
  }

  /** Takes out pairs, the likeliest first; nothing is in two. */
  byLikeness(candidates: readonly Candidate<T>[]): Pair<T>[] {
    const keyed = candidates.map((pair) => ({ ...pair, key: pairKey(pair.before.id, pair.after.id) }));
    return this.#take(likeliest(keyed));
  }

  #take(pairs: readonly Pair<T>[]): Pair<T>[] {
    for (const { before, after } of pairs) {
      this.#before.delete(before.id);
      this.#after.delete(after.id);
    }
    return [...pairs];
  }
}

/** Of pairs that may be the same, the likeliest first; nothing is in two. The key decides between equals. */
export function likeliest<T>(candidates: readonly (Candidate<T> & { readonly key: string })[]): Pair<T>[] {
  const inTurn = candidates.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const [gone, found] = [new Set<T>(), new Set<T>()];
  return inTurn.flatMap(({ before, after }) => {
    if (gone.has(before) || found.has(after)) return [];
    gone.add(before);
    found.add(after);
    return [{ before, after }];
  });
}

/** A name for two ids that is the same whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Numbers that look random, and are the same for the same seed everywhere. */
export class Chance {
  #state = 0x811c9dc5;

  constructor(seed: string) {
    for (const character of seed)
      this.#state = Math.imul(this.#state ^ character.codePointAt(0)!, 0x01000193);
  }

  /** From 0 to 1, 1 excluded. */
  next(): number {
    // The finalizer of MurmurHash3 over a counter with the step of the golden ratio.
    let mixed = (this.#state = (this.#state + 0x9e3779b9) | 0);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Whether something happens that happens so often. */
  hits(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of several. */
  one<T>(of: readonly [T, ...T[]]): T {
    return of[this.below(of.length)] ?? of[0];
  }
}

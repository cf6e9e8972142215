const WORD = 32;

/** A set of small numbers, 32 of them in a word: what has ten times as many entries is still intersected at once. */
export class BitSet {
  readonly #words: Uint32Array;

  /** @param size numbers are less than this */
  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / WORD));
  }

  /** All numbers less than a size. */
  static all(size: number): BitSet {
    const bits = new BitSet(size);
    bits.#words.fill(~0);
    if (size % WORD > 0) bits.#words[bits.#words.length - 1] = 2 ** (size % WORD) - 1;
    return bits;
  }

  add(number: number): void {
    this.#words[number >>> 5]! |= 1 << (number & 31);
  }

  /** Keeps what is in another set, too; of none, nothing. */
  keep(other: BitSet | undefined): void {
    for (let index = 0; index < this.#words.length; index += 1)
      this.#words[index]! &= other ? other.#words[index]! : 0;
  }

  /** The numbers less than a size that are not in it. */
  others(size: number): BitSet {
    const others = BitSet.all(size);
    for (let index = 0; index < this.#words.length; index += 1) others.#words[index]! &= ~this.#words[index]!;
    return others;
  }

  /** The first number from one on, and before another; that other where there is none. */
  next(from: number, end: number): number {
    if (from >= end) return end;
    let index = from >>> 5;
    let word = this.#words[index]! & (~0 << (from & 31));
    const last = (end - 1) >>> 5;
    while (word === 0 && index < last) word = this.#words[(index += 1)]!;
    if (word === 0) return end;
    return Math.min(end, index * WORD + WORD - 1 - Math.clz32(word & -word));
  }

  /** How many numbers there are from one on, and before another. */
  count(from: number, end: number): number {
    if (from >= end) return 0;
    const first = from >>> 5;
    const last = (end - 1) >>> 5;
    let count = 0;
    for (let index = first; index <= last; index += 1) {
      let word = this.#words[index]!;
      if (index === first) word &= ~0 << (from & 31);
      if (index === last) word &= ~0 >>> (31 - ((end - 1) & 31));
      count += ones(word);
    }
    return count;
  }
}

/** How many bits of a word are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

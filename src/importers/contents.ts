/** What a file from outside may hold: it must not take the memory of whoever opens it. */

/** What is counted. */
export interface Amounts {
  /** Unpacked, of the parts that are read. */
  readonly bytes: number;
  readonly files: number;
  readonly sheets: number;
  /** Filled ones, and the places that merged ones cover. */
  readonly cells: number;
  readonly characters: number;
  readonly elements: number;
  /** How deep elements stand in one another. */
  readonly depth: number;
}

/** How much of each kind a form can have; some hundred cells is what it has, and much that other programs add is borne. */
export const FORM_LIMITS: Amounts = {
  bytes: 8 << 20,
  files: 500,
  sheets: 30,
  cells: 10_000,
  characters: 1_000_000,
  elements: 100_000,
  depth: 50,
};

/** How much a document can have: what 500 MB of memory are enough for, and some hundred pages or ten thousand rows never come near. */
export const DOCUMENT_LIMITS: Amounts = {
  bytes: 100 << 20,
  files: 5_000,
  sheets: 255,
  cells: 250_000,
  characters: 20_000_000,
  elements: 5_000_000,
  depth: 250,
};

/** Thrown where there is more. */
export class Overfull extends Error {
  readonly what: keyof Amounts;
  readonly most: number;

  constructor(what: keyof Amounts, most: number) {
    super(`more than ${most} ${what}`);
    [this.what, this.most] = [what, most];
  }
}

/** Counts what was found in a file, whichever part it is in. */
export class Contents {
  readonly #limits: Amounts;
  readonly #found = { bytes: 0, files: 0, sheets: 0, cells: 0, characters: 0, elements: 0 };

  constructor(limits: Amounts) {
    this.#limits = limits;
  }

  /** @throws Overfull where it is too much of this kind */
  add(what: Exclude<keyof Amounts, 'depth'>, count = 1): void {
    this.#found[what] += count;
    if (this.#found[what] > this.#limits[what]) throw new Overfull(what, this.#limits[what]);
  }

  /** @throws Overfull where elements stand deeper in one another than this */
  checkDepth(depth: number): void {
    if (depth > this.#limits.depth) throw new Overfull('depth', this.#limits.depth);
  }
}

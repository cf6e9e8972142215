import { Bits } from './bits.ts';

/** Between texts: no text has it. */
const BREAK = '\n';

/** Finds texts that have words. All of them are one text, so that looking through it is left to the browser. */
export class TextIndex {
  readonly #whole: string;
  /** Where each text begins; last, where the next would. */
  readonly #starts: readonly number[];
  /** The entries that have each text. */
  readonly #entries: readonly (readonly number[])[];
  readonly #size: number;

  /** @param texts of the entries, by their numbers */
  constructor(texts: readonly string[]) {
    const known = new Map<string, number[]>();
    for (const [entry, text] of texts.entries()) {
      const key = normal(text);
      const entries = known.get(key);
      if (entries) entries.push(entry);
      else known.set(key, [entry]);
    }
    this.#size = texts.length;
    this.#whole = [...known.keys(), ''].join(BREAK);
    this.#entries = [...known.values()];
    let next = 0;
    this.#starts = [0, ...[...known.keys()].map((text) => (next += text.length + BREAK.length))];
  }

  /** The entries whose text has all of some words; there is one at least. */
  find(words: readonly string[]): Bits {
    const found = new Bits(this.#size);
    // The longest is the rarest, as a rule.
    const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
    for (let at = this.#whole.indexOf(first); at >= 0;) {
      const text = this.#textAt(at);
      const [start, end] = [this.#starts[text]!, this.#starts[text + 1]!];
      const own = others.length > 0 ? this.#whole.slice(start, end) : '';
      if (others.every((word) => own.includes(word)))
        for (const entry of this.#entries[text]!) found.add(entry);
      at = this.#whole.indexOf(first, end);
    }
    return found;
  }

  /** Which text a place is in. */
  #textAt(place: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** What somebody searches, word by word. */
export function wordsOf(search = ''): string[] {
  return normal(search).split(' ').filter(Boolean);
}

/** As texts are compared: small letters, no ё, no hard spaces. */
export function normal(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');
}

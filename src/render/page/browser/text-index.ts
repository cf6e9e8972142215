import { BitSet } from './bit-set.ts';

/** Between texts: no text has it. */
const BREAK = '\n';

/** The entries that have a text. */
interface Text {
  readonly end: number;
  readonly entries: readonly number[];
}

/** Finds texts that have words. All of them are one text, so that looking through it is left to the browser. */
export class TextIndex {
  readonly #whole: string;
  /** By where they begin. */
  readonly #texts = new Map<number, Text>();
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
    let start = 0;
    for (const [text, entries] of known) {
      const end = start + text.length;
      this.#texts.set(start, { end, entries });
      start = end + BREAK.length;
    }
    this.#whole = [...known.keys()].join(BREAK);
    this.#size = texts.length;
  }

  /** The entries whose text has all of some words; there is one at least. */
  find(words: readonly string[]): BitSet {
    // The longest is the rarest, as a rule.
    const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
    const hits = new Set<Text>();
    let count = 0;
    for (let at = this.#whole.indexOf(first); at >= 0;) {
      const start = this.#whole.lastIndexOf(BREAK, at) + 1;
      const text = this.#texts.get(start)!;
      if (others.length === 0 || this.#hasAll(others, start, text.end)) {
        hits.add(text);
        count += text.entries.length;
      }
      at = this.#whole.indexOf(first, text.end);
    }
    // Whichever are fewer are told one by one.
    if (count <= this.#size / 2) return this.#bitsOf(hits);
    const missed = this.#bitsOf([...this.#texts.values()].filter((text) => !hits.has(text)));
    return missed.others(this.#size);
  }

  #hasAll(words: readonly string[], start: number, end: number): boolean {
    return words.every((word) => this.#whole.slice(start, end).includes(word));
  }

  #bitsOf(texts: Iterable<Text>): BitSet {
    const found = new BitSet(this.#size);
    for (const { entries } of texts) for (const entry of entries) found.add(entry);
    return found;
  }
}

/** What somebody searches, word by word. */
export function wordsOf(search = ''): string[] {
  return normal(search).split(' ').filter(Boolean);
}

/** As texts are compared: small letters, no ё, no hard spaces, nothing between the signs of «№№». */
export function normal(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll('\u2060', '').replaceAll(/\s+/g, ' ');
}

import { NO_STATUS, type PageData } from '../page-data.ts';
import { BitSet } from './bit-set.ts';
import { TextIndex, wordsOf } from './text-index.ts';

/** What is asked of entries; what is absent or empty is not asked. Ids as the page has them. */
export interface Filter {
  readonly actor?: string;
  readonly unit?: string;
  readonly month?: string;
  readonly status?: string;
  /** Words that all have to occur. */
  readonly search?: string;
}

/** What an entry is found by: indexes into the lists of the page. */
export interface Tag {
  readonly actor: number;
  readonly months: readonly number[];
  readonly standing: number;
  readonly story: number;
  readonly status: number;
}

/** Reads the attribute that the writer of the page has written. */
export function readTag(text: string): Tag {
  const [actor = 0, , standing = 0, story = 0, status = NO_STATUS] = text.split(' ').map(Number);
  return { actor, months: text.split(' ')[1]!.split(',').map(Number), standing, story, status };
}

/** Finds entries. Everything that can be chosen is looked up once, when the page is opened; choosing only intersects. */
export class EntryIndex {
  readonly #size: number;
  readonly #sets = new Map<string, BitSet>();
  readonly #texts: () => readonly string[];
  /** Made when something is searched first. */
  #words: TextIndex | undefined;

  /** @param texts of the entries, to be searched: read when something is searched first */
  constructor(tags: readonly Tag[], data: PageData, texts: () => readonly string[]) {
    this.#size = tags.length;
    this.#texts = texts;
    for (const [entry, { actor, months, standing, status }] of tags.entries()) {
      this.#add(`actor ${data.actors[actor]}`, entry);
      for (const month of months) this.#add(`month ${data.months[month]}`, entry);
      this.#add(`status ${data.statuses[status]?.[0]}`, entry);
      const [set, codes] = data.standings[standing]!;
      for (const [place, unit] of data.sets[set]!.entries()) {
        const id = data.units[unit];
        this.#add(`unit ${id}`, entry);
        if (codes !== '') this.#add(`unit ${id} ${data.statuses[Number(codes[place])]?.[0]}`, entry);
      }
    }
  }

  /** The entries that have everything that is asked. */
  find({ actor, unit, month, status, search }: Filter): BitSet {
    const found = BitSet.all(this.#size);
    if (actor) found.keep(this.#sets.get(`actor ${actor}`));
    if (month) found.keep(this.#sets.get(`month ${month}`));
    // Of a unit, its own share counts; else the whole.
    if (unit) found.keep(this.#sets.get(status ? `unit ${unit} ${status}` : `unit ${unit}`));
    else if (status) found.keep(this.#sets.get(`status ${status}`));
    const words = wordsOf(search);
    if (words.length > 0) {
      this.#words ??= new TextIndex(this.#texts());
      found.keep(this.#words.find(words));
    }
    return found;
  }

  #add(key: string, entry: number): void {
    let bits = this.#sets.get(key);
    if (!bits) this.#sets.set(key, (bits = new BitSet(this.#size)));
    bits.add(entry);
  }
}

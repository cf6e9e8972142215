/**
 * Shows of many entries those that are asked for, a screenful of each place at a time: what is done when somebody chooses depends
 * on what is shown, and not on how much there is. Paper shows everything, whatever is chosen.
 */
import type { PageData } from '../page-data.ts';
import type { BitSet } from './bit-set.ts';
import { EntryIndex, readTag, type Filter, type Tag } from './entry-index.ts';

/** What is shown as one: an entry, or what several entries stand in. */
interface Host {
  readonly element: HTMLElement;
  /** Its entries: the first, and the one after the last. */
  readonly start: number;
  end: number;
}

/** A place with hosts in a row: a cell, a day, a list. */
interface Slot {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
  readonly more: HTMLButtonElement;
  /** How much is shown before somebody asks for more. */
  readonly usual: number;
  most: number;
  shown: readonly Host[];
}

/** What is told of a host that is shown, with the tag of the first of its entries that match. */
export type Show = (element: HTMLElement, tag: Tag) => void;

/** Of one view: its entries, in their places. */
export class Listing {
  readonly size: number;
  readonly #root: HTMLElement;
  readonly #data: PageData;
  readonly #tags: readonly Tag[];
  readonly #index: EntryIndex;
  /** The host of each entry. */
  readonly #hosts: readonly Host[];
  readonly #slots: ReadonlyMap<Element, Slot>;
  #found: BitSet | undefined;
  #show: Show = () => undefined;

  /** @param textOf what an entry is searched by */
  constructor(root: HTMLElement, data: PageData, textOf: (element: HTMLElement, tag: Tag) => string) {
    this.#root = root;
    this.#data = data;
    const elements = [...root.querySelectorAll<HTMLElement>('[data-tag]')];
    this.size = elements.length;
    this.#tags = elements.map((element) => readTag(element.dataset['tag']!));
    this.#index = new EntryIndex(this.#tags, data, () =>
      elements.map((element, entry) => textOf(element, this.#tags[entry]!)),
    );
    this.#hosts = hostsOf(elements);
    this.#slots = this.#slotsOf(elements);
  }

  /**
   * Shows what is asked for in the places within an element.
   *
   * @param show called for each host that is shown
   * @returns how many entries match there
   */
  apply(filter: Filter, within: HTMLElement, show: Show): number {
    const found = this.#index.find(filter);
    this.#found = found;
    this.#show = show;
    let count = 0;
    for (const slot of this.#slots.values()) {
      if (!within.contains(slot.element)) continue;
      slot.most = slot.usual;
      this.#fill(slot, found);
      count += found.count(slot.start, slot.end);
    }
    return count;
  }

  /** Whether nothing in a place is shown. */
  isEmpty(place: Element): boolean {
    return this.#slots.get(place)?.shown.length === 0;
  }

  #fill(slot: Slot, found: BitSet): void {
    const hosts: Host[] = [];
    let entry = found.next(slot.start, slot.end);
    while (entry < slot.end && hosts.length < slot.most) {
      const host = this.#hosts[entry]!;
      hosts.push(host);
      this.#show(host.element, this.#tags[entry]!);
      entry = found.next(host.end, slot.end);
    }
    for (const { element } of slot.shown) element.classList.remove('on');
    for (const { element } of hosts) element.classList.add('on');
    slot.shown = hosts;
    const rest = found.count(entry, slot.end);
    slot.more.hidden = rest === 0;
    if (rest > 0) slot.more.textContent = this.#data.words.more.replace('{count}', String(rest));
  }

  #slotsOf(elements: readonly HTMLElement[]): Map<Element, Slot> {
    let start = 0;
    const slots = [...this.#root.querySelectorAll<HTMLElement>('[data-slot]')].map((element) => {
      let end = start;
      while (end < elements.length && element.contains(elements[end]!)) end += 1;
      const more = document.createElement('button');
      const usual = Number(element.dataset['slot']);
      const slot: Slot = { element, start, end, more, usual, most: usual, shown: [] };
      more.type = 'button';
      more.className = 'more';
      more.hidden = true;
      more.addEventListener('click', () => this.#showAll(slot));
      // Nothing but rows may stand in a table.
      (element instanceof HTMLTableSectionElement ? element.closest('table')! : element).after(more);
      start = end;
      return [element, slot] as const;
    });
    return new Map(slots);
  }

  /** Who asked with the keyboard goes on where it was. */
  #showAll(slot: Slot): void {
    const known = slot.shown.length;
    slot.most = Infinity;
    if (this.#found) this.#fill(slot, this.#found);
    slot.shown[known]?.element.querySelector<HTMLElement>('a')?.focus();
  }
}

function hostsOf(elements: readonly HTMLElement[]): Host[] {
  let last: Host | undefined;
  return elements.map((entry, index) => {
    const element = entry.closest<HTMLElement>('[data-host]') ?? entry;
    if (last?.element === element) last.end = index + 1;
    else last = { element, start: index, end: index + 1 };
    return last;
  });
}

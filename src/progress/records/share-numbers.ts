import type { StateEvent } from '../../event.ts';
import type { Unit } from '../../plan/plan.ts';
import { unitsKnown } from '../derived/listed-units.ts';
import type { Item } from '../obligations.ts';
import type { SharesQuery } from './shares.ts';

/** Numbers for the shares of some items; two actors' parts in one occurrence differ by their units. */
export class ShareNumbers {
  readonly #occurrences = new Map<string, { number: number; activity: string; occurrence: string }>();
  readonly #units = new Map<string, number>();
  readonly #ofItems = new Map<Item, Int32Array>();
  #last: { readonly item: Item; readonly numbers: Int32Array; next: number } | undefined;

  constructor(items: readonly Item[]) {
    for (const item of items) {
      const { activity, occurrence } = item;
      const key = keyOf(activity.id, occurrence.id);
      if (!this.#occurrences.has(key)) {
        const number = this.#occurrences.size;
        this.#occurrences.set(key, { number, activity: activity.id, occurrence: occurrence.id });
      }
      for (const { id } of unitsKnown(item)) if (!this.#units.has(id)) this.#units.set(id, this.#units.size);
    }
  }

  /** How many there are: each is less. */
  get count(): number {
    return this.#occurrences.size * this.#units.size;
  }

  occurrences(): SharesQuery['occurrences'] {
    return [...this.#occurrences.values()].map(({ activity, occurrence }) => ({ activity, occurrence }));
  }

  units(): string[] {
    return [...this.#units.keys()];
  }

  /** -1 for a share that was not asked about. */
  of(item: Item, unit: Unit): number {
    // Whoever asks goes through an item unit by unit: looking each of them up would be most of the time it takes.
    if (this.#last?.item !== item) this.#last = { item, numbers: this.#ofItem(item), next: 0 };
    const { numbers, next } = this.#last;
    const at = item.units.indexOf(unit, next);
    this.#last.next = at + 1;
    return numbers[at] ?? this.#number(this.#first(item.activity.id, item.occurrence.id), unit.id);
  }

  #ofItem(item: Item): Int32Array {
    let numbers = this.#ofItems.get(item);
    if (!numbers) {
      const first = this.#first(item.activity.id, item.occurrence.id);
      numbers = Int32Array.from(item.units, ({ id }) => this.#number(first, id));
      this.#ofItems.set(item, numbers);
    }
    return numbers;
  }

  ofEvent({ activity, occurrence, unit }: StateEvent): number {
    return this.#number(this.#first(activity, occurrence), unit);
  }

  #first(activity: string, occurrence: string): number {
    const known = this.#occurrences.get(keyOf(activity, occurrence));
    return known ? known.number * this.#units.size : -1;
  }

  #number(first: number, unit: string): number {
    const number = this.#units.get(unit);
    return number === undefined || first < 0 ? -1 : first + number;
  }
}

function keyOf(activity: string, occurrence: string): string {
  return `${activity} ${occurrence}`;
}

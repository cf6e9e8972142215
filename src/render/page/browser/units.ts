import type { Filter } from './entry-index.ts';
import { normal, wordsOf } from './text-index.ts';

/** How the units stand: of those asked for. */
export class UnitsView {
  readonly size: number;
  readonly #root: HTMLElement;
  readonly #rows: readonly HTMLTableRowElement[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#rows = [...root.querySelectorAll<HTMLTableRowElement>('tr[data-unit]')];
    this.size = this.#rows.length;
  }

  /** @returns how many match */
  apply({ actor, unit, search }: Filter): number {
    const words = wordsOf(search);
    let count = 0;
    for (const row of this.#rows) {
      const text = normal(row.textContent);
      const isShown =
        (!actor || row.dataset['actor'] === actor) &&
        (!unit || row.dataset['unit'] === unit) &&
        words.every((word) => text.includes(word));
      row.hidden = !isShown;
      if (isShown) count += 1;
    }
    for (const group of this.#root.querySelectorAll('tbody'))
      group.hidden = group.querySelector('tr[data-unit]:not([hidden])') === null;
    return count;
  }
}

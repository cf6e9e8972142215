import type { Filter } from './entry-index.ts';
import type { Listing, Show } from './listing.ts';

/** The table: of what is asked for, only the rows, columns and headings that have any of it. */
export class TableView {
  readonly size: number;
  readonly #listing: Listing;
  readonly #table: HTMLTableElement;
  readonly #rows: readonly HTMLTableRowElement[];
  /** Headings across the table that a row stands under. */
  readonly #bands = new Map<Element, readonly Element[]>();
  /** Whether each cell is a place of its own; else each row is an entry. */
  readonly #isOfCells: boolean;

  constructor(root: HTMLElement, listing: Listing) {
    this.#listing = listing;
    this.size = listing.size;
    this.#table = root.querySelector('table')!;
    const all = [...this.#table.tBodies].flatMap((body) => [...body.rows]);
    this.#rows = all.filter((row) => row.dataset['band'] === undefined);
    this.#isOfCells = this.#table.querySelector('tbody[data-slot]') === null;
    let open: HTMLTableRowElement[] = [];
    for (const row of all) {
      const { band } = row.dataset;
      if (band === undefined) this.#bands.set(row, open);
      else open = [...open.slice(0, Number(band)), row];
    }
  }

  /** @returns how many points match */
  apply(filter: Filter, show: Show): number {
    const shown: Element[] = [];
    const count = this.#listing.apply(filter, this.#table, (element, tag) => {
      shown.push(element);
      show(element, tag);
    });
    const isAll = count === this.size;
    const rows = this.#isOfCells ? this.#showCells(isAll) : shown;
    for (const band of new Set([...this.#bands.values()].flat())) band.classList.toggle('gone', !isAll);
    if (!isAll)
      for (const row of rows) for (const band of this.#bands.get(row) ?? []) band.classList.remove('gone');
    return count;
  }

  #showCells(isAll: boolean): Element[] {
    const isEmpty = this.#rows.map((row) =>
      [...row.cells].map((cell) => {
        const slot = cell.querySelector('[data-slot]');
        return slot ? this.#listing.isEmpty(slot) : undefined;
      }),
    );
    const rows = this.#rows.filter((row, index) => {
      const isShown = isAll || isEmpty[index]!.includes(false);
      row.classList.toggle('gone', !isShown);
      return isShown;
    });
    for (const [column, head] of [...(this.#table.tHead?.rows[0]?.cells ?? [])].entries()) {
      const states = isEmpty.map((cells) => cells[column]);
      const isOff = !isAll && states.every((state) => state === true);
      for (const cell of [head, ...this.#rows.map((row) => row.cells[column])])
        cell?.classList.toggle('gone', isOff);
    }
    return rows;
  }
}

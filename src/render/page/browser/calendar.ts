import type { Filter } from './entry-index.ts';
import type { Listing, Show } from './listing.ts';

/** The calendar: a month at a time. */
export class CalendarView {
  readonly size: number;
  readonly #listing: Listing;
  readonly #months: readonly HTMLElement[];
  readonly #links: readonly HTMLAnchorElement[];
  readonly #steps: readonly HTMLButtonElement[];
  #current: number;
  /** The month that was asked for last. */
  #asked: string | undefined;

  /** @param refresh called when another month is looked at */
  constructor(root: HTMLElement, listing: Listing, refresh: () => void) {
    this.#listing = listing;
    this.size = listing.size;
    this.#months = [...root.querySelectorAll<HTMLElement>('[data-month]')];
    this.#links = [...root.querySelectorAll<HTMLAnchorElement>('.months a')];
    this.#steps = [...root.querySelectorAll<HTMLButtonElement>('button[data-step]')];
    const today = this.#months.findIndex((month) => month.querySelector('[aria-current="date"]') !== null);
    const busy = this.#months.findIndex((month) => month.querySelector('[data-tag]') !== null);
    this.#current = Math.max(0, today < 0 ? busy : today);
    for (const [index, link] of this.#links.entries()) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#current = index;
        refresh();
      });
    }
    for (const button of this.#steps) {
      button.addEventListener('click', () => {
        this.#current += Number(button.dataset['step']);
        refresh();
      });
    }
  }

  /**
   * What is due in the month that is looked at, for whatever period.
   *
   * @returns how many entries match
   */
  apply({ month: asked, ...filter }: Filter, show: Show): number {
    const place = this.#months.findIndex(({ dataset }) => dataset['month'] === asked);
    if (asked !== this.#asked && place >= 0) this.#current = place;
    this.#asked = asked;
    for (const [index, month] of this.#months.entries()) {
      const isCurrent = index === this.#current;
      month.hidden = !isCurrent;
      if (isCurrent) this.#links[index]!.setAttribute('aria-current', 'true');
      else this.#links[index]!.removeAttribute('aria-current');
    }
    for (const button of this.#steps)
      button.disabled = this.#months[this.#current + Number(button.dataset['step'])] === undefined;
    const current = this.#months[this.#current];
    return current ? this.#listing.apply(filter, current, show) : 0;
  }
}

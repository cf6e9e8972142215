import type { AlteredEvent, Gap } from './verified-store.ts';

/** An event by its place in a chain. `previous` is empty where nothing came before. */
export interface ChainLink {
  readonly id: string;
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
}

/** Goes along a chain in the order of its numbers, and tells what is missing, what is there twice, and what was made to look whole. */
export class ChainWalk {
  readonly missing: Gap[] = [];
  readonly forks: { replica: string; number: number }[] = [];
  readonly altered: AlteredEvent[] = [];
  readonly #replica: string;
  readonly #isAltered: (id: string) => boolean;
  #number = 0;
  /** The events in the place before and in this one: a fork has several. */
  #before: ChainLink[] = [];
  #here: ChainLink[] = [];

  constructor(replica: string, knownAltered: (id: string) => boolean) {
    this.#replica = replica;
    this.#isAltered = knownAltered;
  }

  step(link: ChainLink): void {
    const { number } = link;
    if (number === this.#number) this.forks.push({ replica: this.#replica, number });
    else {
      this.#before = number === this.#number + 1 ? this.#here : [];
      this.#here = [];
      this.#gap(number - 1);
      this.#number = number;
    }
    this.#here.push(link);
    // What the event before was, the one after it knows: whoever wrote its hash anew has not changed that.
    if (
      this.#before.length > 0 &&
      !this.#isAltered(link.id) &&
      !this.#before.some(({ hash }) => hash === link.previous)
    )
      this.altered.push(
        ...this.#before.map(({ id }) => ({ id, replica: this.#replica, number: number - 1 })),
      );
  }

  /** @param last the number up to which the store has had it */
  end(last: number): void {
    this.#gap(last);
  }

  #gap(to: number): void {
    if (to > this.#number) this.missing.push({ replica: this.#replica, from: this.#number + 1, to });
  }
}

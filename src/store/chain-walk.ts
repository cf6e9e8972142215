import { Failure } from '../failure.ts';
import type { AlteredEvent, Findings, Gap } from './verified-store.ts';

/** An event by its place in a chain. `previous` is empty where nothing came before. */
export interface ChainLink {
  readonly id: string;
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
}

/** What is found of the events of a store, and along all its chains. */
export class ChainFindings {
  events = 0;
  later = 0;
  /** By their ids: those along a chain, and those that cannot be read as they were written. */
  readonly altered = new Map<string, AlteredEvent>();
  readonly missing: Gap[] = [];
  readonly forks: { replica: string; number: number }[] = [];

  /** Looks at an event. @param read reads it as what was written, which is told of one that is not */
  look(event: AlteredEvent, isLater: boolean, read: () => unknown): void {
    this.events += 1;
    if (isAltered(read)) this.altered.set(event.id, event);
    else if (isLater) this.later += 1;
  }

  /** Everything that was found. */
  found(): Pick<Findings, 'events' | 'later' | 'altered' | 'missing' | 'forks'> {
    const { events, later, altered, missing, forks } = this;
    return { events, later, altered: [...altered.values()], missing, forks };
  }
}

/** Goes along a chain in the order of its numbers, and tells what is missing, what is there twice, and what was made to look whole. */
export class ChainWalk {
  readonly #replica: string;
  readonly #found: ChainFindings;
  #number = 0;
  /** The events in the place before and in this one: a fork has several. */
  #before: ChainLink[] = [];
  #here: ChainLink[] = [];

  constructor(replica: string, found: ChainFindings) {
    this.#replica = replica;
    this.#found = found;
  }

  step(link: ChainLink): void {
    const { number } = link;
    if (number === this.#number) this.#found.forks.push({ replica: this.#replica, number });
    else {
      this.#before = number === this.#number + 1 ? this.#here : [];
      this.#here = [];
      this.#gap(number - 1);
      this.#number = number;
    }
    this.#here.push(link);
    // What the event before was, the one after it knows: whoever wrote its hash anew has not changed that.
    if (this.#found.altered.has(link.id) || this.#before.some(({ hash }) => hash === link.previous)) return;
    for (const { id } of this.#before)
      this.#found.altered.set(id, { id, replica: this.#replica, number: number - 1 });
  }

  /** @param last the number up to which the store has had it */
  end(last: number): void {
    this.#gap(last);
  }

  #gap(to: number): void {
    if (to > this.#number) this.#found.missing.push({ replica: this.#replica, from: this.#number + 1, to });
  }
}

/** Whether an event is not what was written: it cannot be read as such. */
function isAltered(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
}

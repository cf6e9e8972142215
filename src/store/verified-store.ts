/** What looking through a store finds. */

/** An event that is not what was written. */
export interface AlteredEvent {
  readonly id: string;
  /** Its place in a chain, as far as that can still be read. */
  readonly replica?: string;
  readonly number?: number;
}

/** Events that are missing from a chain. */
export interface Gap {
  readonly replica: string;
  /** The number of the first of them. */
  readonly from: number;
  /** The number of the last of them. */
  readonly to: number;
}

/** What was found in a store. */
export interface Findings {
  readonly version: number;
  readonly events: number;
  /** Intentions to send something, and answers to them. */
  readonly sendings: number;
  /** How many stores have recorded what is in it; 0 in a store of an earlier version, which does not know. */
  readonly replicas: number;
  /** How many of the events only a later cyclo understands. */
  readonly later: number;
  readonly altered: readonly AlteredEvent[];
  readonly missing: readonly Gap[];
  /** Places that two events have, because a copied store went on in two places: no damage. */
  readonly forks: readonly { readonly replica: string; readonly number: number }[];
  /** What is wrong with the file itself. */
  readonly damage?: string;
}

/** A store that was looked through. */
export interface VerifiedStore extends Findings {
  /** The file, or the name of the database. */
  readonly path: string;
}

/** What a store says that it has. Whether that is what was written is for verifying it. */
export interface KeptEvents {
  /** The hashes of its events by their ids. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The replicas that recorded here, as far as that can be told: that which the store is, and those whose last event came from nowhere else. */
  readonly own: ReadonlySet<string>;
}

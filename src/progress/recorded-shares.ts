/**
 * What a ledger is asked where a million events are too many to look at each: of most shares it keeps one completion and
 * nothing else, and of those the day says everything.
 */
import type { Day } from '../calendar/day.ts';
import type { StateEvent } from '../event.ts';

/** Which shares: those of all the units in all the occurrences. */
export interface SharesQuery {
  readonly plan: string;
  /** By their current names. */
  readonly occurrences: readonly { readonly activity: string; readonly occurrence: string }[];
  readonly units: readonly string[];
  /** Names about which every event is wanted: the records of one share may stand under several of them. */
  readonly whole: { readonly activities: readonly string[]; readonly units: readonly string[] };
  /**
   * Instants, ascending, at least one: the ledger is looked at as it was at each of them. What was recorded at the last
   * one or later does not count.
   */
  readonly moments: readonly string[];
}

/** Shares that were done on one day, and recorded as such between the same two moments. */
export interface Completions {
  readonly on: Day;
  /** The first of the query's moments that sees them, by its number. */
  readonly moment: number;
  /** The occurrence's number × the number of units + the unit's number, as the query has them in order. */
  readonly shares: readonly number[];
}

/** What is recorded about shares. */
export interface SharesRecorded {
  /** Every completion of the shares asked about. Where {@link events} tell of a share, they alone count. */
  readonly completions: readonly Completions[];
  /** All events of the shares that have anything but one completion, those of a share in the order of recording. */
  readonly events: readonly StateEvent[];
}

/**
 * What a ledger is asked where a million events are too many to look at each: of most shares it keeps one completion and
 * nothing else, and of those the day says everything.
 */
import type { Day } from '../../calendar/day.ts';
import type { ObligationKey, StateEvent } from '../../event.ts';

/** Which shares: those of all the units in all the occurrences. */
export interface SharesQuery {
  readonly plan: string;
  /** By their current names. */
  readonly occurrences: readonly { readonly activity: string; readonly occurrence: string }[];
  readonly units: readonly string[];
  /**
   * Names about which every event is wanted, of activities as far as it is about one of the units: the records of one share may stand
   * under several of them.
   */
  readonly whole: { readonly activities: readonly string[]; readonly units: readonly string[] };
  /** An instant: what was recorded then or later does not count. */
  readonly knownBefore?: string;
}

/** Shares that were done on one day. */
export interface Completions {
  readonly on: Day;
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

/** Where what has happened and what was known differ. */
export interface DifferenceQuery {
  readonly plan: string;
  /** Under whatever names they have or had. */
  readonly units: readonly string[];
  /** What happened by the end of this day… */
  readonly day: Day;
  /** …and was recorded, or taken back, at this instant or later. */
  readonly knownBefore: string;
}

/** A share by the names that records have for it, and how many of them. */
export interface ShareRecords extends Pick<ObligationKey, 'activity' | 'occurrence' | 'unit'> {
  readonly count: number;
}

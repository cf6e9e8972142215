/**
 * What the ledger is asked for when a million events are to be counted without looking at each: shares whose whole
 * history is one event are counted where they lie, and only those with more of a history are handed over.
 */
import type { Day } from '../calendar/day.ts';
import type { EventKind, LedgerEvent } from '../event.ts';

/** The shares of one actor in one occurrence of an activity. */
interface CountedItem {
  readonly activity: string;
  readonly occurrence: string;
  readonly actor: string;
  /** What happened after it is late; nothing is late where there is none. */
  readonly deadline?: Day;
  /** The row of the table of counts. */
  readonly row: number;
}

/** A unit whose shares are counted. */
interface CountedUnit {
  readonly id: string;
  readonly actor: string;
  /** The column of the table of counts. */
  readonly column: number;
}

/** What to count, and what to hand over. */
export interface ShareCountQuery {
  readonly plan: string;
  /** As in `EventFilter`: what was recorded at that instant or later does not count. */
  readonly recordedBefore?: string;
  /** Shares are counted whose only event is of this kind. */
  readonly kind: EventKind;
  readonly items: readonly CountedItem[];
  readonly units: readonly CountedUnit[];
  /** Everything about these activities and units is handed over. None of them is among `items` and `units`. */
  readonly whole: { readonly activities: readonly string[]; readonly units: readonly string[] };
}

/** How many shares of a row and a column have one event, of the kind asked about. */
export interface ShareCount {
  readonly row: number;
  readonly column: number;
  readonly late: boolean;
  readonly count: number;
}

/** The answer. Each event of the plan is counted, handed over, or about nothing that was asked. */
export interface ShareCounts {
  readonly counts: readonly ShareCount[];
  /** In the order of recording. */
  readonly events: readonly LedgerEvent[];
}

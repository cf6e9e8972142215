import type { Day } from './calendar/day.ts';

/**
 * What an event says about an obligation. `undone` takes an earlier event back: the ledger only grows.
 */
type EventKind = 'done' | 'undone';

/** What proves a completion: a file known by its content, an address, or words. */
export type Evidence =
  | {
      readonly type: 'file';
      readonly name: string;
      readonly path: string;
      readonly size: number;
      readonly sha256: string;
    }
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'text'; readonly text: string };

/** Which obligation an event is about: one unit's share of one occurrence of one activity of one plan. */
export interface ObligationKey {
  readonly plan: string;
  readonly activity: string;
  readonly occurrence: string;
  /** The actor whose unit it is. */
  readonly actor: string;
  readonly unit: string;
}

/** What a command asks the ledger to keep. The ledger adds `id` and `recordedAt`. */
export interface NewEvent extends ObligationKey {
  readonly kind: EventKind;
  /** The day it happened, which may be long before it was recorded. */
  readonly on: Day;
  readonly by: string;
  readonly note?: string;
  readonly evidence?: Evidence;
  /** For `undone`: the id of the event taken back. */
  readonly undoes?: string;
}

/** One line of the ledger: never changed, never deleted. */
export interface LedgerEvent extends NewEvent {
  /** UUID version 7 (RFC 9562): sorts by the time of recording. */
  readonly id: string;
  /** The instant of recording, ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string;
}

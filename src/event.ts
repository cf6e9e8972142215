import type { Day } from './calendar/day.ts';

/**
 * What an event says about an obligation: what the unit did (`done`), what whoever controls it decided (`accepted`,
 * `returned`, `excused` as not applicable, `postponed`, `reopened`), or words that decide nothing (`note`).
 * `undone` takes an earlier event back: the ledger only grows.
 */
export const EVENT_KINDS = [
  'done',
  'undone',
  'excused',
  'postponed',
  'reopened',
  'note',
  'accepted',
  'returned',
] as const;

/** One of {@link EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number];

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
  /** Who entered it, where that is another than {@link by}: a form is filled in by one and imported by another. */
  readonly enteredBy?: string;
  /** For `excused` and `returned`: the reason. */
  readonly note?: string;
  readonly evidence?: Evidence;
  /** For `undone`: the id of the event taken back. */
  readonly undoes?: string;
  /** For `postponed`: the new deadline. */
  readonly until?: Day;
  /** For `postponed`: whose decision it was, such as an order with its number. */
  readonly authority?: string;
}

/** One line of the ledger: never changed, never deleted. */
export interface LedgerEvent extends NewEvent {
  /** UUID version 7 (RFC 9562): sorts by the time of recording. */
  readonly id: string;
  /** The instant of recording, ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string;
  /** UUID of the call of cyclo that recorded it: one deed, taken back as a whole. Absent where an earlier cyclo recorded it. */
  readonly call?: string;
  /**
   * What the ledger knew about the same share when it recorded this one: the ids, with a space between, of the events that no other of
   * these had seen. Two decisions of which neither leads to the other that way were made without knowing of each other. Absent where
   * nothing was known.
   */
  readonly seen?: string;
  /** The instant at which this ledger got it, where another had recorded it. Each ledger has its own, and hands it to no other. */
  readonly receivedAt?: string;
}

/** The place of an event in the chain of the replica that recorded it, which shows what is missing and what was altered. */
export interface EventLink {
  /** UUID of the store that recorded it. */
  readonly replica: string;
  /** 1, 2, 3 … of the events of that replica. */
  readonly number: number;
  /** The hash of the event before it; absent at 1. */
  readonly previous?: string;
  /** SHA-256 of its canonical text (`store/canonical.ts`), in lower-case hexadecimal digits. */
  readonly hash: string;
}

/** An event as ledgers hand it to each other. */
export interface LinkedEvent extends LedgerEvent, EventLink {}

/** An event without what no state depends on: who recorded it, in which call, and what proves it. */
export type StateEvent = Omit<LedgerEvent, 'actor' | 'by' | 'enteredBy' | 'call' | 'evidence'>;

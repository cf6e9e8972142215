/**
 * The ledger: every event that was ever recorded, in the order of recording. It only grows.
 *
 * The interface knows nothing of the engine that keeps the events, and nothing here knows what an event means:
 * states are derived from events by `progress/`.
 */
import type { EventKind, LedgerEvent, NewEvent } from '../event.ts';
import type {
  DifferenceQuery,
  ShareRecords,
  SharesQuery,
  SharesRecorded,
} from '../progress/records/shares.ts';
import type { ExchangedEvent } from './canonical.ts';
import type { Outbox } from './outbox.ts';
import type { Refusal } from './received-event.ts';

/** Which events: every key that is present must match, any of its values will do. An empty list matches nothing. */
export interface EventFilter {
  readonly plans?: readonly string[];
  readonly activities?: readonly string[];
  readonly occurrences?: readonly string[];
  readonly units?: readonly string[];
  readonly actors?: readonly string[];
  /** Ids of records, or of the calls that made them. */
  readonly numbers?: readonly string[];
  /** An instant, ISO 8601 in UTC with milliseconds: what this ledger recorded or received then or later does not match. */
  readonly recordedBefore?: string;
}

/** By what people can call what was recorded. */
export interface RecordNumber {
  /** The id of a record or of a call. */
  readonly id: string;
  /** How many records it is of. */
  readonly records: number;
}

/** What a ledger has of the events of one replica. */
export interface Chain {
  readonly replica: string;
  /** The greatest number. */
  readonly last: number;
  /** The hash of the event that has it. */
  readonly head: string;
  /** How many events: fewer than {@link last} where some are missing, more where a copied store went on in two places. */
  readonly events: number;
}

/** How much is recorded. What only a later cyclo knows is not counted. */
export interface LedgerAmounts {
  readonly events: number;
  readonly plans: number;
  readonly units: number;
  /** The instants of the first and the last record; absent where there is none. */
  readonly first?: string;
  readonly last?: string;
}

/** What came of events of another ledger. */
export interface Received {
  /** Events that were not there. */
  readonly added: number;
  /** Events that were there already, the same. */
  readonly known: number;
  /** How many of those added say what only a later cyclo knows: they are kept and passed on, and count for nothing. */
  readonly later: number;
  /** Ids that stand here with another content: one of the two was altered. What was there has stayed. */
  readonly conflicts: readonly { readonly id: string; readonly kept: string; readonly refused: string }[];
  /** Places of a chain that two events have, because a copied store went on in two places. Both are kept, and both count. */
  readonly forks: readonly { readonly replica: string; readonly number: number }[];
  /** What was not taken. */
  readonly refused: readonly (ExchangedEvent & { readonly why: Refusal })[];
}

/** A ledger to look at. */
export interface LedgerReader {
  /**
   * The matching events (all of them by default) in the order of recording.
   * @throws Failure when the store cannot be read
   */
  events(filter?: EventFilter): Promise<LedgerEvent[]>;
  /**
   * The last event of one of some kinds that was not taken back.
   * @param where `here`: only of what was recorded in this ledger, and not received from another
   * @throws Failure when the store cannot be read
   */
  last(kinds: readonly EventKind[], where?: 'here'): Promise<LedgerEvent | undefined>;
  /**
   * The ids of records and of calls that are a text, end in it or begin with it; of many that are alike, some.
   * @param text eight characters of an id's end at least, or any of its beginning
   * @throws Failure when the store cannot be read
   */
  called(text: string): Promise<readonly string[]>;
  /**
   * The ids of records and of calls that have the same last eight characters as one of some ids, those themselves too.
   * @throws Failure when the store cannot be read
   */
  alike(ids: readonly string[]): Promise<readonly RecordNumber[]>;
  /**
   * What is recorded about some shares, as little of it as tells their states.
   * @throws Failure when the store cannot be read
   */
  shares(query: SharesQuery): Promise<SharesRecorded>;
  /**
   * Where what happened by the end of a day is not what was known at an instant: by share, how many records.
   * @throws Failure when the store cannot be read
   */
  difference(query: DifferenceQuery): Promise<readonly ShareRecords[]>;
  /**
   * What the records of a plan that were not taken back are about, by share.
   * @throws Failure when the store cannot be read
   */
  subjects(plan: string): Promise<readonly ShareRecords[]>;
  /**
   * How much there is, counted where it is kept.
   * @throws Failure when the store cannot be read
   */
  amounts(): Promise<LedgerAmounts>;
  /**
   * What there is of each replica.
   * @throws Failure when the store cannot be read
   */
  chains(): Promise<readonly Chain[]>;
  /**
   * Every event that another ledger does not have, and at times some that it has: those of each replica in the order of their numbers.
   * @param after the chains of the other
   * @throws Failure `event-altered` at an event that is not what was written; when the store cannot be read
   */
  exchange(after: readonly Chain[]): AsyncIterable<ExchangedEvent>;
  /** Lets go of the store. Nothing is kept back until then: what was recorded is recorded. */
  close(): Promise<void>;
}

/** That opening a store for writing brought it up to date. */
export interface Migration {
  /** The version that it was of. */
  readonly from: number;
  readonly to: number;
  /** The file that keeps what it was; absent for a database. */
  readonly copy?: string;
}

/**
 * Says what to add, seeing what is there: pure. It may be asked first as if nothing were there, where that is likely, and counts as soon
 * as it is asked by what is there; by that it is asked once.
 */
type Decide = (known: readonly LedgerEvent[]) => readonly NewEvent[];

/** A ledger to add to. */
export interface Ledger extends LedgerReader {
  /** Present where opening it has changed its form. */
  readonly migration?: Migration;
  /** What was sent to whom, kept in the same store. */
  readonly outbox: Outbox;
  /**
   * One transaction that excludes every other writer: reads the matching events, asks `decide` what to add, and adds
   * all of it or none. What is returned survives the death of the process and the loss of power.
   * @returns the added events, in the order given
   * @throws Failure when the store cannot be written, and whatever `decide` throws; nothing is added then
   */
  record(filter: EventFilter, decide: Decide): Promise<LedgerEvent[]>;
  /**
   * Records as {@link Ledger.record} does, thousands of events at a time: none of them is kept in memory for the caller.
   * @param decide may make the events while they are added
   * @param progress told now and then how many of them are in
   * @returns how many were added
   */
  recordMany(
    filter: EventFilter,
    decide: (known: readonly LedgerEvent[]) => Iterable<NewEvent>,
    progress: (added: number) => void,
  ): Promise<number>;
  /**
   * Puts events of another ledger in, in whatever order they come: each once, and none in place of another. In transactions of some
   * thousand: where it is broken off, what is in stays, and doing it again does the rest.
   * @throws Failure when the store cannot be written
   */
  receive(events: Iterable<ExchangedEvent> | AsyncIterable<ExchangedEvent>): Promise<Received>;
}

/** What a ledger needs of the machine; `Io` has it. */
export interface LedgerHost {
  /** Milliseconds since 1970. */
  now(): number;
  /** Loads a part of the runtime that announces itself as experimental, and keeps the announcement from the user. */
  withoutWarnings<T>(load: () => Promise<T>): Promise<T>;
}

/**
 * The ledger: every event that was ever recorded, in the order of recording. It only grows.
 *
 * The interface knows nothing of the engine that keeps the events, and nothing here knows what an event means:
 * states are derived from events by `progress/`.
 */
import type { LedgerEvent, NewEvent } from '../event.ts';
import type {
  DifferenceQuery,
  ShareRecords,
  SharesQuery,
  SharesRecorded,
} from '../progress/records/shares.ts';

/** Which events: every key that is present must match, any of its values will do. An empty list matches nothing. */
export interface EventFilter {
  readonly plans?: readonly string[];
  readonly activities?: readonly string[];
  readonly occurrences?: readonly string[];
  readonly units?: readonly string[];
  /** An instant, ISO 8601 in UTC with milliseconds: what was recorded then or later does not match. */
  readonly recordedBefore?: string;
}

/** A ledger to look at. */
export interface LedgerReader {
  /**
   * The matching events (all of them by default) in the order of recording.
   * @throws Failure when the store cannot be read
   */
  events(filter?: EventFilter): Promise<LedgerEvent[]>;
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
  /** Lets go of the store. Nothing is kept back until then: what was recorded is recorded. */
  close(): Promise<void>;
}

/** Says what to add, seeing what is there: pure, and never asked twice. */
type Decision = (known: readonly LedgerEvent[]) => readonly NewEvent[];

/** A ledger to add to. */
export interface Ledger extends LedgerReader {
  /**
   * One transaction that excludes every other writer: reads the matching events, asks `decide` what to add, and adds
   * all of it or none. What is returned survives the death of the process and the loss of power.
   * @returns the added events, in the order given
   * @throws Failure when the store cannot be written, and whatever `decide` throws; nothing is added then
   */
  record(filter: EventFilter, decide: Decision): Promise<LedgerEvent[]>;
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
}

/** What a ledger needs of the machine; `Io` has it. */
export interface LedgerHost {
  /** Milliseconds since 1970. */
  now(): number;
  /** Loads a part of the runtime that announces itself as experimental, and keeps the announcement from the user. */
  withoutWarnings<T>(load: () => Promise<T>): Promise<T>;
}

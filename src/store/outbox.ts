/**
 * What was sent to whom. The intention is kept before a message leaves, the answer after: so nobody gets a message twice unless
 * somebody decides it, whatever ends the program in between. These are no events of the ledger: they say nothing of what was done.
 */
import type { Day } from '../calendar/day.ts';

/** A message to one recipient, on one day. */
export interface Message {
  /** The day it is about. */
  readonly day: Day;
  readonly recipient: string;
  readonly address: string;
  /** Its Message-ID. */
  readonly id: string;
}

/** What is known of a message: taken by a server, refused by one, never handed over; or nobody knows, because the answer never came. */
export const OUTCOMES = ['accepted', 'refused', 'failed'] as const;

/** How a message ended. */
type Outcome = (typeof OUTCOMES)[number];

/** What was known of a message before it was claimed. */
type KnownOutcome = Outcome | 'unanswered' | undefined;

/** What is recorded of a message before its answer, which is one of {@link OUTCOMES}. */
export const INTENDED = 'intended';

/** The last that is recorded of a message: the step, and the Message-ID it has. */
export interface LastStep {
  readonly message: string;
  readonly step: string;
}

/** Whether a message may be sent now. */
export interface Claim {
  /** What is known of it. */
  readonly known: KnownOutcome;
  /** The Message-ID it has, or had the first time. */
  readonly id: string;
  /** The intention was recorded, and whoever asked sends it. Else it must not be sent. */
  readonly isOurs: boolean;
}

/** Whether a message may be sent, by what is recorded of it: see {@link Outbox.claim}. */
export function claimBy(last: LastStep | undefined, { id }: Message, again: boolean): Claim {
  const known = last && (OUTCOMES.find((outcome) => outcome === last.step) ?? 'unanswered');
  return {
    known,
    id: last?.message ?? id,
    isOurs: known !== 'accepted' && (known !== 'unanswered' || again),
  };
}

/** The part of a store that knows what was sent. */
export interface Outbox {
  /**
   * Records the intention to send a message, unless it was taken already or may be under way. One transaction: of two that ask at
   * once, one sends.
   *
   * @param at an instant, ISO 8601 in UTC with milliseconds
   * @param again also where nobody knows whether it arrived: under the Message-ID it had
   * @throws Failure when the store cannot be written
   */
  claim(message: Message, at: string, again: boolean): Promise<Claim>;
  /**
   * Records how a message ended.
   *
   * @param answer what the server said
   * @throws Failure when the store cannot be written
   */
  settle(message: Message, at: string, outcome: Outcome, answer: string): Promise<void>;
}

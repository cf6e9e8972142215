import { V7Generator } from 'uuidv7';
import type { LedgerEvent, NewEvent } from '../event.ts';
import { Failure } from '../failure.ts';

/** The time inside a UUID of version 7: its first 48 bits, in milliseconds since 1970. */
function timeOf(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** A zero ends a text for one engine or another, and half a surrogate pair has no form in UTF-8: both would be lost. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function requireStorable(event: NewEvent): void {
  for (const [field, value] of Object.entries(event)) {
    if (typeof value === 'string' && !isStorable(value))
      throw new Failure('event-unstorable-text', { field });
  }
}

/**
 * Gives new events what the ledger adds: an id of version 7 (RFC 9562), each after the one before and all after
 * `lastId`, and the time of recording. A clock that was set back, or another process that wrote within the same
 * millisecond, moves the time inside the id forward, never the order back; `recordedAt` is what the clock said.
 * @param lastId the greatest id in the ledger, if any
 * @param now milliseconds since 1970
 * @throws Failure `event-unstorable-text` for a text that no engine gives back as it was
 */
export function stamp(events: readonly NewEvent[], lastId: string | undefined, now: number): LedgerEvent[] {
  const recordedAt = new Date(now).toISOString();
  const idTime = lastId === undefined ? now : Math.max(now, timeOf(lastId) + 1);
  const generator = new V7Generator();
  return events.map((event) => {
    requireStorable(event);
    return { ...event, id: generator.generateOrResetWithTs(idTime).toString(), recordedAt };
  });
}

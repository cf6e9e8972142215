import { V7Generator } from 'uuidv7';
import type { LedgerEvent, NewEvent } from '../event.ts';
import { Failure } from '../failure.ts';

/** The time inside a UUID of version 7: its first 48 bits, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** Nearly no text has one of these, and of those that have most have whole pairs. */
const SUSPICIOUS = /[\0\uD800-\uDFFF]/;

/** A zero ends a text for one engine or another, and half a surrogate pair has no form in UTF-8: both would be lost. */
export function isStorable(text: string): boolean {
  return !SUSPICIOUS.test(text) || (!text.includes('\0') && !/\p{Surrogate}/u.test(text));
}

function requireStorable(event: NewEvent): void {
  for (const field in event) {
    const value = event[field as keyof NewEvent];
    if (typeof value === 'string' && !isStorable(value))
      throw new Failure('event-unstorable-text', { field });
  }
}

/** Random numbers by the thousand: asking the system for each takes longer than the rest of an id. */
const RANDOM = {
  pool: new Uint32Array(1024),
  next: 1024,
  nextUint32(): number {
    if (this.next === this.pool.length) {
      crypto.getRandomValues(this.pool);
      this.next = 0;
    }
    return this.pool[this.next++]!;
  },
};

const DIGITS = Buffer.from('0123456789abcdef', 'latin1');
/** The characters of an id, and where each of its bytes stands among them. */
const TEXT = Buffer.from('00000000-0000-0000-0000-000000000000', 'latin1');
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

/** The text of a UUID. Written in place: putting it together from pieces takes longer than making the UUID. */
function uuidText(bytes: Readonly<Uint8Array>): string {
  for (let index = 0; index < 16; index++) {
    const byte = bytes[index]!;
    const place = PLACES[index]!;
    TEXT[place] = DIGITS[byte >> 4]!;
    TEXT[place + 1] = DIGITS[byte & 15]!;
  }
  return TEXT.toString('latin1');
}

/** What the ledger adds to an event. */
export type Stamp = Required<Pick<LedgerEvent, 'id' | 'recordedAt' | 'call'>>;

/** Says what the ledger adds to events: called once for a transaction, and what it gives with each event in turn. */
export type Stamper = (lastId: string | undefined) => (event: NewEvent) => Stamp;

/**
 * Gives new events what the ledger adds: an id of version 7 (RFC 9562), each after the one before and all after
 * `lastId`, and the time of recording. A clock that was set back, or another process that wrote within the same
 * millisecond, moves the time inside the id forward, never the order back; `recordedAt` is what the clock said. All of them get the
 * same id of the call.
 * @param lastId the greatest id in the ledger, if any
 * @param now milliseconds since 1970
 * @returns a function from an event to what it gets; it throws Failure `event-unstorable-text` for a text that no engine gives back as it was
 */
export function stamper(lastId: string | undefined, now: number): (event: NewEvent) => Stamp {
  const recordedAt = new Date(now).toISOString();
  const idTime = lastId === undefined ? now : Math.max(now, timeOf(lastId) + 1);
  const generator = new V7Generator(RANDOM);
  const nextId = (): string => uuidText(generator.generateOrResetWithTs(idTime).bytes);
  const call = nextId();
  return (event) => {
    requireStorable(event);
    return { id: nextId(), recordedAt, call };
  };
}

/** What another ledger hands over, checked before anything of it is kept. */
import type { LedgerEvent, LinkedEvent } from '../event.ts';
import { CANONICAL_KEYS, canonicalJson, type ExchangedEvent, hashOf, isHash, parsed } from './canonical.ts';
import { isEventId, isKind, isSoundEvent } from './event-shape.ts';
import type { Received } from './ledger.ts';
import { isStorable, timeOf } from './stamp.ts';

/** Why an event of another ledger is not taken: its text is not what its hash is of, it is no event, or its id is of a time to come. */
export type Refusal = 'altered' | 'no-event' | 'far-future';

/** An event that can be kept. */
export interface AcceptedEvent {
  /** What this cyclo knows of it. What a later cyclo recorded may lack any of its keys but those of the chain. */
  readonly event: Pick<LinkedEvent, 'id' | 'replica' | 'number' | 'hash' | 'recordedAt'> &
    Partial<LinkedEvent>;
  /** Its text, where it says what this cyclo does not know: it is passed on as it is, and counted for nothing. */
  readonly later?: string;
}

/** Ids are later than all that a ledger has: one of a time that no clock shows would use up those that are left. */
const LATEST = Date.UTC(3000, 0);

const KNOWN: ReadonlySet<string> = new Set(CANONICAL_KEYS);

/** Checks an event of another ledger: its hash, its form and its time. */
export function acceptEvent({ text, hash }: ExchangedEvent): AcceptedEvent | Refusal {
  if (hashOf(text) !== hash) return 'altered';
  const value = parsed(text);
  // Another text with the same meaning would have another hash where it is made again from what is kept.
  if (!isRecord(value) || canonicalJson(value) !== text || !isLinked(value)) return 'no-event';
  if (timeOf(value.id) > LATEST) return 'far-future';
  const event = { ...value, hash };
  return isKnown(value) ? { event } : { event, later: text };
}

/** What the columns have where an event of a later cyclo lacks a key. */
const NOTHING = { plan: '', activity: '', occurrence: '', actor: '', unit: '', kind: '', by: '', on: '' };

/** What came of events while they come. */
export type ReceivedTally = {
  -readonly [K in keyof Received]: Received[K] extends readonly (infer T)[] ? T[] : Received[K];
};

/** Those of some events that can be kept, whole; the others are told. */
export function* acceptEvents(
  events: readonly ExchangedEvent[],
  receivedAt: string,
  { refused }: ReceivedTally,
): Generator<{ readonly event: LinkedEvent; readonly later?: string }> {
  for (const exchanged of events) {
    const accepted = acceptEvent(exchanged);
    if (typeof accepted === 'string') refused.push({ ...exchanged, why: accepted });
    else yield { ...accepted, event: { ...NOTHING, ...accepted.event, receivedAt } as LinkedEvent };
  }
}

/** Takes events of another ledger in. @param take takes some of them, each time all or none */
export async function receiveSome(
  events: Iterable<ExchangedEvent> | AsyncIterable<ExchangedEvent>,
  most: number,
  take: (some: readonly ExchangedEvent[], tally: ReceivedTally) => void | Promise<void>,
): Promise<Received> {
  const tally: ReceivedTally = { added: 0, known: 0, later: 0, conflicts: [], forks: [], refused: [] };
  let some: ExchangedEvent[] = [];
  for await (const event of events) {
    some.push(event);
    if (some.length < most) continue;
    await take(some, tally);
    some = [];
  }
  if (some.length > 0) await take(some, tally);
  return tally;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it has its place in a chain: whatever else later versions of cyclo change, this stays. */
function isLinked(value: Record<string, unknown>): value is Record<string, unknown> & AcceptedEvent['event'] {
  const { id, replica, number, previous, recordedAt } = value;
  return (
    isEventId(id) &&
    isEventId(replica) &&
    typeof number === 'number' &&
    Number.isSafeInteger(number) &&
    (number === 1 ? previous === undefined : typeof previous === 'string' && isHash(previous)) &&
    number >= 1 &&
    isSoundEvent('recordedAt', recordedAt) &&
    Object.entries(value).every(
      ([key, each]) => !KNOWN.has(key) || key === 'number' || key === 'evidence' || isText(each),
    )
  );
}

const isText = (value: unknown): boolean => typeof value === 'string' && isStorable(value);

/** Whether this cyclo knows everything that it says. */
function isKnown(value: Record<string, unknown>): value is Record<string, unknown> & LedgerEvent {
  return (
    isKind(value['kind']) &&
    Object.keys(value).every((key) => KNOWN.has(key)) &&
    CANONICAL_KEYS.every((key) => isSoundEvent(key, value[key]))
  );
}

import type { LedgerEvent } from '../event.ts';

/** What undoing means: the event to take back, or why there is none. */
export type Undoing =
  | { readonly kind: 'event'; readonly event: LedgerEvent }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'already'; readonly event: LedgerEvent };

/**
 * The event to take back. One that takes another back cannot be taken back itself: record anew what it took back.
 *
 * @param id the event's id or its first characters; where absent, the last event that stands and changed a state
 */
export function chooseUndoing(events: readonly LedgerEvent[], id: string | undefined): Undoing {
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  if (id === undefined) {
    const event = events.findLast(
      (one) => one.kind !== 'undone' && one.kind !== 'note' && !takenBack.has(one.id),
    );
    return event ? { kind: 'event', event } : { kind: 'nothing' };
  }
  const found = events.filter((one) => one.kind !== 'undone' && one.id.startsWith(id.toLowerCase()));
  const [event] = found;
  if (!event) return { kind: 'unknown' };
  if (found.length > 1) return { kind: 'ambiguous', ids: found.map((one) => one.id) };
  return { kind: takenBack.has(event.id) ? 'already' : 'event', event };
}

/** What taking back means: the records it is about, or why there are none. */
import { groupBy } from '../../group-by.ts';
import { EVENT_KINDS, type EventKind, type LedgerEvent } from '../../event.ts';
import { idsCalled, numbersOf } from './numbers.ts';

/** A record of a call that is not as the call left it, and what was recorded about it since. */
interface Changed {
  readonly event: LedgerEvent;
  readonly since: LedgerEvent;
}

/** What is to be taken back, or what stands in the way. */
export type Undoing =
  | { readonly kind: 'event'; readonly event: LedgerEvent }
  /** Several records that one call made: they go back together. */
  | { readonly kind: 'call'; readonly events: readonly LedgerEvent[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'already'; readonly event: LedgerEvent }
  /** What takes another record back is not taken back itself. */
  | { readonly kind: 'takes-back'; readonly event: LedgerEvent }
  | {
      readonly kind: 'changed';
      readonly events: readonly LedgerEvent[];
      readonly changed: readonly Changed[];
    };

/** The decisions that rest on a record: taken back, it would leave them hanging in the air. */
const RESTING: Readonly<Partial<Record<EventKind, readonly EventKind[]>>> = {
  done: ['accepted', 'returned', 'reopened'],
  accepted: ['reopened'],
  excused: ['reopened'],
  returned: ['done', 'excused'],
  reopened: ['done', 'excused'],
};

const DECIDING = new Set(Object.values(RESTING).flat());

/** Which share an event is about, as a text; one that knows former names gives the same for all of them. */
export type ShareKey = (event: LedgerEvent) => string;

/** The share by the names under which it was recorded. */
export function recordedShare({
  plan,
  activity,
  occurrence,
  unit,
}: Pick<LedgerEvent, 'plan' | 'activity' | 'occurrence' | 'unit'>): string {
  return JSON.stringify([plan, activity, occurrence, unit]);
}

/** What plain taking back passes over: what decides nothing, and what takes back. */
export const STATE_CHANGING: readonly EventKind[] = EVENT_KINDS.filter(
  (kind) => kind !== 'undone' && kind !== 'note',
);

/**
 * What to take back. A record that takes another back cannot be taken back itself: record anew what it took back.
 *
 * @param number of a record or of a call, as {@link idsCalled} understands it; where absent, the last call is meant
 *   in this ledger that made a record which stands and changed a state
 * @param alongside ids of records and calls that are taken back in the same call: nothing rests on them any more
 */
export function chooseUndoing(
  events: readonly LedgerEvent[],
  number: string | undefined,
  shareOf: ShareKey = recordedShare,
  alongside: ReadonlySet<string> = new Set(),
): Undoing {
  const takenBack = new Map(
    events.flatMap((event) => (event.undoes === undefined ? [] : [[event.undoes, event]])),
  );
  if (number === undefined) {
    const last = events.findLast(
      ({ id, kind, receivedAt }) =>
        STATE_CHANGING.includes(kind) && !takenBack.has(id) && receivedAt === undefined,
    );
    if (!last) return { kind: 'nothing' };
    return whole(callOf(events, last), events, takenBack, shareOf, alongside);
  }
  const ids = idsCalled(new Set(numbersOf(events)), number);
  const [id] = ids;
  if (id === undefined) return { kind: 'unknown' };
  if (ids.length > 1) return { kind: 'ambiguous', ids };
  return whole(
    events.filter((event) => event.id === id || event.call === id),
    events,
    takenBack,
    shareOf,
    alongside,
  );
}

/** Everything that was recorded together with an event; itself alone where that is not known. */
function callOf(events: readonly LedgerEvent[], event: LedgerEvent): readonly LedgerEvent[] {
  return event.call === undefined ? [event] : events.filter(({ call }) => call === event.call);
}

function whole(
  chosen: readonly LedgerEvent[],
  all: readonly LedgerEvent[],
  takenBack: ReadonlyMap<string, LedgerEvent>,
  shareOf: ShareKey,
  alongside: ReadonlySet<string>,
): Undoing {
  const event = chosen[0]!;
  if (event.kind === 'undone') return { kind: 'takes-back', event };
  if (chosen.every(({ id }) => takenBack.has(id))) return { kind: 'already', event };
  const isGone = ({ id, call = id }: LedgerEvent): boolean =>
    takenBack.has(id) || alongside.has(id) || alongside.has(call);
  const standing = all.filter((each) => DECIDING.has(each.kind) && !isGone(each));
  const decisions = groupBy(standing, shareOf);
  const changed = chosen.flatMap((each) => {
    const resting = RESTING[each.kind] ?? [];
    const since =
      takenBack.get(each.id) ??
      decisions.get(shareOf(each))?.find(({ id, kind }) => id > each.id && resting.includes(kind));
    return since ? [{ event: each, since }] : [];
  });
  if (changed.length > 0) return { kind: 'changed', events: chosen, changed };
  return chosen.length === 1 ? { kind: 'event', event } : { kind: 'call', events: chosen };
}

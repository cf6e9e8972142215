/** What was decided differently about one share by people who did not know of each other's decision. */
import type { StateEvent } from '../../event.ts';
import { shareState, standing } from '../share-state.ts';

/** Two different decisions about one share, neither of them made in the knowledge of the other. */
export interface Dispute<Event> {
  /** The earlier in the order of records. */
  readonly first: Event;
  readonly second: Event;
  /** Those of the two that count as things stand: one, both or none. */
  readonly counts: readonly Event[];
  /** Neither was taken back, and nobody who knew both has decided anything since. */
  readonly isOpen: boolean;
}

/**
 * Finds what was decided differently at the same time. Pure and the same on every machine: it goes by what each record says its author
 * knew, not by clocks.
 *
 * @param events everything recorded about one share, in the order of records
 */
export function disputes<E extends StateEvent>(events: readonly E[]): readonly Dispute<E>[] {
  // What a ledger recorded itself, it recorded in the knowledge of all that it had.
  if (events.every(({ receivedAt }) => receivedAt === undefined)) return [];
  const known = knowledge(events);
  const deciding = events.filter(({ kind }) => kind !== 'note');
  const pairs = deciding.flatMap((second, index) =>
    deciding
      .slice(0, index)
      .filter((first) => !known.get(second.id)!.has(first.id) && saying(first) !== saying(second))
      .map((first) => ({ first, second })),
  );
  if (pairs.length === 0) return [];
  const state = new Set<unknown>(Object.values(shareState(events)));
  const stand = new Set([...standing(events), ...deciding.filter(({ kind }) => kind === 'undone')]);
  const isSettled = (...pair: E[]): boolean =>
    deciding.some((later) => stand.has(later) && pair.every(({ id }) => known.get(later.id)!.has(id)));
  return pairs.map(({ first, second }) => ({
    first,
    second,
    counts: [first, second].filter((event) => event.kind === 'undone' || state.has(event)),
    isOpen: stand.has(first) && stand.has(second) && !isSettled(first, second),
  }));
}

/** Whether something was decided differently, and nobody has settled it yet. */
export function isDisputed(events: readonly StateEvent[]): boolean {
  return disputes(events).some(({ isOpen }) => isOpen);
}

/** Of each event, which of the others its author knew: what it names, and what those knew. */
function knowledge(events: readonly StateEvent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const { id, seen } of events) {
    const ids = new Set<string>();
    for (const before of seen?.split(' ') ?? []) {
      ids.add(before);
      for (const each of known.get(before) ?? []) ids.add(each);
    }
    known.set(id, ids);
  }
  return known;
}

/** What an event says of its share, as far as another could say something else. */
function saying({ kind, on, until, undoes }: StateEvent): string {
  return JSON.stringify([kind, kind === 'done' ? on : null, until ?? null, undoes ?? null]);
}

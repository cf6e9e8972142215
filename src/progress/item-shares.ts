import type { Day } from '../calendar/day.ts';
import type { LedgerEvent } from '../event.ts';
import type { Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import type { ShareState } from './share-state.ts';
import { shareStatus, type Status } from './standing.ts';
import type { States } from './states.ts';

/** One unit's share of an item, with everything that is to be said of it. */
export interface ItemShare {
  readonly unit: Unit;
  readonly state: ShareState;
  readonly status: Status;
  /** Notes by themselves, in the order of recording; none that was taken back. */
  readonly notes: readonly string[];
}

/** The shares of an item as they stand on a day. */
export function itemShares(item: Item, states: States, asOf: Day): ItemShare[] {
  return item.units.map((unit) => {
    const state = states.of(item, unit);
    return {
      unit,
      state,
      status: shareStatus(item, state, asOf),
      notes: notesOf(states.eventsOf(item, unit)),
    };
  });
}

function notesOf(events: readonly LedgerEvent[]): string[] {
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  return events.flatMap(({ kind, id, note }) =>
    kind === 'note' && note !== undefined && !takenBack.has(id) ? [note] : [],
  );
}

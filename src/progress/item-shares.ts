import type { Day } from '../calendar/day.ts';
import { defined } from '../defined.ts';
import type { LedgerEvent } from '../event.ts';
import type { Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import { anyBearer } from './roll-up.ts';
import type { ShareState } from './share-state.ts';
import { anyStatus, daysAfterDeadline, shareDeadline, shareStatus, type Status } from './standing.ts';
import type { JudgedState, ShareStates, States } from './states.ts';

/** One unit's share of an item, judged. */
export interface JudgedShare<S = JudgedState> {
  readonly unit: Unit;
  readonly state: S;
  readonly status: Status;
}

/** One unit's share of an item, with everything that is to be said of it. */
export interface ItemShare extends JudgedShare<ShareState> {
  /** Notes by themselves, in the order of recording; none that was taken back. */
  readonly notes: readonly string[];
}

/** The shares of an item as they stand on a day. */
export function judgedShares(item: Item, states: ShareStates, asOf: Day): JudgedShare[] {
  return item.units.map((unit) => {
    const state = states.of(item, unit);
    return { unit, state, status: shareStatus(item, state, asOf) };
  });
}

/** The same, with all that was recorded. */
export function itemShares(item: Item, states: States, asOf: Day): ItemShare[] {
  return item.units.map((unit) => {
    const state = states.of(item, unit);
    const status = shareStatus(item, state, asOf);
    return { unit, state, status, notes: notesOf(states.eventsOf(item, unit)) };
  });
}

function notesOf(events: readonly LedgerEvent[]): string[] {
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  return events.flatMap(({ kind, id, note }) =>
    kind === 'note' && note !== undefined && !takenBack.has(id) ? [note] : [],
  );
}

/** An obligation that is not done in time. */
export interface LateShare<S> {
  /** The unit; the actor where any one of its units may do it. */
  readonly bearer: Unit;
  /** The shares that may settle it. */
  readonly shares: readonly S[];
  readonly status: 'overdue' | 'done-late';
  readonly deadline: Day;
  readonly doneOn?: Day;
  readonly daysLate: number;
}

/** What of an item is late on a day: of its units, or of its actor where any of them may do it. */
export function lateShares<S extends JudgedShare>(
  item: Item,
  shares: readonly S[],
  asOf: Day,
): LateShare<S>[] {
  const isAny = item.task.doneBy === 'any';
  const parts = isAny ? [shares] : shares.map((share) => [share]);
  return parts.flatMap((part) => {
    const status = isAny ? anyStatus(part.map((share) => share.status)) : part[0]!.status;
    if (status !== 'overdue' && status !== 'done-late') return [];
    const meant = part.filter((share) => share.status === status);
    // Where any may do it, whoever was first has done it, and nobody is late before the last deadline.
    const { state, unit } = meant.reduce((best, other) => (isBetter(item, other, best) ? other : best));
    const deadline = shareDeadline(item, state);
    const doneOn = state.completion?.on;
    if (deadline === undefined) return [];
    const daysLate = daysAfterDeadline(item, doneOn ?? asOf, state);
    const bearer = isAny ? anyBearer(item) : unit;
    return [{ bearer, shares: part, status, deadline, ...defined({ doneOn }), daysLate }];
  });
}

function isBetter(item: Item, a: JudgedShare, b: JudgedShare): boolean {
  const [first, second] = [a.state.completion?.on, b.state.completion?.on];
  if (first !== undefined && second !== undefined) return first < second;
  return (shareDeadline(item, a.state) ?? '') > (shareDeadline(item, b.state) ?? '');
}

/**
 * Where we stand: states judged against deadlines on a day. Derived from plan and ledger each time, never kept.
 */
import { daysBetween, type Day } from '../calendar/day.ts';
import { sumOf } from '../group-by.ts';
import type { Unit } from '../plan/plan.ts';
import { isWaiting, type Item } from './obligations.ts';
import { decidingUnits } from './settling.ts';
import { OPEN } from './share-state.ts';
import type { JudgedState, ShareStates } from './states.ts';

/** The closed set of statuses, in the order in which reports list them. */
export const STATUSES = [
  'done',
  'done-late',
  'overdue',
  'due',
  'upcoming',
  'in-review',
  'postponed',
  'excused',
  'withdrawn',
] as const;

/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** How many units owe an item, have done it, are late with it, and wait for it to be accepted. Those it does not apply to owe nothing. */
export interface UnitCounts {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly inReview: number;
}

/** Counts of several items together. */
export function sumOfCounts(all: readonly UnitCounts[]): UnitCounts {
  return {
    total: sumOf(all, ({ total }) => total),
    done: sumOf(all, ({ done }) => done),
    overdue: sumOf(all, ({ overdue }) => overdue),
    inReview: sumOf(all, ({ inReview }) => inReview),
  };
}

/** The day a unit's share falls due: the postponed one, else that of the plan after the non-working-day rule. */
export function shareDeadline({ effectiveDeadline }: Item, { postponed }: JudgedState): Day | undefined {
  return postponed?.until ?? effectiveDeadline;
}

/** The status of one unit's share on a day. */
export function shareStatus(item: Item, state: JudgedState, today: Day): Status {
  const { activity, occurrence, task } = item;
  const { completion, accepted, excused, postponed } = state;
  const deadline = shareDeadline(item, state);
  if (completion && (accepted || task.acceptedBy === undefined)) {
    return deadline !== undefined && completion.on > deadline ? 'done-late' : 'done';
  }
  if (activity.withdrawn) return 'withdrawn';
  if (completion) return 'in-review';
  if (excused) return 'excused';
  if (deadline !== undefined && today > deadline) return 'overdue';
  if (postponed || item.moved !== undefined) return 'postponed';
  if (isWaiting(item)) return 'upcoming';
  // Whoever controls it may have set a deadline before the time begins.
  const opens = deadline !== undefined && deadline < occurrence.start ? deadline : occurrence.start;
  return today < opens ? 'upcoming' : 'due';
}

/** Whole days from the deadline to a later day; none where the day is in time, or there is no deadline. */
export function daysAfterDeadline(item: Item, day: Day, state: JudgedState = OPEN): number {
  const deadline = shareDeadline(item, state);
  return deadline === undefined ? 0 : Math.max(0, daysBetween(deadline, day));
}

/** What a whole is, seen from its parts: the most pressing of what is open, else how it was done, else why it is not owed. */
const PRESSING: readonly Status[] = [
  'overdue',
  'due',
  'in-review',
  'postponed',
  'upcoming',
  'done-late',
  'done',
  'withdrawn',
  'excused',
];

/** The status of a whole. */
export function mostPressing(statuses: readonly Status[]): Status {
  return PRESSING.find((status) => statuses.includes(status)) ?? 'upcoming';
}

/** What one of several units that may each settle an item makes of it: the best there is. */
const SETTLING: readonly Status[] = [
  'done',
  'done-late',
  'withdrawn',
  'in-review',
  'due',
  'upcoming',
  'postponed',
  'overdue',
  'excused',
];

/** The status of an item that any one unit may settle. */
export function anyStatus(statuses: readonly Status[]): Status {
  return SETTLING.find((status) => statuses.includes(status)) ?? 'upcoming';
}

/** An item's status on a day, and how its units stand. One unit's completion settles an item that any may do. */
export function itemStanding(
  item: Item,
  units: readonly Unit[],
  states: ShareStates,
  today: Day,
): { status: Status; units: UnitCounts } {
  const each = decidingUnits(item, units).map((unit) => shareStatus(item, states.of(item, unit), today));
  const statuses = item.task.doneBy === 'any' && each.length > 0 ? [anyStatus(each)] : each;
  const count = (...wanted: Status[]): number => statuses.filter((status) => wanted.includes(status)).length;
  const counts = {
    total: statuses.length - count('excused'),
    done: count('done', 'done-late'),
    overdue: count('overdue'),
    inReview: count('in-review'),
  };
  return { status: mostPressing(statuses), units: counts };
}

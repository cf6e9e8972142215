/**
 * Where we stand: events matched to obligations. State is derived from the ledger each time, never kept.
 */
import { daysBetween, type Day } from '../calendar/day.ts';
import type { LedgerEvent } from '../event.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';

/** The closed set of statuses. */
export type Status =
  'done' | 'done-late' | 'overdue' | 'due' | 'upcoming' | 'in-review' | 'postponed' | 'excused' | 'withdrawn';

/** How many units owe an item, have done it, and are late with it. */
export interface UnitCounts {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
}

/** Completions of one plan, found by obligation. Former ids of activities and units lead to the present ones. */
export class Completions {
  readonly #byKey = new Map<string, LedgerEvent>();
  readonly #activities: ReadonlyMap<string, string>;
  readonly #units: ReadonlyMap<string, string>;

  /** @param events the plan's events in order of recording */
  constructor(plan: Plan, events: readonly LedgerEvent[]) {
    this.#activities = formerIds(plan.activities);
    this.#units = formerIds(plan.actors.flatMap((actor) => actor.units));
    const takenBack = new Set(events.flatMap((event) => (event.undoes === undefined ? [] : [event.undoes])));
    for (const event of events) {
      if (event.kind !== 'done' || event.plan !== plan.name || takenBack.has(event.id)) continue;
      const key = this.#key(event.activity, event.occurrence, event.unit);
      // The first completion that stands is the one that counts.
      if (!this.#byKey.has(key)) this.#byKey.set(key, event);
    }
  }

  /** The event that stands for a unit's share of an item. */
  of(item: Item, unit: Unit): LedgerEvent | undefined {
    return this.#byKey.get(this.#key(item.activity.id, item.occurrence.id, unit.id));
  }

  #key(activity: string, occurrence: string, unit: string): string {
    return `${this.#activities.get(activity) ?? activity} ${occurrence} ${this.#units.get(unit) ?? unit}`;
  }
}

function formerIds(named: readonly { id: string; was: readonly string[] }[]): Map<string, string> {
  return new Map(named.flatMap(({ id, was }) => was.map((former) => [former, id] as const)));
}

/** The status of one unit's share on a day. */
export function unitStatus(item: Item, completion: LedgerEvent | undefined, today: Day): Status {
  const { effectiveDeadline: deadline, activity, occurrence } = item;
  if (completion) return deadline !== undefined && completion.on > deadline ? 'done-late' : 'done';
  if (activity.withdrawn) return 'withdrawn';
  if (deadline !== undefined && today > deadline) return 'overdue';
  // What takes place on a day off may be due before that day.
  const opens = deadline !== undefined && deadline < occurrence.start ? deadline : occurrence.start;
  return today < opens ? 'upcoming' : 'due';
}

/** Whole days from the effective deadline to a later day; none where the day is in time, or there is no deadline. */
export function daysAfterDeadline({ effectiveDeadline }: Item, day: Day): number {
  return effectiveDeadline === undefined ? 0 : Math.max(0, daysBetween(effectiveDeadline, day));
}

/** An item's status on a day, and how its units stand. One unit's completion settles an item that any may do. */
export function itemStanding(
  item: Item,
  units: readonly Unit[],
  completions: Completions,
  today: Day,
): { status: Status; units: UnitCounts } {
  const statuses = units.map((unit) => unitStatus(item, completions.of(item, unit), today));
  const any = item.task.doneBy === 'any' && units.length > 0;
  const finished = statuses.filter((status) => status === 'done' || status === 'done-late');
  const late = statuses.filter((status) => status === 'overdue');
  const counts = any
    ? {
        total: 1,
        done: Math.min(1, finished.length),
        overdue: finished.length > 0 ? 0 : Math.min(1, late.length),
      }
    : { total: units.length, done: finished.length, overdue: late.length };
  return { status: sum(statuses, finished, counts), units: counts };
}

function sum(statuses: readonly Status[], finished: readonly Status[], counts: UnitCounts): Status {
  if (counts.total > 0 && counts.done === counts.total) {
    const onTime = finished.filter((status) => status === 'done').length >= counts.total;
    return onTime ? 'done' : 'done-late';
  }
  return statuses.find((status) => status !== 'done' && status !== 'done-late') ?? 'upcoming';
}

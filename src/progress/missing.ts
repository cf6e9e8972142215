/**
 * Who has not reported: the shares whose deadline has passed with nothing done, below the bodies they answer to.
 */
import type { Day } from '../calendar/day.ts';
import type { StateEvent } from '../event.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import { anyBearer, groupNames } from './roll-up.ts';
import { anyStatus, daysAfterDeadline, shareDeadline, shareStatus } from './standing.ts';
import type { ShareStates } from './states.ts';
import { OPEN } from './share-state.ts';

/** One who has not reported. */
export interface MissingUnit {
  readonly unit: Unit;
  /** Why it is missing although it was once done: it was given back. */
  readonly returned?: StateEvent;
}

/** One item, and who has not done it by one deadline: those with a postponed one stand apart. */
export interface MissingItem {
  readonly plan: Plan;
  readonly item: Item;
  readonly deadline: Day;
  readonly daysLate: number;
  readonly units: readonly MissingUnit[];
}

/** Those that answer to one body. */
export interface MissingGroup {
  /** The parent's id; empty for those that answer to nobody. */
  readonly key: string;
  readonly name: string;
  /** By deadline, then in the order of the file. */
  readonly items: readonly MissingItem[];
}

/** What is overdue on a day, by parent in the order of the plan; those that answer to nobody last. */
export function missing(plan: Plan, items: readonly Item[], states: ShareStates, asOf: Day): MissingGroup[] {
  const groups = new Map<string, Map<string, MissingItem & { units: MissingUnit[] }>>();
  const add = (item: Item, unit: Unit, deadline: Day, daysLate: number, returned?: StateEvent): void => {
    const parent = unit.parent ?? '';
    let group = groups.get(parent);
    if (!group) groups.set(parent, (group = new Map()));
    const key = `${item.activity.id} ${item.occurrence.id} ${item.actor.id} ${deadline}`;
    let entry = group.get(key);
    if (!entry) group.set(key, (entry = { plan, item, deadline, daysLate, units: [] }));
    entry.units.push({ unit, ...(returned ? { returned } : {}) });
  };
  for (const item of items) {
    const { units, effectiveDeadline, task } = item;
    if (task.doneBy === 'any') {
      const statuses = units.map((unit) => shareStatus(item, states.of(item, unit), asOf));
      if (units.length === 0 || anyStatus(statuses) !== 'overdue' || effectiveDeadline === undefined)
        continue;
      add(item, anyBearer(item), effectiveDeadline, daysAfterDeadline(item, asOf, OPEN));
      continue;
    }
    for (const unit of units) {
      const state = states.of(item, unit);
      const deadline = shareDeadline(item, state);
      if (deadline === undefined || shareStatus(item, state, asOf) !== 'overdue') continue;
      add(item, unit, deadline, daysAfterDeadline(item, asOf, state), state.returned);
    }
  }
  const names = groupNames('parent', plan);
  const order = [...names.keys()];
  return [...groups]
    .map(([key, entries]) => ({
      key,
      name: names.get(key) ?? key,
      items: [...entries.values()].sort(byDeadline),
    }))
    .sort((a, b) => place(order, a.key) - place(order, b.key));
}

/** Puts what several plans miss together, by parent. */
export function mergeMissing(lists: readonly (readonly MissingGroup[])[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const group of lists.flat()) {
    const earlier = groups.get(group.key);
    const items = earlier ? [...earlier.items, ...group.items].sort(byDeadline) : group.items;
    groups.set(group.key, { ...group, items });
  }
  return [...groups.values()];
}

function byDeadline(a: MissingItem, b: MissingItem): number {
  return a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0;
}

function place(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}

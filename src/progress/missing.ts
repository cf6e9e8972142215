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
    const shares = item.units.map((unit) => {
      const state = states.of(item, unit);
      return { unit, state, status: shareStatus(item, state, asOf), deadline: shareDeadline(item, state) };
    });
    const isAny = item.task.doneBy === 'any';
    if (isAny && anyStatus(shares.map(({ status }) => status)) !== 'overdue') continue;
    const late = shares.flatMap(({ deadline, status, ...share }) =>
      deadline !== undefined && status === 'overdue' ? [{ ...share, deadline }] : [],
    );
    // Where any may do it, nobody is late before the last deadline.
    const last = late.toSorted(byDeadline).at(-1);
    for (const { unit, state, deadline } of isAny && last ? [last] : late) {
      const days = daysAfterDeadline(item, asOf, state);
      const { returned } = (isAny && late.find((share) => share.state.returned)?.state) || state;
      add(item, isAny ? anyBearer(item) : unit, deadline, days, returned);
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

/** How many shares are missing. */
export function missingCount(groups: readonly MissingGroup[]): number {
  return groups.reduce((sum, { items }) => sum + items.reduce((all, { units }) => all + units.length, 0), 0);
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

function byDeadline(a: { readonly deadline: Day }, b: { readonly deadline: Day }): number {
  return a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0;
}

function place(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}

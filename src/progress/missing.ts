/**
 * Who has not reported: the shares whose deadline has passed with nothing done, below the bodies they answer to.
 */
import type { Day } from '../calendar/day.ts';
import { defined } from '../defined.ts';
import type { StateEvent } from '../event.ts';
import { byText, entryIn } from '../group-by.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import { judgedShares, lateShares } from './item-shares.ts';
import { groupNames } from './roll-up.ts';
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
  for (const item of items) {
    for (const late of lateShares(item, judgedShares(item, states, asOf), asOf)) {
      const { bearer, shares, status, deadline, daysLate } = late;
      if (status !== 'overdue') continue;
      const group = entryIn(groups, bearer.parent ?? '', () => new Map());
      const key = `${item.activity.id} ${item.occurrence.id} ${item.actor.id} ${deadline}`;
      const { units } = entryIn(group, key, () => ({ plan, item, deadline, daysLate, units: [] }));
      const returned = shares.find((share) => share.status === status && share.state.returned);
      units.push({ unit: bearer, ...defined({ returned: returned?.state.returned }) });
    }
  }
  const names = groupNames('parent', plan);
  const order = [...names.keys()];
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...groups]
    .map(([key, entries]) => ({
      key,
      name: names.get(key) ?? key,
      items: [...entries.values()].sort(byDeadline),
    }))
    .sort((a, b) => rank(a.key) - rank(b.key));
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

const byDeadline = byText(({ deadline }: MissingItem) => deadline);

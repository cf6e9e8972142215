/** What a report says of one item: how it stands, what became of it, who has not done it, and who was late. */
import type { Day } from '../../calendar/day.ts';
import { entryIn } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Plan } from '../../plan/plan.ts';
import { itemShares } from '../../progress/item-shares.ts';
import { missing, type MissingUnit } from '../../progress/missing.ts';
import type { Item } from '../../progress/obligations.ts';
import { lateObligations, parentsIn } from './late.ts';
import { reportMark } from './mark.ts';
import { reportStatus } from './status.ts';
import { rollUp } from '../../progress/roll-up.ts';
import { itemStanding } from '../../progress/standing.ts';
import type { States } from '../../progress/states.ts';

/** One item, judged. */
export type JudgedItem = ReturnType<typeof judgeItems>[number];

/**
 * Judges some items of a plan: as few at a time as there are records to keep in memory.
 *
 * @param states of their shares
 * @param withLate whether each obligation that is late is told by itself
 */
export function judgeItems(
  plan: Plan,
  items: readonly Item[],
  states: States,
  { asOf, withLate }: { readonly asOf: Day; readonly withLate: boolean },
  messages: Messages,
) {
  const parents = parentsIn(plan);
  const open = missingByItem(plan, items, states, asOf);
  return items.map((item) => {
    const { status, units } = itemStanding(item, item.units, states, asOf);
    const shares = itemShares(item, states, asOf);
    return {
      item,
      // What concerns nobody is owed by nobody.
      status: item.units.length === 0 ? 'excused' : reportStatus(status),
      units,
      counts: rollUp(plan, [item], states, asOf).totals,
      /** «Отметка о выполнении», line by line; none while there is nothing to say. */
      mark: reportMark(item, shares, asOf, messages),
      /** Who has not done it although its deadline has passed, in the order of the plan. */
      missing: open.get(item) ?? [],
      /** One by one; none where they are not asked for. */
      late: withLate ? lateObligations(item, shares, asOf, parents, messages) : [],
    };
  });
}

/** Whether nobody can have begun an item yet, and nobody has. */
export function isToCome({ item, status, units }: JudgedItem, asOf: Day): boolean {
  return status === 'upcoming' && units.done === 0 && item.occurrence.start > asOf;
}

/** Those that have not done an item, by the body they answer to: the name is empty for those that answer to nobody. */
function missingByItem(plan: Plan, items: readonly Item[], states: States, asOf: Day) {
  const found = new Map<Item, Map<string, MissingUnit[]>>();
  for (const { name, items: entries } of missing(plan, items, states, asOf)) {
    for (const { item, units } of entries)
      entryIn(
        entryIn(found, item, () => new Map<string, MissingUnit[]>()),
        name,
        () => [],
      ).push(...units);
  }
  return new Map(
    [...found].map(([item, groups]) => [item, [...groups].map(([parent, units]) => ({ parent, units }))]),
  );
}

/** Work that any one of several units may do: what one of them has done is done for all. */
import { byText } from '../group-by.ts';
import { idsOf, type Unit } from '../plan/plan.ts';
import { unitsKnown } from './derived/listed-units.ts';
import { timeNames, type Item } from './obligations.ts';
import type { JudgedState } from './states.ts';

/** The units whose records decide how an item stands for some of its units. */
export function decidingUnits(item: Item, units: readonly Unit[]): readonly Unit[] {
  return item.task.doneBy === 'any' ? unitsKnown(item) : units;
}

/** The names under which the records stand that decide how some shares stand: of units that may settle them, too. */
export function decidingNames(shares: Iterable<{ readonly item: Item; readonly unit: Unit }>): {
  readonly activities: readonly string[];
  readonly occurrences: readonly string[];
  readonly units: readonly string[];
} {
  const items = new Set<Item>();
  const units = new Set<Unit>();
  for (const { item, unit } of shares) {
    // Where any may do it, all of them have been added with the first.
    if (!items.has(item)) for (const each of decidingUnits(item, [unit])) units.add(each);
    items.add(item);
    units.add(unit);
  }
  return {
    activities: [...new Set([...items].flatMap(({ activity, formerIds }) => [activity.id, ...formerIds]))],
    occurrences: [...new Set([...items].flatMap(timeNames))],
    units: [...new Set([...units].flatMap(idsOf))],
  };
}

/**
 * Makes states that know what other units have settled of states that know only what each unit's own records say.
 *
 * @param ownState a unit's own state, which never changes: what settles an item is looked for once
 */
export function settling<S extends JudgedState>(
  ownState: (item: Item, unit: Unit) => S,
): (item: Item, unit: Unit) => S {
  const settled = new Map<Item, S | undefined>();
  return (item, unit) => {
    const own = ownState(item, unit);
    if (item.task.doneBy !== 'any' || own.completion) return own;
    if (!settled.has(item))
      settled.set(item, settledBy(unitsKnown(item).map((other) => ownState(item, other))));
    return settled.get(item) ?? own;
  };
}

/** What has been accepted settles more than what was done first. */
function settledBy<S extends JudgedState>(states: readonly S[]): S | undefined {
  const done = states.filter(({ completion }) => completion).sort(byText(({ completion }) => completion!.on));
  return done.find(({ accepted }) => accepted) ?? done[0];
}

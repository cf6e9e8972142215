/** Work that any one of several units may do: what one of them has done is done for all. */
import { byText } from '../group-by.ts';
import type { Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import type { JudgedState } from './states.ts';

/** The units whose records decide how an item stands for some of its units. */
export function decidingUnits(item: Item, units: readonly Unit[]): readonly Unit[] {
  return item.task.doneBy === 'any' ? item.units : units;
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
    if (!settled.has(item)) settled.set(item, settledBy(item.units.map((other) => ownState(item, other))));
    return settled.get(item) ?? own;
  };
}

/** What has been accepted settles more than what was done first. */
function settledBy<S extends JudgedState>(states: readonly S[]): S | undefined {
  const done = states.filter(({ completion }) => completion).sort(byText(({ completion }) => completion!.on));
  return done.find(({ accepted }) => accepted) ?? done[0];
}

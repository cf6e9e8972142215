/**
 * What waits for what: `after` makes an item wait for every unit of the activities before it, and a term that is counted
 * from a completion for those units that decide on it.
 */
import { upstreamOf } from '../calendar/upstream.ts';
import type { Day } from '../calendar/day.ts';
import type { Unit } from '../plan/plan.ts';
import { unitsKnown } from './derived/listed-units.ts';
import type { Awaited, Item } from './obligations.ts';
import { itemStanding, sumOfCounts } from './standing.ts';
import type { ShareStates } from './states.ts';

/**
 * What an item still waits for.
 *
 * @param byActivity all items of the plan by activity id
 * @param units the units asked about: a unit with subordinates upstream waits for these, and for itself, alone
 */
export function waitingFor(
  item: Item,
  byActivity: ReadonlyMap<string, readonly Item[]>,
  units: readonly Unit[],
  states: ShareStates,
  today: Day,
): Awaited[] {
  const before = item.activity.after.flatMap((id) => {
    const items = byActivity.get(id) ?? [];
    const occurrence = upstreamOf(
      item.occurrence,
      items.map((upstream) => upstream.occurrence),
    );
    const counts = items
      .filter((upstream) => upstream.occurrence.id === occurrence?.id)
      .map((upstream) => itemStanding(upstream, awaited(unitsKnown(upstream), units), states, today).units);
    const { total, done } = sumOfCounts(counts);
    const first = items[0];
    if (!occurrence || !first || first.activity.withdrawn || done === total) return [];
    return [{ activity: id, occurrence: occurrence.id, title: first.activity.title, total, done }];
  });
  const awaits = item.awaits?.(units);
  return awaits && !before.some(({ activity }) => activity === awaits.activity)
    ? [...before, awaits]
    : before;
}

/** Whom of the units upstream some units wait for: themselves and those below them; all where these are none of them. */
export function awaited(upstream: readonly Unit[], units: readonly Unit[]): readonly Unit[] {
  const ids = new Set(units.map((unit) => unit.id));
  const near = upstream.filter(
    (unit) => ids.has(unit.id) || (unit.parent !== undefined && ids.has(unit.parent)),
  );
  return near.length > 0 ? near : upstream;
}

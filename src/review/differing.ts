import type { Unit } from '../plan/plan.ts';
import type { Item } from '../progress/obligations.ts';
import { timeKey } from './presence.ts';
import type { Whose } from './whose.ts';

/** The obligations of both versions. */
interface Items {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/**
 * Leaves out what is owed by the same units at the same time in both versions, and what no fact speaks of: when a rule of the
 * plan changes, that is nearly everything.
 */
export function differing({ before, after }: Items, whose: Whose): Items {
  const actors = new Map<string, boolean>();
  const isActorSpokenOf = (name: string): boolean => {
    const known = actors.get(name) ?? whose.ofActor(name).some(({ path }) => path.length < 4);
    actors.set(name, known);
    return known;
  };
  const isSpokenOf = ({ activity, actor }: Item, side: 'before' | 'after'): boolean =>
    whose.ofActivity(whose.activities[side](activity.id)[0]).length > 0 ||
    isActorSpokenOf(whose.actor(side, actor.id));
  const keyOf = ({ activity, actor, occurrence }: Item, side: 'before' | 'after'): string =>
    timeKey(whose.activities[side](activity.id)[0], whose.actor(side, actor.id), occurrence.id);
  const later = new Map<string, Item>();
  for (const item of after) if (!isSpokenOf(item, 'after')) later.set(keyOf(item, 'after'), item);
  const same = new Set<Item>();
  for (const item of before) {
    const other = later.get(keyOf(item, 'before'));
    if (!other || other.effectiveDeadline !== item.effectiveDeadline) continue;
    if (areSame(item.units, other.units, whose)) same.add(item).add(other);
  }
  return {
    before: before.filter((item) => !same.has(item)),
    after: after.filter((item) => !same.has(item)),
  };
}

/** Whether the same units owe it, in whatever order. */
function areSame(before: readonly Unit[], after: readonly Unit[], { units }: Whose): boolean {
  if (before.length !== after.length) return false;
  const isEach = before.every(({ id }, index) => units.before(id)[0] === units.after(after[index]!.id)[0]);
  if (isEach) return true;
  const names = new Set(before.map(({ id }) => units.before(id)[0]));
  return after.every(({ id }) => names.has(units.after(id)[0]));
}

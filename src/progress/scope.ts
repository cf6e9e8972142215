/** Whose work is asked about: everybody's, an actor's, a unit's, or that of somebody who answers for it. */
import { isCalled, type Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import { isMeant, responsibleOf } from './responsible.ts';

/** What is not given is not asked about. */
export interface Scope {
  readonly actor?: string | undefined;
  readonly unit?: string | undefined;
  /** Words of the name or the post of somebody who answers for the work. */
  readonly responsible?: string | undefined;
}

/** The units of an item that are asked about, in the order of the registry. */
export function unitsInScope(item: Item, { unit: id, responsible }: Scope): readonly Unit[] {
  if (id === undefined && responsible === undefined) return item.units;
  return item.units.filter(
    (unit) =>
      (id === undefined || isCalled(unit, id)) &&
      (responsible === undefined || responsibleOf(item, unit).some((each) => isMeant(each, responsible))),
  );
}

/** Whether an item is asked about. One that concerns no unit is asked about with its actor. */
export function isInScope(item: Item, asked: Scope): boolean {
  const { actor, unit, responsible } = asked;
  if (actor !== undefined && item.actor.id !== actor) return false;
  return (unit === undefined && responsible === undefined) || unitsInScope(item, asked).length > 0;
}

/** From records back to obligations: which of them one stands for. */
import { addTo, entryIn } from '../../group-by.ts';
import type { ObligationKey } from '../../event.ts';
import type { Plan, Unit } from '../../plan/plan.ts';
import { timeNames, type Item } from '../obligations.ts';

/** What a record is about, by the names it has in the record. */
export type RecordSubject = Pick<ObligationKey, 'activity' | 'occurrence' | 'unit'>;

/** Finds the obligations of some items that records stand for. */
export class RecordPlaces {
  readonly #units: ReadonlyMap<string, Unit>;
  /** Items by every name of their activity and time under which their records go. */
  readonly #items = new Map<string, Item[]>();
  readonly #owing = new Map<Item, ReadonlySet<Unit>>();

  constructor({ actors }: Plan, items: readonly Item[]) {
    const units = actors.flatMap((actor) => actor.units);
    this.#units = new Map(units.flatMap((unit) => [unit.id, ...unit.was].map((name) => [name, unit])));
    for (const item of items) {
      for (const activity of [item.activity.id, ...item.formerIds]) {
        for (const time of timeNames(item)) addTo(this.#items, `${activity} ${time}`, item);
      }
    }
  }

  /** The item that a record counts for, and the unit that owes it; nothing where it counts for none. */
  find({ activity, occurrence, unit: name }: RecordSubject): { item: Item; unit: Unit } | undefined {
    const unit = this.#units.get(name);
    const item = unit && this.at(activity, occurrence).find((each) => this.#owes(each, unit));
    return item && { item, unit };
  }

  /** The items of an activity at a time, whoever owes them. */
  at(activity: string, occurrence: string): readonly Item[] {
    return this.#items.get(`${activity} ${occurrence}`) ?? [];
  }

  /** A unit by any of its names. */
  unit(name: string): Unit | undefined {
    return this.#units.get(name);
  }

  #owes(item: Item, unit: Unit): boolean {
    return entryIn(this.#owing, item, () => new Set(item.units)).has(unit);
  }
}

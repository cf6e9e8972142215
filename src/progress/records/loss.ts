/** Why a record stands for no obligation: what the plan lost, or changed, since it was made. */
import { addTo } from '../../group-by.ts';
import type { Activity, Plan } from '../../plan/plan.ts';
import { unitsOf } from '../../plan/shares/selection.ts';
import { byActivity, timeNames, type Item, type Obligations } from '../obligations.ts';
import { RecordPlaces, type RecordSubject } from './places.ts';

/**
 * What is missing: the activity; the time; the unit; a task of the unit's actor; the unit among those that the task
 * concerns; the unit at that time; or a single activity that the record could be of.
 */
export type LossReason = 'activity' | 'time' | 'unit' | 'task' | 'choice' | 'dates' | 'shared';

/** That a record counts for nothing, and why. */
export interface Loss {
  readonly reason: LossReason;
  /** The activity it is about, where the plan has one, and its place in the plan. */
  readonly activity?: Activity;
  readonly index?: number;
  /** The actor whose unit it is about is now. */
  readonly actor?: string;
}

/** Judges the records of one plan. */
export class RecordJudge {
  readonly #places: RecordPlaces;
  readonly #heirs = new Map<string, number[]>();
  readonly #plan: Plan;
  readonly #items: ReadonlyMap<string, readonly Item[]>;
  readonly #unclear: ReadonlySet<Activity>;

  /** @param owed what the plan asks of everybody */
  constructor(plan: Plan, owed: Obligations) {
    this.#plan = plan;
    const items = owed.items.filter((item) => item.plan === plan.name);
    this.#items = byActivity(items);
    this.#places = new RecordPlaces(plan, items);
    this.#unclear = new Set(owed.problems.map(({ activity }) => activity));
    for (const [index, { id, was }] of plan.activities.entries()) {
      for (const name of [id, ...was]) addTo(this.#heirs, name, index);
    }
  }

  /** Why a record counts for nothing; nothing where it stands for an obligation. */
  lossOf(record: RecordSubject): Loss | undefined {
    if (this.#places.find(record)) return undefined;
    const heirs = this.#heirs.get(record.activity);
    const [index] = heirs ?? [];
    if (!heirs || index === undefined) return { reason: 'activity' };
    const activity = this.#plan.activities[index]!;
    const about = { activity, index };
    const unit = this.#places.unit(record.unit);
    const claims = heirs
      .flatMap((heir) => this.#items.get(this.#plan.activities[heir]!.id) ?? [])
      .filter((item) => timeNames(item).includes(record.occurrence));
    if (claims.length === 0) {
      // Of a time that is not all understood, nothing can be said.
      return heirs.some((heir) => this.#unclear.has(this.#plan.activities[heir]!))
        ? undefined
        : { reason: 'time', ...about };
    }
    if (!unit) return { reason: 'unit', ...about };
    const owing = claims.filter(({ actor }) => actor.id === unit.actor);
    const [item] = owing;
    if (!item) return { reason: 'task', ...about, actor: unit.actor };
    if (owing.length > 1 && owing.some(({ units }) => units.includes(unit))) {
      return { reason: 'shared', ...about, actor: unit.actor };
    }
    const isChosen = owing.some(({ task, actor }) => unitsOf(task, actor).includes(unit));
    return {
      reason: isChosen ? 'dates' : 'choice',
      ...about,
      index: this.#indexOf(item.activity),
      actor: unit.actor,
    };
  }

  #indexOf(activity: Activity): number {
    return this.#plan.activities.indexOf(activity);
  }
}

import type { WorkingDays } from '../calendar/working-days.ts';
import type { Messages } from '../messages/messages.ts';
import type { Activity, Actor, Plan, Unit } from '../plan/plan.ts';
import type { Change } from '../review/change.ts';

/** One version of a plan. */
export interface PlanSide {
  readonly plan: Plan;
  readonly calendar: WorkingDays;
}

/** One version, asked by ids. */
export class Side {
  readonly plan: Plan;
  readonly calendar: WorkingDays;
  readonly #activities: ReadonlyMap<string, Activity>;
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #units: ReadonlyMap<string, Unit>;

  constructor({ plan, calendar }: PlanSide) {
    this.plan = plan;
    this.calendar = calendar;
    this.#activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
    this.#actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
    this.#units = new Map(plan.actors.flatMap(({ units }) => units.map((unit) => [unit.id, unit])));
  }

  activity(id: string): Activity | undefined {
    return this.#activities.get(id);
  }

  actor(id: string): Actor | undefined {
    return this.#actors.get(id);
  }

  unit(id: string): Unit | undefined {
    return this.#units.get(id);
  }
}

/** Both versions of a plan, asked by the ids of the later one. */
export class Sides {
  readonly before: Side;
  readonly after: Side;
  readonly #former: ReadonlyMap<string, string>;

  /** @param changes those between the two: they tell what was called otherwise */
  constructor(before: PlanSide, after: PlanSide, changes: readonly Change[]) {
    this.before = new Side(before);
    this.after = new Side(after);
    this.#former = new Map(
      changes.flatMap(({ kind, activity, before: former }) =>
        kind === 'activity-renamed' && activity !== undefined && typeof former === 'string'
          ? [[activity, former] as const]
          : [],
      ),
    );
  }

  /** The activity as it was, under whatever id. */
  activityBefore(id: string): Activity | undefined {
    return this.before.activity(this.#former.get(id) ?? id);
  }

  /** The activity as it is; as it was where it is no more. */
  activity(id: string): Activity | undefined {
    return this.after.activity(id) ?? this.activityBefore(id);
  }

  actor(id: string): Actor | undefined {
    return this.after.actor(id) ?? this.before.actor(id);
  }

  /** The name of a column, which is short in a plan. */
  actorName(id: string): string {
    return this.actor(id)?.name ?? id;
  }

  unitName(id: string): string {
    return (this.after.unit(id) ?? this.before.unit(id))?.name ?? id;
  }
}

/** What changes are told with: both versions, and the words. */
export interface Telling {
  readonly sides: Sides;
  readonly messages: Messages;
}

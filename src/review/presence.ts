import type { Plan } from '../plan/plan.ts';
import type { Item } from '../progress/obligations.ts';
import type { Whose } from './whose.ts';

/** What a version has, by names that both versions know. */
export interface Presence {
  /** Times of an actor's task, see {@link timeKey}. */
  readonly times: ReadonlySet<string>;
  /** Units of an actor, see {@link unitKey}. */
  readonly units: ReadonlySet<string>;
}

/** What is there in one version. */
export function presenceOf(
  { actors }: Plan,
  items: readonly Item[],
  side: 'before' | 'after',
  whose: Whose,
): Presence {
  return {
    times: new Set(
      items.map(({ activity, actor, occurrence }) =>
        timeKey(whose.activities[side](activity.id)[0], whose.actor(side, actor.id), occurrence.id),
      ),
    ),
    units: new Set(
      actors.flatMap(({ id, units }) =>
        units.map((unit) => unitKey(whose.actor(side, id), whose.units[side](unit.id)[0])),
      ),
    ),
  };
}

/** A time of an actor's task. */
export function timeKey(activity: string, actor: string, occurrence: string): string {
  return `${activity} ${actor} ${occurrence}`;
}

/** A unit of an actor. */
export function unitKey(actor: string, unit: string): string {
  return `${actor} ${unit}`;
}

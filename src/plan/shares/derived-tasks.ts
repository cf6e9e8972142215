/** Which tasks of a plan belong into the plan of one of its units. */
import { anchorsOf } from '../when/anchors.ts';
import type { Activity, Plan, Task, Unit } from '../plan.ts';
import { recordPlanOf } from './derived-shares.ts';
import { unitsOf } from './selection.ts';

/** What of an activity a unit's plan has. */
export interface DerivedTasks {
  /** The actors whose tasks it has. */
  readonly actors: ReadonlySet<string>;
  /** The plan under whose name their records go. */
  readonly records: string;
  /** Whether some of it is the unit's own, or that of units below; else times and deadlines depend on it. */
  readonly isOwn: boolean;
}

/**
 * The activities of a unit's plan, and which of their tasks it has: those of its own and of the units below, those of whoever
 * organizes what they take part in, or takes part in what they organize, and whatever theirs come after.
 *
 * @param units the unit, and those below it
 */
export function tasksFor(plan: Plan, units: readonly Unit[]): ReadonlyMap<Activity, DerivedTasks> {
  const below = new Set(units);
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const isOwn = (task: Task): boolean => {
    const actor = actors.get(task.actor);
    return actor !== undefined && unitsOf(task, actor).some((unit) => below.has(unit));
  };
  const own = new Map(
    plan.activities.flatMap((activity) => {
      const found = activity.tasks.filter(isOwn);
      return found.length > 0 ? [[activity, found] as const] : [];
    }),
  );
  const after = new Set([...own.keys()].flatMap((activity) => activity.after));
  const direct = [...own.keys(), ...plan.activities.filter(({ id }) => after.has(id))];
  const byId = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const needed = new Set(direct);
  // A set is gone through to its end, with what is added on the way.
  for (const activity of needed)
    for (const id of anchorsOf(activity)) {
      const before = byId.get(id);
      if (before) needed.add(before);
    }
  return new Map(
    plan.activities
      .filter((activity) => needed.has(activity))
      .map((activity) => {
        const mine = own.get(activity);
        const kept = mine ? activity.tasks.filter((task) => isTogether(task, mine)) : activity.tasks;
        const [first = kept[0]] = mine ?? [];
        return [
          activity,
          {
            actors: new Set(kept.map(({ actor }) => actor)),
            records: recordPlanOf(plan, activity, first?.actor ?? ''),
            isOwn: mine !== undefined,
          },
        ];
      }),
  );
}

/** Whether a task is the unit's own, or the other side of it in the same event. */
function isTogether(task: Task, own: readonly Task[]): boolean {
  if (own.includes(task) || task.role === 'organizer') return true;
  const organizes = own.some(({ role }) => role === 'organizer');
  return organizes && (task.role === 'participant' || task.role === 'support');
}

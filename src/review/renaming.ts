/** Ids that changed between two versions: the earlier version in the names of the later. */
import { arranged, asSet, inOrder } from './arranged.ts';
import type { NormalActivity, NormalPlan, NormalTask, NormalUnit } from './normal-form.ts';

/** An id, and what became of it. */
export interface Renamed {
  readonly before: string;
  readonly after: string;
  /** No `was` says so. */
  readonly recognised?: true;
}

/** Everything that has another id. */
export interface Renamings {
  readonly actors: readonly Renamed[];
  readonly units: readonly Renamed[];
  readonly activities: readonly Renamed[];
}

/** Looks an id up. */
export type Names = (id: string) => string;

/** A plan with other ids, also where it refers to them; what names its former id in `was` does so. */
export function renamed(plan: NormalPlan, { actors, units, activities }: Renamings): NormalPlan {
  if (actors.length + units.length + activities.length === 0) return plan;
  const actorNames = namesAfter(actors);
  const unitNames = namesAfter(unitReferences({ actors, units }));
  const activityNames = namesAfter(activities);
  const newUnits = byFormerId(units);
  const newActivities = byFormerId(activities);
  return {
    ...plan,
    actors: plan.actors.map((actor) => ({
      ...actor,
      id: actorNames(actor.id),
      units: actor.units.map((unit) => renamedUnit(unit, unitNames, newUnits.get(unit.id))),
    })),
    activities: plan.activities.map((activity): NormalActivity => {
      const change = newActivities.get(activity.id);
      // Most activities name nothing that changed.
      const isMeant = change || activityNames(activity.id) !== activity.id || activity.after;
      if (!isMeant && actors.length + units.length === 0) return activity;
      return arranged('activity', {
        ...activity,
        id: activityNames(activity.id),
        after: asSet(activity.after?.map(activityNames)),
        was: formerIds(activity.was, change),
        tasks: inOrder(
          Object.entries(activity.tasks).map(
            ([actor, task]) => [actorNames(actor), renamedTask(task, unitNames)] as const,
          ),
        ),
      });
    }),
  };
}

/** What units are referred to by. An actor without units is one itself. */
export function unitReferences({ actors, units }: Pick<Renamings, 'actors' | 'units'>): Renamed[] {
  const taken = new Set(units.flatMap(({ before, after }) => [before, after]));
  return [...units, ...actors.filter(({ before, after }) => !taken.has(before) && !taken.has(after))];
}

/**
 * New ids by former ones. It is made a bijection, so that it reads the same from both sides and no two things get one id: where
 * a chain of new names ends in an id that only something removed had, that gets the id at the beginning.
 */
export function namesAfter(pairs: readonly Renamed[]): Names {
  if (pairs.length === 0) return (id) => id;
  const forward = new Map(pairs.map(({ before, after }) => [before, after]));
  const back = new Map(pairs.map(({ before, after }) => [after, before]));
  for (const { after } of pairs) {
    if (forward.has(after)) continue;
    let first = after;
    for (let former = back.get(first); former !== undefined; former = back.get(first)) first = former;
    forward.set(after, first);
  }
  return (id) => forward.get(id) ?? id;
}

function byFormerId(pairs: readonly Renamed[]): Map<string, Renamed> {
  return new Map(pairs.map((each) => [each.before, each]));
}

function renamedUnit(unit: NormalUnit, names: Names, change: Renamed | undefined): NormalUnit {
  return arranged('unit', {
    ...unit,
    id: names(unit.id),
    parent: unit.parent === undefined ? undefined : names(unit.parent),
    was: formerIds(unit.was, change),
  });
}

function renamedTask(task: NormalTask, names: Names): NormalTask {
  const completion = task['done-by'];
  return arranged('task', {
    ...task,
    only: asSet(task.only?.map(names)),
    except: asSet(task.except?.map(names)),
    'done-by': typeof completion === 'object' ? { host: names(completion.host) } : completion,
  });
}

/** The former id joins those of before; on the way back, it leaves them again. */
function formerIds(was: readonly string[] = [], change: Renamed | undefined): readonly string[] | undefined {
  if (!change || change.recognised) return asSet(was);
  const { before, after } = change;
  return asSet(was.includes(after) ? was.filter((id) => id !== after) : [...was, before]);
}

/**
 * Which records a question about one unit needs: its own, those of whoever may settle its work, and those of what it
 * waits for.
 */
import { unitsOf } from '../plan/shares/selection.ts';
import { idsOf, isCalled, type Activity, type Plan, type Task, type Unit } from '../plan/plan.ts';
import { anchoredTo, anchorsOf } from '../plan/when/anchors.ts';
import { awaited } from './chains.ts';

/** The records that matter to a unit; nothing is left out that its items or their waiting depend on. */
export function relevantTo(plan: Plan, unit: string) {
  const meant = plan.actors.flatMap(({ units }) => units).filter((each) => isCalled(each, unit));
  const actors = new Set(meant.map(({ actor }) => actor));
  const own = plan.activities.filter(({ tasks }) => tasks.some(({ actor }) => actors.has(actor)));
  const before = new Set(own.flatMap(({ after }) => after));
  const upstream = plan.activities.filter(({ id }) => before.has(id));
  const anchors = activitiesBefore(plan, [...own, ...upstream]);
  const units = [
    ...meant,
    // Who may do what its actors' units may do instead of each other.
    ...own.flatMap(({ tasks }) =>
      tasks
        .filter(({ actor, doneBy }) => doneBy === 'any' && actors.has(actor))
        .flatMap((task) => unitsOwing(plan, task)),
    ),
    ...upstream.flatMap((each) => unitsAwaited(plan, each, meant)),
    ...anchors.flatMap(({ tasks }) => tasks.flatMap((task) => unitsOwing(plan, task))),
  ];
  return {
    activities: [...new Set([...own, ...upstream, ...anchors].flatMap(idsOf))],
    units: [...new Set(units.flatMap(idsOf))],
  };
}

/** The activities on which the days of others depend, and those on which theirs do: what was done decides on some. */
export function activitiesBefore({ activities }: Plan, dependent: readonly Activity[]): readonly Activity[] {
  const names = new Set(dependent.flatMap(anchorsOf));
  if (names.size === 0) return [];
  const byId = new Map(activities.map((each) => [each.id, each]));
  // A set is gone through to its end, with what is added on the way.
  for (const name of names) for (const next of anchoredTo(byId.get(name)?.when ?? [])) names.add(next);
  return [...names].flatMap((name) => byId.get(name) ?? []);
}

function unitsOwing({ actors }: Plan, task: Task): readonly Unit[] {
  const actor = actors.find(({ id }) => id === task.actor);
  return actor ? unitsOf(task, actor) : [];
}

function unitsAwaited(plan: Plan, { tasks }: Activity, units: readonly Unit[]): readonly Unit[] {
  return tasks.flatMap((task) => {
    const theirs = unitsOwing(plan, task);
    // Which of them exist at the time is not known here: where some do not, others may be waited for.
    return task.doneBy === 'any' || theirs.some(({ from, to }) => from !== undefined || to !== undefined)
      ? theirs
      : awaited(theirs, units);
  });
}

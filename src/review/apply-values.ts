/** Sets what changed inside of things that stay. */
import { arranged, inOrder } from './arranged.ts';
import type { Fact, Value } from './change.ts';
import { isLine, linesAfter } from './line-facts.ts';
import type { NormalActivity, NormalOrder, NormalPlan, NormalTask } from './normal-form.ts';
import { INHERITED } from './task-facts.ts';

/** A part of a plan that is being written. */
type Group = Record<string, unknown>;

/** A plan with the values that facts give to what is in it. */
export function planWith(plan: NormalPlan, facts: readonly Fact[]): NormalPlan {
  const result = structuredClone(plan);
  const actors = byId(result.actors);
  const units = byId(result.actors.flatMap((actor) => actor.units));
  const activities = byId(result.activities);
  // What all tasks take from their activity comes first: those that were added have it already.
  for (const { path, after } of facts.filter(isInherited)) {
    const tasks = Object.values(activities.get(path[1] ?? '')?.['tasks'] ?? {});
    for (const task of tasks) setIn(task as Group, path.slice(2), after);
  }
  for (const { path, after } of facts.filter((fact) => isValue(fact) && !isInherited(fact))) {
    const [list, id = '', sublist = '', inner = ''] = path;
    if (list === 'activities') setIn(activities.get(id), path.slice(2), after);
    else if (list !== 'actors') setIn(result as unknown as Group, path, after);
    else if (sublist !== 'units') setIn(actors.get(id), path.slice(2), after);
    else setIn(units.get(inner), path.slice(4), after);
  }
  return tidy({
    ...result,
    ...(result.order ? { order: orderWith(result.order, facts.filter(isLine)) } : {}),
  });
}

function byId(list: readonly { readonly id: string }[]): Map<string, Group> {
  return new Map(list.map((each) => [each.id, each as unknown as Group]));
}

function isInherited({ path }: Fact): boolean {
  return path[0] === 'activities' && path.length === 3 && Object.hasOwn(INHERITED, path[2] ?? '');
}

/** Lines are placed together; ids were exchanged before, and units given to other actors. */
function isValue(fact: Fact): boolean {
  const isActor = fact.kind === 'unit-changed' && fact.path[4] === 'actor';
  return !isLine(fact) && !isActor && !EXCHANGED.has(fact.kind);
}

const EXCHANGED = new Set<Fact['kind']>(['activity-renamed', 'actor-renamed', 'unit-replaced']);

/** Sets a value below a thing. */
function setIn(thing: Group | undefined, [key, ...more]: readonly string[], value: Value | undefined): void {
  if (!thing || key === undefined) return;
  if (more.length > 0) setIn((thing[key] ??= {}) as Group, more, value);
  else if (value === undefined) delete thing[key];
  else thing[key] = structuredClone(value);
}

function orderWith(order: NormalOrder, facts: readonly Fact[]): NormalOrder {
  const list = (key: 'clauses' | 'executors' | 'distribution'): readonly string[] =>
    linesAfter(
      order[key],
      facts.filter(({ path }) => path[1] === key),
    );
  return arranged('order', {
    ...order,
    clauses: list('clauses'),
    executors: list('executors'),
    distribution: list('distribution'),
  });
}

/** Keys in their order, and no empty groups: values were set in any order. */
function tidy(plan: NormalPlan): NormalPlan {
  const { calendar, actors, activities } = plan;
  return arranged('plan', {
    ...plan,
    calendar:
      typeof calendar === 'string'
        ? calendar
        : arranged('calendar', {
            ...calendar,
            'days-off': sorted(calendar['days-off']),
            'working-days': sorted(calendar['working-days']),
            'short-days': sorted(calendar['short-days']),
          }),
    actors: actors.map(({ id, name, units }) => ({
      id,
      name,
      units: units.map((unit) => arranged('unit', { ...unit })),
    })),
    activities: activities.map((activity): NormalActivity =>
      arranged('activity', {
        ...activity,
        tasks: inOrder(
          Object.entries(activity.tasks).map(([actor, task]) => [actor, tidyTask(task)] as const),
        ),
      }),
    ),
  });
}

function tidyTask(task: NormalTask): NormalTask {
  const wording = sorted(task.wording ?? {});
  return arranged('task', { ...task, wording: Object.keys(wording).length > 0 ? wording : undefined });
}

function sorted<T>(group: Readonly<Record<string, T>>): Record<string, T> {
  return inOrder(Object.entries(group));
}

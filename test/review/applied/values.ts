/** Sets what changed inside of things that stay. */
import type { Entity, Field } from '../../../src/plan/field.ts';
import { FIELDS } from '../../../src/plan/fields.ts';
import type { Fact, Value } from '../../../src/review/change.ts';
import { isLine } from '../../../src/review/diff/lines.ts';
import { byKey, type NormalPlan, type NormalTask } from '../../../src/review/diff/normal-form.ts';
import { linesAfter } from './lists.ts';

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
    else if (list !== 'actors') setIn(result, path, after);
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
  return (
    path[0] === 'activities' &&
    path.length === 3 &&
    Object.entries<Field>(FIELDS.activity).some(([key, field]) => field.isInherited && key === path[2])
  );
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

function orderWith(order: NonNullable<NormalPlan['order']>, facts: readonly Fact[]): typeof order {
  const list = (key: 'clauses' | 'executors' | 'distribution'): string[] =>
    linesAfter(
      order[key] ?? [],
      facts.filter(({ path }) => path[1] === key),
    );
  return {
    ...order,
    clauses: list('clauses'),
    executors: list('executors'),
    distribution: list('distribution'),
  };
}

/** Keys in their order, and no empty groups: values were set in any order. */
function tidy(plan: NormalPlan): NormalPlan {
  const { calendar, order, actors, activities } = plan;
  return arranged('plan', {
    ...plan,
    ...(order ? { order: arranged('order', order) } : {}),
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
    activities: activities.map((activity) =>
      arranged('activity', {
        ...activity,
        tasks: byKey(Object.entries(activity.tasks).map(([actor, task]) => [actor, tidyTask(task)] as const)),
      }),
    ),
  });
}

function tidyTask(task: NormalTask): NormalTask {
  const { wording = {}, ...more } = task;
  return arranged('task', Object.keys(wording).length > 0 ? { ...more, wording: sorted(wording) } : more);
}

/** A thing with its keys in order; those without a value left out. */
function arranged<T extends object>(entity: Entity, thing: T): T {
  const given = thing as Readonly<Record<string, unknown>>;
  const keys = Object.keys(FIELDS[entity]).filter((key) => given[key] !== undefined);
  return Object.fromEntries(keys.map((key) => [key, given[key]])) as T;
}

function sorted<T>(group: T): T {
  return byKey(Object.entries(group as object)) as T;
}

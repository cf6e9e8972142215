/**
 * What a plan that was made from another answers for, and whose records its work has. The obligation stays that of the
 * plan above: a record of either is about the same share, and counts in both.
 */
import { idsOf, isCalled, type Activity, type Plan, type Task, type Unit } from '../plan.ts';
import { unitsOf } from './selection.ts';

/** The plan under whose name the records of a task go. */
export function recordPlanOf({ name }: Plan, { origin }: Activity, actor: string): string {
  return origin && Object.hasOwn(origin.tasks, actor) ? origin.plan : name;
}

/** Every name of a plan that records of its work may have, its own first. */
export function recordPlansOf({ name, activities }: Plan): readonly string[] {
  return [...new Set([name, ...activities.flatMap(({ origin }) => origin?.plan ?? [])])];
}

/** Units and all that answer to them, directly or not; nothing where the plan does not have them. */
export function unitsBelow({ actors }: Pick<Plan, 'actors'>, ...names: readonly string[]): readonly Unit[] {
  const units = actors.flatMap((actor) => actor.units);
  const found = new Set(units.filter((unit) => names.some((name) => isCalled(unit, name))));
  const ids = new Set([...found].flatMap(idsOf));
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const unit of units) {
      if (unit.parent === undefined || !ids.has(unit.parent) || found.has(unit)) continue;
      found.add(unit);
      for (const id of idsOf(unit)) ids.add(id);
    }
  }
  return [...found];
}

/** Whether a unit's share of a task is to be listed with a plan: it answers for the unit, and no plan read along has it. */
export type IsListed = (activity: Activity, task: Task, unit: Unit) => boolean;

/** Which shares are listed with a plan; nothing where all are. */
export function listedIn(plan: Plan): IsListed | undefined {
  const isOwed = owedIn(plan);
  const { elsewhere } = plan;
  return (
    isOwed &&
    ((activity, task, unit) =>
      isOwed(activity, task, unit) && !elsewhere?.has(shareName(activity.id, task.actor, unit.id)))
  );
}

/**
 * Which shares a derived plan answers for. Of what comes from above, those of its unit and of the units below it. Of what is
 * its own, also those of bodies that nobody above knows; never those of other units above or beside it.
 */
export function owedIn(plan: Plan): IsListed | undefined {
  const { derivedFrom } = plan;
  if (!derivedFrom) return undefined;
  const below = new Set(unitsBelow(plan, derivedFrom.unit));
  const [own] = below;
  return ({ origin }, { actor }, unit) =>
    below.has(unit) ||
    ((!origin || !Object.hasOwn(origin.tasks, actor)) &&
      unit.parent === undefined &&
      unit.actor !== own?.actor);
}

/** A share of a plan, whatever its time. */
function shareName(activity: string, actor: string, unit: string): string {
  return `${activity} ${actor} ${unit}`;
}

/**
 * Plans of which each share is listed with one: with the plan above where it is there, since the obligation is that plan's.
 *
 * @param plans read together
 */
export function listedOnce<T extends { readonly plan: Plan }>(plans: readonly T[]): readonly T[] {
  if (!plans.some(({ plan }) => plan.derivedFrom)) return plans;
  const byName = new Map(plans.map(({ plan }) => [plan.name, plan]));
  const depth = ({ derivedFrom }: Plan, seen: ReadonlySet<string> = new Set()): number => {
    if (!derivedFrom || seen.has(derivedFrom.plan)) return 0;
    const above = byName.get(derivedFrom.plan);
    return 1 + (above ? depth(above, new Set([...seen, derivedFrom.plan])) : 0);
  };
  const claimed = new Set<string>();
  const marked = new Map<T, T>();
  for (const each of plans.toSorted((a, b) => depth(a.plan) - depth(b.plan))) {
    const { elsewhere, names } = claimsOf(each.plan, claimed);
    for (const name of names) claimed.add(name);
    marked.set(each, elsewhere.size > 0 ? { ...each, plan: { ...each.plan, elsewhere } } : each);
  }
  return plans.map((each) => marked.get(each) ?? each);
}

/** The shares that a plan answers for, under all their names, and those of them that others have. */
function claimsOf(
  plan: Plan,
  claimed: ReadonlySet<string>,
): { readonly elsewhere: ReadonlySet<string>; readonly names: readonly string[] } {
  const isOwed = owedIn(plan);
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const elsewhere = new Set<string>();
  const names: string[] = [];
  for (const activity of plan.activities) {
    for (const task of activity.tasks) {
      const actor = actors.get(task.actor);
      const records = recordPlanOf(plan, activity, task.actor);
      for (const unit of actor ? unitsOf(task, actor) : []) {
        if (isOwed && !isOwed(activity, task, unit)) continue;
        const own = idsOf(activity).flatMap((id) =>
          idsOf(unit).map((unitId) => `${records} ${shareName(id, task.actor, unitId)}`),
        );
        names.push(...own);
        if (isOwed && own.some((name) => claimed.has(name)))
          elsewhere.add(shareName(activity.id, task.actor, unit.id));
      }
    }
  }
  return { elsewhere, names };
}

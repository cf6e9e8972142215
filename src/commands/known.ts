/** Names the user gives, looked up in the plans: a name that is nowhere gets the nearest that is. */
import { EXIT, Failure } from '../failure.ts';
import type { Activity, Plan, Unit } from '../plan/plan.ts';

type Plans = readonly { readonly plan: Plan }[];

/** The actor's id. */
export function knownActor(plans: Plans, id: string): Promise<string> {
  return known(
    'unknown-actor',
    id,
    plans.flatMap(({ plan }) => plan.actors.map((actor) => actor.id)),
  );
}

/** The unit's id; a former one is as good. */
export function knownUnit(plans: Plans, id: string): Promise<string> {
  return known(
    'unknown-unit',
    id,
    unitsOf(plans).flatMap((unit) => [unit.id, ...unit.was]),
  );
}

/** The activity's id. */
export function knownActivity(plans: Plans, id: string): Promise<string> {
  return known(
    'unknown-activity',
    id,
    activitiesOf(plans).flatMap((activity) => [activity.id, ...activity.was]),
  );
}

/** All units of all plans. */
export function unitsOf(plans: Plans): Unit[] {
  return plans.flatMap(({ plan }) => plan.actors.flatMap((actor) => actor.units));
}

function activitiesOf(plans: Plans): Activity[] {
  return plans.flatMap(({ plan }) => plan.activities);
}

async function known(
  code: 'unknown-actor' | 'unknown-unit' | 'unknown-activity',
  id: string,
  names: readonly string[],
): Promise<string> {
  if (names.includes(id)) return id;
  const { nearest } = await import('../plan/nearest.ts');
  const near = names.find((name) => name.toLowerCase() === id.toLowerCase()) ?? nearest(id, names);
  throw new Failure(code, { id, nearest: near, known: [...new Set(names)] }, EXIT.usage);
}

/** Names the user gives, looked up in the plans: a name that is nowhere gets the nearest that is. */
import { EXIT, Failure } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import type { Context } from './context.ts';
import { loadPlans } from './project/plans.ts';

type Plans = readonly { readonly plan: Plan }[];

/** The kinds of names, by what is said when there is no such name. Former names are as good as present ones. */
const NAMES = {
  'unknown-actor': ({ actors }: Plan) => actors.map(({ id }) => id),
  'unknown-unit': ({ actors }: Plan) =>
    actors.flatMap(({ units }) => units.flatMap(({ id, was }) => [id, ...was])),
  'unknown-activity': ({ activities }: Plan) => activities.flatMap(({ id, was }) => [id, ...was]),
};

/** The actor's id. `plans` are those at hand; where the name is in none of them, all plans are asked. */
export function knownActor(context: Context, plans: Plans, id: string): Promise<string> {
  return known(context, plans, 'unknown-actor', id);
}

/** The unit's id. */
export function knownUnit(context: Context, plans: Plans, id: string): Promise<string> {
  return known(context, plans, 'unknown-unit', id);
}

/** The activity's id. */
export function knownActivity(context: Context, plans: Plans, id: string): Promise<string> {
  return known(context, plans, 'unknown-activity', id);
}

async function known(context: Context, plans: Plans, code: keyof typeof NAMES, id: string): Promise<string> {
  const namesIn = (some: Plans): string[] => some.flatMap(({ plan }) => NAMES[code](plan));
  if (namesIn(plans).includes(id)) return id;
  return oneOf(code, id, namesIn(await loadPlans(context)));
}

/** A name that has to be one of these. @throws Failure with the nearest that is */
export async function oneOf(code: keyof typeof NAMES, id: string, names: readonly string[]): Promise<string> {
  if (names.includes(id)) return id;
  const { nearest } = await import('../plan/nearest.ts');
  throw new Failure(code, { id, nearest: nearest(id, names), known: [...new Set(names)] }, EXIT.usage);
}

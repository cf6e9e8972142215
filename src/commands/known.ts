/** Names the user gives, looked up in the plans: a name that is nowhere gets the nearest that is. */
import { Failure, usageError } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import type { Context } from './context.ts';
import { loadPlans } from './project/plans.ts';

type Plans = readonly { readonly plan: Plan }[];

/** What can be named: an id it has or had, and the name that people call it by. */
interface Named {
  readonly id: string;
  readonly was?: readonly string[];
  readonly name?: string;
}

/** The kinds of names, by what is said when there is no such name. Former ids are as good as present ones. */
const NAMED = {
  'unknown-actor': ({ actors }: Plan): readonly Named[] => actors,
  'unknown-unit': ({ actors }: Plan): readonly Named[] => actors.flatMap(({ units }) => units),
  'unknown-activity': ({ activities }: Plan): readonly Named[] =>
    activities.map(({ id, was }) => ({ id, was })),
};

/** The id of the actor that an id or a name means. `plans` are those at hand; where the name is in none of them, all plans are asked. */
export function knownActor(context: Context, plans: Plans, id: string): Promise<string> {
  return known(context, plans, 'unknown-actor', id);
}

/** The id of the unit that an id or a name means. */
export function knownUnit(context: Context, plans: Plans, id: string): Promise<string> {
  return known(context, plans, 'unknown-unit', id);
}

/** What the plans call the unit or the actor that is asked about; its id where no plan has it, nothing where all are meant. */
export function askedName(
  plans: Plans,
  { actor, unit }: { actor?: string; unit?: string },
): string | undefined {
  const id = unit ?? actor;
  const actors = plans.flatMap(({ plan }) => plan.actors);
  const named: readonly Named[] = unit === undefined ? actors : actors.flatMap(({ units }) => units);
  return named.find((each) => each.id === id || each.was?.includes(id ?? ''))?.name ?? id;
}

/** The activity's id. */
export function knownActivity(context: Context, plans: Plans, id: string): Promise<string> {
  return known(context, plans, 'unknown-activity', id);
}

async function known(
  context: Context,
  plans: Plans,
  code: keyof typeof NAMED,
  text: string,
): Promise<string> {
  const namedIn = (some: Plans): readonly Named[] => some.flatMap(({ plan }) => NAMED[code](plan));
  const isId = ({ id, was = [] }: Named): boolean => id === text || was.includes(text);
  if (namedIn(plans).some(isId)) return text;
  const all = namedIn(await loadPlans(context));
  if (all.some(isId)) return text;
  const called = all.filter(({ name }) => name !== undefined && asSaid(name) === asSaid(text));
  const [id, ...others] = new Set(called.map((each) => each.id));
  if (id !== undefined && others.length === 0) return id;
  if (id !== undefined) throw usageError('called-alike', { name: text, ids: [id, ...others] });
  const ids = all.flatMap((each) => [each.id, ...(each.was ?? [])]);
  throw await unknownName(code, text, ids, [...ids, ...all.flatMap(({ name }) => name ?? [])]);
}

/** An id that has to be one of these. @throws Failure with the nearest that is */
export async function oneOf(code: keyof typeof NAMED, id: string, ids: readonly string[]): Promise<void> {
  if (!ids.includes(id)) throw await unknownName(code, id, ids, ids);
}

async function unknownName(
  code: keyof typeof NAMED,
  id: string,
  ids: readonly string[],
  names: readonly string[],
): Promise<Failure> {
  const { nearest } = await import('../plan/nearest.ts');
  return usageError(code, { id, nearest: nearest(id, names), known: [...new Set(ids)] });
}

/** A name without what people see no difference in. */
function asSaid(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

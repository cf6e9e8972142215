/** Names the user gives, looked up in the plans: a name that is nowhere gets the nearest that is. */
import { Failure, usageError } from '../failure.ts';
import { idsOf, isCalled, type Plan } from '../plan/plan.ts';
import { comparableName } from '../plan/look-alikes.ts';
import type { Context } from './context.ts';
import { loadPlans, type LoadedPlan } from './project/plans.ts';

type Plans = readonly { readonly plan: Plan }[];

/** What can be named: an id it has or had, and the name that people call it by. */
interface NamedThing {
  readonly id: string;
  readonly was?: readonly string[];
  readonly name?: string;
}

/** What can be named, and where a plan has it. Former ids are as good as present ones. */
const NAMED = {
  actor: ({ actors }: Plan): readonly NamedThing[] => actors,
  unit: ({ actors }: Plan): readonly NamedThing[] => actors.flatMap(({ units }) => units),
  activity: ({ activities }: Plan): readonly NamedThing[] => activities.map(({ id, was }) => ({ id, was })),
};

type NameKind = keyof typeof NAMED;

/** What was given of an actor, a unit, an activity, and of somebody who answers for work. */
type Named<Name> = { [K in NameKind | 'responsible']?: Name };

/** The ids that are meant by what was given, see {@link knownId}; of people whom a plan names the words themselves. */
export async function knownIds(
  context: Context,
  plans: readonly LoadedPlan[],
  given: Readonly<Named<string | undefined>>,
): Promise<Named<string>> {
  const ids: Named<string> = {};
  for (const kind of Object.keys(NAMED) as NameKind[]) {
    const name = given[kind];
    if (name !== undefined) ids[kind] = await knownId(context, plans, kind, name);
  }
  if (given.responsible !== undefined) {
    const { knownResponsible } = await import('./time/known-responsible.ts');
    ids.responsible = await knownResponsible(context, plans, given.responsible);
  }
  return ids;
}

/** What the plans call the unit or the actor that is asked about; its id where no plan has it, nothing where all are meant. */
export function askedName(
  plans: Plans,
  { actor, unit }: { actor?: string | undefined; unit?: string | undefined },
): string | undefined {
  const id = unit ?? actor;
  const named = plans.flatMap(({ plan }) => NAMED[unit === undefined ? 'actor' : 'unit'](plan));
  return named.find((each) => isCalled(each, id ?? ''))?.name ?? id;
}

/** The id that an id or a name means. `plans` are those at hand; where the id is in none of them, all plans are asked. */
export async function knownId(context: Context, plans: Plans, kind: NameKind, text: string): Promise<string> {
  if (plans.some(({ plan }) => NAMED[kind](plan).some((named) => isCalled(named, text)))) return text;
  const all = await loadPlans(context);
  const id = meantId(all, kind, text);
  if (id !== undefined) return id;
  const named = all.flatMap(({ plan }) => NAMED[kind](plan));
  const ids = named.flatMap(idsOf);
  throw await unknownName(kind, text, ids, [...ids, ...named.flatMap(({ name }) => name ?? [])]);
}

/** The id that an id or a name means in some plans, if any. @throws Failure where the name is that of several */
export function meantId(plans: Plans, kind: NameKind, text: string): string | undefined {
  const all = plans.flatMap(({ plan }) => NAMED[kind](plan));
  if (all.some((named) => isCalled(named, text))) return text;
  const called = all.filter(
    ({ name }) => name !== undefined && comparableName(name) === comparableName(text),
  );
  const [id, ...others] = new Set(called.map((each) => each.id));
  if (id !== undefined && others.length > 0)
    throw usageError('called-alike', { name: text, ids: [id, ...others] });
  return id;
}

/** An id that has to be one of these. @throws Failure with the nearest that is */
export async function requireOneOf(kind: NameKind, id: string, ids: readonly string[]): Promise<void> {
  if (!ids.includes(id)) throw await unknownName(kind, id, ids, ids);
}

/** What a word after a verb stands for, of those that it can be. @throws Failure with the nearest of them */
export async function verbPart<T>(
  parts: Readonly<Record<string, T>>,
  word: string,
  unknown: 'unknown-git-verb' | 'unknown-store-verb' | 'unknown-units-verb',
): Promise<T> {
  const known = Object.keys(parts);
  if (Object.hasOwn(parts, word)) return parts[word]!;
  const { nearest } = await import('../plan/nearest.ts');
  throw usageError(unknown, { word, nearest: nearest(word, known), known });
}

async function unknownName(
  kind: NameKind,
  id: string,
  ids: readonly string[],
  names: readonly string[],
): Promise<Failure> {
  const { nearestName } = await import('../plan/nearest.ts');
  return usageError(`unknown-${kind}`, { id, nearest: nearestName(id, names), known: [...new Set(ids)] });
}

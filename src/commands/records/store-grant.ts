/** `cyclo store grant` and `revoke`: who may record what in a database. */
import { usageError } from '../../failure.ts';
import { idsOf, type Plan, type Unit } from '../../plan/plan.ts';
import { unitsBelow } from '../../plan/shares/derived-shares.ts';
import { relevantTo } from '../../progress/relevant.ts';
import type { Rights } from '../../store/postgres/rights.ts';
import { isDatabaseAddress } from '../../store/store-address.ts';
import { say, type Context } from '../context.ts';
import { knownId } from '../lookup.ts';
import { loadPlans } from '../project/plans.ts';
import type { StoreOptions, StoreVerb } from './store-verb.ts';

/** Gives a role rights by the plans and the registry as they are now. */
export const grant: StoreVerb = async (context, words, options) => {
  const { unit: units = [], everything: all = false } = options;
  if (all === units.length > 0) throw usageError('grant-what', {});
  const rights = all ? { reach: 'all' as const } : await rightsOf(context, units);
  await change(context, words, options, rights);
};

/** Takes a role's rights away. */
export const revoke: StoreVerb = (context, words, options) => change(context, words, options, undefined);

async function change(
  context: Context,
  words: readonly string[],
  { print }: StoreOptions,
  rights: Rights | undefined,
): Promise<void> {
  const [role] = words;
  if (role === undefined || words.length > 1) throw usageError('grant-whom', {});
  const { rightsStatements, setRights } = await import('../../store/postgres/grants.ts');
  if (print) {
    const statements = rightsStatements(role, rights).map((text) => `${text};\n`);
    context.io.stdout.write(statements.join(''));
    return;
  }
  const { store } = context;
  if (store === undefined || !isDatabaseAddress(store)) throw usageError('grant-no-database', {});
  await setRights(store, role, rights);
  const { grants } = context.messages.records;
  const told = rights
    ? grants.given({
        role,
        ...(rights.reach === 'all' ? {} : { own: rights.own.length, below: rights.below.length }),
      })
    : grants.taken({ role });
  await say(context.io.stdout, `${context.paint.green('✓')} ${told}`);
}

/** Its own units, those that answer to them, and what the obligations of its own depend on. */
async function rightsOf(context: Context, named: readonly string[]): Promise<Rights> {
  const plans = await loadPlans(context);
  const ids = new Set<string>();
  for (const name of named) ids.add(await knownId(context, plans, 'unit', name));
  const units = plans.flatMap(({ plan }) => plan.actors.flatMap((actor) => actor.units));
  const own = units.filter((unit) => idsOf(unit).some((id) => ids.has(id)));
  // In each plan by itself: a name that a unit had in one of them may be that of another unit in the next.
  const below = plans.flatMap(({ plan }) => unitsBelow(plan, ...namesOf(own)));
  return {
    reach: 'units',
    own: namesOf(own),
    below: namesOf(below).filter((id) => !namesOf(own).includes(id)),
    needs: plans.flatMap(({ plan }) => needsOf(plan, own)),
  };
}

function needsOf(plan: Plan, own: readonly Unit[]): Extract<Rights, { reach: 'units' }>['needs'] {
  const here = new Set(plan.actors.flatMap((actor) => actor.units.map(({ id }) => id)));
  const relevant = namesOf(own)
    .filter((id) => here.has(id))
    .map((id) => relevantTo(plan, id));
  if (relevant.length === 0) return [];
  return [
    {
      plan: plan.name,
      activities: [...new Set(relevant.flatMap(({ activities }) => activities))],
      units: [...new Set(relevant.flatMap(({ units }) => units))],
    },
  ];
}

function namesOf(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap(idsOf))];
}

/** Which activities a change can touch, so that only their obligations are computed. */
import type { Activity, Plan } from '../plan/plan.ts';
import type { Fact } from './change.ts';
import type { Edition } from './edition.ts';

/** Rules that decide on the time of everything. */
const RULES = new Set(['plan', 'period', 'deadlines', 'calendar']);
/** What of a unit decides on what it owes. */
const LIMITS = new Set(['id', 'actor', 'tags', 'from', 'to']);

/** The two versions with those activities alone whose obligations can differ, or that a fact speaks of. */
export function touched(
  before: Edition,
  after: Edition,
  facts: readonly Fact[],
): { before: Plan; after: Plan } {
  if (facts.some(({ path: [key] }) => key !== undefined && RULES.has(key))) {
    return { before: before.plan, after: after.plan };
  }
  const activities = new Set<string>();
  const actors = new Set<string>();
  for (const fact of facts) {
    const { kind, activity, path, before: former, heir } = fact;
    if (activity !== undefined) {
      for (const id of [activity, heir, kind === 'activity-renamed' ? (former as string) : undefined]) {
        if (id !== undefined) activities.add(id);
      }
    } else if (path[0] === 'actors' && isOfObligations(fact)) {
      for (const id of [fact.actor, former]) if (typeof id === 'string') actors.add(id);
      for (const id of actorsOf(heir, before.plan, after.plan)) actors.add(id);
    }
  }
  const isTouched = ({ id, tasks }: Activity): boolean =>
    activities.has(id) || tasks.some(({ actor }) => actors.has(actor));
  const only = ({ plan }: Edition): Plan => ({ ...plan, activities: plan.activities.filter(isTouched) });
  return { before: only(before), after: only(after) };
}

/** The actors of the unit that has the records of another. */
function actorsOf(heir: string | undefined, ...plans: readonly Plan[]): string[] {
  if (heir === undefined) return [];
  return plans.flatMap(({ actors }) =>
    actors.filter(({ units }) => units.some(({ id }) => id === heir)).map(({ id }) => id),
  );
}

/** Whether a fact about an actor or a unit can change what is owed. */
function isOfObligations({ kind, path }: Fact): boolean {
  if (kind === 'actors-reordered' || kind === 'units-reordered' || kind === 'actor-changed') return false;
  const [, , sublist, , key] = path;
  return sublist !== 'units' || key === undefined || LIMITS.has(key);
}

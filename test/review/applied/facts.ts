/** Makes the later version of a plan from the earlier one and what changed. */
import type { Fact } from '../../../src/review/change.ts';
import { aligned } from './aligned.ts';
import { Identity, type Identities, type Renamed } from '../../../src/review/diff/identity.ts';
import type { NormalPlan } from '../../../src/review/diff/normal-form.ts';
import { activitiesAfter, actorsAfter } from './members.ts';
import { planWith } from './values.ts';

/**
 * Applies facts, in whatever order they are given.
 *
 * @param before the normal form of the earlier version; absent where there was none
 * @returns the normal form of the later version; nothing where there is none
 */
export function applyFacts(before: NormalPlan | undefined, facts: readonly Fact[]): NormalPlan | undefined {
  const whole = facts.find(({ kind }) => kind === 'plan-added' || kind === 'plan-removed');
  if (whole) return whole.after as unknown as NormalPlan | undefined;
  if (!before) return undefined;
  const identities = identitiesIn(facts);
  const plan = aligned(before, identities);
  const actors = actorsAfter(plan.actors, facts, identities);
  const activities = activitiesAfter(plan.activities, facts, identities);
  return planWith({ ...plan, actors, activities }, facts);
}

/** Who is who, by what facts say of it. */
function identitiesIn(facts: readonly Fact[]): Identities {
  const of = (wanted: Fact['kind']): Renamed[] =>
    facts
      .filter(({ kind }) => kind === wanted)
      .map(({ before, after, recognised }) => ({
        before: before as string,
        after: after as string,
        ...(recognised ? { recognised } : {}),
      }));
  const [actors, units] = [of('actor-renamed'), of('unit-replaced')];
  const taken = new Set(units.flatMap(({ before, after }) => [before, after]));
  const alone = actors.filter(({ before, after }) => !taken.has(before) && !taken.has(after));
  return {
    actors: new Identity([], [], actors),
    units: new Identity([], [], units, alone),
    activities: new Identity([], [], of('activity-renamed')),
  };
}

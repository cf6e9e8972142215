/** Makes the later version of a plan from the earlier one and what changed. */
import { activitiesAfter, actorsAfter } from './apply-members.ts';
import { planWith } from './apply-values.ts';
import type { Fact } from './change.ts';
import type { NormalPlan } from './normal-form.ts';
import { renamed, type Renamed, type Renamings } from './renaming.ts';

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
  const renamings = renamingsOf(facts);
  const plan = renamed(before, renamings);
  const actors = actorsAfter(plan.actors, facts, renamings);
  const activities = activitiesAfter(plan.activities, facts, renamings);
  return planWith({ ...plan, actors, activities }, facts);
}

function renamingsOf(facts: readonly Fact[]): Renamings {
  const of = (wanted: Fact['kind']): Renamed[] =>
    facts
      .filter(({ kind }) => kind === wanted)
      .map(({ before, after, recognised }) => ({
        before: before as string,
        after: after as string,
        ...(recognised ? { recognised } : {}),
      }));
  return {
    actors: of('actor-renamed'),
    units: of('unit-replaced'),
    activities: of('activity-renamed'),
  };
}

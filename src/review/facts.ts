/** What changed between two versions of a plan. */
import { activityFacts } from './activity-facts.ts';
import { actorFacts } from './actor-facts.ts';
import type { Fact } from './change.ts';
import type { Edition } from './edition.ts';
import { matchActivities } from './match-activities.ts';
import { matchActors, matchUnits } from './match-actors.ts';
import { newFact } from './new-fact.ts';
import { normalForms, type NormalPlan } from './normal-form.ts';
import { planFacts } from './plan-facts.ts';
import { renamed, type Renamings } from './renaming.ts';

/**
 * Compares two versions of a plan.
 *
 * @param before absent where the plan is new
 * @param after absent where the plan is gone
 * @returns in the order of the plan: what is about all of it, actors and units, then activities
 */
export function facts(before: Edition | undefined, after: Edition | undefined): Fact[] {
  return factsBetween(...normalForms(before, after));
}

/** Compares two plans in their normal form. */
export function factsBetween(before: NormalPlan | undefined, after: NormalPlan | undefined): Fact[] {
  if (!before || !after) {
    if (before) return [newFact('plan-removed', { path: [] }, before, undefined)];
    return after ? [newFact('plan-added', { path: [] }, undefined, after)] : [];
  }
  const renamings = renamingsBetween(before, after);
  const versions = { before, aligned: renamed(before, renamings), after };
  return [
    ...planFacts(before, after),
    ...actorFacts(versions, renamings),
    ...activityFacts(versions, renamings),
  ];
}

/** Everything that has another id in the later version. */
function renamingsBetween(before: NormalPlan, after: NormalPlan): Renamings {
  const none = { actors: [], units: [], activities: [] };
  const actors = matchActors(before, after);
  const units = matchUnits(renamed(before, { ...none, actors }), after);
  const { activities } = renamed(before, { ...none, actors, units });
  return { actors, units, activities: matchActivities(activities, after.activities) };
}

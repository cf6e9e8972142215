/** A change of a plan as a reviewer needs to know it. */
import type { LedgerEvent } from '../event.ts';
import type { Review } from './change.ts';
import type { Edition } from './edition.ts';
import { facts } from './facts.ts';

/**
 * Reviews a change of a plan.
 *
 * @param before absent where the plan is new
 * @param after absent where the plan is gone
 * @param events what was recorded of the plan, in the order of recording; under both names if its name changed
 */
export function review(
  before: Edition | undefined,
  after: Edition | undefined,
  events: readonly LedgerEvent[],
): Review {
  const changes = facts(before, after);
  return {
    changes: changes.map((fact) => ({
      ...fact,
      class: 'rewording' as const,
      actors: [],
      months: [],
      affects: NOTHING,
      fingerprint: String(events.length),
    })),
    total: NOTHING,
  };
}

const NOTHING = { units: 0, created: 0, obsolete: 0, rescheduled: 0, recorded: 0, done: 0 };

import { nearest } from '../plan/nearest.ts';
import type { Rule } from './rule.ts';
import { suggestion } from './suggestion.ts';

/** `after` names an activity that the plan does not have. */
export const unknownAfter: Rule<'unknown-after'> = {
  code: 'unknown-after',
  severity: 'error',
  *check({ plan }) {
    const known = new Set(plan.activities.map(({ id }) => id));
    for (const [index, { after }] of plan.activities.entries()) {
      for (const [at, id] of after.entries()) {
        if (known.has(id)) continue;
        yield { ...suggestion(id, nearest(id, known), {}), path: ['activities', index, 'after', at] };
      }
    }
  },
};

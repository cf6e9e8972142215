import { rule, suggestion } from './rule.ts';

/** `after` names an activity that the plan does not have. */
export const unknownAfter = rule('unknown-after', 'error', function* ({ plan }) {
  const known = new Set(plan.activities.map(({ id }) => id));
  for (const [index, { after }] of plan.activities.entries()) {
    for (const [at, id] of after.entries()) {
      if (known.has(id)) continue;
      yield { ...suggestion(id, known), path: ['activities', index, 'after', at] };
    }
  }
});

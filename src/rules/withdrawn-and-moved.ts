import type { Rule } from './rule.ts';

/** An activity is both withdrawn and moved: its new time means nothing any more. */
export const withdrawnAndMoved: Rule<'withdrawn-and-moved'> = {
  code: 'withdrawn-and-moved',
  severity: 'warning',
  *check({ plan }) {
    for (const [index, { moved, withdrawn }] of plan.activities.entries()) {
      if (moved && withdrawn) yield { args: {}, path: ['activities', index, 'moved'], atKey: true };
    }
  },
};

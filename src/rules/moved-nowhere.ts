import type { Rule } from './rule.ts';

/** `moved` tells of a time the activity still has: nothing was moved. */
export const movedNowhere: Rule<'moved-nowhere'> = {
  code: 'moved-nowhere',
  severity: 'warning',
  *check({ plan, times }) {
    for (const [index, { moved }] of plan.activities.entries()) {
      if (!moved || !times[index]!.occurrences.some(({ id }) => id === moved.from)) continue;
      yield { args: { from: moved.from }, path: ['activities', index, 'moved', 'from'] };
    }
  },
};

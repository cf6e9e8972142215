import { rule } from './rule.ts';

/** An activity is both withdrawn and moved: its new time means nothing any more. */
export const withdrawnAndMoved = rule('withdrawn-and-moved', 'warning', function* ({ plan }) {
  for (const [index, { moved, withdrawn }] of plan.activities.entries()) {
    if (moved && withdrawn) yield { args: {}, path: ['activities', index, 'moved'], atKey: true };
  }
});

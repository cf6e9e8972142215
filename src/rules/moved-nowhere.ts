import { movesOf } from './moves.ts';
import { rule } from './rule.ts';

/** `moved` tells of a time the activity still has: nothing was moved. */
export const movedNowhere = rule('moved-nowhere', 'warning', function* ({ plan, entry, times }) {
  for (const { move, index, path } of movesOf({ plan, entry })) {
    if (!times[index]!.occurrences.some(({ id }) => id === move.from)) continue;
    yield { args: { from: move.from }, path: [...path, 'from'] };
  }
});

import { movesOf } from './moves.ts';
import { rule } from './rule.ts';

/** A move does not say to which of several times it led, or names a time that is none of them: its records are lost. */
export const movedWhere = rule('moved-where', 'warning', function* ({ plan, entry, tasks }) {
  const places = tasks.filter(({ activity }) => activity.moved !== undefined);
  for (const { move, index, path } of movesOf({ plan, entry })) {
    const own = places.filter((place) => place.index === index).map(({ times }) => times.occurrences);
    const known = new Set(own.flatMap((occurrences) => occurrences.map(({ id }) => id)));
    const { from, to } = move;
    const isKnown =
      to === undefined
        ? own.some(({ length }) => length === 1)
        : known.has(to) || plan.activities[index]!.moved!.some((other) => other.from === to);
    if (isKnown || known.size === 0) continue;
    yield {
      args: { from, ...(to === undefined ? {} : { to }), known: [...known] },
      path: to === undefined ? [...path, 'from'] : [...path, 'to'],
    };
  }
});

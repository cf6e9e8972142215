import { entryIn } from '../group-by.ts';
import { monthsBetween, type Month } from '../calendar/day.ts';
import { occurrences, type Occurrences, type WhenContext } from '../calendar/occurrences.ts';
import type { When } from '../calendar/when.ts';

/** The times a `when` names, and the months of the table they stand in. */
export interface Times extends Occurrences {
  /** Ascending, each once. */
  readonly months: readonly Month[];
}

/** Works times out; the same words are worked out once, for most activities of a plan share theirs with others. */
export function timesIn(context: WhenContext): (when: When) => Times {
  const known = new Map<string, Times>();
  return (when) => entryIn(known, JSON.stringify(when), () => withMonths(occurrences(when, context)));
}

function withMonths(found: Occurrences): Times {
  const months = new Set(found.occurrences.flatMap(({ from, to }) => monthsBetween(from, to)));
  return { ...found, months: [...months].sort() };
}

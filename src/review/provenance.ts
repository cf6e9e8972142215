/** Which step of a plan's story something came from that the plan says now. */
import { once } from '../group-by.ts';
import type { Edition } from './edition.ts';

/** A step from one version, or several that were merged, to another. */
export interface VersionStep {
  /** None where the step is the first. */
  readonly before: readonly Edition[];
  readonly after: Edition;
}

/** What a version says, as comparable values by name. */
export type ValuesOf = (edition: Edition) => ReadonlyMap<string, string>;

/**
 * Finds where each value of the last version came in: the latest step after which it was as it is now, and before which, in
 * every version it was made from, it was not.
 *
 * @param steps newest first, each before those it comes from
 * @returns by the names of the values; a value that is older than all steps has none
 */
export function provenance<S extends VersionStep>(steps: readonly S[], valuesOf: ValuesOf): Map<string, S> {
  const [last] = steps;
  const origins = new Map<string, S>();
  const open = new Map(last ? valuesOf(last.after) : []);
  const valuesIn = once(valuesOf);
  for (const step of steps) {
    for (const [name, value] of open) {
      if (valuesIn(step.after).get(name) !== value) continue;
      if (step.before.some((each) => valuesIn(each).get(name) === value)) continue;
      origins.set(name, step);
      open.delete(name);
    }
  }
  return origins;
}

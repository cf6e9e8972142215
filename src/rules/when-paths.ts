import type { Occurrences } from '../calendar/occurrences.ts';
import type { Path } from '../diagnostic.ts';
import { type Subject, taskPath } from './rule.ts';

/** One `when` of a plan: an activity's, or a task's own. */
export interface WhenPath {
  readonly when: unknown;
  readonly path: Path;
  readonly times: Occurrences;
}

/** Every `when` that is written in a plan, in the order of the file. */
export function* whenPaths({ entry, tasks, times }: Subject): Iterable<WhenPath> {
  let task = 0;
  for (const [index, activity] of entry.activities.entries()) {
    yield { when: activity.when, path: ['activities', index, 'when'], times: times(index) };
    for (const own of Object.values(activity.tasks)) {
      const place = tasks[task++]!;
      if (typeof own === 'string' || own.when === undefined) continue;
      yield { when: own.when, path: [...taskPath(place), 'when'], times: place.times };
    }
  }
}

/** The place of a key inside a rule, if it is written there; the rule's own place otherwise. */
export function termPath(when: unknown, key: string, path: Path): Path {
  return typeof when === 'object' && when !== null && Object.hasOwn(when, key) ? [...path, key] : path;
}

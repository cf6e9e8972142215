import type { Path } from '../diagnostic.ts';
import type { ActivityEntry, FullTaskEntry, PlanFile } from './generated/plan-file.ts';

/** An activity, or a task with keys of its own, and where it stands. */
interface EntryPlace {
  readonly says: ActivityEntry | FullTaskEntry;
  readonly path: Path;
  /** The activity's index. */
  readonly index: number;
}

/** Each activity of a plan as it is written, and behind it its tasks that are more than a text. */
export function* entryPlaces({ activities }: Pick<PlanFile, 'activities'>): Iterable<EntryPlace> {
  for (const [index, activity] of activities.entries()) {
    const path = ['activities', index];
    yield { says: activity, path, index };
    for (const actor in activity.tasks) {
      const task = activity.tasks[actor]!;
      if (typeof task === 'object') yield { says: task, path: [...path, 'tasks', actor], index };
    }
  }
}

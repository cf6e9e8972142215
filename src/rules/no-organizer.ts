import type { Activity } from '../plan/plan.ts';
import { type Rule, taskPath, type TaskPlace } from './rule.ts';

/** Somebody takes part in what nobody organizes: neither an actor in that month, nor an outside body. */
export const noOrganizer: Rule<'no-organizer'> = {
  code: 'no-organizer',
  severity: 'warning',
  *check({ tasks }) {
    const organizers = new Map<Activity, TaskPlace[]>();
    for (const place of tasks) {
      if (place.task.role !== 'organizer') continue;
      const others = organizers.get(place.activity);
      if (others) others.push(place);
      else organizers.set(place.activity, [place]);
    }
    for (const place of tasks) {
      const { activity, task, times } = place;
      if (task.role !== 'participant' || activity.with.length > 0) continue;
      const known = organizers.get(activity) ?? [];
      const alone = times.occurrences.find(
        ({ from, to }) =>
          !known.some((other) => other.times.occurrences.some((time) => time.from <= to && from <= time.to)),
      );
      if (alone) yield { args: { month: alone.from }, path: [...taskPath(place), 'role'] };
    }
  },
};

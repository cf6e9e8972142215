import { groupBy } from '../group-by.ts';
import { rule, taskPath } from './rule.ts';

/** Somebody takes part in what nobody organizes: neither an actor in that month, nor an outside body. */
export const noOrganizer = rule('no-organizer', 'warning', function* ({ tasks }) {
  const organizing = tasks.filter(({ task }) => task.role === 'organizer');
  const organizers = groupBy(organizing, ({ activity }) => activity);
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
});

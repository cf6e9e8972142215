import { rule, taskPath } from './rule.ts';

/** `done-by: host` without saying who hosts. */
export const hostMissing = rule('host-missing', 'error', function* ({ tasks, entry }) {
  const reported = new Set<number>();
  for (const place of tasks) {
    const { task, index } = place;
    if (task.doneBy !== 'host' || task.host !== undefined) continue;
    const own = entry.activities[index]?.tasks[task.actor];
    if (typeof own === 'object' && own['done-by'] !== undefined)
      yield { args: {}, path: [...taskPath(place), 'done-by'] };
    else if (!reported.has(index)) {
      reported.add(index);
      yield { args: {}, path: ['activities', index, 'done-by'] };
    }
  }
});

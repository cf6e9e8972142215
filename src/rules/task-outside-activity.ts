import { rule, taskPath } from './rule.ts';

/** A task's own `when` names a month in which its activity does not take place. */
export const taskOutsideActivity = rule('task-outside-activity', 'error', function* ({ tasks, times }) {
  for (const place of tasks) {
    if (!place.task.when) continue;
    const allowed = times[place.index]!.months;
    const month = place.times.months.find((each) => !allowed.includes(each));
    if (month !== undefined && allowed.length > 0) {
      yield { args: { month }, path: [...taskPath(place), 'when'] };
    }
  }
});

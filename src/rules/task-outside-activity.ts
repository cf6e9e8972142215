import { addMonths, type Month } from '../calendar/day.ts';
import type { Occurrences } from '../calendar/occurrences.ts';
import { type Rule, taskPath } from './rule.ts';

/** A task's own `when` names a month in which its activity does not take place. */
export const taskOutsideActivity: Rule<'task-outside-activity'> = {
  code: 'task-outside-activity',
  severity: 'error',
  *check({ tasks, times }) {
    for (const place of tasks) {
      if (!place.task.when) continue;
      const allowed = monthsOf(times(place.index));
      const month = [...monthsOf(place.times)].find((each) => !allowed.has(each));
      if (month !== undefined && allowed.size > 0)
        yield { args: { month }, path: [...taskPath(place), 'when'] };
    }
  },
};

function monthsOf({ occurrences }: Occurrences): Set<Month> {
  const months = new Set<Month>();
  for (const { from, to } of occurrences) {
    for (let month = from; month <= to; month = addMonths(month, 1)) months.add(month);
  }
  return months;
}

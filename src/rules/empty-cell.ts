import { addMonths, type Month } from '../calendar/day.ts';
import type { Rule } from './rule.ts';

/** A cell of the table in which nothing stands. */
export const emptyCell: Rule<'empty-cell'> = {
  code: 'empty-cell',
  severity: 'warning',
  *check({ plan, tasks }) {
    if (plan.activities.length === 0) return;
    const filled = new Map<string, Set<Month>>(plan.actors.map(({ id }) => [id, new Set()]));
    for (const { task, times } of tasks) {
      const months = filled.get(task.actor);
      for (const { from, to } of times.occurrences) {
        for (let month = from; month <= to; month = addMonths(month, 1)) months?.add(month);
      }
    }
    for (const [actor, months] of filled) {
      const empty = plan.period.filter((month) => !months.has(month));
      if (empty.length === 0) continue;
      const all = empty.length === plan.period.length;
      yield { args: { actor, months: empty, all }, path: ['actors', actor], atKey: true };
    }
  },
};

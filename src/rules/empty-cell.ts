import type { Month } from '../calendar/day.ts';
import { periodId } from '../calendar/turns.ts';
import type { Rule } from './rule.ts';

/** A cell of the table in which nothing stands. Weeks are not looked at: few plans have work for everybody in each. */
export const emptyCell: Rule<'empty-cell'> = {
  code: 'empty-cell',
  severity: 'warning',
  *check({ plan, tasks }) {
    if (plan.activities.length === 0) return;
    const rowOf = (month: Month): string => periodId(month, plan.rows === 'quarter' ? 'quarter' : 'month');
    const filled = new Map<string, Set<string>>(plan.actors.map(({ id }) => [id, new Set()]));
    for (const { task, times } of tasks) {
      const rows = filled.get(task.actor);
      if (rows) for (const month of times.months) rows.add(rowOf(month));
    }
    for (const [actor, rows] of filled) {
      const empty = plan.period.filter((month) => !rows.has(rowOf(month)));
      if (empty.length === 0) continue;
      const all = empty.length === plan.period.length;
      yield { args: { actor, months: empty, all }, path: ['actors', actor], atKey: true };
    }
  },
};

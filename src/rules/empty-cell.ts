import type { Month } from '../calendar/day.ts';
import { periodId } from '../calendar/turns.ts';
import type { Plan } from '../plan/plan.ts';
import { USUAL_TABLE } from '../plan/entries/table.ts';
import { rule } from './rule.ts';

/** A cell of the table in which nothing stands. Weeks are not looked at: few plans have work for everybody in each. */
export const emptyCell = rule('empty-cell', 'warning', function* ({ plan, tasks }) {
  // A plan made from the one above has of others only what its unit's work is about.
  if (plan.derivedFrom || plan.activities.length === 0 || !hasCells(plan)) return;
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
    // A row that is a span is no month: of its cells only those of an actor with nothing at all are known to be empty.
    if (!all && typeof plan.rows === 'object') continue;
    yield { args: { actor, months: empty, all }, path: ['actors', actor], atKey: true };
  }
});

/** Whether there is a cell for each time and actor. */
function hasCells({ rows, table = USUAL_TABLE }: Plan): boolean {
  const names = new Set<string>(table.columns.map(({ name }) => name));
  return rows !== 'none' && names.has('rows') && names.has('actors');
}

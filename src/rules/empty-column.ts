import type { Activity, Actor, Plan, Task } from '../plan/plan.ts';
import { rule } from './rule.ts';

/** Whether anything says what a column is for; columns that are never empty, or meant to be, are not here. */
const SAID: Partial<Record<string, (plan: Plan) => boolean>> = {
  section: inActivity(({ section }) => section),
  sections: inActivity(({ section }) => section),
  with: inActivity((activity) => activity.with[0]),
  responsible: (plan) => inTask(({ responsible }) => responsible)(plan) || plan.actors.some(hasResponsible),
  where: inTask(({ where }) => where),
  output: inTask(({ output }) => output),
  indicator: inTask(({ indicator }) => indicator),
  note: inTask(({ note }) => note),
};

/** A column in which nothing would stand. */
export const emptyColumn = rule('empty-column', 'warning', function* ({ plan }) {
  if (plan.activities.length === 0) return;
  for (const [index, { name }] of (plan.table?.columns ?? []).entries()) {
    if (SAID[name]?.(plan) === false) yield { args: { name }, path: ['table', 'columns', index] };
  }
});

function inActivity(said: (activity: Activity) => unknown): (plan: Plan) => boolean {
  return ({ activities }) => activities.some((activity) => said(activity) !== undefined);
}

function inTask(said: (task: Task) => unknown): (plan: Plan) => boolean {
  return inActivity(({ tasks }) => tasks.find((task) => said(task) !== undefined));
}

function hasResponsible({ responsible, units }: Actor): boolean {
  return responsible !== undefined || units.some((unit) => unit.responsible !== undefined);
}

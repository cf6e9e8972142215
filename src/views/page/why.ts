import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import type { Term } from '../../calendar/when.ts';
import type { Messages } from '../../messages/messages.ts';
import { dayOffWords } from '../../messages/phrases/shift.ts';
import { detailWords, whenWords } from '../../messages/phrases/when.ts';
import { pageMessages } from '../../messages/sections/page.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';

/** Why an item falls due on its day: what the plan says, and what the production calendar made of it. */
export function whyWords(
  item: Item,
  plan: Plan,
  calendar: WorkingCalendar,
  messages: Messages,
): readonly string[] {
  const { occurrence, effectiveDeadline } = item;
  const { why } = pageMessages(messages);
  const { deadline } = occurrence;
  if (deadline === undefined || effectiveDeadline === undefined) return [why.asNeeded];
  const said = saidInPlan(item, plan, messages);
  if (calendar.isWorking(deadline)) return [said];
  const off = dayOffWords(deadline, calendar, messages);
  if (effectiveDeadline === deadline) return [said, why.kept({ off })];
  return [said, effectiveDeadline < deadline ? why.preceding({ off }) : why.next({ off })];
}

function saidInPlan({ activity, task, occurrence }: Item, plan: Plan, messages: Messages): string {
  const { why } = pageMessages(messages);
  const term = (task.when ?? activity.when)[occurrence.term];
  if (!term || term.kind === 'date') return why.named;
  if (term.kind === 'throughout') return why.throughout;
  if (isMonthAlone(term, plan)) {
    const words = detailWords({ kind: 'month', month: occurrence.to, by: plan.monthDeadline }, messages);
    if (words !== undefined) return why.month({ words });
  }
  return why.rule({ words: whenWords([term], messages, plan.period) });
}

/** Whether a month is named, and no day in it: what the plan says of all such months decides. */
function isMonthAlone(term: Term, { monthDeadline }: Plan): boolean {
  if (term.kind !== 'month' && term.kind !== 'months') return false;
  return term.by === undefined || JSON.stringify(term.by) === JSON.stringify(monthDeadline);
}

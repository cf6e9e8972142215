import type { Term } from '../../calendar/when.ts';
import { dayOffWords } from '../../messages/phrases/shift.ts';
import { detailWords, whenWords } from '../../messages/phrases/when.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWaiting, type Item } from '../../progress/obligations.ts';
import type { PageInMaking } from './page.ts';

/** Why an item falls due on its day: what the plan says, and what the production calendar made of it. */
export function deadlineReasons(item: Item, page: PageInMaking): readonly string[] {
  const { occurrence, effectiveDeadline } = item;
  const { calendar, messages } = page;
  const { why } = page.words;
  const { deadline } = occurrence;
  const said = saidInPlan(item, page);
  if (isWaiting(item)) return [...said, why.waiting];
  if (deadline === undefined || effectiveDeadline === undefined) return [why.asNeeded];
  if (calendar.isWorking(deadline)) return said;
  const off = dayOffWords(deadline, calendar, messages);
  if (effectiveDeadline === deadline) return [...said, why.kept({ off })];
  return [...said, effectiveDeadline < deadline ? why.preceding({ off }) : why.next({ off })];
}

function saidInPlan({ activity, task, occurrence }: Item, { plan, words, messages }: PageInMaking): string[] {
  const { why } = words;
  const term = (task.when ?? activity.when)[occurrence.term];
  if (!term || term.kind === 'date') return [why.named];
  if (term.kind === 'throughout') return [why.throughout];
  const rule = why.rule({ words: whenWords([term], messages, plan.period) });
  const closing = isWithoutDay(term, plan) && detailWords({ ...term, by: plan.monthDeadline }, messages);
  return closing ? [rule, why.withoutDay({ words: closing })] : [rule];
}

/** Whether months are named, and no day in them: what the plan says of all such months decides. */
function isWithoutDay(
  term: Term,
  { monthDeadline }: Plan,
): term is Extract<Term, { readonly kind: 'month' | 'months' | 'rule' }> {
  if (term.kind === 'rule') {
    const { every, weekday, times } = term;
    if (every === 'day' || every === 'week' || (weekday ?? times)) return false;
  } else if (term.kind !== 'month' && term.kind !== 'months') return false;
  return term.by === undefined || JSON.stringify(term.by) === JSON.stringify(monthDeadline);
}

import { dayOffWords } from '../../messages/phrases/shift.ts';
import { detailWords, whenWords } from '../../messages/phrases/when.ts';
import { isWaiting, type Item } from '../../progress/obligations.ts';
import { isLeftToPlan, takesPlansDay } from '../appendix/finer-time.ts';
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
  // What the plan says of all such months decides.
  const isOpen = takesPlansDay(term) && (!term.by || isLeftToPlan(term, plan, undefined));
  const closing = isOpen && detailWords({ ...term, by: plan.monthDeadline }, messages);
  return closing ? [rule, why.withoutDay({ words: closing })] : [rule];
}

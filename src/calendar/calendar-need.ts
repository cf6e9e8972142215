import type { DeadlineRule, Roll, When } from './when.ts';

/**
 * Whether the deadlines of a `when` depend on which days are worked: they are counted in working days, or moved off
 * days that aren't.
 *
 * @param monthDeadline what a term without a day of its own means
 */
export function needsCalendar(when: When, monthDeadline: DeadlineRule, roll: Roll): boolean {
  if (roll !== 'keep') return true;
  return when.some((term) => {
    if (term.kind === 'month' || term.kind === 'months') return countsWorkingDays(term.by ?? monthDeadline);
    if (term.kind === 'relative') return term.distance.unit === 'working-day';
    if (term.kind !== 'rule' && term.kind !== 'span') return false;
    if (term.kind === 'rule' && term.every === 'day') return term.days !== 'all';
    const usual = term.kind === 'rule' && term.every === 'week' ? undefined : monthDeadline;
    return (term.times ?? [term]).some(({ by, weekday }) => !weekday && countsWorkingDays(by ?? usual));
  });
}

function countsWorkingDays(rule: DeadlineRule | undefined): boolean {
  return rule?.kind === 'working-day' || rule?.kind === 'last-working-day';
}

/** Works by the rules that the rows they stand in come to. */
import type { Month } from '../../../calendar/day.ts';
import type { When } from '../../../calendar/when.ts';
import type { Phrases } from '../../../messages/phrases/when.ts';
import type { NamedWork, PlanDraft } from '../plan-draft.ts';
import { joinedWhen, unlimited } from './joined-when.ts';
import type { PeriodReading } from './period.ts';
import { TermReader } from './term.ts';
import { monthsOfWhen } from './months.ts';
import { weeklyRhythm } from './weekly-rhythm.ts';

/**
 * Works with the rules that their rows come to. A rule of weeks may have its last day in a row after the months that the title names:
 * that makes the plan no longer.
 */
export function ruledWorks(
  works: readonly NamedWork[],
  rows: PlanDraft['rows'],
  { months, isOpen }: PeriodReading,
  period: readonly Month[],
  phrases: Phrases,
): { works: readonly NamedWork[]; period: readonly Month[] } {
  if (rows === 'none') return { works, period };
  const inPeriod = (own: readonly Month[]): NamedWork[] => asRules(works, ruleIn(rows, own, phrases));
  if (rows === 'week' && !isOpen && months.length < period.length) {
    const short = inPeriod(months);
    if (short.every(({ when }) => monthsOfWhen(when).every((month) => months.includes(month))))
      return { works: short, period: months };
  }
  return { works: inPeriod(period), period };
}

/** What the times of a work come to that stands in rows: in those of weeks the rule that they follow, in others no months where it is all. */
function ruleIn(rows: PlanDraft['rows'], period: readonly Month[], phrases: Phrases): (when: When) => When {
  if (rows !== 'week') return (when) => unlimited(when, period);
  const terms = new TermReader(phrases, period);
  return (when) =>
    weeklyRhythm(when, period, (words) => (terms.understood(words) ?? terms.inRhythm(words, 'week'))?.when);
}

function asRules(works: readonly NamedWork[], rule: (when: When) => When): NamedWork[] {
  return works.map((work) => {
    const tasks = work.tasks.map((task) => ({ ...task, when: rule(task.when) }));
    const when = joinedWhen(tasks.map((task) => task.when));
    const lost = lostWords(work.when, when);
    const items = work.items.map((item, index) =>
      index === 0 && lost.length > 0 ? { ...item, comments: [...item.comments, ...lost] } : item,
    );
    return { ...work, tasks, when, items };
  });
}

/** Words beside times that days say now; what is only numbers, a label of a row has. */
function lostWords(before: When, after: When): string[] {
  if (!after.some(({ kind }) => kind === 'date')) return [];
  const kept = new Set(after.map(({ words }) => words));
  const told = before.flatMap(({ words }) => (words !== undefined && /\p{L}/u.test(words) ? [words] : []));
  return [...new Set(told)].filter((words) => !kept.has(words));
}

import type { Messages } from '../../messages/messages.ts';
import { percent } from '../../messages/phrases/percent.ts';
import { disciplineOf, type Discipline } from '../../progress/discipline.ts';
import type { Counts } from '../../progress/roll-up.ts';

/** The coefficient of discipline for programs: null while there is nothing to answer for. */
export function disciplineFields({ onTime, answeredFor, coefficient }: Discipline): object {
  return { onTime, answeredFor, coefficient: coefficient ?? null };
}

/** The same in words, and its formula; while there is nothing to answer for, that. */
export function disciplineWords(counts: Counts, { status, reports, language }: Messages): string[] {
  const { onTime, coefficient } = disciplineOf(counts);
  if (coefficient === undefined) return [status.noDiscipline];
  const { doneLate, overdue } = counts;
  return [
    status.discipline({ onTime, doneLate, overdue, percent: percent(coefficient, language) }),
    reports.method({ formula: status.formula }),
  ];
}

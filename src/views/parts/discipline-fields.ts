import type { Discipline } from '../../progress/discipline.ts';

/** The coefficient of discipline for programs: null while there is nothing to answer for. */
export function disciplineFields({ onTime, answeredFor, coefficient }: Discipline): object {
  return { onTime, answeredFor, coefficient: coefficient ?? null };
}

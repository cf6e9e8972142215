import type { Day, Month } from './day.ts';
import type { Roll } from './when.ts';

/** Which days are worked: what deadline rules ask of a production calendar. */
export interface WorkingDays {
  isWorking(day: Day): boolean;
  /** The day itself when it is worked, else the first worked day after it. */
  nextWorking(day: Day): Day;
  /** The day itself when it is worked, else the last worked day before it. */
  precedingWorking(day: Day): Day;
  /** Nothing where the month has fewer working days. */
  nthWorkingDay(month: Month, number: number): Day | undefined;
  lastWorkingDay(month: Month): Day | undefined;
}

/**
 * The day a deadline really falls on.
 *
 * @param floor the deadline is never moved back before this day: nobody can do what has not begun, or report on a month
 *   that has not ended, so it goes to the next working day instead
 */
export function rollDeadline(deadline: Day, roll: Roll, days: WorkingDays, floor?: Day): Day {
  if (roll === 'keep' || days.isWorking(deadline)) return deadline;
  if (roll === 'next') return days.nextWorking(deadline);
  const preceding = days.precedingWorking(deadline);
  return floor !== undefined && preceding < floor ? days.nextWorking(deadline) : preceding;
}

import type { Counts } from './roll-up.ts';

/** What the coefficient of исполнительская дисциплина is made of. */
export interface Discipline {
  readonly onTime: number;
  /** What has to be answered for: done in time, done late, and overdue. */
  readonly answeredFor: number;
  /** From 0 to 1; absent while there is nothing to answer for. */
  readonly coefficient?: number;
}

/**
 * The share of obligations done in time among those that were done or are overdue. What does not apply or was withdrawn is
 * not owed; what is postponed is judged by its new deadline; what is in review or not yet due is left out until it is decided.
 */
export function disciplineOf({ done, doneLate, overdue }: Counts): Discipline {
  const answeredFor = done + doneLate + overdue;
  return { onTime: done, answeredFor, ...(answeredFor > 0 ? { coefficient: done / answeredFor } : {}) };
}

/** What is done, late or not, among what is owed at all: from 0 to 1. */
export function progressOf({ obligations, done, doneLate, excused, withdrawn }: Counts): number {
  const owed = obligations - excused - withdrawn;
  return owed > 0 ? (done + doneLate) / owed : 1;
}

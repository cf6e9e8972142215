import type { Counts } from './roll-up.ts';

/** What the coefficient of исполнительская дисциплина is made of; it is from 0 to 1. */
export type Discipline = ReturnType<typeof disciplineOf>;

/**
 * The share of obligations done in time among those that were done or are overdue. What does not apply or was withdrawn is
 * not owed; what is postponed is judged by its new deadline; what is in review or not yet due is left out until it is decided.
 */
export function disciplineOf({ done, doneLate, overdue }: Counts) {
  // What has to be answered for: done in time, done late, and overdue. No coefficient while that is nothing.
  const answeredFor = done + doneLate + overdue;
  return { onTime: done, answeredFor, ...(answeredFor > 0 ? { coefficient: done / answeredFor } : {}) };
}

/** What is done, late or not, among what is owed at all: from 0 to 1. */
export function progressOf({ obligations, done, doneLate, excused, withdrawn }: Counts): number {
  const owed = obligations - excused - withdrawn;
  return owed > 0 ? (done + doneLate) / owed : 1;
}

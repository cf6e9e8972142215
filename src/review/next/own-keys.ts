import type { Key } from '../../plan/field.ts';

/**
 * What is said of one plan alone, and of no plan after it: the orders that amended it, the plan above that it was made from, whose records
 * its work has, what later orders made of the work.
 */
const OWN: ReadonlySet<string> = new Set([
  'amended-by',
  'derived-from',
  'origin',
  'moved',
  'withdrawn',
] satisfies Key[]);

/** A group without what is said of this plan alone. */
export function withoutOwn<T extends object>(group: T): T {
  return Object.fromEntries(Object.entries(group).filter(([key]) => !OWN.has(key))) as T;
}

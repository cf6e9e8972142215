import type { Entry } from '../canonical/tree.ts';

/**
 * Those of a list that are kept, with their places in it. A heading over several of them, which is set apart by a blank line,
 * goes down to the next that is kept before another heading.
 */
export function carriedHeadings(
  entries: readonly Entry[],
  isKept: (entry: Entry, index: number) => boolean,
): readonly (readonly [Entry, number])[] {
  let heading: readonly string[] = [];
  return entries.flatMap((entry, index) => {
    const own = headingOf(entry);
    if (own.length > 0) heading = own;
    if (!isKept(entry, index)) return [];
    const before = own.length > 0 ? entry.before : [...heading, ...entry.before];
    heading = [];
    return [[{ ...entry, before: [...before] }, index] as const];
  });
}

/** The comments before an entry that do not belong to it alone. */
function headingOf({ before }: Entry): readonly string[] {
  const end = before.lastIndexOf('');
  const lines = end < 0 ? [] : before.slice(0, end);
  return lines.some((line) => line !== '') ? lines : [];
}

import type { Occurrence } from './occurrences.ts';

/**
 * The occurrence upstream that an occurrence waits for: the one of the same name; else the last whose months end with its
 * own at the latest (a quarter's return waits for the payroll of the quarter's last month, not for that of the month it
 * is due in); else the last that begins on or before its deadline.
 *
 * @param upstream the times of what has to be done before, in order
 */
export function upstreamOf<T extends Occurrence>(
  occurrence: Occurrence,
  upstream: readonly T[],
): T | undefined {
  const end = occurrence.deadline ?? occurrence.start;
  const begun = upstream.filter(({ start }) => start <= end);
  return (
    upstream.find(({ id }) => id === occurrence.id) ??
    begun.findLast(({ to }) => to <= occurrence.to) ??
    begun.at(-1)
  );
}

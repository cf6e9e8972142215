import type { Occurrence } from './occurrences.ts';

/**
 * The occurrence upstream that an occurrence waits for: the one of the same name, else the last that begins on or before
 * its deadline.
 *
 * @param upstream the times of what has to be done before, in order
 */
export function upstreamOf<T extends Occurrence>(
  occurrence: Occurrence,
  upstream: readonly T[],
): T | undefined {
  const end = occurrence.deadline ?? occurrence.start;
  return upstream.find(({ id }) => id === occurrence.id) ?? upstream.findLast(({ start }) => start <= end);
}

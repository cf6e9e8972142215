import type { Messages } from '../messages.ts';

/** What the words of an item's standing need of it. */
interface Standing<Status extends string> {
  readonly status: Status;
  /** Absent where there is one unit. */
  readonly units?: { readonly total: number; readonly done: number; readonly inReview: number };
  /** Whether it falls due on some day. */
  readonly hasDeadline: boolean;
  /** Whether it will, as soon as what its term is counted from is done. */
  readonly isWaiting?: boolean;
}

/**
 * How an item stands, in words: its status, but that some of its units have done it, or that it is done as the need arises,
 * says more. The status itself is one of a closed set, and stays what it is.
 *
 * @param words those of the statuses, as the reader's document has them
 */
export function itemWords<Status extends string>(
  { status, units, hasDeadline, isWaiting }: Standing<Status>,
  words: Readonly<Record<Status, string>>,
  { common }: Messages,
): string {
  const { total = 1, done = 0, inReview = 0 } = units ?? {};
  const isSome = (count: number): boolean => count > 0 && count < total;
  const isAsNeeded = !hasDeadline && (status === 'due' || status === 'upcoming');
  const parts = isSome(done) ? [common.partlyDone({ done, total })] : [];
  // What waits for acceptance is said once, with its number.
  if (parts.length === 0 && !(status === 'in-review' && isSome(inReview)))
    parts.push(isAsNeeded ? (isWaiting ? common.waits : common.noDeadline) : words[status]);
  if (isSome(inReview)) parts.push(common.partlyInReview({ count: inReview, total }));
  return parts.join('; ');
}

/** The same in a list where nothing else says that it is late. */
export function listedWords(
  standing: Standing<keyof Messages['common']['statuses']>,
  messages: Messages,
): string {
  const { statuses } = messages.common;
  const words = itemWords(standing, statuses, messages);
  const isLateUnsaid = standing.status === 'overdue' && !words.startsWith(statuses.overdue);
  return isLateUnsaid ? `${words}; ${statuses.overdue}` : words;
}

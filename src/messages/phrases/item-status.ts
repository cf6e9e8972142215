import type { Messages } from '../messages.ts';

/** What the words of an item's standing need of it. */
interface Standing<Status extends string> {
  readonly status: Status;
  /** Absent where they are shown beside it. */
  readonly units?: { readonly total: number; readonly done: number };
  /** Whether it falls due on some day. */
  readonly hasDeadline: boolean;
}

/**
 * How an item stands, in words: its status, but that some of its units have done it, or that it is done as the need arises,
 * says more. The status itself is one of a closed set, and stays what it is.
 *
 * @param words those of the statuses, as the reader's document has them
 */
export function itemWords<Status extends string>(
  { status, units, hasDeadline }: Standing<Status>,
  words: Readonly<Record<Status, string>>,
  { common }: Messages,
): string {
  if (units && units.done > 0 && units.done < units.total) return common.partlyDone(units);
  if (!hasDeadline && (status === 'due' || status === 'upcoming')) return common.noDeadline;
  return words[status];
}

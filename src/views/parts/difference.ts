import type { Day } from '../../calendar/day.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';

/**
 * That what had happened by a day is not what was known, where it is so.
 *
 * @param knownAt the day of which what was known is shown; absent where what had happened is
 * @param count how many records tell the two apart
 */
export function differenceNotes(
  { day, knownAt }: { readonly day: Day; readonly knownAt?: Day | undefined },
  count: number,
  { reports, language }: Messages,
): string[] {
  if (count === 0) return [];
  return knownAt === undefined
    ? [reports.enteredLater({ count, day: dayInWords(language, day) })]
    : [reports.leftOut({ count, day: dayInWords(language, knownAt) })];
}

import { dayInFigures } from '../../messages/phrases/dates.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { Messages } from '../../messages/messages.ts';
import { isWaiting, termOf, type Item } from '../../progress/obligations.ts';

/** What stands in the place of a last day: of what waits for its days the words of its term, else that there is none. */
export function noDayWords(item: Pick<Item, 'activity' | 'task' | 'occurrence'>, messages: Messages): string {
  const term = item.occurrence.open && termOf(item);
  return term ? whenWords([term], messages) : messages.common.noDeadline;
}

/** The last day of an item in figures, or the words in its place. */
export function lastDayWords(item: Item, messages: Messages): string {
  const { effectiveDeadline: day } = item;
  return day === undefined ? noDayWords(item, messages) : dayInFigures(messages.language, day);
}

/** How an item falls due, as the words of its status need it. */
export function fallsDue(item: Item): { hasDeadline: boolean; isWaiting: boolean } {
  return { hasDeadline: item.effectiveDeadline !== undefined, isWaiting: isWaiting(item) };
}

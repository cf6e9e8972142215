/** The sheet of a calendar: days of the week over columns, and in each cell the number of its day above the work. */
import { dayOf, WEEKDAYS, weekdayIndex, type Month, type Weekday } from '../../../calendar/day.ts';
import type { When } from '../../../calendar/when.ts';
import type { CellItem } from './cell-items.ts';

/** The items of a cell that begins with the number of a day which is such a day of the week, without it; nothing for any other. */
export function onDayOfMonth(
  items: readonly CellItem[],
  weekday: Weekday | undefined,
  [month, ...more]: readonly Month[],
): { readonly when: When; readonly items: readonly CellItem[] } | undefined {
  const [first, ...rest] = items;
  if (!first || month === undefined || more.length > 0) return undefined;
  const alone = /^(\d{1,2})\.?$/.exec(first.text)?.[1];
  const before =
    /^(\d{1,2})[.)]?$/.exec(first.marker ?? '')?.[1] ?? /^(\d{1,2})\.?\s+(?=\p{L})/u.exec(first.text)?.[1];
  const date = dayOf(month, Number(alone ?? before ?? 0));
  if (date === undefined || WEEKDAYS[weekdayIndex(date)] !== weekday) return undefined;
  const text = first.text.replace(/^\d{1,2}\.?\s+/, '');
  return {
    when: [{ kind: 'date', date }],
    items: alone === undefined ? [{ ...first, text }, ...rest] : rest,
  };
}

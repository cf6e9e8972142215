/** The sheet of a calendar: days of the week over columns, and in each cell the number of its day above the work. */
import { dayOf, WEEKDAYS, weekdayIndex, type Month } from '../../../calendar/day.ts';
import type { When } from '../../../calendar/when.ts';
import { WEEKDAY_NAMES } from '../../../messages/ru/time/calendar-names.ts';
import type { CellItem } from './cell-items.ts';

const NAMES = WEEKDAYS.map((weekday) => WEEKDAY_NAMES[weekday].nominative.slice(0, 3));
const SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

/** The place of a day in the week by its name, in full or short. */
function weekdayNumber(label: string): number {
  const name = label.toLowerCase();
  const whole = NAMES.findIndex((each) => name.startsWith(each));
  return whole >= 0 ? whole : SHORT.findIndex((each) => name.startsWith(each));
}

/** The items of a cell that begins with the number of a day which is such a day of the week, without it; nothing for any other. */
export function onDayOfMonth(
  items: readonly CellItem[],
  label: string,
  [month, ...more]: readonly Month[],
): { readonly when: When; readonly items: readonly CellItem[] } | undefined {
  const [first, ...rest] = items;
  if (!first || month === undefined || more.length > 0) return undefined;
  const alone = /^(\d{1,2})\.?$/.exec(first.text)?.[1];
  const before =
    /^(\d{1,2})[.)]?$/.exec(first.marker ?? '')?.[1] ?? /^(\d{1,2})\.?\s+(?=\p{L})/u.exec(first.text)?.[1];
  const date = dayOf(month, Number(alone ?? before ?? 0));
  if (date === undefined || weekdayIndex(date) !== weekdayNumber(label)) return undefined;
  const text = first.text.replace(/^\d{1,2}\.?\s+/, '');
  return {
    when: [{ kind: 'date', date }],
    items: alone === undefined ? [{ ...first, text }, ...rest] : rest,
  };
}

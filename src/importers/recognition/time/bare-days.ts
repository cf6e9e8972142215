/** Times that are put together of others: numbers of days in a month, and stretches from one part of a month to another. */
import { dayOf, firstDay, lastDay, type Day, type Month } from '../../../calendar/day.ts';
import type { Term, When } from '../../../calendar/when.ts';
import { daysOf, monthsOfTerm, onlyTerm } from './months.ts';

/** Days of a month by their numbers alone: «25», «12–16», «5, 12 и 19». */
export function bareDays(text: string, month: Month): When | undefined {
  const [from, to] = (/^(\d{1,2})\s?[-–—]\s?(\d{1,2})$/u.exec(text)?.slice(1) ?? []).map((day) =>
    dayOf(month, Number(day)),
  );
  if (from !== undefined && to !== undefined && from < to) return [{ kind: 'window', from, to }];
  if (!/^\d{1,2}(?:(?:,\s?|\sи\s)\d{1,2})*$/u.test(text)) return undefined;
  const days = (text.match(/\d+/g) ?? []).flatMap((day) => dayOf(month, Number(day)) ?? []);
  const isRising = days.length > 0 && days.every((day, index) => index === 0 || day > days[index - 1]!);
  return isRising ? days.map((date) => ({ kind: 'date', date })) : undefined;
}

/** From a part of one month to a part of another: «конец апреля – начало мая», «сентябрь – 15 октября». */
export function stretchBetween(text: string, read: (words: string) => When | undefined): When | undefined {
  const parts = text.split(/\s*[–—]\s*|\s+-\s*|\s*-\s+/u);
  if (parts.length !== 2) return undefined;
  const [from, to] = parts.map((part) => {
    const only = onlyTerm(read(part));
    return only && stretchOf(only);
  });
  if (!from || !to || from.to >= to.from) return undefined;
  return [{ kind: 'window', from: from.from, to: to.to }];
}

/** The days of a time without a rule. */
function stretchOf(term: Term): { readonly from: Day; readonly to: Day } | undefined {
  if ('by' in term && term.by) return undefined;
  const months = monthsOfTerm(term);
  const ofMonths =
    months.length === 0 ? undefined : { from: firstDay(months[0]!), to: lastDay(months.at(-1)!) };
  return daysOf(term) ?? ofMonths;
}

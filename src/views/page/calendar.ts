/** The months of the page, day by day. */
import { monthOf, weekdayIndex, type Day, type Month } from '../../calendar/day.ts';
import { groupBy } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import { monthInWords } from '../../messages/phrases/dates.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import { pageMessages } from '../../messages/sections/page.ts';
import { calendarMonth, type CalendarDay } from '../../progress/calendar-month.ts';
import { isWaiting, type Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { factInWords, uncoveredWords } from '../parts/calendar-notes.ts';
import type { PageSource } from './page.ts';
import type { Tag, Tags } from './tags.ts';

/** What somebody has to have done by a day. */
export interface PageEntry {
  readonly title: string;
  /** Whose it is, where that need be said. */
  readonly who?: string;
  readonly tag: Tag;
}

/** A day. */
export interface PageDay {
  readonly day: Day;
  readonly number: number;
  readonly kind: CalendarDay['kind'];
  /** Whether it is the day of the page. */
  readonly isToday: boolean;
  /** What the production calendar says of it. */
  readonly note?: string;
  readonly entries: readonly PageEntry[];
}

/** A month: weeks from Monday to Sunday, and what is done in it on no day that is known. */
export interface PageMonth {
  readonly month: Month;
  readonly name: string;
  readonly weeks: readonly (readonly (PageDay | undefined)[])[];
  /** What has no day: what is done as the need arises, and what waits for its day. */
  readonly undated: readonly { readonly heading: string; readonly entries: readonly PageEntry[] }[];
  readonly notes: readonly string[];
}

const WEEK = 7;

/** All months of the plan, and those in which anything falls due. */
export function pageMonths(source: PageSource, tags: Tags, messages: Messages): PageMonth[] {
  const { items, calendar, part, judged } = source;
  const byMonth = groupBy(items, ({ effectiveDeadline }) => effectiveDeadline && monthOf(effectiveDeadline));
  const asked = (month: Month): boolean =>
    (part.period?.from === undefined || month >= monthOf(part.period.from)) &&
    (part.period?.to === undefined || month <= monthOf(part.period.to));
  const months = new Set([...source.plan.period.filter(asked), ...byMonth.keys()]);
  const isOfOne = source.plan.actors.length === 1;
  const entryOf = (item: Item): PageEntry => ({
    title: hardSpaces(oneLine(item.activity.title)),
    ...(isOfOne ? {} : { who: hardSpaces(oneLine(item.actor.name)) }),
    tag: tags.of([item]),
  });
  const words = pageMessages(messages);
  const withoutDay = byMonth.get(undefined) ?? [];
  const undated = [
    { heading: words.asNeeded, items: withoutDay.filter((item) => !isWaiting(item)) },
    { heading: words.waiting, items: withoutDay.filter(isWaiting) },
  ];
  return [...months]
    .filter((month) => month !== undefined)
    .sort()
    .map((month): PageMonth => {
      const due = (byMonth.get(month) ?? []).map((item) => ({ item }));
      const laid = calendarMonth(month, calendar, due);
      const { workingDays: count, shortDays: short } = laid;
      const days = laid.days.map(({ day, kind, fact, items: own }): PageDay => ({
        day,
        number: Number(day.slice(8)),
        kind,
        isToday: day === judged?.today,
        ...(fact ? { note: hardSpaces(factInWords(fact, messages)) } : {}),
        entries: own.map(({ item }) => entryOf(item)),
      }));
      return {
        month,
        name: monthInWords(messages.language, month),
        weeks: weeksOf(days),
        undated: undated
          .map(({ heading, items: all }) => ({
            heading,
            entries: all
              .filter(({ occurrence }) => occurrence.from <= month && month <= occurrence.to)
              .map(entryOf),
          }))
          .filter(({ entries }) => entries.length > 0),
        notes: [
          ...(days.every(({ entries }) => entries.length === 0) ? [words.noDeadlines] : []),
          messages.calendar.workingDays({ count, short }),
          ...(laid.covered ? [] : [uncoveredWords(laid, messages)]),
        ].map(hardSpaces),
      };
    });
}

function weeksOf(days: readonly PageDay[]): (PageDay | undefined)[][] {
  const [first] = days;
  const blanks = first ? weekdayIndex(first.day) : 0;
  const cells = [...Array.from({ length: blanks }, () => undefined), ...days];
  while (cells.length % WEEK > 0) cells.push(undefined);
  return Array.from({ length: cells.length / WEEK }, (_, week) =>
    cells.slice(week * WEEK, (week + 1) * WEEK),
  );
}

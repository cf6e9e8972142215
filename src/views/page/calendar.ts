/** The months of the page, day by day. */
import { set } from './story.ts';
import { defined } from '../../defined.ts';
import { monthOf, weekdayIndex, type Day, type Month } from '../../calendar/day.ts';
import { groupBy } from '../../group-by.ts';
import { monthInWords } from '../../messages/phrases/dates.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import { calendarMonth } from '../../progress/calendar-month.ts';
import { isWaiting, type Item } from '../../progress/obligations.ts';
import { factInWords, uncoveredWords } from '../parts/calendar-notes.ts';
import type { PageInMaking } from './page.ts';

/** What somebody has to have done by a day. */
export type PageEntry = PageDay['entries'][number];

/** A day. */
export type PageDay = NonNullable<PageMonth['weeks'][number][number]>;

/** A month: weeks from Monday to Sunday, and what is done in it on no day that is known. */
export type PageMonth = ReturnType<typeof pageMonths>[number];

const WEEK = 7;

/** All months of the plan, and those in which anything falls due. */
export function pageMonths({ plan, items, calendar, part, judged, tags, words, messages }: PageInMaking) {
  const byMonth = groupBy(items, ({ effectiveDeadline }) => effectiveDeadline && monthOf(effectiveDeadline));
  const { from, to } = part.period ?? {};
  const asked = (month: Month): boolean =>
    (from === undefined || month >= monthOf(from)) && (to === undefined || month <= monthOf(to));
  const months = new Set([...plan.period.filter(asked), ...byMonth.keys()]);
  const isOfOne = plan.actors.length === 1;
  const entryOf = (item: Item) => ({
    title: set(item.activity.title),
    /** Whose it is, where that need be said. */
    ...defined({ who: isOfOne ? undefined : set(item.actor.name) }),
    tag: tags.of([item]),
  });
  const withoutDay = byMonth.get(undefined) ?? [];
  const undated = [
    { heading: words.asNeeded, items: withoutDay.filter((item) => !isWaiting(item)) },
    { heading: words.waiting, items: withoutDay.filter(isWaiting) },
  ];
  return [...months]
    .filter((month) => month !== undefined)
    .sort()
    .map((month) => {
      const due = (byMonth.get(month) ?? []).map((item) => ({ item }));
      const laid = calendarMonth(month, calendar, due);
      const { workingDays: count, shortDays: short } = laid;
      const days = laid.days.map(({ day, kind, fact, items: own }) => ({
        day,
        number: Number(day.slice(8)),
        kind,
        /** Whether it is the day of the page. */
        isToday: day === judged?.today,
        /** What the production calendar says of it. */
        ...defined({ note: fact && hardSpaces(factInWords(fact, messages)) }),
        entries: own.map(({ item }) => entryOf(item)),
      }));
      return {
        month,
        name: monthInWords(messages.language, month),
        weeks: weeksOf(days),
        /** What has no day: what is done as the need arises, and what waits for its day. */
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

function weeksOf<D extends { readonly day: Day }>(days: readonly D[]): (D | undefined)[][] {
  const [first] = days;
  const blanks = first ? weekdayIndex(first.day) : 0;
  const cells = [...Array.from({ length: blanks }, () => undefined), ...days];
  while (cells.length % WEEK > 0) cells.push(undefined);
  return Array.from({ length: cells.length / WEEK }, (_, week) =>
    cells.slice(week * WEEK, (week + 1) * WEEK),
  );
}

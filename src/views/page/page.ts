/**
 * A plan as one page to be looked at: its table, its months, the story of each piece of work and how its units stand. What is said
 * here has words and no format; what the browser filters by are {@link Tags}.
 */
import { defined } from '../../defined.ts';
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import type { Messages } from '../../messages/messages.ts';
import { dayInWords, monthInWords } from '../../messages/phrases/dates.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import { pageMessages, type PageMessages } from '../../messages/sections/page.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { STATUSES } from '../../progress/standing.ts';
import type { AppendixPart } from '../appendix/dimensions.ts';
import type { Included } from './included.ts';
import { appendixMark, orderNames } from '../parts/order-names.ts';
import { pageMonths } from './calendar.ts';
import { judgeOf, type Judge, type Judged } from './judge.ts';
import { pageStories, set } from './story.ts';
import { pageTable } from './table.ts';
import { tagsOf, type Tags } from './tags.ts';

/** What a page is made from. */
export interface PageSource {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  /** What the plan asks of those who were asked for, at the time that was asked for. */
  readonly items: readonly Item[];
  /** Everything that the plan asks: what an item waits for may be somebody else's. */
  readonly allItems: readonly Item[];
  /** The part of the table that concerns them, and how it is. */
  readonly part: AppendixPart;
  /** Absent: the page has no records. */
  readonly judged?: Judged | undefined;
  readonly include: ReadonlySet<Included>;
}

/** A page being made: by what it is found, judged and worded. */
export interface PageInMaking extends PageSource {
  readonly messages: Messages;
  readonly words: PageMessages;
  readonly tags: Tags;
  /** Absent where nothing was recorded. */
  readonly judge: Judge | undefined;
}

/** Something to choose in a filter. */
export interface FilterChoice {
  readonly id: string;
  readonly name: string;
}

/** A unit, and how it stands. */
export type PageUnit = PlanPage['units'][number];

/** The page. */
export type PlanPage = ReturnType<typeof planPage>;

/**
 * Makes the page of a plan.
 *
 * @param messages those of the page
 * @param planMessages those of the plan's language, in which a printed appendix bears its mark
 */
export function planPage(source: PageSource, messages: Messages, planMessages: Messages = messages) {
  const { plan, items, judged } = source;
  const { language } = messages;
  const words = pageMessages(messages);
  const judge = judgeOf(plan, judged, words);
  const tags = tagsOf(plan, items, judge);
  const { title, subtitle, order } = plan;
  const byUnit = judge?.progressByUnit(items);
  const page: PageInMaking = { ...source, messages, words, tags, judge };
  const [table, calendar, stories] = [pageTable(page), pageMonths(page), pageStories(page)];
  const codes = new Set(tags.standings.flatMap((standing) => [...standing.codes]));
  return {
    language,
    /** The language of the plan's own words. */
    planLanguage: plan.language,
    title: set(title),
    ...defined({
      subtitle: subtitle === undefined ? undefined : set(subtitle),
      /** «приказ от 20.08.2010 № 152», with its issuer. */
      order: order && hardSpaces(words.order(orderNames(order, language))),
      asOf: judged && hardSpaces(words.asOf({ day: dayInWords(language, judged.today) })),
      progress: judge?.progress(items),
    }),
    /** The lines at the top right of the printed appendix. */
    mark: appendixMark(plan, planMessages).map(hardSpaces),
    actors: plan.actors.map(({ id, name }): FilterChoice => ({ id, name: set(name) })),
    units: plan.actors.flatMap(({ units }, actor) =>
      units.map(({ id, name }) => ({
        id,
        name: set(name),
        /** Its actor's index. */
        actor,
        ...defined({ progress: byUnit?.get(id) }),
      })),
    ),
    months: tags.months.map((month): FilterChoice => ({ id: month, name: monthInWords(language, month) })),
    /** Those that occur. */
    statuses: STATUSES.flatMap((id, code) =>
      codes.has(String(code)) ? [{ id, name: messages.common.statuses[id] }] : [],
    ),
    sets: tags.sets,
    standings: tags.standings,
    table,
    calendar,
    stories,
  };
}

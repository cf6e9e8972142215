/**
 * A plan as one page to be looked at: its table, its months, the story of each piece of work and how its units stand. What is said
 * here has words and no format; what the browser filters by are {@link Tags}.
 */
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import type { Language, Messages } from '../../messages/messages.ts';
import { dayInWords, monthInWords } from '../../messages/phrases/dates.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import { pageMessages } from '../../messages/sections/page.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { STATUSES, type Status } from '../../progress/standing.ts';
import type { AppendixPart } from '../appendix/dimensions.ts';
import type { Included } from './included.ts';
import { oneLine } from '../one-line.ts';
import { appendixMark, orderNames } from '../parts/order-names.ts';
import { pageMonths, type PageMonth } from './calendar.ts';
import { Judge, type Judged, type Progress } from './judge.ts';
import { pageStories, type Story } from './story.ts';
import { pageTable, type PageTable } from './table.ts';
import { Tags, type Standing } from './tags.ts';

/** What a page is made from. */
export interface PageSource {
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  /** What the page shows. */
  readonly items: readonly Item[];
  /** Everything that the plan asks: what an item waits for may be somebody else's. */
  readonly allItems: readonly Item[];
  readonly part: AppendixPart;
  /** Absent: the page has no records. */
  readonly judged?: Judged | undefined;
  readonly include: ReadonlySet<Included>;
}

/** Something to choose in a filter. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** A unit, and how it stands. */
export interface PageUnit extends Choice {
  /** Its actor's index. */
  readonly actor: number;
  readonly progress?: Progress;
}

/** The page. */
export interface PlanPage {
  readonly language: Language;
  /** The language of the plan's own words. */
  readonly planLanguage: Language;
  readonly title: string;
  readonly subtitle?: string;
  /** «приказ от 20.08.2010 № 152», with its issuer. */
  readonly order?: string;
  /** The lines at the top right of the printed appendix. */
  readonly mark: readonly string[];
  readonly asOf?: string;
  readonly progress?: Progress;
  readonly actors: readonly Choice[];
  readonly units: readonly PageUnit[];
  readonly months: readonly Choice[];
  /** Those that occur. */
  readonly statuses: readonly (Choice & { readonly id: Status })[];
  readonly sets: readonly (readonly number[])[];
  readonly standings: readonly Standing[];
  readonly table: PageTable;
  readonly calendar: readonly PageMonth[];
  readonly stories: readonly Story[];
}

/**
 * Makes the page of a plan.
 *
 * @param messages those of the page
 * @param planMessages those of the plan's language, in which a printed appendix bears its mark
 */
export function planPage(
  source: PageSource,
  messages: Messages,
  planMessages: Messages = messages,
): PlanPage {
  const { plan, items, judged } = source;
  const { language } = messages;
  const words = pageMessages(messages);
  const judge = new Judge(plan, judged, words);
  const tags = new Tags(plan, items, judge);
  const { title, subtitle, order } = plan;
  const byUnit = judge.progressByUnit(items);
  const progress = judge.progress(items);
  const table = pageTable(source, tags, judge, messages);
  const calendar = pageMonths(source, tags, messages);
  const stories = pageStories(source, tags, judge, messages);
  const codes = new Set(tags.standings.flatMap((standing) => [...standing.codes]));
  return {
    language,
    planLanguage: plan.language,
    title: hardSpaces(oneLine(title)),
    ...(subtitle === undefined ? {} : { subtitle: hardSpaces(oneLine(subtitle)) }),
    ...(order ? { order: hardSpaces(words.order(orderNames(order, language))) } : {}),
    mark: appendixMark(plan, planMessages).map(hardSpaces),
    ...(judged ? { asOf: hardSpaces(words.asOf({ day: dayInWords(language, judged.today) })) } : {}),
    ...(progress ? { progress } : {}),
    actors: plan.actors.map(({ id, name }) => ({ id, name: hardSpaces(oneLine(name)) })),
    units: plan.actors.flatMap(({ units }, actor) =>
      units.map(({ id, name }): PageUnit => {
        const own = byUnit.get(id);
        return { id, name: hardSpaces(oneLine(name)), actor, ...(own ? { progress: own } : {}) };
      }),
    ),
    months: tags.months.map((month) => ({ id: month, name: monthInWords(language, month) })),
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

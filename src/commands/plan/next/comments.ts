/** What is said in the comments of the next plan, in the language of the plan. */
import { monthName, dayInFigures } from '../../../messages/phrases/dates.ts';
import { enumerate } from '../../../messages/phrases/enumerate.ts';
import { monthsWords, whenWords } from '../../../messages/phrases/when.ts';
import { loadMessages, type Messages } from '../../../messages/messages.ts';
import { nextMessages, type NextMessages } from '../../../messages/sections/next.ts';
import type { NextWork } from '../../../review/next/next-work.ts';
import type { NextComments, Offer } from '../../../review/next/next-file.ts';
import { isMonth } from '../../../calendar/day.ts';
import type { When } from '../../../calendar/when.ts';
import type { Diagnostic } from '../../../diagnostic.ts';
import { findingWords } from '../../../render/findings/data.ts';
import { withSpanNames } from '../../../plan/entries/spans.ts';
import type { ActivityEntry } from '../../../plan/generated/plan-file.ts';
import type { Plan } from '../../../plan/plan.ts';
import { visibleText } from '../../../visible-text.ts';
import type { Context } from '../../context.ts';
import type { LoadedPlan } from '../../project/plans.ts';
import type { LastYear } from './last-year.ts';
import type { Overdue } from './overdue.ts';

/** The words for a time, by the rule and not by the order's own words for it. */
export function timeWords(when: When, { spans }: Pick<Plan, 'spans'>, messages: Messages): string {
  const bare = when.map((term) => {
    const { words: _, ...rest } = term;
    return rest;
  });
  return whenWords(withSpanNames(bare, spans), messages);
}

/** Why work is asked about. */
export function doubtWords(
  words: NextMessages,
  { doubt, before }: NextWork,
  plan: Plan,
  messages: Messages,
): string {
  if (!doubt) return '';
  const about = doubt.finding ? reasonOf(doubt.finding, messages) : (doubt.words ?? '');
  return words.doubts[doubt.kind]({ when: timeWords(before, plan, messages), words: about });
}

/** What is wrong, without what could be done about it. */
function reasonOf(finding: Diagnostic, messages: Messages): string {
  const [first = finding.code] = findingWords(finding, messages).split(/(?<=[^.\d]\.)\s(?=\p{Lu})/u);
  return first.replace(/[.:]$/, '');
}

/** The comments of the next plan. */
export async function commentsFor(
  { today }: Context,
  { plan }: LoadedPlan,
  then: LastYear | undefined,
  overdue: readonly Overdue[],
): Promise<NextComments> {
  const messages = await loadMessages(plan.language);
  const words = nextMessages(messages);
  const { comments } = words;
  const places = new Map(plan.activities.map(({ id }, index) => [id, index]));
  const actors = new Set(plan.actors.map(({ id }) => id));
  const ids = new Set(plan.activities.map(({ id }) => id));
  const day = dayInFigures(plan.language, today);
  const late = overdue.map(({ activity, title, occurrences, units: all, entry }): Offer => {
    const units = all.map(({ name }) => name);
    const said = comments.overdue({ title, when: timesWords(occurrences, messages), day, units });
    return { behind: places.get(activity)!, words: plain(said), entry };
  });
  const more = (then?.found.works ?? []).flatMap(({ work, behind }): Offer[] => {
    const entry = known(work.entry, actors, ids);
    const when = timeWords(work.before, then!.plan, messages);
    if (!entry) return [];
    const said = comments.proposed({ title: work.title, plan: then!.plan.name, when });
    return [{ behind, words: plain(said), entry }];
  });
  return {
    lead: comments.lead,
    leadAlone: comments.leadAlone,
    question: (work) => {
      const twin = then?.found.evidence.get(work.id);
      const doubt = doubtWords(words, work, plan, messages);
      const lastYear = twin && timeWords(twin.before, then!.plan, messages);
      return plain(comments.question({ title: work.title, doubt, lastYear }));
    },
    remarks: new Map(
      (then?.found.months ?? []).map(({ activity, months }) => {
        const names = months.map((month) => monthName(plan.language, month));
        const listed = enumerate(names, messages.when.phrases.and);
        return [activity, [comments.months({ plan: then!.plan.name, months: listed })]];
      }),
    ),
    offers: [...late, ...more],
  };
}

/** Names of times in words: «август, октябрь 2010 г.». */
export function timesWords(occurrences: readonly string[], messages: Messages): string {
  const isOfMonths = occurrences.every((id) => isMonth(id));
  return isOfMonths
    ? monthsWords(occurrences, messages)
    : occurrences.map((id) => messages.when.occurrence({ id })).join(', ');
}

/** A comment is one line. */
function plain(words: string): string {
  return visibleText(words).replaceAll(/\s+/gu, ' ');
}

/** Work of another plan as far as this one has those who do it, waiting for nothing that it has not. */
function known(
  { after, tasks, ...entry }: ActivityEntry,
  actors: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): ActivityEntry | undefined {
  const own = Object.entries(tasks).filter(([actor]) => actors.has(actor));
  if (own.length === 0) return undefined;
  const left = after?.filter((id) => ids.has(id)) ?? [];
  return { ...entry, ...(left.length > 0 ? { after: left } : {}), tasks: Object.fromEntries(own) };
}

/**
 * The report on how a plan is carried out: everything that any format of it says, in the plan's language. Knows nothing of
 * pages, sheets and tags.
 */
import type { Day } from '../../calendar/day.ts';
import { dayInWords, monthInWords } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import { percent } from '../../messages/phrases/percent.ts';
import type { Plan } from '../../plan/plan.ts';
import { disciplineOf } from '../../progress/discipline.ts';
import { isWaiting, type Item } from '../../progress/obligations.ts';
import { itemWords } from '../../messages/phrases/item-status.ts';
import { defined } from '../../defined.ts';
import { oneLine } from '../one-line.ts';
import { disciplineWords } from '../parts/discipline.ts';
import { documentSubject } from '../parts/order-names.ts';
import { fallsDue, noDayWords } from '../parts/last-day.ts';
import { overlaps, type Period } from '../../progress/period.ts';
import { isToCome, type JudgedItem } from './item.ts';
import { inOrderOfPlan } from './late.ts';
import { REPORT_STATUSES, reportCount } from './status.ts';
import { addedCounts, type Counts } from '../../progress/roll-up.ts';
import { rowHeading, rowLabels } from '../parts/row-labels.ts';
import { planTable, type PlanTable } from '../../progress/table.ts';

/** A report: what programs read of it, by the names and in the order of the JSON form. */
export type Report = ReturnType<typeof reportOf>;

/** What a report is asked about. */
export interface ReportQuery {
  readonly asOf: Day;
  /** Only what was known at the end of this day. */
  readonly knownAt?: Day;
  /** How many records tell what had happened from what was known; absent where nobody asked about a day. */
  readonly differingRecords?: number;
  /** Only what this actor owes. */
  readonly actor?: string;
  /** Only what can be worked on or falls due in this time. */
  readonly period?: Period;
  /** Whether what nobody can have begun yet is a part of it. */
  readonly withFuture?: boolean;
}

/**
 * Makes the report on a plan.
 *
 * @param judged the items it is about, each as `judgeItems` of item.ts judges it
 * @param messages those of the plan's language, not of the interface's
 */
export function reportOf(plan: Plan, judged: readonly JudgedItem[], query: ReportQuery, messages: Messages) {
  const { asOf, knownAt, differingRecords, withFuture = false } = query;
  const shown = withFuture ? judged : judged.filter((each) => !isToCome(each, asOf));
  const totals = addedCounts(shown.map(({ counts }) => counts));
  const { issuer, signatory } = plan.order ?? {};
  const late = shown.flatMap((each) => each.late);
  return {
    language: plan.language,
    /** The plan's name. */
    plan: plan.name,
    asOf,
    ...defined({ knownAt, differingRecords }),
    /** Who issued the order; null where the plan is not a part of one. */
    issuer: issuer === undefined ? null : oneLine(issuer),
    /** The title, what plan it is about, what part of it, and the day. */
    heading: headingOf(plan, query, messages),
    obligations: totals.obligations,
    /** Who signs; null where the plan names nobody. */
    signatory: signatory ? { post: oneLine(signatory.post), name: oneLine(signatory.name) } : null,
    /** Every status of the closed set, whether it occurs or not. */
    totals: totalsOf(totals, messages),
    /** Of the status `upcoming`: what has no deadline. */
    asNeeded: totals.dueAsNeeded + totals.upcomingAsNeeded,
    discipline: disciplineOf(totals),
    /** The coefficient with its formula. */
    disciplineWords: disciplineWords(totals, messages),
    /** What a row of the plan is called: «Месяц». */
    rowHead: rowHeading(plan.rows, messages),
    /** How many items are left out, because nobody can have begun them yet. */
    toCome: judged.length - shown.length,
    items: itemsOf(plan, shown, query, messages),
    late: inOrderOfPlan(plan, late),
  };
}

function headingOf(plan: Plan, { asOf, knownAt, actor, period }: ReportQuery, messages: Messages): string[] {
  const { reports, language } = messages;
  const named = plan.actors.find(({ id }) => id === actor)?.name;
  return [
    ...reports.title(documentSubject(plan)),
    ...(named === undefined ? [] : [reports.onlyActor({ name: oneLine(named) })]),
    ...periodWords(period, messages),
    reports.asOf({ day: dayInWords(language, asOf) }),
    ...(knownAt === undefined ? [] : [reports.knownAt({ day: dayInWords(language, knownAt) })]),
  ];
}

/** The line of the heading that says which part of the plan's time is meant. */
function periodWords(period: Period | undefined, { reports, exports, language }: Messages): string[] {
  const { month, quarter, from, to } = period ?? {};
  if (from === undefined && to === undefined) return [];
  if (month !== undefined) return [reports.onlyMonth({ month: monthInWords(language, month) })];
  if (quarter) return [reports.onlyPeriod({ name: exports.quarterOfYear(quarter) })];
  const words = (day: Day | undefined): string | undefined =>
    day === undefined ? undefined : dayInWords(language, day);
  return [reports.onlyPeriod({ from: words(from), to: words(to) })];
}

function totalsOf(counts: Counts, { language, status: { statuses } }: Messages) {
  const all = counts.obligations;
  return REPORT_STATUSES.map((status) => {
    const count = reportCount(counts, status);
    const share = percent(all === 0 ? 0 : count / all, language);
    return { status, count, share, statusName: statuses[status] };
  });
}

/** Each item of the plan, and what has become of it: as programs read it, and who has not done it. */
function itemsOf(
  plan: Plan,
  judged: readonly JudgedItem[],
  { period = {} }: ReportQuery,
  messages: Messages,
) {
  const byItem = new Map(judged.map((each) => [each.item, each]));
  const table = planTable(plan, [...byItem.keys()]);
  const labels = rowLabels(plan.rows, table.rows, messages);
  return lastRows(table, period)
    .flatMap((cells, row) => cells.map((item) => ({ item, row: labels[row]! })))
    .map(({ item, row }, index) => {
      const { activity, occurrence, actor, effectiveDeadline = null } = item;
      const { status, units, mark, missing } = byItem.get(item)!;
      return {
        number: index + 1,
        /** The row of the plan it is in; the last where it is in several: that is where it falls due. */
        row,
        activity: activity.id,
        occurrence: occurrence.id,
        text: oneLine(item.text),
        status,
        units,
        mark,
        actor: actor.id,
        actorName: oneLine(actor.name),
        /** After the non-working-day rule; null where there is none. */
        effectiveDeadline,
        /** The words of its term, while what that is counted from is not done. */
        ...defined({ term: isWaiting(item) ? noDayWords(item, messages) : undefined }),
        statusName: itemWords({ status, units, ...fallsDue(item) }, messages.status.statuses, messages),
        missing,
      };
    });
}

/** The items of each row, each in the last it stands in; the last that has days of the period, where one has. */
function lastRows({ rows }: PlanTable, period: Period): Item[][] {
  const places = new Map<Item, { readonly row: number; readonly isInPeriod: boolean }>();
  for (const [row, { cells, first, last }] of rows.entries()) {
    const isInPeriod = overlaps(first, last, period);
    for (const item of cells.flat())
      if (isInPeriod || !places.get(item)?.isInPeriod) places.set(item, { row, isInPeriod });
  }
  return rows.map(({ cells }, row) => [
    ...new Set(cells.flat().filter((item) => places.get(item)?.row === row)),
  ]);
}

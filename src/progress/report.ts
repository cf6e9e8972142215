/**
 * The report on how a plan is carried out: everything that any format of it says, in the plan's language. Knows nothing of
 * pages, sheets and tags.
 */
import type { Day, Month } from '../calendar/day.ts';
import { dayInWords, monthInWords } from '../messages/dates.ts';
import type { Language, Messages } from '../messages/messages.ts';
import { percent } from '../messages/percent.ts';
import type { Plan } from '../plan/plan.ts';
import { disciplineOf, type Discipline } from './discipline.ts';
import { itemShares } from './item-shares.ts';
import type { Item } from './obligations.ts';
import { oneLine } from './one-line.ts';
import { documentSubject } from './order-names.ts';
import { lateObligations, type LateObligation } from './report-late.ts';
import { reportMark } from './report-mark.ts';
import { REPORT_STATUSES, reportCount, reportStatus, type ReportStatus } from './report-status.ts';
import { rollUp, type Counts } from './roll-up.ts';
import { rowLabels } from './row-labels.ts';
import { itemStanding, type UnitCounts } from './standing.ts';
import type { States } from './states.ts';
import { planTable, type PlanTable } from './table.ts';

/** One item of the plan, and what has become of it. */
interface ReportItem {
  /** From 1. */
  readonly number: number;
  /** The row of the plan it is in; the last where it is in several: that is where it falls due. */
  readonly row: string;
  readonly activity: string;
  readonly occurrence: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly text: string;
  /** After the non-working-day rule; absent where there is none. */
  readonly deadline?: Day;
  readonly status: ReportStatus;
  readonly units: UnitCounts;
  /** «Отметка о выполнении», line by line; none while there is nothing to say. */
  readonly mark: readonly string[];
}

/** A report. */
export interface Report {
  readonly language: Language;
  /** The plan's name. */
  readonly plan: string;
  readonly asOf: Day;
  /** Only what was known at the end of this day. */
  readonly knownAt?: Day;
  /** How many records tell what had happened from what was known; absent where nobody asked about a day. */
  readonly differingRecords?: number;
  /** Who issued the order; absent where the plan is not a part of one. */
  readonly issuer?: string;
  /** The title, what plan it is about, what part of it, and the day. */
  readonly heading: readonly string[];
  /** What a row of the plan is called: «Месяц». */
  readonly rowHead: string;
  readonly obligations: number;
  /** Every status of the closed set, whether it occurs or not. */
  readonly totals: readonly {
    readonly status: ReportStatus;
    readonly count: number;
    readonly share: string;
  }[];
  readonly discipline: Discipline;
  /** The coefficient with its formula. */
  readonly disciplineWords: readonly string[];
  /** Row by row, actor by actor, in the order of the file. */
  readonly items: readonly ReportItem[];
  readonly late: readonly LateObligation[];
  /** Who signs; absent where the plan names nobody. */
  readonly signatory?: { readonly post: string; readonly name: string };
}

/** What a report is asked about. */
export interface ReportQuery extends Pick<Report, 'asOf' | 'knownAt' | 'differingRecords'> {
  /** Only what this actor owes. */
  readonly actor?: string;
  /** Only what can be worked on or falls due in this month. */
  readonly month?: Month;
}

/**
 * Makes the report on a plan.
 *
 * @param items all of the plan's
 * @param messages those of the plan's language, not of the interface's
 */
export function reportOf(
  plan: Plan,
  items: readonly Item[],
  states: States,
  query: ReportQuery,
  messages: Messages,
): Report {
  const { asOf, knownAt, differingRecords, actor, month } = query;
  const asked = items.filter(
    ({ actor: { id }, occurrence }) =>
      (actor === undefined || id === actor) &&
      (month === undefined || (occurrence.from <= month && month <= occurrence.to)),
  );
  const { totals } = rollUp(plan, asked, states, asOf);
  const { order } = plan;
  return {
    language: plan.language,
    plan: plan.name,
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(differingRecords === undefined ? {} : { differingRecords }),
    ...(order ? { issuer: oneLine(order.issuer) } : {}),
    heading: headingOf(plan, query, messages),
    rowHead: messages.exports.rowHead[plan.rows],
    obligations: totals.obligations,
    totals: totalsOf(totals, messages),
    discipline: disciplineOf(totals),
    disciplineWords: disciplineWords(totals, messages),
    items: itemsOf(plan, asked, states, query, messages),
    late: lateObligations(plan, asked, states, asOf, messages),
    ...(order?.signatory
      ? { signatory: { post: oneLine(order.signatory.post), name: oneLine(order.signatory.name) } }
      : {}),
  };
}

function headingOf(
  plan: Plan,
  { asOf, knownAt, actor, month }: ReportQuery,
  { reports, language }: Messages,
): string[] {
  const named = plan.actors.find(({ id }) => id === actor)?.name;
  return [
    ...reports.title(documentSubject(plan)),
    ...(named === undefined ? [] : [reports.onlyActor({ name: oneLine(named) })]),
    ...(month === undefined ? [] : [reports.onlyMonth({ month: monthInWords(language, month) })]),
    reports.asOf({ day: dayInWords(language, asOf) }),
    ...(knownAt === undefined ? [] : [reports.knownAt({ day: dayInWords(language, knownAt) })]),
  ];
}

function totalsOf(counts: Counts, { language }: Messages): Report['totals'] {
  const all = counts.obligations;
  return REPORT_STATUSES.map((status) => {
    const count = reportCount(counts, status);
    return { status, count, share: percent(all === 0 ? 0 : count / all, language) };
  });
}

function disciplineWords(counts: Counts, { status, reports, language }: Messages): string[] {
  const { onTime, coefficient } = disciplineOf(counts);
  if (coefficient === undefined) return [status.noDiscipline];
  const { doneLate, overdue } = counts;
  return [
    status.discipline({ onTime, doneLate, overdue, percent: percent(coefficient, language) }),
    reports.method({ formula: status.formula }),
  ];
}

function itemsOf(
  plan: Plan,
  items: readonly Item[],
  states: States,
  { asOf, month }: ReportQuery,
  messages: Messages,
): ReportItem[] {
  const table = planTable(plan, items);
  const labels = rowLabels(plan, table, messages);
  return lastRows(table, month)
    .flatMap((cells, row) => cells.map((item) => ({ item, row: labels[row]! })))
    .map(({ item, row }, index) => {
      const { status, units } = itemStanding(item, item.units, states, asOf);
      const { activity, occurrence, actor, effectiveDeadline } = item;
      return {
        number: index + 1,
        row,
        activity: activity.id,
        occurrence: occurrence.id,
        actor: { id: actor.id, name: oneLine(actor.name) },
        text: oneLine(item.text),
        ...(effectiveDeadline === undefined ? {} : { deadline: effectiveDeadline }),
        // What concerns nobody is owed by nobody.
        status: item.units.length === 0 ? 'excused' : reportStatus(status),
        units,
        mark: reportMark(item, itemShares(item, states, asOf), totalOf(item), asOf, messages),
      };
    });
}

/** How many the counts in a mark are of: also those it turned out not to apply to. */
function totalOf({ task, units }: Item): number {
  return task.doneBy === 'any' ? 1 : units.length;
}

/** The items of each row, each in the last it stands in; where a month is asked about, the last that has days of it. */
function lastRows({ rows }: PlanTable, month: Month | undefined): Item[][] {
  const seen = new Set<Item>();
  const backwards = rows.toReversed().map(({ cells, first, last }) => {
    const isAsked = month === undefined || (first.slice(0, 7) <= month && month <= last.slice(0, 7));
    if (!isAsked) return [];
    const fresh = cells.flat().filter((item) => !seen.has(item));
    for (const item of fresh) seen.add(item);
    return fresh;
  });
  return backwards.toReversed();
}

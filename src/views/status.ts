/** How plans stand, in figures: the totals, and the groups, the months or the course of time where they were asked for. */
import { monthInWords, monthName } from '../messages/phrases/dates.ts';
import type { Messages } from '../messages/messages.ts';
import { percent, percentColumn } from '../messages/phrases/percent.ts';
import { defined } from '../defined.ts';
import { disciplineOf, progressOf } from '../progress/discipline.ts';
import {
  FIELD,
  FIELDS,
  noCounts,
  type Counts,
  type CountGroup,
  type Grouping,
  type StatusReport,
} from '../progress/roll-up.ts';
import { STATUSES, type Status } from '../progress/standing.ts';
import { dayCell } from './rows.ts';
import { disciplineFields, disciplineWords } from './parts/discipline.ts';
import { bar, sparkline } from './figures.ts';
import { statusLine } from './parts/status-line.ts';
import type { Column, Line, Section, View, Words } from './view.ts';

const BAR = 40;

/** Where marks and bars are seen as such. */
const TEXT: NonNullable<Line['only']> = ['screen', 'pipe'];

/** The counts that people read. What is done as the need arises is neither due nor ahead: it has no deadline. */
interface ShownCounts extends Omit<Counts, 'dueAsNeeded' | 'upcomingAsNeeded'> {
  readonly asNeeded: number;
}

function shownCounts({ dueAsNeeded, upcomingAsNeeded, ...counts }: Counts): ShownCounts {
  return {
    ...counts,
    due: counts.due - dueAsNeeded,
    upcoming: counts.upcoming - upcomingAsNeeded,
    asNeeded: dueAsNeeded + upcomingAsNeeded,
  };
}

/** The lines and columns for people, in their order, by the fields of {@link ShownCounts}. */
const SHOWN: readonly (readonly [status: Status | 'as-needed', field: keyof ShownCounts])[] =
  STATUSES.flatMap((status) => {
    const own = [status, FIELD[status] as keyof ShownCounts] as const;
    return status === 'upcoming' ? [own, ['as-needed', 'asNeeded'] as const] : [own];
  });

/** What is said around what was made of plans as they stood on a day. */
export interface ReportContext {
  /** Of the plans. */
  readonly titles: readonly string[];
  /** The day that is judged, in words. */
  readonly day: string;
  readonly notes: readonly string[];
  /** What the JSON form says of the day. */
  readonly fields: object;
  /** Without totals and hints. */
  readonly quiet: boolean;
}

/** @param by how the groups are made, where they are shown */
export function statusView(
  report: StatusReport,
  by: Grouping | undefined,
  { titles, day, notes, fields, quiet }: ReportContext,
  messages: Messages,
): View {
  const { totals, groups, matrix, trend } = report;
  const { status } = messages;
  const legend: Words[] = quiet ? [] : [{ text: status.legend, accent: 'aside' }];
  return {
    title: [
      ...titles.map((text): Words => ({ text, accent: 'strong', only: ['screen', 'pipe'] })),
      status.heading({ day }),
    ],
    sections: [
      { tab: status.sheets.totals, points: totalLines(totals, messages) },
      ...(matrix ? [{ ...matrixTable(groups, matrix, messages), notes: legend }] : []),
      ...(!matrix && by !== undefined && groups.length > 0 ? [groupTable(by, groups, messages)] : []),
      ...(trend ? [trendTable(trend, messages)] : []),
    ],
    notes: [
      ...notes,
      ...(!quiet && totals.overdue > 0
        ? [{ text: status.hintMissing, accent: 'aside', only: ['screen'] } satisfies Line]
        : []),
    ],
    ...dataOf(report),
    record: () => ({ ...fields, ...recordOf(report, matrix?.by ?? by) }),
  };
}

/** A bar, a line for each status there is, and the coefficient with its formula. */
function totalLines(totals: Counts, messages: Messages): Words[] {
  const { common, status, language } = messages;
  if (totals.obligations === 0) return [status.nothing];
  const part = progressOf(totals);
  const done = totals.done + totals.doneLate;
  const counts = shownCounts(totals);
  const shown = SHOWN.filter(([, field]) => counts[field] > 0);
  const names = { ...status.statuses, 'as-needed': common.noDeadline };
  const width = Math.max(...shown.map(([each]) => names[each].length));
  const digits = String(totals.obligations).length;
  const shares = percentColumn(
    shown.map(([, field]) => counts[field] / totals.obligations),
    language,
  );
  return [
    status.total({ obligations: totals.obligations, done, percent: percent(part, language) }),
    { text: bar(part, BAR), accent: 'good', only: TEXT },
    ...shown.flatMap(([each, field], index): Line[] => {
      const [count, share] = [String(counts[field]), `${shares[index]} %`];
      const words = `${names[each].padEnd(width)}  ${count.padStart(digits)}  ${share.padStart(7)}`;
      return [
        { ...statusLine(each, words), only: TEXT },
        { text: status.count({ words: names[each], count, share }), only: ['page'] },
      ];
    }),
    ...disciplineLines(totals, messages),
  ];
}

function disciplineLines(totals: Counts, messages: Messages): Words[] {
  const [line = '', method] = disciplineWords(totals, messages);
  if (method === undefined) return [line];
  return [
    { text: line, accent: 'strong' },
    { text: method, accent: 'aside' },
  ];
}

/** A row each, a column for every status that occurs. */
function groupTable(by: Grouping, groups: readonly CountGroup[], messages: Messages): Section {
  const { status, language } = messages;
  const rows = groups.map(({ counts }) => shownCounts(counts));
  const fields = (['obligations', ...SHOWN.map(([, field]) => field)] as const).filter((field) =>
    rows.some((counts) => counts[field] > 0),
  );
  const progress = percentColumn(
    groups.map(({ counts }) => (owedIn(counts) > 0 ? progressOf(counts) : undefined)),
    language,
  );
  return {
    tab: status.groups[by],
    columns: [
      { key: 'name', heading: status.groups[by] },
      ...fields.map((field) => figure(field, status.short[field])),
      figure('progress', status.progress),
    ],
    rows: groups.map((group, index) => ({
      name: groupName(by, group, messages),
      ...Object.fromEntries(fields.map((field) => [field, rows[index]![field] || ''])),
      progress: progress[index],
    })),
  };
}

/** What a group is called. */
function groupName(by: Grouping, { key, name }: CountGroup, { status, language }: Messages): string {
  if (by === 'month') return monthInWords(language, key);
  return by === 'parent' && key === '' ? status.noParent : name;
}

/** How much is to be done: what was not withdrawn and does apply. */
function owedIn({ obligations, excused, withdrawn }: Counts): number {
  return obligations - excused - withdrawn;
}

/** The heat map: a row for each group, a column for each month. */
function matrixTable(
  groups: readonly CountGroup[],
  { by, columns }: NonNullable<StatusReport['matrix']>,
  messages: Messages,
): Section {
  const months = columns.map(({ month, groups: rows }) => ({
    month,
    counts: new Map(rows.map(({ key, counts }) => [key, counts])),
  }));
  return {
    tab: messages.status.groups[by],
    columns: [
      { key: 'name', heading: messages.status.groups[by] },
      ...columns.map(({ month }) => figure(month, monthHeading(month, columns, messages))),
    ],
    rows: groups.map((group) => ({
      name: groupName(by, group, messages),
      ...Object.fromEntries(
        months.map(({ month, counts }) => [month, { lines: [heat(counts.get(group.key) ?? noCounts())] }]),
      ),
    })),
  };
}

/** «август», or with the year where there are several. */
function monthHeading(
  month: string,
  columns: readonly { readonly month: string }[],
  { language }: Messages,
): string {
  const isOneYear = columns.every((each) => each.month.slice(0, 4) === month.slice(0, 4));
  return isOneYear ? monthName(language, month) : monthInWords(language, month);
}

/** A cell by shade, with the figures: the colours only repeat what is written. */
function heat(counts: Counts): Line {
  const { obligations, done, doneLate, overdue, due } = counts;
  if (obligations === 0) return { text: '' };
  const owed = owedIn(counts);
  if (owed === 0) return { text: '–', accent: 'aside' };
  const finished = done + doneLate;
  const part = finished / owed;
  const shade = part === 1 ? '█' : part >= 2 / 3 ? '▓' : part >= 1 / 3 ? '▒' : part > 0 ? '░' : '·';
  const text = `${shade} ${finished}/${owed}${overdue > 0 ? ` !${overdue}` : ''}`;
  return { text, accent: overdue > 0 ? 'bad' : part === 1 ? 'good' : due > 0 ? 'warning' : 'aside' };
}

/** A row for each day, and the progress of all of them in one line. */
function trendTable(points: NonNullable<StatusReport['trend']>, messages: Messages): Section {
  const { status, language } = messages;
  const { short, trendColumns } = status;
  const progress = points.map(({ totals }) => progressOf(totals));
  const coefficients = points.map(({ totals }) => disciplineOf(totals).coefficient);
  const shares = {
    progress: percentColumn(progress, language),
    discipline: percentColumn(coefficients, language),
  };
  return {
    tab: status.sheets.trend,
    lead: [status.trend, sparkline(progress)],
    columns: [
      { key: 'asOf', heading: trendColumns.day },
      figure('done', short.done),
      figure('doneLate', short.doneLate),
      figure('overdue', short.overdue),
      figure('progress', status.progress),
      figure('discipline', trendColumns.discipline),
    ],
    rows: points.map(({ day, totals }, index) => ({
      ...totals,
      asOf: dayCell(day, messages),
      progress: shares.progress[index],
      discipline: coefficients[index] === undefined ? '–' : `${shares.discipline[index]} %`,
    })),
  };
}

function figure(key: string, heading: string): Column {
  return { key, heading, kind: 'figure' };
}

/** For a spreadsheet: the matrix or the trend where one was asked for, else the groups, else the totals. */
function dataOf(report: StatusReport): Pick<View, 'fields' | 'data'> {
  const { asOf, totals, groups, matrix, trend } = report;
  if (matrix) return { fields: ['month', 'key', 'name', ...FIELDS], data: matrixEntries(matrix) };
  if (!trend && groups.length > 0)
    return { fields: ['key', 'name', ...FIELDS], data: groups.map(groupEntry) };
  const points = trend ?? [{ day: asOf, totals }];
  return {
    fields: ['asOf', ...FIELDS],
    data: points.map((point) => ({ asOf: point.day, ...point.totals })),
  };
}

function recordOf({ totals, groups, matrix, trend }: StatusReport, by?: Grouping): object {
  return {
    totals,
    discipline: disciplineFields(disciplineOf(totals)),
    ...defined({ by }),
    groups: groups.map(groupEntry),
    ...defined({
      matrix: matrix && matrixEntries(matrix),
      trend: trend?.map((point) => ({
        asOf: point.day,
        ...point.totals,
        discipline: disciplineFields(disciplineOf(point.totals)),
      })),
    }),
  };
}

function groupEntry({ key, name, counts }: CountGroup) {
  return { key, name, ...counts };
}

function matrixEntries({ columns }: NonNullable<StatusReport['matrix']>) {
  return columns.flatMap(({ month, groups }) => groups.map((group) => ({ month, ...groupEntry(group) })));
}

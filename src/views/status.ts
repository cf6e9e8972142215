/** How plans stand, in figures: the totals, and the groups, the months or the course of time where they were asked for. */
import { monthInWords, monthName } from '../messages/phrases/dates.ts';
import type { Messages } from '../messages/messages.ts';
import { percent, percentFigure } from '../messages/phrases/percent.ts';
import { disciplineOf, progressOf } from '../progress/discipline.ts';
import { FIELD, FIELDS, noCounts, type Counts, type Group, type Grouping } from '../progress/roll-up.ts';
import { STATUSES } from '../progress/standing.ts';
import type { StatusReport } from '../progress/status-report.ts';
import { dayCell } from './day-cell.ts';
import { disciplineFields } from './discipline-fields.ts';
import { bar, sparkline } from './figures.ts';
import { statusLine } from './status-line.ts';
import type { Column, Line, Row, Section, View, Words } from './view.ts';

const BAR = 40;

/** What is said around the figures. */
interface Around {
  readonly title: readonly Words[];
  readonly notes: readonly string[];
  /** What the JSON form says of the day. */
  readonly fields: object;
  /** Without hints. */
  readonly quiet: boolean;
}

/** @param by how the groups are made, where they are shown */
export function statusView(
  report: StatusReport,
  by: Grouping | undefined,
  { title, notes, fields, quiet }: Around,
  messages: Messages,
): View {
  const { totals, groups, matrix, trend } = report;
  const { status } = messages;
  const legend: Words[] = quiet ? [] : [{ text: status.legend, accent: 'aside' }];
  return {
    title,
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
  const { status, language } = messages;
  if (totals.obligations === 0) return [status.nothing];
  const part = progressOf(totals);
  const done = totals.done + totals.doneLate;
  const shown = STATUSES.filter((each) => totals[FIELD[each]] > 0);
  const width = Math.max(...shown.map((each) => status.statuses[each].length));
  const digits = String(totals.obligations).length;
  return [
    status.total({ obligations: totals.obligations, done, percent: percent(part, language) }),
    { text: bar(part, BAR), accent: 'good' },
    ...shown.map((each) => {
      const count = totals[FIELD[each]];
      const share = percent(count / totals.obligations, language).padStart(7);
      const words = `${status.statuses[each].padEnd(width)}  ${String(count).padStart(digits)}`;
      return statusLine(each, `${words}  ${share}`);
    }),
    ...disciplineLines(totals, messages),
  ];
}

function disciplineLines(totals: Counts, { status, language }: Messages): Words[] {
  const { onTime, coefficient } = disciplineOf(totals);
  if (coefficient === undefined) return [status.noDiscipline];
  const { doneLate, overdue } = totals;
  const line = status.discipline({ onTime, doneLate, overdue, percent: percent(coefficient, language) });
  return [
    { text: line, accent: 'strong' },
    { text: status.formula, accent: 'aside' },
  ];
}

/** A row each, a column for every status that occurs. */
function groupTable(by: Grouping, groups: readonly Group[], messages: Messages): Section {
  const { status, language } = messages;
  const fields = FIELDS.filter((field) => groups.some(({ counts }) => counts[field] > 0));
  return {
    tab: status.groups[by],
    columns: [
      { key: 'name', heading: status.groups[by] },
      ...fields.map((field) => figure(field, status.short[field])),
      figure('progress', status.progress),
    ],
    rows: groups.map((group) => ({
      name: groupName(by, group, messages),
      ...Object.fromEntries(fields.map((field) => [field, group.counts[field] || ''])),
      progress: owedIn(group.counts) > 0 ? percentFigure(progressOf(group.counts), language) : '–',
    })),
  };
}

/** What a group is called. */
function groupName(by: Grouping, { key, name }: Group, { status, language }: Messages): string {
  if (by === 'month') return monthInWords(language, key);
  return by === 'parent' && key === '' ? status.noParent : name;
}

/** How much is to be done: what was not withdrawn and does apply. */
function owedIn({ obligations, excused, withdrawn }: Counts): number {
  return obligations - excused - withdrawn;
}

/** The heat map: a row for each group, a column for each month. */
function matrixTable(
  groups: readonly Group[],
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
  return {
    tab: status.sheets.trend,
    lead: [status.trend, sparkline(points.map(({ totals }) => progressOf(totals)))],
    columns: [
      { key: 'asOf', heading: trendColumns.day },
      figure('done', short.done),
      figure('doneLate', short.doneLate),
      figure('overdue', short.overdue),
      figure('progress', status.progress),
      figure('discipline', trendColumns.discipline),
    ],
    rows: points.map(({ day, totals }) => {
      const { coefficient } = disciplineOf(totals);
      return {
        ...totals,
        asOf: dayCell(day, messages),
        progress: percentFigure(progressOf(totals), language),
        discipline: coefficient === undefined ? '–' : percent(coefficient, language),
      };
    }),
  };
}

function figure(key: string, heading: string): Column {
  return { key, heading, kind: 'figure' };
}

/** For a spreadsheet: the matrix or the trend where one was asked for, else the groups, else the totals. */
function dataOf({ asOf, totals, groups, matrix, trend }: StatusReport): Pick<View, 'fields' | 'data'> {
  const rowsOf = (of: readonly Group[]): Row[] =>
    of.map(({ key, name, counts }) => ({ key, name, ...counts }));
  if (matrix) {
    const data = matrix.columns.flatMap((each) =>
      rowsOf(each.groups).map((row) => ({ month: each.month, ...row })),
    );
    return { fields: ['month', 'key', 'name', ...FIELDS], data };
  }
  if (!trend && groups.length > 0) return { fields: ['key', 'name', ...FIELDS], data: rowsOf(groups) };
  const points = trend ?? [{ day: asOf, totals }];
  return {
    fields: ['asOf', ...FIELDS],
    data: points.map((point) => ({ asOf: point.day, ...point.totals })),
  };
}

function recordOf({ totals, groups, matrix, trend }: StatusReport, by?: Grouping): object {
  const record = ({ key, name, counts }: Group): object => ({ key, name, ...counts });
  return {
    totals,
    discipline: disciplineFields(disciplineOf(totals)),
    ...(by === undefined ? {} : { by }),
    groups: groups.map(record),
    ...(matrix
      ? {
          matrix: matrix.columns.flatMap(({ month, groups: rows }) =>
            rows.map((row) => ({ month, ...record(row) })),
          ),
        }
      : {}),
    ...(trend
      ? {
          trend: trend.map((point) => ({
            asOf: point.day,
            ...point.totals,
            discipline: disciplineFields(disciplineOf(point.totals)),
          })),
        }
      : {}),
  };
}

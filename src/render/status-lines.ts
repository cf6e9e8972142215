/** `cyclo status` for a person: totals, groups, matrix and trend. */
import type { Messages } from '../messages/messages.ts';
import { percent, percentFigure } from '../messages/percent.ts';
import { disciplineOf, progressOf } from '../progress/discipline.ts';
import { FIELD, FIELDS, noCounts, type Counts, type Group, type Grouping } from '../progress/roll-up.ts';
import { STATUSES } from '../progress/standing.ts';
import type { StatusReport } from '../progress/status-report.ts';
import { bar, sparkline } from './figures.ts';
import type { Paint } from './paint.ts';
import { statusMark } from './status-mark.ts';

const BAR = 40;

/** A table of text: what stands in the cells, and how columns are set. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The totals: a bar, a line for each status there is, and the coefficient with its formula. */
export function totalLines({ totals }: StatusReport, messages: Messages, paint: Paint): string[] {
  const { status, language } = messages;
  if (totals.obligations === 0) return [status.nothing];
  const part = progressOf(totals);
  const done = totals.done + totals.doneLate;
  const shown = STATUSES.filter((each) => totals[FIELD[each]] > 0);
  const width = Math.max(...shown.map((each) => status.statuses[each].length));
  const digits = String(totals.obligations).length;
  return [
    status.total({ obligations: totals.obligations, done, percent: percent(part, language) }),
    paint.green(bar(part, BAR)),
    ...shown.map((each) => {
      const count = totals[FIELD[each]];
      const share = percent(count / totals.obligations, language);
      const words = `${status.statuses[each].padEnd(width)}  ${String(count).padStart(digits)}`;
      return `${statusMark(each, paint, words)}  ${share.padStart(7)}`;
    }),
    ...disciplineLines(totals, messages, paint),
  ];
}

function disciplineLines(totals: Counts, { status, language }: Messages, paint: Paint): string[] {
  const { onTime, coefficient } = disciplineOf(totals);
  if (coefficient === undefined) return [status.noDiscipline];
  const { doneLate, overdue } = totals;
  const line = status.discipline({ onTime, doneLate, overdue, percent: percent(coefficient, language) });
  return [paint.bold(line), paint.dim(status.formula)];
}

/** What a group is called. */
function groupName(by: Grouping, { key, name }: Group, { status }: Messages): string {
  return by === 'parent' && key === '' ? status.noParent : name;
}

/** The groups: a row each, a column for every status that occurs. */
export function groupTable(by: Grouping, { groups }: StatusReport, messages: Messages): TextTable {
  const { status, language } = messages;
  const fields = FIELDS.filter((field) => groups.some(({ counts }) => counts[field] > 0));
  return {
    head: [status.groups[by], ...fields.map((field) => status.short[field]), status.progress],
    rows: groups.map((group) => [
      groupName(by, group, messages),
      ...fields.map((field) => (group.counts[field] === 0 ? '' : String(group.counts[field]))),
      isOwed(group.counts) ? percentFigure(progressOf(group.counts), language) : '–',
    ]),
  };
}

/** Whether there is anything to be done, and not all of it withdrawn or not applicable. */
function isOwed({ obligations, excused, withdrawn }: Counts): boolean {
  return obligations > excused + withdrawn;
}

/** The heat map: a row for each group, a column for each month. */
export function matrixTable(
  { groups, matrix }: StatusReport & { readonly matrix: NonNullable<StatusReport['matrix']> },
  messages: Messages,
  paint: Paint,
): TextTable {
  const { by, columns } = matrix;
  const cells = columns.map((column) => new Map(column.groups.map(({ key, counts }) => [key, counts])));
  return {
    head: [messages.status.groups[by], ...columns.map(({ month }) => month)],
    rows: groups.map((group) => [
      groupName(by, group, messages),
      ...cells.map((column) => heat(column.get(group.key) ?? noCounts(), paint)),
    ]),
  };
}

/** A cell by shade and by colour, with the figures: the colours only repeat what is written. */
function heat(counts: Counts, paint: Paint): string {
  const { obligations, done, doneLate, overdue, due, excused, withdrawn } = counts;
  if (obligations === 0) return '';
  const owed = obligations - excused - withdrawn;
  if (owed === 0) return paint.dim('–');
  const finished = done + doneLate;
  const part = finished / owed;
  const shade = part === 1 ? '█' : part >= 2 / 3 ? '▓' : part >= 1 / 3 ? '▒' : part > 0 ? '░' : '·';
  const text = `${shade} ${finished}/${owed}${overdue > 0 ? ` !${overdue}` : ''}`;
  if (overdue > 0) return paint.red(text);
  if (part === 1) return paint.green(text);
  return due > 0 ? paint.yellow(text) : paint.dim(text);
}

/** The trend: a row for each day, and the progress of all of them in one line. */
export function trendTable(
  points: NonNullable<StatusReport['trend']>,
  messages: Messages,
): TextTable & { readonly spark: string } {
  const { status, language } = messages;
  const parts = points.map(({ totals }) => progressOf(totals));
  return {
    head: [
      status.trendColumns.day,
      status.short.done,
      status.short.doneLate,
      status.short.overdue,
      status.progress,
      status.trendColumns.discipline,
    ],
    rows: points.map(({ day, totals }) => {
      const { coefficient } = disciplineOf(totals);
      return [
        day,
        String(totals.done),
        String(totals.doneLate),
        String(totals.overdue),
        percentFigure(progressOf(totals), language),
        coefficient === undefined ? '–' : percent(coefficient, language),
      ];
    }),
    spark: sparkline(parts),
  };
}

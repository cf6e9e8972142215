/** The tables of a report, for every format that is read by people: the same words in the same order. */
import type { Day } from '../calendar/day.ts';
import { dayInFigures, dayInWords } from '../messages/dates.ts';
import { itemWords } from '../messages/item-words.ts';
import type { Messages } from '../messages/messages.ts';
import type { Report } from './report.ts';
import type { ReportStatus } from './report-status.ts';

/** What stands in a cell, paragraph by paragraph. Of a day and of a count it is the words; both are given for sheets. */
export interface ReportCell {
  readonly lines: readonly string[];
  readonly day?: Day;
  readonly count?: number;
  readonly status?: ReportStatus;
  /** Figures stand below each other. */
  readonly isFigure?: true;
}

/** A column: what it is called, and its part of the width. */
interface ReportColumn {
  readonly head: string;
  readonly share: number;
}

/** One of the three tables. */
export interface ReportTable {
  readonly name: 'summary' | 'items' | 'late';
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** What is said below it; instead of it, where it has no rows. */
  readonly notes: readonly string[];
}

/** The summary, the items of the plan, and the late, in this order. */
export function reportTables(report: Report, messages: Messages): ReportTable[] {
  return [summary(report, messages), items(report, messages), late(report, messages)];
}

function summary(report: Report, messages: Messages): ReportTable {
  const { totals, obligations, disciplineWords } = report;
  const { reports } = messages;
  const { columns, statuses, total } = reports;
  return {
    name: 'summary',
    caption: reports.sections.summary,
    columns: [
      { head: columns.status, share: 6 },
      { head: columns.obligations, share: 3 },
      { head: columns.share, share: 2 },
    ],
    rows: [
      ...totals.map(({ status, count, share }) => [
        { lines: [statuses[status]], status },
        counted(count),
        { lines: [share], isFigure: true as const },
      ]),
      [text(total), counted(obligations), text('')],
    ],
    notes: [reports.explanation, ...disciplineWords, ...differenceNotes(report, messages)],
  };
}

/** That what had happened is not what was known, where it is so. */
function differenceNotes(
  { asOf, knownAt, differingRecords: count = 0 }: Report,
  { reports, language }: Messages,
): string[] {
  if (count === 0) return [];
  return knownAt === undefined
    ? [reports.enteredLater({ count, day: dayInWords(language, asOf) })]
    : [reports.leftOut({ count, day: dayInWords(language, knownAt) })];
}

function items(report: Report, messages: Messages): ReportTable {
  const { reports, common } = messages;
  const { columns, statuses } = reports;
  return {
    name: 'items',
    caption: reports.sections.items,
    columns: [
      { head: columns.number, share: 3 },
      { head: report.rowHead, share: 7 },
      { head: columns.actor, share: 9 },
      { head: columns.text, share: 24 },
      { head: columns.deadline, share: 8 },
      { head: columns.status, share: 10 },
      { head: columns.mark, share: 20 },
    ],
    rows: report.items.map(({ number, row, actor, text: item, deadline, status, units, mark }) => [
      counted(number),
      text(row),
      text(actor.name),
      text(item),
      deadline === undefined ? text(common.noDeadline) : dated(deadline, messages),
      {
        lines: [itemWords({ status, units, hasDeadline: deadline !== undefined }, statuses, messages)],
        status,
      },
      { lines: mark },
    ]),
    notes: report.items.length === 0 ? [reports.noItems] : [],
  };
}

function late(report: Report, messages: Messages): ReportTable {
  const { reports } = messages;
  const { columns, statuses } = reports;
  return {
    name: 'late',
    caption: reports.sections.late,
    columns: [
      { head: columns.number, share: 3 },
      { head: columns.parent, share: 11 },
      { head: columns.unit, share: 12 },
      { head: columns.text, share: 20 },
      { head: columns.deadline, share: 8 },
      { head: columns.status, share: 10 },
      { head: columns.delay, share: 10 },
      { head: columns.reason, share: 14 },
    ],
    rows: report.late.map(({ parent, unit, text: item, deadline, status, delay, reasons }, index) => [
      counted(index + 1),
      text(parent?.name ?? reports.noParent),
      text(unit.name),
      text(item),
      dated(deadline, messages),
      { lines: [statuses[status]], status },
      text(delay),
      { lines: reasons.length > 0 ? reasons : [reports.noReason] },
    ]),
    notes: report.late.length === 0 ? [reports.nothingLate] : [],
  };
}

function text(words: string): ReportCell {
  return { lines: words === '' ? [] : [words] };
}

function counted(count: number): ReportCell {
  return { lines: [String(count)], count, isFigure: true };
}

function dated(day: Day, { language }: Messages): ReportCell {
  return { lines: [dayInFigures(language, day)], day };
}

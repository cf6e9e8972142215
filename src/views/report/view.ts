/** The report on how a plan is carried out, as a document: the summary, the items of the plan, who has not done them, the late. */
import type { Day } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { itemWords } from '../../messages/phrases/item-status.ts';
import type { Messages } from '../../messages/messages.ts';
import { oneLine } from '../one-line.ts';
import type { Report } from './report.ts';
import type { ReportStatus } from './status.ts';
import { differenceNotes } from '../difference.ts';
import { disciplineFields } from '../discipline-fields.ts';
import { missingUnitWords } from '../missing.ts';
import type { Cell, DocumentView, Row, Section } from '../view.ts';

/** `section` says what a row of the CSV form is. */
const FIELDS =
  'section,number,row,activity,occurrence,actor,actorName,parent,parentName,unit,unitName,text,effectiveDeadline,status,statusName,obligations,total,done,overdue,daysLate,doneOn,mark';

/**
 * The document.
 *
 * @param annex whether people see each obligation that is late by itself; in rows for a spreadsheet it always is
 */
export function reportView(report: Report, messages: Messages, { annex } = { annex: true }): DocumentView {
  const { heading, language, asOf, issuer, signatory } = report;
  const parts = { summary: summary(report, messages), items: items(report, messages) };
  return {
    title: heading,
    sections: [
      parts.summary,
      parts.items,
      missing(report, messages),
      ...(annex ? [late(report, messages)] : []),
    ],
    fields: FIELDS.split(','),
    document: {
      language,
      date: asOf,
      ...(issuer === undefined ? {} : { issuer }),
      ...(signatory ? { signatory } : {}),
    },
    data: dataOf(report, parts, messages),
    record: () => record(report, messages),
  };
}

/** Everything in rows, made one by one: of the late there are as many as a city has schools, times its items. */
function* dataOf(
  report: Report,
  { summary: totals, items: all }: { summary: Section; items: Section },
  messages: Messages,
): Generator<Row> {
  const { heading, signatory, discipline, disciplineWords } = report;
  for (const text of heading) yield { section: 'heading', text };
  yield* totals.rows ?? [];
  yield { section: 'discipline', mark: discipline.coefficient, text: disciplineWords.join('\n') };
  yield* all.rows ?? [];
  yield* lateRows(report, messages);
  if (signatory) yield { section: 'signatory', actorName: signatory.name, text: signatory.post };
}

/** How much of a page's width the summary needs: it has little to say. */
const SUMMARY_PART = 0.48;

function summary(report: Report, messages: Messages): Section {
  const { totals, obligations, disciplineWords } = report;
  const { reports } = messages;
  const { columns, statuses, total, sections, sheets } = reports;
  return {
    name: 'summary',
    heading: sections.summary,
    tab: sheets.summary,
    part: SUMMARY_PART,
    columns: [
      { key: 'status', heading: columns.status, share: 6 },
      { key: 'obligations', heading: columns.obligations, kind: 'figure', share: 3 },
      { key: 'mark', heading: columns.share, kind: 'figure', share: 2 },
    ],
    rows: [
      ...totals.map(({ status, count, share }) => ({
        section: 'total',
        ...statusOf(status, statuses[status]),
        obligations: count,
        mark: share,
      })),
      { section: 'total', status: { value: null, lines: [total] }, statusName: total, obligations },
    ],
    notes: [
      reports.explanation,
      ...(report.toCome > 0 ? [reports.toCome({ count: report.toCome })] : []),
      ...disciplineWords,
      ...differenceNotes(
        { day: report.asOf, knownAt: report.knownAt },
        report.differingRecords ?? 0,
        messages,
      ),
    ],
  };
}

function items(report: Report, messages: Messages): Section {
  const { reports, common } = messages;
  const { columns } = reports;
  return {
    name: 'items',
    heading: reports.sections.items,
    tab: reports.sheets.items,
    columns: [
      { key: 'number', heading: columns.number, kind: 'figure', share: 3 },
      { key: 'row', heading: report.rowHead, share: 7 },
      { key: 'actorName', heading: columns.actor, share: 9 },
      { key: 'text', heading: columns.text, share: 24 },
      { key: 'effectiveDeadline', heading: columns.deadline, kind: 'day', share: 8 },
      { key: 'status', heading: columns.status, share: 10 },
      { key: 'mark', heading: columns.mark, share: 20 },
    ],
    rows: report.items.map((item): Row => {
      const { units, actor, mark, deadline, status, missing: _, ...rest } = item;
      return {
        section: 'item',
        ...rest,
        ...units,
        ...statusOf(status, itemName(item, messages)),
        actor: actor.id,
        actorName: actor.name,
        effectiveDeadline: dated(deadline, common.noDeadline, messages),
        mark: { lines: mark },
      };
    }),
    notes: report.items.length === 0 ? [reports.noItems] : [],
  };
}

/** Who has done an item is counted, who has not is named: a line for each body they answer to. */
function missing({ items: all }: Report, messages: Messages): Section {
  const { reports, common } = messages;
  const { columns } = reports;
  const open = all.filter((item) => item.missing.length > 0);
  return {
    name: 'missing',
    heading: reports.sections.missing,
    tab: reports.sheets.missing,
    columns: [
      { key: 'number', heading: columns.number, kind: 'figure', share: 3 },
      { key: 'text', heading: columns.text, share: 18 },
      { key: 'effectiveDeadline', heading: columns.deadline, kind: 'day', share: 7 },
      { key: 'doneBy', heading: columns.doneBy, share: 7 },
      { key: 'missing', heading: columns.missing, share: 46 },
    ],
    rows: open.map(({ number, text, deadline, units, missing: groups }) => ({
      number,
      text,
      effectiveDeadline: dated(deadline, common.noDeadline, messages),
      doneBy: common.doneOf(units),
      missing: {
        lines: groups.map(({ parent, units: some }) => {
          const names = some.map((unit) => missingUnitWords(unit, messages)).join('; ');
          return parent === '' ? names : reports.missingBelow({ parent: oneLine(parent), names });
        }),
      },
    })),
    notes: open.length === 0 ? [reports.nothingMissing] : [],
  };
}

function late(report: Report, messages: Messages): Section {
  const { reports } = messages;
  const { columns } = reports;
  const rows = [...lateRows(report, messages)];
  return {
    name: 'late',
    heading: reports.sections.late,
    tab: reports.sheets.late,
    columns: [
      { key: 'number', heading: columns.number, kind: 'figure', share: 3 },
      { key: 'parentName', heading: columns.parent, share: 11 },
      { key: 'unitName', heading: columns.unit, share: 12 },
      { key: 'text', heading: columns.text, share: 20 },
      { key: 'effectiveDeadline', heading: columns.deadline, kind: 'day', share: 8 },
      { key: 'status', heading: columns.status, share: 10 },
      { key: 'delay', heading: columns.delay, share: 10 },
      { key: 'reasons', heading: columns.reason, share: 14 },
    ],
    rows,
    notes: rows.length === 0 ? [reports.nothingLate] : [],
  };
}

function* lateRows({ late: all }: Report, messages: Messages): Generator<Row> {
  const { reports, common } = messages;
  for (const [index, one] of all.entries()) {
    const { parent, unit, deadline, status, done, delay, reasons, ...entry } = one;
    yield {
      section: 'late',
      number: index + 1,
      ...entry,
      ...statusOf(status, reports.statuses[status]),
      parent: parent?.id,
      parentName: { value: parent?.name ?? null, lines: [parent?.name ?? reports.noParent] },
      unit: unit.id,
      unitName: oneLine(unit.name),
      effectiveDeadline: dated(deadline, common.noDeadline, messages),
      delay,
      reasons: { lines: reasons.length > 0 ? reasons : [reports.noReason] },
      doneOn: done,
      mark: [delay, ...reasons].join('\n'),
    };
  }
}

function statusOf(status: ReportStatus, words: string): Row {
  return { status: { value: status, lines: [words], status }, statusName: words };
}

function itemName(
  { status, units, deadline }: Pick<Report['items'][number], 'status' | 'units' | 'deadline'>,
  messages: Messages,
): string {
  return itemWords(
    { status, units, hasDeadline: deadline !== undefined },
    messages.reports.statuses,
    messages,
  );
}

function dated(day: Day | undefined, none: string, { language }: Messages): Cell {
  return day === undefined
    ? { value: null, lines: [none] }
    : { value: day, lines: [dayInFigures(language, day)] };
}

/** The report for programs. Statuses are ids; the words of each are beside them. */
function record(report: Report, messages: Messages): object {
  const { reports } = messages;
  const { language, plan, asOf, knownAt, differingRecords, issuer, heading, obligations, signatory } = report;
  const { discipline, disciplineWords, items: all, late: overdue, totals, rowHead, toCome } = report;
  return {
    language,
    plan,
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(differingRecords === undefined ? {} : { differingRecords }),
    issuer: issuer ?? null,
    heading,
    obligations,
    signatory: signatory ?? null,
    totals: totals.map((total) => ({ ...total, statusName: reports.statuses[total.status] })),
    discipline: { ...disciplineFields(discipline), words: disciplineWords },
    rowHead,
    toCome,
    items: all.map((item) => {
      const { actor, deadline, missing: _, ...rest } = item;
      return {
        ...rest,
        actor: actor.id,
        actorName: actor.name,
        effectiveDeadline: deadline ?? null,
        statusName: itemName(item, messages),
      };
    }),
    late: overdue.map(({ unit, parent, deadline, done, ...entry }) => ({
      ...(parent ? { parent: parent.id, parentName: parent.name } : {}),
      unit: unit.id,
      unitName: oneLine(unit.name),
      ...entry,
      effectiveDeadline: deadline,
      statusName: reports.statuses[entry.status],
      ...(done === undefined ? {} : { doneOn: done }),
    })),
  };
}

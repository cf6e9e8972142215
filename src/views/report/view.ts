/** The report on how a plan is carried out, as a document: the summary, the items of the plan, who has not done them, the late. */
import type { DocumentLayout } from '../document/layout.ts';
import { csvFields, keyedColumns, entryRow, dayCell } from '../rows.ts';
import { defined } from '../../defined.ts';
import type { Messages } from '../../messages/messages.ts';
import { percentColumn } from '../../messages/phrases/percent.ts';
import { oneLine } from '../one-line.ts';
import type { Report } from './report.ts';
import type { ReportStatus } from './status.ts';
import { differenceNotes } from '../parts/difference.ts';
import { disciplineFields } from '../parts/discipline.ts';
import { missingUnitWords } from '../missing.ts';
import type { Cell, DocumentView, Row, Section } from '../view.ts';

/** `section` says what a row of the CSV form is. */
const FIELDS = csvFields(
  'section,number,row,activity,occurrence,actor,actorName,parent,parentName,unit,unitName,text,effectiveDeadline,status,statusName,obligations,total,done,overdue,daysLate,doneOn,mark',
);

/** How the document is signed and set: what the plan it reports on says of its documents. */
interface ReportPaper {
  /** Who prepared it, and how to reach them. */
  readonly executors: readonly string[];
  readonly layout: DocumentLayout;
}

/** What of a report people see. */
interface ReportChoice {
  /** Whether each obligation that is late is seen by itself; in rows for a spreadsheet it always is. */
  readonly annex: boolean;
  readonly paper?: ReportPaper;
}

/** The document. */
export function reportView(
  report: Report,
  messages: Messages,
  { annex, paper }: ReportChoice = { annex: true },
): DocumentView {
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
    fields: FIELDS,
    document: {
      language,
      date: asOf,
      issuer: issuer ?? undefined,
      signatory: signatory
        ? { ...signatory, ...(paper ? { date: messages.reports.signedOn({ year: asOf.slice(0, 4) }) } : {}) }
        : undefined,
      ...paper,
    },
    data: dataOf(report, parts, messages),
    record: () => ({
      ...report,
      discipline: { ...disciplineFields(report.discipline), words: report.disciplineWords },
      disciplineWords: undefined,
      items: report.items.map(({ missing: _, term: __, ...item }) => item),
    }),
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
  const { obligations, disciplineWords, asOf, knownAt, toCome, differingRecords = 0 } = report;
  const { reports, language } = messages;
  const totals = shownTotals(report, messages);
  const shares = percentColumn(
    totals.map(({ count }) => (obligations === 0 ? 0 : count / obligations)),
    language,
  );
  const { columns, total, sections, sheets } = reports;
  return {
    name: 'summary',
    heading: sections.summary,
    tab: sheets.summary,
    part: SUMMARY_PART,
    columns: [
      ...keyedColumns(columns, { status: 6, obligations: 3 }),
      { key: 'mark', heading: columns.share, kind: 'figure', share: 2 },
    ],
    rows: [
      ...totals.map(({ status, statusName, count }, index) => ({
        section: 'total',
        status: { value: status ?? null, lines: [statusName], ...defined({ status }) },
        statusName,
        obligations: count,
        mark: `${shares[index]} %`,
      })),
      { section: 'total', status: { value: null, lines: [total] }, statusName: total, obligations },
    ],
    notes: [
      reports.explanation,
      ...(toCome > 0 ? [reports.toCome({ count: toCome })] : []),
      ...disciplineWords,
      ...differenceNotes({ day: asOf, knownAt }, differingRecords, messages),
    ],
  };
}

/** A line of the summary: a status, or what is done as the need arises. */
interface ShownTotal {
  readonly status?: ReportStatus;
  readonly statusName: string;
  readonly count: number;
}

/** The totals as people read them: what is done as the need arises has no deadline that was not reached. */
function shownTotals({ totals, asNeeded }: Report, { common }: Messages): ShownTotal[] {
  return totals.flatMap(({ status, statusName, count }): ShownTotal[] => {
    if (status !== 'upcoming' || asNeeded === 0) return [{ status, statusName, count }];
    return [
      { status, statusName, count: count - asNeeded },
      { statusName: common.noDeadline, count: asNeeded },
    ];
  });
}

/** The columns of its tables, and their shares of the width. */
const ITEM_SHARES = { number: 3, row: 7, actorName: 9, text: 24, effectiveDeadline: 8, status: 10, mark: 20 };
const MISSING_SHARES = { number: 3, text: 18, effectiveDeadline: 7, doneBy: 7, missing: 46 };
const LATE_SHARES = {
  number: 3,
  parentName: 11,
  unitName: 12,
  text: 20,
  effectiveDeadline: 8,
  status: 10,
  delay: 10,
  reasons: 14,
};

function items(report: Report, messages: Messages): Section {
  const { reports } = messages;
  const headings = { ...reports.columns, row: report.rowHead };
  return {
    name: 'items',
    heading: reports.sections.items,
    tab: reports.sheets.items,
    // Rows that stand for no time have no column.
    columns: keyedColumns(headings, ITEM_SHARES).filter(({ heading }) => heading !== ''),
    rows: report.items.map((item) =>
      entryRow(item, {
        section: 'item',
        status: statusCell(item),
        effectiveDeadline: dayCell(item.effectiveDeadline, messages, item.term),
        mark: { lines: item.mark },
      }),
    ),
    notes: report.items.length === 0 ? [reports.noItems] : [],
  };
}

/** Who has done an item is counted, who has not is named: a line for each body they answer to. */
function missing({ items: all }: Report, messages: Messages): Section {
  const { reports, common } = messages;
  const open = all.filter((item) => item.missing.length > 0);
  return {
    name: 'missing',
    heading: reports.sections.missing,
    tab: reports.sheets.missing,
    columns: keyedColumns(reports.columns, MISSING_SHARES),
    rows: open.map(({ number, text, effectiveDeadline, units, missing: groups }) => ({
      number,
      text,
      effectiveDeadline: dayCell(effectiveDeadline, messages),
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
  const rows = [...lateRows(report, messages)];
  return {
    name: 'late',
    heading: reports.sections.late,
    tab: reports.sheets.late,
    columns: keyedColumns(reports.columns, LATE_SHARES),
    rows,
    notes: rows.length === 0 ? [reports.nothingLate] : [],
  };
}

function* lateRows({ late: all }: Report, messages: Messages): Generator<Row> {
  const { noParent, noReason } = messages.reports;
  for (const [index, entry] of all.entries()) {
    const { parentName, effectiveDeadline, delay, reasons } = entry;
    yield entryRow(entry, {
      section: 'late',
      number: index + 1,
      status: statusCell(entry),
      parentName: { value: parentName ?? null, lines: [parentName ?? noParent] },
      effectiveDeadline: dayCell(effectiveDeadline, messages),
      reasons: { lines: reasons.length > 0 ? reasons : [noReason] },
      mark: [delay, ...reasons].join('\n'),
    });
  }
}

function statusCell({ status, statusName }: { status: ReportStatus; statusName: string }): Cell {
  return { value: status, lines: [statusName], status };
}

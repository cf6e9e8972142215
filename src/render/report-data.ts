/** The report for programs: as JSON, and as rows for a spreadsheet. */
import { itemWords } from '../messages/item-words.ts';
import type { Messages } from '../messages/messages.ts';
import type { Report } from '../progress/report.ts';
import { renderCsv } from './csv.ts';
import { disciplineFields } from '../views/discipline-fields.ts';
import { renderJson } from './json.ts';

/** The JSON form. Statuses are ids; the words of each are beside them. */
export function renderReportJson(report: Report, messages: Messages): string {
  const { reports } = messages;
  const { language, plan, asOf, knownAt, differingRecords, issuer, heading, obligations, signatory } = report;
  const { discipline, disciplineWords, items, late, totals, rowHead } = report;
  return renderJson({
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
    items: items.map(({ actor, deadline, ...item }) => ({
      ...item,
      actor: actor.id,
      actorName: actor.name,
      effectiveDeadline: deadline ?? null,
      statusName: itemName(item, deadline !== undefined, messages),
    })),
    late: late.map(({ unit, parent, deadline, done, ...entry }) => ({
      ...(parent ? { parent: parent.id, parentName: parent.name } : {}),
      unit: unit.id,
      unitName: unit.name,
      ...entry,
      effectiveDeadline: deadline,
      statusName: reports.statuses[entry.status],
      ...(done === undefined ? {} : { doneOn: done }),
    })),
  });
}

function itemName(
  { status, units }: Pick<Report['items'][number], 'status' | 'units'>,
  hasDeadline: boolean,
  messages: Messages,
): string {
  return itemWords({ status, units, hasDeadline }, messages.reports.statuses, messages);
}

const COLUMNS = [
  'section',
  'number',
  'row',
  'activity',
  'occurrence',
  'actor',
  'actorName',
  'parent',
  'parentName',
  'unit',
  'unitName',
  'text',
  'effectiveDeadline',
  'status',
  'statusName',
  'obligations',
  'total',
  'done',
  'overdue',
  'daysLate',
  'doneOn',
  'mark',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * The CSV form: one table, of which `section` says what a row is (`heading`, `total`, `discipline`, `item`, `late`,
 * `signatory`). Lines of a mark are lines of its cell.
 */
export function renderReportCsv(report: Report, messages: Messages): string {
  const { reports } = messages;
  const { heading, totals, obligations, discipline, disciplineWords, items, late, signatory } = report;
  const rows: Row[] = [
    ...heading.map((text) => ({ section: 'heading', text })),
    ...totals.map(({ status, count, share }) => ({
      section: 'total',
      status,
      statusName: reports.statuses[status],
      obligations: count,
      mark: share,
    })),
    { section: 'total', statusName: reports.total, obligations },
    { section: 'discipline', mark: discipline.coefficient ?? '', text: disciplineWords.join('\n') },
    ...items.map(({ units, actor, mark, deadline, ...item }) => ({
      section: 'item',
      ...item,
      effectiveDeadline: deadline ?? '',
      statusName: itemName({ ...item, units }, deadline !== undefined, messages),
      ...units,
      actor: actor.id,
      actorName: actor.name,
      mark: mark.join('\n'),
    })),
    ...late.map(({ unit, parent, reasons, done, deadline, ...entry }, index) => ({
      section: 'late',
      number: index + 1,
      ...entry,
      effectiveDeadline: deadline,
      statusName: reports.statuses[entry.status],
      unit: unit.id,
      unitName: unit.name,
      parent: parent?.id ?? '',
      parentName: parent?.name ?? '',
      doneOn: done ?? '',
      mark: [entry.delay, ...reasons].join('\n'),
    })),
    ...(signatory ? [{ section: 'signatory', actorName: signatory.name, text: signatory.post }] : []),
  ];
  return renderCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}

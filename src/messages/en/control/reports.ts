import { agreed, counted } from '../counted.ts';

/** The requisites of an order as a document has them. */
export interface OrderNames {
  readonly kind: string;
  readonly issuer: string;
  /** The issuer in the Russian genitive, where the plan has it. */
  readonly issuerGenitive: string | undefined;
  readonly number: string | undefined;
  /** In figures. */
  readonly date: string | undefined;
}

/** What a document is about: a plan by its title, and the order that approved it. */
export interface DocumentSubject {
  readonly order: OrderNames | undefined;
  readonly plan: string;
  readonly subtitle: string | undefined;
}

/** What stands over a document about a plan, “Report on the execution of” being its start. */
export function titleOf(start: string, { order, plan, subtitle }: DocumentSubject): string[] {
  const approved = order
    ? `the ${order.kind.toLowerCase()} of ${order.issuer} No. ${order.number ?? '____________'} of ${order.date ?? '______________'}`
    : 'the plan';
  return [`${start} ${approved}`, plan, ...(subtitle === undefined ? [] : [subtitle])];
}

/** The report on how a plan is carried out. */
export const reports = {
  title: (a: DocumentSubject) => titleOf('Report on the execution of', a),
  onlyActor: (a: { name: string }) => `Responsible: ${a.name}`,
  onlyPeriod: (a: { name: string } | { name?: never; from: string | undefined; to: string | undefined }) =>
    `Time: ${a.name ?? [a.from === undefined ? '' : `from ${a.from}`, a.to === undefined ? '' : `to ${a.to}`].join(' ').trim()}`,
  onlyMonth: (a: { month: string }) => `Month: ${a.month}`,
  asOf: (a: { day: string }) => `as of ${a.day}`,
  knownAt: (a: { day: string }) => `as known on ${a.day}`,
  /** That what had happened by a day is not what was known on it. */
  enteredLater: (a: { count: number; day: string }) =>
    `${counted(a.count, 'record was', 'records were')} entered or taken back after ${a.day}: what was known then was different.`,
  hintKnownAt: (a: { date: string }) => `What was known then: --known-at ${a.date}`,
  leftOut: (a: { count: number; day: string }) =>
    `${counted(a.count, 'record was', 'records were')} entered or taken back after ${a.day} and ${agreed(a.count, 'is', 'are')} left out.`,
  sections: {
    summary: 'Summary',
    items: 'Execution by item',
    missing: 'Who has not done it',
    late: 'Annex. Not done, and done late',
  },
  /** Names of sheets: at most 31 characters. */
  sheets: { summary: 'Summary', items: 'Items', missing: 'Missing', late: 'Late' },
  /** A blank for the day of signing. */
  signedOn: (a: { year: string }) => `Signed on ________________ ${a.year}`,
  toCome: (a: { count: number }) =>
    `${counted(a.count, 'item whose time has not begun is', 'items whose time has not begun are')} not counted here.`,
  /** Those that have not done an item, of one body they answer to. */
  missingBelow: (a: { parent: string; names: string }) => `${a.parent}: ${a.names}`,
  nothingMissing: 'Nothing is overdue.',
  noItems: 'There are no such items in the plan.',
  nothingLate: 'Nothing is overdue, and nothing was done late.',
  total: 'Total',
  explanation:
    'Obligations are counted: an item is one for each unit that it concerns, and a single one where any unit may do it.',
  method: (a: { formula: string }) => `The coefficient: ${a.formula}`,
  columns: {
    number: 'No.',
    actorName: 'Responsible',
    text: 'Item',
    effectiveDeadline: 'Due by',
    status: 'Status',
    mark: 'Note of execution',
    missing: 'Not done by',
    doneBy: 'Done by',
    obligations: 'Obligations',
    share: 'Share',
    parentName: 'Answers to',
    unitName: 'Unit',
    delay: 'Delay',
    reasons: 'Reason',
  },
  noParent: '–',
  /** A day, or the first and the last of several. */
  days: (a: { first: string; last: string }) => (a.first === a.last ? a.first : `${a.first}–${a.last}`),
  /** How many of how many; nothing where there is only one. */
  of: (a: { count: number; total: number }) => (a.total > 1 ? ` (${a.count} of ${a.total})` : ''),
  mark: {
    nobody: 'concerns no unit',
    withdrawn: (a: { by: string; reason: string | undefined }) =>
      `withdrawn: ${a.by}${a.reason === undefined ? '' : ` (${a.reason})`}`,
    moved: (a: { from: string; by: string }) => `moved from ${a.from}: ${a.by}`,
    done: (a: { days: string; of: string; who: string | undefined }) =>
      `done ${a.days}${a.who === undefined ? a.of : ` (${a.who})`}`,
    late: (a: { count: number; done: number }) =>
      a.count === a.done ? 'all of them late' : `${a.count} of them late`,
    accepted: (a: { days: string; of: string }) => `accepted ${a.days}${a.of}`,
    inReview: (a: { days: string; of: string }) => `handed in ${a.days}, in review${a.of}`,
    overdue: (a: { days: number; of: string }) => `not done${a.of}, overdue by ${counted(a.days, 'day')}`,
    returned: (a: { days: string; of: string; note: string | undefined }) =>
      `returned for revision ${a.days}${a.of}${a.note === undefined ? '' : `: ${a.note}`}`,
    reopened: (a: { days: string; of: string; note: string | undefined }) =>
      `opened again ${a.days}${a.of}${a.note === undefined ? '' : `: ${a.note}`}`,
    postponed: (a: { until: string; of: string; authority: string | undefined; note: string | undefined }) =>
      `postponed to ${a.until}${a.of}${a.authority === undefined ? '' : `: ${a.authority}`}${a.note === undefined ? '' : ` (${a.note})`}`,
    excused: (a: { of: string; note: string | undefined }) =>
      `not applicable${a.of}${a.note === undefined ? '' : `: ${a.note}`}`,
    document: (a: { output: string }) => `document: ${a.output}`,
    evidence: (a: { names: string; more: number }) =>
      `evidence: ${a.names}${a.more > 0 ? ` and ${a.more} more` : ''}`,
    note: (a: { note: string }) => `note: ${a.note}`,
  },
  delay: {
    overdue: (a: { days: number }) => `overdue by ${counted(a.days, 'day')}`,
    done: (a: { on: string; days: number }) => `done ${a.on}, ${counted(a.days, 'day')} late`,
  },
  noReason: 'none given',
};

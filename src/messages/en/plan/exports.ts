import type { OrderNames } from '../control/reports.ts';

/** What the mark of an appendix says besides the order. */
interface AppendixNames {
  readonly mark: 'appendix' | 'approved';
  /** The number of the appendix, where the order has several. */
  readonly appendix: number | undefined;
  /** What was approved. */
  readonly title: string;
  /** The orders that amended it since. */
  readonly amendedBy: readonly Pick<OrderNames, 'number' | 'date'>[];
}

/** Words of the documents made from a plan, in the plan's language, and of its table in the terminal. */
export const exports = {
  /** The lines at the top right of an appendix; what is not known yet is left blank to fill in. */
  mark: (a: OrderNames & AppendixNames) => {
    const issued = `the ${a.kind.toLowerCase()} of ${a.issuer}`;
    const requisites = `No. ${a.number ?? '____________'} of ${a.date ?? '______________'}`;
    const name = a.appendix === undefined ? 'Appendix' : `Appendix ${a.appendix}`;
    const amended = a.amendedBy.map((each) => `No. ${each.number} of ${each.date}`);
    const edition = amended.length > 0 ? [`(as amended by ${amended.join(', ')})`] : [];
    return a.mark === 'appendix'
      ? [name, `to ${issued}`, requisites, ...edition]
      : [name, 'APPROVED', `by ${issued}`, requisites, ...edition];
  },
  /** Over the second and later pages of an appendix. */
  markContinued: (a: Pick<AppendixNames, 'appendix'>) =>
    a.appendix === undefined ? 'Appendix, continued' : `Appendix ${a.appendix}, continued`,
  /** The text of an order. */
  order: {
    dateLine: (a: { date: string | undefined }) => `of ${a.date ?? '______________'}`,
    numberLine: (a: { number: string | undefined }) => `No. ${a.number ?? '____________'}`,
    /** What orders, between the preamble and the clauses. */
    resolution: (_: { kind: string }) => 'IT IS ORDERED:',
    distribution: (a: { names: readonly string[] }) => `Sent to: ${a.names.join(', ')}`,
  },
  acquaintance: {
    heading: 'Acquaintance sheet',
    tab: 'Acquaintance',
    columns: { number: 'No.', name: 'Name', post: 'Post', date: 'Date', signature: 'Signature' },
  },
  /** Names of the styles of a text document, in the list that a word processor has of them. */
  styles: {
    letterhead: 'Letterhead',
    requisites: 'Date and number',
    orderTitle: 'Title of the order',
    text: 'Text of the order',
    clause: 'Clause',
    signature: 'Signature',
    executor: 'Executor',
    mark: 'Mark of the appendix',
    paragraph: 'Paragraph',
    point: 'Point',
    tableHead: 'Head of a table',
    tableText: 'Text of a table',
    tablePoint: 'Point of a table',
    term: 'Term of an item',
    pageNumber: 'Number of the page',
  },
  undeclined: (a: { issuer: string }) =>
    `How “${a.issuer}” is declined in Russian is not known: the document has it in the nominative. Add the genitive to order: with issuer-genitive.`,
  rowHead: { week: 'Week', month: 'Month', quarter: 'Quarter', span: 'Time', none: '' },
  week: (a: { first: string; last: string }) => `${a.first}–${a.last}`,
  quarter: (a: { number: number }) => `Q${a.number}`,
  quarterOfYear: (a: { number: number; year: string }) => `Q${a.number} ${a.year}`,
  continued: (a: { label: string }) => `${a.label} (continued)`,
  continuation: 'continued',
  /** Said once below a table, of what the plan means by a month. */
  plansDay: (a: { day: string }) => `Items of which only the month is given are due ${a.day}.`,
  shifted: (a: {
    direction: 'preceding' | 'next';
    /** Whether the rule would move it to before its beginning. */
    isException: boolean;
    days: readonly { readonly from: string; readonly to: string }[];
  }) =>
    `A deadline on a non-working day ${a.isException ? 'before which there is no time for the work ' : ''}is moved to the ${a.direction} working day${a.days.length > 0 ? `: ${a.days.map(({ from, to }) => `from ${from} to ${to}`).join(', ')}` : ''}.`,
  noSection: 'Other activities',
  once: 'by its date',
  /** Where a column stands for a time, and something is to be done in it. */
  present: '+',
  /** Headings of columns that a plan names without one of its own. */
  details: {
    section: 'Section',
    rhythm: 'Rhythm',
    number: 'No.',
    text: 'Activity',
    title: 'Activity',
    role: 'Role',
    with: 'Together with',
    when: 'Time',
    start: 'Start',
    end: 'End',
    responsible: 'Responsible',
    where: 'Place and time',
    output: 'Output',
    indicator: 'Indicator',
    note: 'Note',
    mark: 'Completion',
  },
  sheets: { table: 'Appendix', items: 'Items' },
  columns: {
    actor: 'Responsible',
    title: 'Activity',
    text: 'Item',
    role: 'Role',
    deadline: 'Due by',
    time: 'Time in words',
    output: 'Output',
    id: 'Id',
  },
};

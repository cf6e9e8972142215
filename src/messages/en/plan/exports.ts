import type { OrderNames } from '../control/reports.ts';

/** Words of the documents made from a plan, in the plan's language, and of its table in the terminal. */
export const exports = {
  /** The lines at the top right of an appendix; what is not known yet is left blank to fill in. */
  mark: (a: OrderNames) => [
    'Appendix',
    `to the ${a.kind.toLowerCase()} of ${a.issuer}`,
    `No. ${a.number ?? '____________'} of ${a.date ?? '______________'}`,
  ],
  undeclined: (a: { issuer: string }) =>
    `How “${a.issuer}” is declined in Russian is not known: the document has it in the nominative. Add the genitive to order: with issuer-genitive.`,
  rowHead: { week: 'Week', month: 'Month', quarter: 'Quarter', none: '' },
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

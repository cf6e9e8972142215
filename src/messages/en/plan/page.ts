import type { OrderNames } from '../control/reports.ts';

/** The page of a plan: what can be looked at and filtered, and the story of each piece of work. */
export const page = {
  /** The views, each a part of the page. */
  views: { table: 'Table', calendar: 'Calendar', activities: 'Activities', units: 'Units', order: 'Order' },
  viewsLabel: 'Views',
  skip: 'Skip to the table',
  filters: 'Filter',
  fold: 'All filters',
  search: 'Search',
  actor: 'Actor',
  unit: 'Unit',
  month: 'Month',
  status: 'Status',
  all: 'all',
  reset: 'Clear',
  /** What is shown of what there is; said again after each change. */
  shown: (a: { shown: string; all: string }) => `Shown: ${a.shown} of ${a.all}`,
  nothing: 'Nothing matches the filter.',
  more: (a: { count: string }) => `${a.count} more`,
  close: 'Close',
  theme: 'Light / dark',
  print: 'Print the appendix',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  order: (a: OrderNames) =>
    [`${a.kind} of ${a.issuer}`, a.date && `of ${a.date}`, a.number && `No. ${a.number}`]
      .filter(Boolean)
      .join(' '),
  /** How things stand on the day of the page. */
  asOf: (a: { day: string }) => `As of ${a.day}`,
  noRecords: 'Records are not in this page.',
  progress: (a: { done: number; owed: number; late: number; overdue: number; inReview: number }) =>
    [
      `${a.done} of ${a.owed} done${a.late > 0 ? `, ${a.late} of them late` : ''}`,
      ...(a.inReview > 0 ? [`${a.inReview} in review`] : []),
      ...(a.overdue > 0 ? [`${a.overdue} overdue`] : []),
    ].join('; '),
  legend: { done: 'done', late: 'done late', inReview: 'in review', overdue: 'overdue', open: 'not yet due' },
  /** How much of what is owed is done. */
  column: 'Progress',
  noWork: 'nothing to do',
  weekdays: 'Day of the week',
  noDeadlines: 'Nothing falls due in this month.',
  asNeeded: 'As the need arises',
  /** What has a day as soon as something else is done. */
  waiting: 'Not dated yet',
  story: {
    link: (a: { title: string }) => `About “${a.title}”`,
    tasks: 'Who does what',
    times: 'When, and why on that day',
    before: 'Has to be done first',
    after: 'Waits for this',
    with: 'Together with',
    where: 'Place and time',
    output: 'Output',
    indicator: 'Indicator',
    responsible: 'Responsible',
    note: 'Note',
    period: 'For',
    deadline: 'Deadline',
    records: 'Records',
  },
  /** Why a deadline is on its day. */
  why: {
    asNeeded: 'It is done as the need arises, and is never late.',
    waiting: 'Its day follows as soon as what it is counted from is done.',
    named: 'The plan names this day.',
    throughout: 'It may be done on any day before its months end.',
    rule: (a: { words: string }) => `The plan says: ${a.words}.`,
    /** Where months are named, and no day in them. */
    withoutDay: (a: { words: string }) => `No day is named; in this plan that means: ${a.words}.`,
    /** @param a `off`: “31/10/2010 is a Sunday” */
    preceding: (a: { off: string }) => `${a.off}: the deadline moves to the working day before.`,
    next: (a: { off: string }) => `${a.off}: the deadline moves to the next working day.`,
    kept: (a: { off: string }) => `${a.off}: the plan leaves the deadline there.`,
  },
  /** What was recorded about a unit's share. */
  record: (a: { day: string; unit: string; kind: string; by: string | undefined }) =>
    `${a.day}, ${a.unit}: ${a.kind}${a.by === undefined ? '' : ` (${a.by})`}`,
};

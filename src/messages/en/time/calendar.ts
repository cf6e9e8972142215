import { agreed } from '../counted.ts';

/** The month as a calendar. */
export const calendar = {
  /** Head of the column with the numbers of weeks: at most three characters. */
  week: 'wk',
  /** Monday first. */
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  /** What stands behind the number of a day that is out of the ordinary: at most seven characters. */
  marks: { off: 'off', short: 'short', worked: 'worked' },
  kinds: { working: 'working', short: 'short', off: 'off' },
  columns: { date: 'Day', kind: 'Kind of day' },
  deadlines: 'Deadlines',
  noDeadlines: 'Nothing falls due in this month.',
  changes: 'Holidays and transfers',
  movedFrom: (a: { day: string; name: string | undefined }) =>
    a.name === undefined ? `a day off moved from ${a.day}` : `${a.name}, in place of ${a.day}`,
  workedFor: (a: { day: string }) => `worked in place of ${a.day}`,
  worked: 'a working day',
  short: 'an hour shorter',
  off: 'a day off',
  workingDays: (a: { count: number; short: number }) =>
    `${a.count} working ${agreed(a.count, 'day', 'days')}` +
    (a.short > 0 ? `, ${a.short} of them short` : ''),
};

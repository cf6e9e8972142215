import { counted } from '../counted.ts';
import { common } from '../common.ts';

/** How plans stand, in figures. */
export const status = {
  heading: (a: { day: string }) => `Execution as of ${a.day}`,
  total: (a: { obligations: number; done: number; percent: string }) =>
    `${counted(a.obligations, 'obligation')}, done ${a.done}: ${a.percent} of what is owed`,
  nothing: 'Nothing is owed: no unit has anything to do in these plans. See the plan: cyclo show',
  /** Those of documents say more than those of lists. */
  statuses: {
    ...common.statuses,
    done: 'done in time',
    overdue: 'not done (overdue)',
  },
  /** Of a page. */
  count: (a: { words: string; count: string; share: string }) => `${a.words}: ${a.count} (${a.share})`,
  /** Heads of narrow columns. */
  short: {
    obligations: 'All',
    done: 'In time',
    doneLate: 'Late',
    overdue: 'Overdue',
    due: 'Due',
    upcoming: 'Ahead',
    asNeeded: 'As needed',
    inReview: 'Review',
    postponed: 'Moved',
    excused: 'N/A',
    withdrawn: 'Off',
  },
  progress: '%',
  groups: { actor: 'Actor', unit: 'Unit', month: 'Month', activity: 'Activity', parent: 'Answers to' },
  noParent: 'Others',
  discipline: (a: { onTime: number; doneLate: number; overdue: number; percent: string }) =>
    `Discipline: ${a.onTime} ÷ (${a.onTime} + ${a.doneLate} + ${a.overdue}) = ${a.percent}`,
  noDiscipline: 'Discipline: nothing to judge yet, nothing is done and nothing overdue',
  formula:
    'done in time ÷ (done in time + done late + overdue). What does not apply or was withdrawn does not count; what was postponed is judged by its new deadline; what is in review or not yet due does not count until it is decided.',
  /** Names of sheets: at most 31 characters. */
  sheets: { totals: 'Totals', trend: 'Trend' },
  trend: 'Trend: the state at the end of each day listed, by what had happened by then',
  trendColumns: { day: 'Day', discipline: 'Discipline' },
  legend: '█ all done  ▓ ▒ ░ partly done  · nothing done; done of owed; !N overdue',
  hintMissing: 'Who has not reported: cyclo missing',
};

import { wholeTitle } from '../../plan/plan.ts';
import { addDays, addMonths, firstDay, lastDay, monthOf, type Day } from '../../calendar/day.ts';
import { mondayOf } from '../../calendar/week.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import { GROUPINGS, type Grouping } from '../../progress/roll-up.ts';
import type { StatusReport } from '../../progress/status-report.ts';
import { statusView } from '../../views/status.ts';
import type { Words } from '../../views/view.ts';
import { AS_OF, asOfFields, asOfWords, notesOf, readAsOf, type AsOf } from './as-of.ts';
import { command } from '../command.ts';
import type { Context } from '../context.ts';
import { declareOptions, type OptionValues } from '../options.ts';
import {
  choosePlans,
  countPlans,
  differenceOf,
  endedWork,
  statesOf,
  type PlanItems,
  type PlanStates,
} from './count-plans.ts';
import { formatOf, LIST_FORMATS, printView } from '../print-view.ts';
import { readLedger } from '../project/records.ts';

const OPTIONS = declareOptions(['groupBy', ...AS_OF, 'matrix', 'trend', 'format', 'listOutput'], {
  groupBy: GROUPINGS,
  trend: ['month', 'week'],
  format: LIST_FORMATS,
});

type StatusOptions = OptionValues<typeof OPTIONS>;

/** How many units a matrix has rows for; more of them are shown by the bodies they answer to. */
const MANY = 200;

/** `cyclo status`: how plans stand, in figures. */
export const status = command({
  writes: 'output',
  options: OPTIONS,
  async run(context, { options }) {
    const { io, messages } = context;
    const state = await readAsOf(context, options);
    const { plans, ended } = await choosePlans(context, state, {});
    const days = daysOf(plans, state, options.trend);
    const { report, left, difference } = await readLedger(context, async (ledger) => ({
      report: reportOf(await statesOf(ledger, plans, days, state), days, options),
      left: await endedWork(ledger, ended, state),
      difference: await differenceOf(ledger, plans, state),
    }));
    const notes = notesOf(state, difference, left, messages);
    const fields = { ...asOfFields(state, difference), ended: left };
    const view = statusView(
      report,
      options.by,
      { ...around(context, plans, state), notes, fields },
      messages,
    );
    await printView(context, view, options);
    if (formatOf(options) === 'csv') io.stderr.write(notes.map((note) => `${note}\n`).join(''));
  },
});

function around(
  context: Context,
  plans: readonly PlanItems[],
  state: AsOf,
): { title: Words[]; quiet: boolean } {
  const { language, messages, quiet } = context;
  const titles = plans.map(({ loaded }) => wholeTitle(loaded.plan));
  const shown = asOfWords(state, (day) => dayInWords(language, day), messages);
  return {
    title: [
      ...titles.map((text): Words => ({ text, accent: 'strong', only: ['screen', 'pipe'] })),
      messages.status.heading({ day: shown }),
    ],
    quiet,
  };
}

/** @param days those that are judged, ascending; the last is the one that is asked about */
function reportOf(
  plans: readonly PlanStates[],
  days: readonly Day[],
  { by, matrix, trend }: StatusOptions,
): StatusReport {
  const last = days.length - 1;
  const day = days[last]!;
  const rows = matrix === true ? (by ?? rowsOf(plans)) : undefined;
  return {
    asOf: day,
    ...countPlans(plans, last, day, rows ?? by),
    ...(rows === undefined ? {} : { matrix: { by: rows, columns: monthsOf(plans, last, day, rows) } }),
    ...(trend === undefined
      ? {}
      : {
          trend: days.map((point, number) => ({
            day: point,
            totals: countPlans(plans, number, point).totals,
          })),
        }),
  };
}

function rowsOf(plans: readonly PlanItems[]): Grouping {
  const units = new Set(plans.flatMap(({ loaded }) => loaded.plan.actors.flatMap((actor) => actor.units)));
  return units.size > MANY ? 'parent' : 'unit';
}

/** The counts of each month by itself. An obligation is in the month it is grouped under. */
function monthsOf(
  plans: readonly PlanStates[],
  number: number,
  day: Day,
  by: Grouping,
): NonNullable<StatusReport['matrix']>['columns'] {
  const all = new Set(plans.flatMap(({ items }) => items.map(({ occurrence }) => occurrence.to)));
  return [...all].sort().map((month) => {
    const inMonth = plans.map((plan) => ({
      ...plan,
      items: plan.items.filter(({ occurrence }) => occurrence.to === month),
    }));
    return { month, groups: countPlans(inMonth, number, day, by).groups };
  });
}

/** The day that is judged, and before it, where a trend is asked for, the end of each month or week of the plans. */
function daysOf(plans: readonly PlanItems[], { day }: AsOf, step: StatusOptions['trend']): Day[] {
  if (step === undefined) return [day];
  const [first = monthOf(day)] = plans.flatMap(({ loaded }) => loaded.plan.period).sort();
  return [...ends(firstDay(first), day, step).filter((end) => end < day), day];
}

function ends(from: Day, to: Day, step: 'month' | 'week'): Day[] {
  const days: Day[] = [];
  for (let start = from; start <= to;) {
    const end = step === 'month' ? lastDay(monthOf(start)) : addDays(mondayOf(start), 6);
    days.push(end < to ? end : to);
    start = step === 'month' ? firstDay(addMonths(monthOf(start), 1)) : addDays(end, 1);
  }
  return days;
}

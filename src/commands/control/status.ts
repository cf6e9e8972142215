import { addDays, firstDay, lastDay, monthOf, type Day } from '../../calendar/day.ts';
import { mondayOf } from '../../calendar/week.ts';
import { GROUPINGS, type Grouping, type StatusReport } from '../../progress/roll-up.ts';
import { statusView } from '../../views/status.ts';
import { AS_OF, type AsOf } from './as-of.ts';
import { defined } from '../../defined.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { countPlans, survey, type PlanItems, type PlanStates } from './count-plans.ts';
import { LIST_FORMATS, printView } from '../output/print-view.ts';

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
    const { found, ...around } = await survey(context, options, {
      days: (plans, state) => daysOf(plans, state, options.trend),
      look: (states, state) => reportOf(states, daysOf(states, state, options.trend), options),
    });
    const view = statusView(found, options.by, around, context.messages);
    await printView(context, view, options, around.notes);
  },
});

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
    ...defined({
      matrix: rows && { by: rows, columns: monthsOf(plans, last, day, rows) },
      trend:
        trend &&
        days.map((point, number) => ({ day: point, totals: countPlans(plans, number, point).totals })),
    }),
  };
}

function rowsOf(plans: readonly PlanStates[]): Grouping {
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
  const all = new Set(
    plans.flatMap(({ days }) => days[number]!.items.map(({ occurrence }) => occurrence.to)),
  );
  return [...all].sort().map((month) => {
    const inMonth = plans.map(({ loaded, days }) => {
      const { items, states } = days[number]!;
      return { loaded, days: [{ items: items.filter(({ occurrence }) => occurrence.to === month), states }] };
    });
    return { month, groups: countPlans(inMonth, 0, day, by).groups };
  });
}

/** The day that is judged, and before it, where a trend is asked for, the end of each month or week of the plans. */
function daysOf(
  plans: readonly Pick<PlanItems, 'loaded'>[],
  { day }: AsOf,
  step: StatusOptions['trend'],
): Day[] {
  if (step === undefined) return [day];
  const [first = monthOf(day)] = plans.flatMap(({ loaded }) => loaded.plan.period).sort();
  const endOf = (each: Day): Day => (step === 'month' ? lastDay(monthOf(each)) : addDays(mondayOf(each), 6));
  const days: Day[] = [];
  for (let end = endOf(firstDay(first)); end < day; end = endOf(addDays(end, 1))) days.push(end);
  return [...days, day];
}

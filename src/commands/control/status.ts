import { addDays, addMonths, firstDay, lastDay, monthOf, type Day } from '../../calendar/day.ts';
import { mondayOf } from '../../calendar/week.ts';
import { EXIT, type ExitCode } from '../../failure.ts';
import { dayInWords } from '../../messages/dates.ts';
import { GROUPINGS, type Grouping } from '../../progress/roll-up.ts';
import type { StatusReport } from '../../progress/status-report.ts';
import { statusView } from '../../views/status.ts';
import type { Words } from '../../views/view.ts';
import { asOf, readAsOf, type AsOf } from './as-of.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { countPlans, plansOn, statesOf, type PlanItems, type PlanStates } from './count-plans.ts';
import { formOf, LIST_FORMAT, printView, type ListFormat } from '../print-view.ts';
import { readLedger } from '../project/records.ts';

interface StatusOptions {
  readonly by?: Grouping;
  readonly asOf?: string;
  readonly matrix?: boolean;
  readonly trend?: 'month' | 'week';
  readonly format?: ListFormat;
}

/** How many units a matrix has rows for; more of them are shown by the bodies they answer to. */
const MANY = 200;

/** `cyclo status`: how plans stand, in figures. */
export const status: Command<StatusOptions> = {
  name: 'status',
  writes: false,
  options: [
    { flags: '--by <what>', name: 'groupBy', choices: GROUPINGS },
    { flags: '--as-of <date>', name: 'asOf' },
    { flags: '--matrix', name: 'matrix' },
    { flags: '--trend <step>', name: 'trend', choices: ['month', 'week'] },
    LIST_FORMAT,
  ],
  run,
};

async function run(context: Context, { options }: Call<StatusOptions>): Promise<ExitCode> {
  const state = await readAsOf(context, options.asOf);
  const plans = await plansOn(context, state);
  const points = pointsOf(context, plans, state, options.trend);
  const counted = await readLedger(context, (ledger) => statesOf(ledger, plans, points));
  const report = reportOf(counted, points, options);
  const view = statusView(report, options.by, around(context, plans, report, options), context.messages);
  await printView(context, view, options.format);
  return EXIT.fine;
}

function around(
  context: Context,
  plans: readonly PlanItems[],
  { asOf: day }: StatusReport,
  { format }: StatusOptions,
): { title: Words[]; quiet: boolean } {
  const { language, messages, quiet } = context;
  const titles = plans.map(({ loaded: { plan } }) => [plan.title, plan.subtitle].filter(Boolean).join(' '));
  const shown = formOf(context, format) === 'pipe' ? day : dayInWords(language, day);
  return {
    title: [
      ...titles.map((text): Words => ({ text, accent: 'strong', only: ['screen', 'pipe'] })),
      messages.status.heading({ day: shown }),
    ],
    quiet,
  };
}

/** @param points the days that are judged, ascending; the last is the one that is asked about */
function reportOf(
  plans: readonly PlanStates[],
  points: readonly AsOf[],
  { by, matrix, trend }: StatusOptions,
): StatusReport {
  const last = points.length - 1;
  const { day } = points[last]!;
  const rows = matrix === true ? (by ?? rowsOf(plans)) : undefined;
  return {
    asOf: day,
    ...countPlans(plans, last, day, rows ?? by),
    ...(rows === undefined ? {} : { matrix: { by: rows, columns: monthsOf(plans, last, day, rows) } }),
    ...(trend === undefined
      ? {}
      : {
          trend: points.map((point, number) => ({
            day: point.day,
            totals: countPlans(plans, number, point.day).totals,
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
  moment: number,
  day: Day,
  by: Grouping,
): NonNullable<StatusReport['matrix']>['columns'] {
  const all = new Set(plans.flatMap(({ items }) => items.map(({ occurrence }) => occurrence.to)));
  return [...all].sort().map((month) => {
    const inMonth = plans.map((plan) => ({
      ...plan,
      items: plan.items.filter(({ occurrence }) => occurrence.to === month),
    }));
    return { month, groups: countPlans(inMonth, moment, day, by).groups };
  });
}

/** The day that is judged, and before it, where a trend is asked for, the end of each month or week of the plans. */
function pointsOf(
  context: Context,
  plans: readonly PlanItems[],
  state: AsOf,
  step: StatusOptions['trend'],
): AsOf[] {
  if (step === undefined) return [state];
  const [first = monthOf(state.day)] = plans.flatMap(({ loaded }) => loaded.plan.period).sort();
  const days = ends(firstDay(first), state.day, step).filter((day) => day < state.day);
  return [...days.map((day) => asOf(context, day)), state];
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

import { addDays, addMonths, firstDay, lastDay, monthOf, type Day } from '../calendar/day.ts';
import { mondayOf } from '../calendar/week.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { GROUPINGS, type Grouping } from '../progress/roll-up.ts';
import type { StatusPoint, StatusReport } from '../progress/status-report.ts';
import type { LedgerReader } from '../store/ledger.ts';
import { asOf, readAsOf, type AsOf } from './as-of.ts';
import type { Call, Command } from './command.ts';
import type { Context } from './context.ts';
import { countPlans, plansOn, type PlanItems } from './count-plans.ts';
import { readLedger } from './records.ts';
import { printStatus } from './status-output.ts';

/** What `cyclo status` can be told. */
export interface StatusOptions {
  readonly by?: Grouping;
  readonly asOf?: string;
  readonly matrix?: boolean;
  readonly trend?: 'month' | 'week';
  readonly format?: 'table' | 'json' | 'csv' | 'md';
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
    { flags: '-f, --format <format>', name: 'format', choices: ['table', 'json', 'csv', 'md'] },
  ],
  run,
};

async function run(context: Context, { options }: Call<StatusOptions>): Promise<ExitCode> {
  const state = await readAsOf(context, options.asOf);
  const plans = await plansOn(context, state);
  const report = await readLedger(context, (ledger) => reportOf(context, ledger, plans, state, options));
  await printStatus(
    context,
    plans.map(({ loaded }) => loaded.plan),
    report,
    options,
  );
  return EXIT.fine;
}

async function reportOf(
  context: Context,
  ledger: LedgerReader,
  plans: readonly PlanItems[],
  state: AsOf,
  { by, matrix, trend }: StatusOptions,
): Promise<StatusReport> {
  const rows = matrix === true ? (by ?? rowsOf(plans)) : undefined;
  return {
    asOf: state.day,
    ...(await countPlans(ledger, plans, state, rows ?? by)),
    ...(rows === undefined ? {} : { matrix: await months(ledger, plans, state, rows) }),
    ...(trend === undefined ? {} : { trend: await points(context, ledger, plans, state, trend) }),
  };
}

function rowsOf(plans: readonly PlanItems[]): Grouping {
  const units = new Set(plans.flatMap(({ loaded }) => loaded.plan.actors.flatMap((actor) => actor.units)));
  return units.size > MANY ? 'parent' : 'unit';
}

/** The counts of each month by itself. An obligation is in the month it is grouped under. */
async function months(
  ledger: LedgerReader,
  plans: readonly PlanItems[],
  state: AsOf,
  by: Grouping,
): Promise<NonNullable<StatusReport['matrix']>> {
  const all = [...new Set(plans.flatMap(({ items }) => items.map(({ occurrence }) => occurrence.to)))].sort();
  const columns = [];
  for (const month of all) {
    const inMonth = plans.map(({ loaded, items }) => ({
      loaded,
      items: items.filter(({ occurrence }) => occurrence.to === month),
    }));
    columns.push({ month, groups: (await countPlans(ledger, inMonth, state, by)).groups });
  }
  return { by, columns };
}

/** The totals at the end of each month or week of the plans, up to the day that is judged. */
async function points(
  context: Context,
  ledger: LedgerReader,
  plans: readonly PlanItems[],
  state: AsOf,
  step: 'month' | 'week',
): Promise<StatusPoint[]> {
  const [first = monthOf(state.day)] = plans.flatMap(({ loaded }) => loaded.plan.period).sort();
  const found: StatusPoint[] = [];
  for (const day of ends(firstDay(first), state.day, step)) {
    const point = day === state.day ? state : asOf(context, day);
    found.push({ day, totals: (await countPlans(ledger, plans, point)).totals });
  }
  return found;
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

/** What a rule that stands alone is read against: the plan that covers the time, and what the command line says instead. */
import { monthOf, monthsBetween, type Month } from '../../calendar/day.ts';
import { builtInCalendar, isBuiltIn } from '../../calendar/production/built-in.ts';
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import type { WhenContext } from '../../calendar/occurrences.ts';
import { defined } from '../../defined.ts';
import type { DeadlineRule, Roll } from '../../calendar/when.ts';
import { EXIT, Failure, usageError } from '../../failure.ts';
import { anchorNames, whenContext } from '../../plan/when/anchors.ts';
import type { AnchorNames } from '../../plan/when/relative.ts';
import type { Plan } from '../../plan/plan.ts';
import { readCalendar } from '../../plan/read-part.ts';
import { say, type Context } from '../context.ts';
import {
  findPlanFiles,
  hasErrors,
  loadPlans,
  readPlanFile,
  findingsText,
  type LoadedPlan,
} from '../project/plans.ts';
import { readIfThere } from '../project/input.ts';
import { readMonth } from '../span.ts';

/** What the command line says of it. */
export interface BasisOptions {
  readonly in?: string;
  readonly roll?: Roll;
  readonly calendar?: string;
}

/** The months, the meaning of a month, and the working days. */
export interface RuleBasis {
  /** The plan's name, where there is one. */
  readonly plan?: string;
  readonly period: readonly Month[];
  readonly monthDeadline: DeadlineRule;
  readonly roll: Roll;
  readonly calendar: WorkingCalendar;
  /** What times are counted from, and what people call it: a plan knows. */
  readonly anchors?: NonNullable<WhenContext['anchors']>;
  readonly anchorNames?: AnchorNames;
}

/** @throws Failure where the command line, or a file it names, makes no sense */
export async function ruleBasis(context: Context, options: BasisOptions): Promise<RuleBasis> {
  const asked = options.in === undefined ? undefined : readMonthRange(options.in, '--in');
  const loaded = await planOf(context, asked ?? [monthOf(context.today)]);
  const year = context.today.slice(0, 4);
  const calendar =
    options.calendar === undefined ? loaded?.calendar : await namedCalendar(context, options.calendar);
  const days = calendar ?? builtInCalendar('ru');
  return {
    ...(loaded ? { plan: loaded.plan.name, ...anchorsIn(loaded.plan, days) } : {}),
    period: asked ?? loaded?.plan.period ?? monthsBetween(`${year}-01`, `${year}-12`),
    monthDeadline: loaded?.plan.monthDeadline ?? { kind: 'last-day', of: 'same' },
    roll: options.roll ?? loaded?.plan.nonWorkingDay ?? 'preceding',
    calendar: days,
  };
}

function anchorsIn(plan: Plan, days: WorkingCalendar): Pick<RuleBasis, 'anchors' | 'anchorNames'> {
  const { anchors } = whenContext(plan, days);
  return { ...defined({ anchors }), anchorNames: anchorNames(plan.activities, plan.days) };
}

/** `2010-10` or `2010-08..2010-12`. */
export function readMonthRange(text: string, option: string): Month[] {
  const [from = '', to = from, ...more] = text.split('..');
  const months = monthsBetween(readMonth(from, option), readMonth(to, option));
  if (months.length === 0 || more.length > 0) throw usageError('not-a-period', { option, text });
  return months;
}

/** The plan named, or the one of those found that covers the time. A broken one does not stand in the way of a rule. */
async function planOf(context: Context, months: readonly Month[]): Promise<LoadedPlan | undefined> {
  const { io, messages, planFiles } = context;
  const words = messages.when.dates;
  if (planFiles.length === 1) return (await loadPlans(context))[0];
  const covering: LoadedPlan[] = [];
  for (const file of await findPlanFiles(context)) {
    const reading = await readPlanFile(context, file);
    const { plan } = reading;
    if (!plan || hasErrors(reading)) {
      await say(io.stderr, words.brokenPlan({ file }));
    } else if (plan.period.some((month) => months.includes(month))) {
      covering.push({ ...reading, plan });
    }
  }
  if (covering.length < 2) return covering[0];
  await say(io.stderr, words.severalPlans({ plans: covering.map(({ plan }) => plan.file) }));
  return undefined;
}

async function namedCalendar(context: Context, name: string): Promise<WorkingCalendar> {
  if (isBuiltIn(name)) return builtInCalendar(name);
  const bytes = await readIfThere(context.io, name);
  if (bytes === undefined) throw new Failure('calendar-not-found', { path: name });
  const { calendar, file, diagnostics } = await readCalendar(name, bytes);
  if (calendar) return calendar;
  context.io.stderr.write(`${await findingsText(context, diagnostics, [{ files: [file] }])}\n`);
  throw new Failure('calendar-broken', { path: name, count: diagnostics.length }, EXIT.findings);
}

import { nextPlan, type NextPlan } from '../../../review/next/next-plan.ts';
import { secondSource, type SecondSource } from '../../../review/next/second-source.ts';
import type { ActivityEntry } from '../../../plan/generated/plan-file.ts';
import type { Plan } from '../../../plan/plan.ts';
import { pairActivities, type ActivityLike } from '../../../review/diff/pairs.ts';
import { usageError } from '../../../failure.ts';
import type { Context } from '../../context.ts';
import { readSoundPlan, type LoadedPlan } from '../../project/plans.ts';
import type { SpanFiles } from './span-files.ts';

/** Last year's plan of the same time, and what it had that the next plan has not. */
export interface LastYear {
  readonly plan: Plan;
  readonly found: SecondSource;
}

/** Reads `--like`, moves it into the period, and compares. @throws Failure where it is not earlier */
export async function lastYear(
  context: Context,
  file: string,
  { plan, calendar }: LoadedPlan,
  made: NextPlan,
  spans: SpanFiles,
): Promise<LastYear> {
  const source = await readSoundPlan(context, file);
  const period = made.shift.to;
  if (source.plan.period[0]! >= period[0]!)
    throw usageError('next-not-later', {
      plan: source.plan.name,
      begins: source.plan.period[0]!,
      period: period[0]!,
    });
  const moved = nextPlan({
    entry: source.entry!,
    plan: source.plan,
    days: calendar,
    period,
    name: source.plan.name,
    spans,
    oneOff: 'keep',
  });
  const [before, after] = [moved, made].map(({ works }) => works.map(({ entry }) => alike(entry)));
  const ids = new Set(after!.map(({ id }) => id));
  const twins = [
    ...before!.filter(({ id }) => ids.has(id)).map(({ id }) => ({ before: id, after: id })),
    ...pairActivities(before!, after!),
  ];
  return {
    plan: source.plan,
    found: secondSource(plan, made, { plan: source.plan, made: moved }, twins, calendar),
  };
}

function alike({ id, title, when, tasks, was }: ActivityEntry): ActivityLike {
  return { id, title, when, tasks, ...(was ? { was } : {}) };
}

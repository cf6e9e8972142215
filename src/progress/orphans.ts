import type { WorkingDays } from '../calendar/working-days.ts';
import type { Activity, Plan } from '../plan/plan.ts';
import { obligations, timeNames } from './obligations.ts';

/** What the records of a plan are about, and how many there are of each. */
export interface Subjects {
  /** By activity, then by occurrence. */
  readonly times: readonly SubjectTime[];
  readonly units: readonly Subject[];
}

/** A name in records. */
export interface Subject {
  readonly id: string;
  readonly count: number;
}

/** An activity and an occurrence of it that records name. */
export interface SubjectTime {
  readonly activity: string;
  readonly occurrence: string;
  readonly count: number;
}

/** What records are about and a plan no longer has. */
export interface Orphans {
  readonly activities: readonly Subject[];
  readonly units: readonly Subject[];
  /** Times that a known activity does not have; `index` is its place in the plan. */
  readonly times: readonly (SubjectTime & { readonly index: number })[];
}

/**
 * Names in a plan's records that the plan does not know, under any name a thing has had: what it lost when it was edited.
 */
export function orphansOf(plan: Plan, days: WorkingDays, recorded: Subjects): Orphans {
  const { activities, actors } = plan;
  const units = namesOf(actors.flatMap((actor) => actor.units));
  const known = namesOf(activities);
  const counts = new Map<string, number>();
  for (const { activity, count } of recorded.times) {
    if (!known.has(activity)) counts.set(activity, (counts.get(activity) ?? 0) + count);
  }
  const isRecorded = new Set(recorded.times.map(({ activity }) => known.get(activity)));
  const timesOf = knownTimes({ ...plan, activities: activities.filter((_, at) => isRecorded.has(at)) }, days);
  return {
    activities: [...counts].map(([id, count]) => ({ id, count })),
    units: recorded.units.filter(({ id }) => !units.has(id)),
    times: recorded.times.flatMap((time) => {
      const index = known.get(time.activity);
      if (index === undefined || timesOf.get(activities[index]!)?.has(time.occurrence) !== false) return [];
      return [{ ...time, index }];
    }),
  };
}

/** Every name something has or had, and its place in the list. */
function namesOf(
  named: readonly { readonly id: string; readonly was: readonly string[] }[],
): Map<string, number> {
  return new Map(named.flatMap(({ id, was }, index) => [id, ...was].map((name) => [name, index] as const)));
}

/** The times of each activity, with the one a later order moved it from; none of one whose `when` is not all understood. */
function knownTimes(plan: Plan, days: WorkingDays): Map<Activity, Set<string>> {
  const { items, problems } = obligations(plan, days);
  const times = new Map(plan.activities.map((each) => [each, new Set<string>()]));
  for (const item of items) for (const name of timeNames(item)) times.get(item.activity)!.add(name);
  for (const { activity } of problems) times.delete(activity);
  return times;
}

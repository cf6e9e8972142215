/**
 * What is owed: obligations are computed from a plan, never stored. One obligation is one unit's share of one
 * occurrence of one activity. Knows nothing of events: `standing.ts` matches those.
 */
import type { Day } from '../calendar/day.ts';
import {
  beginningBy,
  occurrences,
  type Occurrence,
  type TermProblem,
  type WhenContext,
} from '../calendar/occurrences.ts';
import type { When } from '../calendar/when.ts';
import { rollDeadline, type WorkingDays } from '../calendar/working-days.ts';
import type { Activity, Actor, Plan, Task, Unit } from '../plan/plan.ts';
import { unitsOf } from '../plan/selection.ts';

/** One bullet at one time: what one actor owes for one occurrence of an activity, and which of its units owe it. */
export interface Item {
  readonly activity: Activity;
  readonly task: Task;
  readonly actor: Actor;
  readonly occurrence: Occurrence;
  /** The occurrence's own words in the order. */
  readonly text: string;
  /** The deadline after the non-working-day rule; absent where there is none. */
  readonly effectiveDeadline?: Day;
  /** The occurrence it was moved from by a later order, where it is all there is of the activity: its records are its records. */
  readonly formerly?: string;
  /** The units that owe it, in the order of the registry. */
  readonly units: readonly Unit[];
}

/** A task whose `when` has a part that names no time. */
export interface UnscheduledPart extends TermProblem {
  readonly activity: Activity;
  readonly task?: Task;
}

/** Everything a plan asks of everybody. */
export interface Obligations {
  /** In the order of the file, an activity's occurrences by deadline, its actors as the activity names them. */
  readonly items: readonly Item[];
  readonly problems: readonly UnscheduledPart[];
}

/** A plan's rules as the calendar reads them. */
function whenContext(plan: Plan, days: WorkingDays): WhenContext {
  return { period: plan.period, monthDeadline: plan.monthDeadline, days };
}

/** Computes all items of a plan. */
export function obligations(plan: Plan, days: WorkingDays): Obligations {
  const context = whenContext(plan, days);
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const items: Item[] = [];
  const problems: UnscheduledPart[] = [];
  for (const activity of plan.activities) {
    const shared = occurrences(activity.when, context);
    for (const problem of shared.problems) problems.push({ ...problem, activity });
    const roll = activity.nonWorkingDay ?? plan.nonWorkingDay;
    for (const task of activity.tasks) {
      const actor = actors.get(task.actor);
      if (!actor) continue;
      const found = task.when ? own(task.when, activity, task, context, problems) : shared.occurrences;
      const formerly = found.length === 1 ? activity.moved?.from : undefined;
      for (const occurrence of found) {
        const item = itemOf(activity, task, actor, occurrence, roll, days);
        items.push(formerly === undefined || formerly === occurrence.id ? item : { ...item, formerly });
      }
    }
  }
  return { items, problems };
}

function own(
  when: When,
  activity: Activity,
  task: Task,
  context: WhenContext,
  problems: UnscheduledPart[],
): readonly Occurrence[] {
  const found = occurrences(when, context);
  for (const problem of found.problems) problems.push({ ...problem, activity, task });
  return found.occurrences;
}

function itemOf(
  activity: Activity,
  task: Task,
  actor: Actor,
  occurrence: Occurrence,
  roll: Plan['nonWorkingDay'],
  days: WorkingDays,
): Item {
  const { deadline } = occurrence;
  const effectiveDeadline = deadline && rollDeadline(deadline, roll, days, occurrence.floor);
  return {
    activity,
    task,
    actor,
    occurrence: beginningBy(occurrence, effectiveDeadline),
    text: task.wording[occurrence.id] ?? task.text,
    ...(effectiveDeadline === undefined ? {} : { effectiveDeadline }),
    units: unitsOf(task, actor).filter((unit) => existsDuring(unit, occurrence)),
  };
}

/** A unit that opened after the time, or closed before it, owes nothing for it. */
function existsDuring(unit: Unit, { start, deadline }: Occurrence): boolean {
  return (
    (unit.from === undefined || deadline === undefined || unit.from <= deadline) &&
    (unit.to === undefined || unit.to >= start)
  );
}

/** Items by the id of their activity, in the order given. */
export function byActivity(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.activity.id);
    if (group) group.push(item);
    else groups.set(item.activity.id, [item]);
  }
  return groups;
}

/**
 * What is owed: obligations are computed from a plan, never stored. One obligation is one unit's share of one
 * occurrence of one activity. Knows nothing of events: `standing.ts` matches those.
 */
import { groupBy, entryIn, once } from '../group-by.ts';
import type { Day } from '../calendar/day.ts';
import {
  beginningBy,
  lastDayOf,
  occurrences,
  type Occurrence,
  type TermProblem,
  type WhenContext,
} from '../calendar/occurrences.ts';
import type { Term, When } from '../calendar/when.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Activity, Actor, Move, Plan, Task, Unit } from '../plan/plan.ts';
import { listedIn, recordPlanOf } from '../plan/shares/derived-shares.ts';
import { withOthers } from './derived/listed-units.ts';
import { namedAbove } from './derived/times-above.ts';
import { isFor, namesSpans } from '../calendar/named-spans.ts';
import { unitsOf } from '../plan/shares/selection.ts';
import { whenContext } from '../plan/when/anchors.ts';

/** One bullet at one time: what one actor owes for one occurrence of an activity, and which of its units owe it. */
export interface Item {
  readonly activity: Activity;
  readonly task: Task;
  readonly actor: Actor;
  readonly occurrence: Occurrence;
  /** The plan under whose name its records go: of what a plan has from the one above, that one. */
  readonly plan: string;
  /** The occurrence's own words in the order. */
  readonly text: string;
  /** The deadline after the non-working-day rule; absent where there is none. */
  readonly effectiveDeadline?: Day;
  /** The activity's former ids whose records are its records: of what was split, only where no other part has the task. */
  readonly formerIds: readonly string[];
  /** The moves by later orders that led to this time, the last first: the records of those times are its records. */
  readonly moved?: readonly Move[];
  /** The units that owe it, in the order of the registry. */
  readonly units: readonly Unit[];
  /** Units that have a share of it, too, which is not listed with this plan. */
  readonly others?: readonly Unit[];
  /** What has to be done before it has a deadline for some of its units, and how far that is. */
  readonly awaits?: (units: readonly Unit[]) => Awaited;
}

/** An activity that something waits for, and how far its units are. */
export interface Awaited {
  readonly activity: string;
  readonly occurrence: string;
  readonly title: string;
  readonly total: number;
  readonly done: number;
}

/** A task whose `when` has a part that names no time. */
interface UnscheduledPart extends TermProblem {
  readonly activity: Activity;
  readonly task?: Task;
}

/** Everything a plan asks of everybody: in the order of the file, an activity's occurrences by deadline, its actors as it names them. */
export type Obligations = ReturnType<typeof obligations>;

/**
 * Computes all items of a plan. Those that depend on what was done have no deadline yet: `open-terms.ts` gives them one.
 *
 * @param activities only items of these; others may still decide on their days
 */
export function obligations(
  plan: Plan,
  days: WorkingDays,
  activities: readonly Activity[] = plan.activities,
) {
  const context = whenContext(plan, days);
  const timesFor = timesByUnit(plan, days);
  const isListed = listedIn(plan);
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const items: Item[] = [];
  const problems: UnscheduledPart[] = [];
  for (const activity of activities) {
    const shared = owed(activity.when, { activity }, context, problems);
    const roll = activity.nonWorkingDay ?? plan.nonWorkingDay;
    for (const task of activity.tasks) {
      const actor = actors.get(task.actor);
      if (!actor) continue;
      const usual = task.when ? owed(task.when, { activity, task }, context, problems) : shared;
      const found = ofUnits(task.when ?? activity.when, unitsOf(task, actor), usual, timesFor);
      const named = namedAbove(activity, task, usual, context);
      for (const { occurrence: own, units } of found) {
        const occurrence = named(own);
        const item = itemOf({ plan, activity, task, actor }, occurrence, units, roll, days);
        const moved = activity.moved ? movesTo(occurrence, activity.moved, usual.map(named)) : [];
        const all = moved.length > 0 ? { ...item, moved } : item;
        items.push(isListed ? withOthers(all, isListed) : all);
      }
    }
  }
  return { items: withFormerIds(activities, items), problems };
}

/**
 * Gives items the records of their activities' former ids. Where an activity was split, several have one former id, or one
 * has the id that another had: a record is that of the part that has a task for its unit at its time. Where two have one,
 * the part that has the id now keeps it, and else it is nobody's: nothing counts twice.
 */
function withFormerIds(activities: readonly Activity[], items: readonly Item[]): readonly Item[] {
  const heirs = new Map<string, Set<string>>();
  for (const { id, was } of activities) {
    for (const name of was) entryIn(heirs, name, () => new Set()).add(id);
  }
  if (heirs.size === 0) return items;
  const ids = new Set(activities.map(({ id }) => id));
  const shared = new Set([...heirs].flatMap(([name, of]) => (of.size > 1 || ids.has(name) ? [name] : [])));
  const claims = new Map<string, Set<string>>();
  const claimsOf = (item: Item, name: string): string[] =>
    timeNames(item).flatMap((time) => item.units.map(({ id }) => `${name} ${time} ${id}`));
  for (const item of items) {
    const { id, was } = item.activity;
    for (const name of new Set([id, ...was])) {
      if (!shared.has(name)) continue;
      for (const claim of claimsOf(item, name)) entryIn(claims, claim, () => new Set()).add(id);
    }
  }
  return items.map((item) => {
    const { was } = item.activity;
    if (was.length === 0) return item;
    const isOwn = (name: string): boolean =>
      !shared.has(name) || claimsOf(item, name).every((claim) => claims.get(claim)!.size === 1);
    return { ...item, formerIds: was.filter(isOwn) };
  });
}

/** The times of a `when` for one unit; nothing where they are the usual ones. */
type TimesByUnit = (when: When, unit: Unit) => readonly Occurrence[] | undefined;

/** Spans may have other dates for some units: their times have the same names, and other days. */
function timesByUnit(plan: Plan, days: WorkingDays): TimesByUnit | undefined {
  const differ = plan.spans.flatMap(({ spans }) => spans).flatMap((span) => span.differ);
  if (differ.length === 0) return undefined;
  // Units with the same dates have the same times.
  const timesOf = new Map<string, (when: When) => readonly Occurrence[]>();
  return (when, unit) => {
    if (!when.some(namesSpans)) return undefined;
    const own = differ.flatMap((_, index) => (isFor(differ[index]!, unit) ? [index] : []));
    if (own.length === 0) return undefined;
    return entryIn(timesOf, own.join(), () => timesIn(whenContext(plan, days, unit)))(when);
  };
}

/** The times that each `when` names, worked out once. */
function timesIn(context: WhenContext): (when: When) => readonly Occurrence[] {
  return once((when) => occurrences(when, context).occurrences);
}

/** The times of a task, and who has them: units with other dates apart from the rest. */
function ofUnits(
  when: When,
  units: readonly Unit[],
  usual: readonly Occurrence[],
  timesFor: TimesByUnit | undefined,
) {
  if (!timesFor || units.length === 0) return usual.map((occurrence) => ({ occurrence, units }));
  const byTimes = groupBy(units, (unit) => JSON.stringify(timesFor(when, unit) ?? usual));
  const groups = [...byTimes.values()].flatMap((own) =>
    (timesFor(when, own[0]!) ?? usual).map((occurrence) => ({ occurrence, units: own })),
  );
  // What is due on the same day for several groups is one, and can be begun when the first of them can.
  const sorted = groups.toSorted((a, b) => (a.occurrence.start < b.occurrence.start ? -1 : 1));
  const same = groupBy(sorted, ({ occurrence }) => JSON.stringify({ ...occurrence, start: '' }));
  const ids = usual.map(({ id }) => id);
  return [...same.values()]
    .map((all) => ({
      occurrence: all[0]!.occurrence,
      units: units.filter((unit) => all.some((each) => each.units.includes(unit))),
    }))
    .toSorted((a, b) => ids.indexOf(a.occurrence.id) - ids.indexOf(b.occurrence.id));
}

function owed(
  when: When,
  place: Pick<UnscheduledPart, 'activity' | 'task'>,
  context: WhenContext,
  problems: UnscheduledPart[],
): readonly Occurrence[] {
  const found = occurrences(when, context);
  // What has no turn in the plan's months is in order.
  for (const each of found.problems)
    if (each.problem.kind !== 'no-turn') problems.push({ ...each, ...place });
  return found.occurrences;
}

/**
 * The moves that led to a time, one after the other. A move that does not say to which time leads to the only one there
 * is. From a time that is still there, nothing was moved.
 */
function movesTo({ id }: Occurrence, moved: readonly Move[], all: readonly Occurrence[]): readonly Move[] {
  const present = new Set(all.map((each) => each.id));
  const only = all.length === 1 ? id : undefined;
  const found: Move[] = [];
  const names = [id];
  for (const name of names) {
    for (const move of moved) {
      if ((move.to ?? only) !== name || present.has(move.from) || names.includes(move.from)) continue;
      names.push(move.from);
      found.push(move);
    }
  }
  return found;
}

/** The names of an item's time in records: its own, and those of the times it was moved from. */
export function timeNames({ occurrence, moved }: Pick<Item, 'occurrence' | 'moved'>): readonly string[] {
  return moved ? [occurrence.id, ...moved.map(({ from }) => from)] : [occurrence.id];
}

/** Whose item it is. */
interface Bullet extends Pick<Item, 'activity' | 'task' | 'actor'> {
  readonly plan: Plan;
}

function itemOf(
  { plan, activity, task, actor }: Bullet,
  occurrence: Occurrence,
  units: readonly Unit[],
  roll: Plan['nonWorkingDay'],
  days: WorkingDays,
): Item {
  const last = lastDayOf(occurrence, roll, days);
  const exists = (unit: Unit): boolean => existsDuring(unit, occurrence);
  return {
    activity,
    formerIds: [],
    task,
    actor,
    occurrence: beginningBy(occurrence, last),
    plan: recordPlanOf(plan, activity, task.actor),
    text: task.wording[occurrence.id] ?? task.text,
    ...(last === undefined ? {} : { effectiveDeadline: last }),
    // Most have all units of their actor: there may be hundreds, and items many thousands.
    units: units.every(exists) ? units : units.filter(exists),
  };
}

/** A unit that opened after the time, or closed before it, owes nothing for it; of open terms, by the days of the plan. */
function existsDuring(unit: Unit, { start, open, deadline = open?.planned?.deadline }: Occurrence): boolean {
  return (
    (unit.from === undefined || deadline === undefined || unit.from <= deadline) &&
    (unit.to === undefined || unit.to >= start)
  );
}

/** Whether an item has no deadline yet, since what its term is counted from has not been done. */
export function isWaiting({
  occurrence,
  effectiveDeadline: last,
}: Pick<Item, 'occurrence' | 'effectiveDeadline'>): boolean {
  return occurrence.open !== undefined && last === undefined;
}

/** The term that an item follows. */
export function termOf({
  activity,
  task,
  occurrence,
}: Pick<Item, 'activity' | 'task' | 'occurrence'>): Term | undefined {
  return (task.when ?? activity.when)[occurrence.term];
}

/** Items by the id of their activity, in the order given. */
export function byActivity(items: readonly Item[]): Map<string, Item[]> {
  return groupBy(items, ({ activity }) => activity.id);
}

/**
 * A version of a plan as a value in which everything that means the same is the same: short and full forms, defaults, what
 * a task takes from its activity, a registry in its own file or in the plan. The order of a plan's lists stays where people
 * see it; other lists are sorted. Values are written as a plan would have them.
 */
import { movedEntry } from '../plan/moved-entry.ts';
import type { Activity, Actor, Move, Order, Task, Unit } from '../plan/plan.ts';
import type { WhenEntry, WhenRuleEntry } from '../plan/generated/plan-file.ts';
import { arranged, asSet, inOrder } from './arranged.ts';
import type { Edition } from './edition.ts';
import { isSame } from './new-fact.ts';
import { normalCalendar, type NormalCalendar } from './normal-calendar.ts';
import { byEntry, monthsEntry, whenEntry } from './normal-when.ts';

/** What an actor does, with everything it takes from its activity. */
export interface NormalTask {
  readonly role: string;
  readonly text: string;
  /** Only words that differ from the text. */
  readonly wording?: Readonly<Record<string, string>>;
  /** Only where it differs from the activity's. */
  readonly when?: WhenEntry;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly tags?: readonly string[];
  /** The host stands in it: apart from it, it means nothing. */
  readonly 'done-by': 'all' | 'any' | 'host' | { readonly host: string };
  readonly 'accepted-by'?: 'parent';
  readonly output?: string;
}

/** An activity; its tasks in the order of their actors' ids, since the columns of the table have an order of their own. */
export interface NormalActivity {
  readonly id: string;
  readonly title: string;
  readonly when: WhenEntry;
  readonly after?: readonly string[];
  readonly with?: readonly string[];
  readonly 'non-working-day'?: string;
  readonly was?: readonly string[];
  readonly withdrawn?: { readonly by: string; readonly reason?: string };
  readonly moved?: Move | readonly Move[];
  readonly tasks: Readonly<Record<string, NormalTask>>;
}

/** One body of an actor. */
export interface NormalUnit {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly tags?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly was?: readonly string[];
}

/** A column of the table. No units: it is a unit itself. */
export interface NormalActor {
  readonly id: string;
  readonly name: string;
  readonly units: readonly NormalUnit[];
}

/** The requisites. Lists that are not there are empty. */
export interface NormalOrder extends Omit<Order, 'clauses' | 'executors' | 'distribution'> {
  readonly clauses: readonly string[];
  readonly executors: readonly string[];
  readonly distribution: readonly string[];
}

/** A plan in its normal form. Two of them are the same plan if `JSON.stringify` gives the same for both. */
export interface NormalPlan {
  readonly plan: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly period: string | readonly string[];
  readonly rows: string;
  readonly order?: NormalOrder;
  readonly deadlines: {
    readonly month: NonNullable<WhenRuleEntry['by']>;
    readonly 'non-working-day': string;
  };
  /** The name of a built-in calendar, or the content of one's own. */
  readonly calendar: string | NormalCalendar;
  readonly actors: readonly NormalActor[];
  readonly activities: readonly NormalActivity[];
}

/** The normal form of a version of a plan. */
export function normalForm(edition: Edition): NormalPlan {
  return normalPlan(edition, edition.plan.activities.map(normalActivity));
}

/** The normal forms of two versions. What is equal as it was read is made once, and shared. */
export function normalForms(
  before: Edition | undefined,
  after: Edition | undefined,
): [NormalPlan | undefined, NormalPlan | undefined] {
  const was = before && normalForm(before);
  if (!before || !was || !after) return [was, after && normalForm(after)];
  const known = new Map(before.plan.activities.map((activity, index) => [activity.id, index]));
  const is = normalPlan(
    after,
    after.plan.activities.map((activity) => {
      const index = known.get(activity.id) ?? -1;
      return isSame(before.plan.activities[index], activity)
        ? was.activities[index]!
        : normalActivity(activity);
    }),
  );
  return [was, is];
}

function normalPlan({ plan, ownCalendar }: Edition, activities: readonly NormalActivity[]): NormalPlan {
  return arranged('plan', {
    plan: plan.name,
    language: plan.language,
    title: plan.title,
    subtitle: plan.subtitle,
    period: monthsEntry(plan.period),
    rows: plan.rows,
    order: plan.order && normalOrder(plan.order),
    deadlines: { month: byEntry(plan.monthDeadline), 'non-working-day': plan.nonWorkingDay },
    calendar: ownCalendar ? normalCalendar(ownCalendar) : plan.calendar,
    actors: plan.actors.map(normalActor),
    activities,
  });
}

function normalOrder(order: Order): NormalOrder {
  const { signatory } = order;
  return arranged('order', {
    ...order,
    signatory: signatory && { post: signatory.post, name: signatory.name },
  });
}

function normalActor({ id, name, units }: Actor): NormalActor {
  const normal = units.map(normalUnit);
  const isItself = normal.length === 1 && isSame(normal[0], { id, name });
  return { id, name, units: isItself ? [] : normal };
}

function normalUnit(unit: Unit): NormalUnit {
  return arranged('unit', { ...unit, tags: asSet(unit.tags), was: asSet(unit.was) });
}

/** What a plan says of one activity. */
export function normalActivity(activity: Activity): NormalActivity {
  const { id, title, withdrawn, moved } = activity;
  const when = whenEntry(activity.when);
  return arranged('activity', {
    id,
    title,
    when,
    after: asSet(activity.after),
    with: activity.with.length > 0 ? activity.with : undefined,
    'non-working-day': activity.nonWorkingDay,
    was: asSet(activity.was),
    withdrawn: withdrawn && {
      by: withdrawn.by,
      ...(withdrawn.reason === undefined ? {} : { reason: withdrawn.reason }),
    },
    moved: moved && movedEntry(moved),
    tasks: inOrder(activity.tasks.map((task) => [task.actor, normalTask(task, when)] as const)),
  });
}

function normalTask(task: Task, shared: WhenEntry): NormalTask {
  const own = task.when && whenEntry(task.when);
  const wording = Object.entries(task.wording).filter(([, text]) => text !== task.text);
  return arranged('task', {
    role: task.role,
    text: task.text,
    wording: wording.length > 0 ? inOrder(wording) : undefined,
    when: isSame(own, shared) ? undefined : own,
    only: asSet(task.only),
    except: asSet(task.except),
    tags: asSet(task.tags),
    'done-by': task.doneBy === 'host' && task.host !== undefined ? { host: task.host } : task.doneBy,
    'accepted-by': task.acceptedBy,
    output: task.output,
  });
}

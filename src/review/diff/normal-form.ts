/**
 * A version of a plan as a value in which everything that means the same is the same: short and full forms, defaults, what
 * a task takes from its activity, a registry in its own file or in the plan. The order of a plan's lists stays where people
 * see it; other lists are sorted. Values are written as a plan would have them, in the order of `plan/fields.ts`.
 */
import { saidAfter } from '../../plan/field-path.ts';
import type { Entity, Field } from '../../plan/field.ts';
import { FIELDS } from '../../plan/fields.ts';
import type {
  ActivityEntry,
  CalendarFile,
  FullTaskEntry,
  OrderEntry,
  PlanFile,
  UnitEntry,
} from '../../plan/generated/plan-file.ts';
import type { Activity } from '../../plan/plan.ts';
import type { Edition } from '../edition.ts';

/** What an actor does, with everything it takes from its activity. */
export type NormalTask = Omit<FullTaskEntry, 'role' | 'done-by' | 'host'> & {
  readonly role: string;
  /** The host stands in it: apart from it, it means nothing. */
  readonly 'done-by': 'all' | 'any' | 'host' | { readonly host: string };
};

/** An activity; its tasks in the order of their actors' ids, since the columns of the table have an order of their own. */
export type NormalActivity = Omit<ActivityEntry, 'tasks' | keyof FullTaskEntry> &
  Pick<ActivityEntry, 'when'> & { readonly tasks: Readonly<Record<string, NormalTask>> };

/** One body of an actor. */
export type NormalUnit = Omit<UnitEntry, 'actor'>;

/** A column of the table. No units: it is a unit itself. */
export interface NormalActor {
  readonly id: string;
  readonly name: string;
  readonly units: readonly NormalUnit[];
}

type DayLists = 'days-off' | 'working-days' | 'short-days';

/** A calendar of one's own, whatever file it is in; what it says of days, by the days. */
type NormalCalendar = Omit<CalendarFile, 'cyclo-calendar' | DayLists> &
  Readonly<Record<DayLists, Readonly<Record<string, Group>>>>;

/** A plan in its normal form. Two of them are the same plan if `JSON.stringify` gives the same for both. */
export type NormalPlan = Required<Pick<PlanFile, 'plan' | 'title' | 'language' | 'rows' | 'deadlines'>> &
  Pick<PlanFile, 'subtitle' | 'period'> & {
    readonly order?: OrderEntry;
    /** The name of a built-in calendar, or the content of one's own. */
    readonly calendar: string | NormalCalendar;
    /** Spans, and the sets they are of, by the names of their times. */
    readonly spans?: Readonly<Record<string, Group>>;
    readonly actors: readonly NormalActor[];
    readonly activities: readonly NormalActivity[];
  };

/** A part of a normal form. */
export type Group = Readonly<Record<string, unknown>>;

/** The normal form of a version of a plan. */
export function normalForm(edition: Edition): NormalPlan {
  return normalPlan(edition, edition.plan.activities.map(normalActivity));
}

/** The normal forms of two versions. What is equal as it was read is made once, and shared. */
export function normalForms(
  before: Edition | undefined,
  after: Edition | undefined,
): [NormalPlan | undefined, NormalPlan | undefined] {
  const former = before && normalForm(before);
  if (!before || !former || !after) return [former, after && normalForm(after)];
  const known = new Map(before.plan.activities.map((activity, index) => [activity.id, index]));
  const activities = after.plan.activities.map((activity) => {
    const index = known.get(activity.id) ?? -1;
    return isSame(before.plan.activities[index], activity)
      ? former.activities[index]!
      : normalActivity(activity);
  });
  return [former, normalPlan(after, activities)];
}

function normalPlan({ plan, ownCalendar }: Edition, activities: readonly NormalActivity[]): NormalPlan {
  const calendar = ownCalendar ? normal('calendar', ownCalendar) : plan.calendar;
  return { ...normal('plan', { ...plan, activities: [] }), calendar, activities } as unknown as NormalPlan;
}

/** What a plan says of one activity. */
export function normalActivity(activity: Activity): NormalActivity {
  return normal('activity', activity) as unknown as NormalActivity;
}

/** A thing by its keys; those without a value are left out. */
function normal(entity: Entity, thing: object): Group {
  const result: Record<string, unknown> = {};
  // An actor's id stands before its other keys, in a file as a key of its own.
  if (entity === 'actor') result['id'] = (thing as Group)['id'];
  for (const [key, field] of Object.entries<Field>(FIELDS[entity])) {
    if (entity === 'activity' && field.isInherited) continue;
    const value = saidAfter(key, field, thing);
    const inner = normalValue(field, value, thing);
    if (inner !== undefined) result[key] = inner;
  }
  return result;
}

/** A value by its shape; nothing where it says nothing. */
function normalValue(field: Field, value: unknown, owner: object): unknown {
  switch (field.shape) {
    case 'format':
    case 'owner':
    case 'part':
      return undefined;
    case 'record':
    case 'group':
      if (Array.isArray(value)) return value.map((each: object) => normal(field.of!, each));
      return typeof value === 'object' && field.of ? normal(field.of, value!) : value;
    case 'set':
      return asSet(value as readonly string[] | undefined);
    case 'sequence':
      return (value as readonly string[]).length > 0 ? value : undefined;
    case 'texts':
      return ownTexts(value as Readonly<Record<string, string>>, (owner as { text: string }).text);
    case 'days':
      return statements((value ?? []) as readonly { readonly date: string }[]);
    case 'spans':
      return Object.keys(value as Group).length > 0 ? byKey(Object.entries(value as Group)) : undefined;
    case 'members':
      return field.of === 'task' ? tasksOf(owner as Activity) : membersOf(field.of!, value, owner);
    default:
      return value;
  }
}

function membersOf(entity: Entity, value: unknown, owner: object): Group[] {
  const members = (value as readonly object[]).map((each) => normal(entity, each));
  const { id, name } = owner as { readonly id?: string; readonly name?: string };
  // An actor that has no units is a unit itself.
  return entity === 'unit' && members.length === 1 && isSame(members[0], { id, name }) ? [] : members;
}

/** A time of its own is one that the activity does not have. */
function tasksOf({ tasks, when: shared }: Activity): Record<string, Group> {
  return byKey(
    tasks.map((task) => {
      const { when, ...more } = task;
      return [task.actor, normal('task', isSame(when, shared) ? more : task)] as const;
    }),
  );
}

/** Only words that differ from the text. */
function ownTexts(texts: Readonly<Record<string, string>>, text: string): unknown {
  const own = Object.entries(texts).filter(([, each]) => each !== text);
  return own.length > 0 ? byKey(own) : undefined;
}

/** What a calendar says of days, by the days. */
function statements(list: readonly { readonly date: string }[]): Record<string, Group> {
  return byKey(list.map(({ date, ...more }) => [date, byKey(Object.entries(more))] as const));
}

/** A group with its keys in the order of their characters. */
export function byKey<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.length > 1 ? entries.toSorted(([a], [b]) => (a < b ? -1 : 1)) : entries);
}

/** A list whose order and repeats mean nothing; nothing where it is empty. */
export function asSet(list: readonly string[] | undefined): readonly string[] | undefined {
  if (list === undefined || list.length === 0) return undefined;
  return list.length === 1 ? list : [...new Set(list)].sort();
}

/** Whether two parts of normal forms are equal. Their keys have an order, so that the first difference is enough. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && isSame((one as Group)[key], (other as Group)[key]))
  );
}

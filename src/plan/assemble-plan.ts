/**
 * From the entries of a plan file, which have passed the schema, to the model: short forms spelled out, defaults set,
 * units given to their actors. Knows no YAML and no files.
 */
import { defined, mapped } from '../defined.ts';
import { modelled } from './model-name.ts';
import type { SpanSet } from '../calendar/named-spans.ts';
import type { When } from '../calendar/when.ts';
import type {
  ActivityEntry,
  ActorEntry,
  FullTaskEntry,
  OrderEntry,
  OriginEntry,
  PlanFile,
  TaskEntry,
  UnitEntry,
  WhenEntry,
} from './generated/plan-file.ts';
import type { Activity, Actor, Details, NamedDay, Order, Plan, Selection, Task, Unit } from './plan.ts';
import type { Origin } from './shares/derivation.ts';
import { anchorNames } from './when/anchors.ts';
import { readMoves } from './entries/moves.ts';
import type { AnchorNames } from './when/relative.ts';
import { readResponsible } from './entries/responsible.ts';
import { readRows, withSpanNames } from './entries/spans.ts';
import { readLayout } from './entries/layout.ts';
import { readTableLayout } from './entries/table.ts';
import { readBy, readMonths, readWhen } from './when/entry.ts';

/**
 * @param entry the plan as its file has it
 * @param file the file's name, as the user would write it
 * @param registries the units of each file that an actor names, by the name used in the plan
 * @param spans the sets of each file of spans, by the name used in the plan
 */
export function assemblePlan(
  entry: PlanFile,
  file: string,
  registries: ReadonlyMap<string, readonly UnitEntry[]>,
  spans: ReadonlyMap<string, readonly SpanSet[]> = new Map(),
): Plan {
  const { deadlines = {}, language = 'ru', rows = 'month', calendar = 'ru' } = entry;
  const sets = [...spans.values()].flat();
  const days = entry.days && daysOf(entry.days);
  const names = anchorNames(entry.activities, days);
  const unread = [entry.spans ?? []].flat().filter((name) => !spans.has(name));
  return {
    name: entry.plan,
    file,
    ...defined({
      derivedFrom: entry['derived-from'],
      subtitle: entry.subtitle,
      returnForms: entry['return-forms'],
      days,
    }),
    language,
    title: entry.title,
    period: readMonths(entry.period),
    rows: readRows(rows, sets),
    ...(entry.table ? { table: readTableLayout(entry.table) } : {}),
    ...(entry.layout ? { layout: readLayout(entry.layout) } : {}),
    ...(entry.order ? { order: orderOf(entry.order) } : {}),
    monthDeadline: readBy(deadlines.month ?? 'last-day'),
    nonWorkingDay: deadlines['non-working-day'] ?? 'preceding',
    calendar,
    spans: sets,
    ...(unread.length > 0 ? { unreadSpans: unread } : {}),
    actors: Object.entries(entry.actors).map(([id, actor]) => actorOf(id, actor, registries)),
    activities: entry.activities.map((activity) => activityOf(activity, { names, sets })),
  };
}

function actorOf(
  id: string,
  { name, email, units, responsible }: ActorEntry,
  registries: ReadonlyMap<string, readonly UnitEntry[]>,
): Actor {
  const listed =
    typeof units === 'string'
      ? (registries.get(units) ?? []).filter((unit) => unit.actor === id)
      : (units ?? []);
  const own: Unit = { id, name, actor: id, tags: [], was: [], ...defined({ email }) };
  return {
    id,
    name,
    ...defined({ email }),
    ...detailsOf({ responsible }),
    ...(typeof units === 'string' && !registries.has(units) ? { unlisted: true as const } : {}),
    units: listed.length > 0 ? listed.map((unit) => unitOf(unit, id)) : [own],
  };
}

function unitOf({ responsible, ...entry }: UnitEntry, actor: string): Unit {
  return {
    ...modelled(entry),
    actor,
    tags: entry.tags ?? [],
    was: entry.was ?? [],
    ...detailsOf({ responsible }),
  };
}

function orderOf(entry: OrderEntry): Order {
  const { number, date, mark, 'amended-by': amendedBy, acquaintance, ...said } = entry;
  return {
    ...modelled(said),
    ...defined({ number: number ?? undefined, date: date ?? undefined }),
    clauses: entry.clauses ?? [],
    executors: entry.executors ?? [],
    distribution: entry.distribution ?? [],
    ...(mark === 'approved' ? { mark } : {}),
    ...defined({
      amendedBy: amendedBy?.map((each) =>
        defined({ number: each.number ?? undefined, date: each.date ?? undefined }),
      ),
      acquaintance: readAcquaintance(acquaintance),
    }),
  };
}

function readAcquaintance(entry: OrderEntry['acquaintance']): Order['acquaintance'] {
  return typeof entry === 'number' || entry === undefined ? entry : readResponsible(entry);
}

function daysOf(entries: NonNullable<PlanFile['days']>): NamedDay[] {
  return Object.entries(entries).map(([id, { name, date }]) => ({ id, name, date }));
}

/** What people call what times are counted from, and the spans they name. */
interface NamedTimes {
  readonly names: AnchorNames;
  readonly sets: readonly SpanSet[];
}

function whenOf(entry: WhenEntry, { names, sets }: NamedTimes): When {
  return withSpanNames(readWhen(entry, names), sets);
}

function originOf({ plan, tasks }: OriginEntry, named: NamedTimes): Origin {
  return { plan, tasks: mapped(tasks, (when) => whenOf(when, named)) };
}

function activityOf(entry: ActivityEntry, named: NamedTimes): Activity {
  return defined({
    id: entry.id,
    title: entry.title,
    section: entry.section,
    when: whenOf(entry.when, named),
    after: entry.after ?? [],
    with: entry.with ?? [],
    origin: entry.origin && originOf(entry.origin, named),
    ...detailsOf(entry),
    nonWorkingDay: entry['non-working-day'],
    was: entry.was ?? [],
    withdrawn: entry.withdrawn,
    moved: entry.moved && readMoves(entry.moved),
    tasks: Object.entries(entry.tasks).map(([actor, task]) => taskOf(actor, task, entry, named)),
  });
}

/** A task takes from its activity what it does not say itself. */
function taskOf(actor: string, entry: TaskEntry, activity: ActivityEntry, named: NamedTimes): Task {
  const own: FullTaskEntry = typeof entry === 'string' ? { text: entry } : entry;
  return defined({
    actor,
    role: own.role ?? 'performer',
    text: own.text,
    wording: own.wording ?? {},
    when: own.when === undefined ? undefined : whenOf(own.when, named),
    ...selectionOf(own, activity),
    doneBy: own['done-by'] ?? activity['done-by'] ?? 'all',
    host: own.host ?? activity.host,
    acceptedBy: own['accepted-by'] ?? activity['accepted-by'],
    ...detailsOf(own, activity),
  });
}

function selectionOf(own: FullTaskEntry, activity: ActivityEntry): Selection {
  return {
    only: own.only ?? activity.only ?? [],
    except: own.except ?? activity.except ?? [],
    tags: own.tags ?? activity.tags ?? [],
  };
}

/** What a table says of work besides its words: what is not said here is as it is said around it. */
function detailsOf(own: DetailEntries, around: DetailEntries = {}): Details {
  const responsible = own.responsible ?? around.responsible;
  return defined({
    output: own.output ?? around.output,
    responsible: responsible === undefined ? undefined : readResponsible(responsible),
    where: own.where ?? around.where,
    indicator: own.indicator ?? around.indicator,
    note: own.note ?? around.note,
  });
}

type DetailEntries = {
  readonly [K in keyof Details]: FullTaskEntry[K] | undefined;
};

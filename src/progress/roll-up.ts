/**
 * How a plan stands in figures: the statuses of its obligations counted, in all and by group. Every obligation is counted
 * once along every path, so the groups of any kind add up to the totals.
 */
import type { Day, Month } from '../calendar/day.ts';
import { entryIn } from '../group-by.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { unitsKnown } from './derived/listed-units.ts';
import { isWaiting, type Item } from './obligations.ts';
import { anyStatus, shareStatus, STATUSES, type Status } from './standing.ts';
import type { ShareStates } from './states.ts';

/** The field of {@link Counts} that counts a status. */
export const FIELD = {
  done: 'done',
  'done-late': 'doneLate',
  overdue: 'overdue',
  due: 'due',
  upcoming: 'upcoming',
  'in-review': 'inReview',
  postponed: 'postponed',
  excused: 'excused',
  withdrawn: 'withdrawn',
} as const satisfies Readonly<Record<Status, string>>;

/** The fields that count those of a status that have no deadline. */
const AS_NEEDED = { due: 'dueAsNeeded', upcoming: 'upcomingAsNeeded' } as const;

type CountField = 'obligations' | (typeof FIELD)[Status] | (typeof AS_NEEDED)[keyof typeof AS_NEEDED];

/** How many obligations have each status: these add up to `obligations`. */
export type Counts = Readonly<Record<CountField, number>>;

/** The fields of {@link Counts}, in the order in which reports list them. */
export const FIELDS: readonly CountField[] = [
  'obligations',
  ...STATUSES.map((status) => FIELD[status]),
  ...Object.values(AS_NEEDED),
];

/** Nothing counted yet. */
export function noCounts(): Record<CountField, number> {
  return Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<CountField, number>;
}

/** What obligations can be grouped by. */
export const GROUPINGS = ['actor', 'unit', 'month', 'activity', 'parent'] as const;

/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** One group. `key` is an id or a month; the empty text for units that answer to nobody. */
export interface CountGroup {
  readonly key: string;
  readonly name: string;
  readonly counts: Counts;
}

/** Totals, and the groups where a grouping was asked for. */
export interface RollUp {
  readonly totals: Counts;
  readonly groups: readonly CountGroup[];
}

/** How things stood at the end of a day. */
interface StatusPoint {
  readonly day: Day;
  readonly totals: Counts;
}

/** Everything that `status` tells. */
export interface StatusReport extends RollUp {
  readonly asOf: Day;
  /** The groups of each month by itself. */
  readonly matrix?: {
    readonly by: Grouping;
    readonly columns: readonly { readonly month: Month; readonly groups: readonly CountGroup[] }[];
  };
  /** Ascending. */
  readonly trend?: readonly StatusPoint[];
}

/** One obligation: who bears it, and how it stands. */
interface Standing {
  readonly item: Item;
  /** The unit; the actor by its own name where any one of its units may do it. */
  readonly bearer: Unit;
  readonly status: Status;
}

/** All obligations of some items as they stand on a day: one for each unit, one in all where any unit may do it. */
function* standings(items: Iterable<Item>, states: ShareStates, asOf: Day): Generator<Standing> {
  for (const item of items) {
    if (item.units.length === 0) continue;
    if (item.task.doneBy === 'any') {
      const each = unitsKnown(item).map((unit) => shareStatus(item, states.of(item, unit), asOf));
      yield { item, bearer: anyBearer(item), status: anyStatus(each) };
      continue;
    }
    for (const unit of item.units) {
      yield { item, bearer: unit, status: shareStatus(item, states.of(item, unit), asOf) };
    }
  }
}

/** Who bears what any one of several units may do: the actor, below the parent its units have in common. */
export function anyBearer({ actor, units }: Item): Unit {
  const parents = new Set(units.map(({ parent }) => parent));
  const [parent] = parents;
  return {
    id: actor.id,
    name: actor.name,
    actor: actor.id,
    tags: [],
    was: [],
    ...(parents.size === 1 && parent !== undefined ? { parent } : {}),
  };
}

type Names = readonly (readonly [key: string, name: string])[];

const namesOf = (all: readonly { readonly id: string; readonly name: string }[]): Names =>
  all.map(({ id, name }) => [id, name]);
const namesOfUnits = ({ actors }: Plan): Names =>
  actors.flatMap((actor) => [...namesOf([actor]), ...namesOf(actor.units)]);

/** The key of the group that an obligation is in, and the names that a plan has for such keys, in its order. */
const GROUPED: Readonly<
  Record<
    Grouping,
    { readonly keyOf: (item: Item, bearer: Unit) => string; readonly names: (plan: Plan) => Names }
  >
> = {
  actor: { keyOf: ({ actor }) => actor.id, names: ({ actors }) => namesOf(actors) },
  unit: { keyOf: (_, bearer) => bearer.id, names: namesOfUnits },
  // The last whose row it stands in: each obligation is in one. Months have no names but their keys.
  month: { keyOf: ({ occurrence }) => occurrence.to, names: () => [] },
  activity: {
    keyOf: ({ activity }) => activity.id,
    names: ({ activities }) => activities.map(({ id, title }) => [id, title]),
  },
  parent: { keyOf: (_, bearer) => bearer.parent ?? '', names: namesOfUnits },
};

/** The names of groups by their keys, in the order of the plan; months have none but their keys. */
export function groupNames(by: Grouping, plan: Plan): Map<string, string> {
  return new Map(GROUPED[by].names(plan));
}

/** The counts of several plans together: groups of one key are one. */
export function mergeRollUps(all: readonly RollUp[]): RollUp {
  const [only] = all;
  if (only && all.length === 1) return only;
  const groups = new Map<string, CountGroup>();
  for (const group of all.flatMap((each) => each.groups)) {
    const earlier = groups.get(group.key);
    groups.set(
      group.key,
      earlier ? { ...earlier, counts: addedCounts([earlier.counts, group.counts]) } : group,
    );
  }
  return { totals: addedCounts(all.map(({ totals }) => totals)), groups: [...groups.values()] };
}

/** Counts added up. */
export function addedCounts(all: readonly Counts[]): Counts {
  const sum: Record<CountField, number> = noCounts();
  for (const counts of all) for (const field of FIELDS) sum[field] += counts[field];
  return sum;
}

/** Counts a plan's obligations as they stand on a day. */
export function rollUp(
  plan: Plan,
  items: readonly Item[],
  states: ShareStates,
  asOf: Day,
  by?: Grouping,
): RollUp {
  const totals = noCounts();
  const groups = new Map<string, Record<CountField, number>>();
  for (const { item, bearer, status } of standings(items, states, asOf)) {
    const isAsNeeded = item.effectiveDeadline === undefined && !isWaiting(item);
    const counted = by ? [totals, entryIn(groups, GROUPED[by].keyOf(item, bearer), noCounts)] : [totals];
    for (const counts of counted) {
      counts.obligations += 1;
      counts[FIELD[status]] += 1;
      if (isAsNeeded && (status === 'due' || status === 'upcoming')) counts[AS_NEEDED[status]] += 1;
    }
  }
  return { totals, groups: by ? inOrder(groups, groupNames(by, plan)) : [] };
}

/** Groups in the order of the plan: months ascending, those without a name last. */
function inOrder(groups: ReadonlyMap<string, Counts>, names: ReadonlyMap<string, string>): CountGroup[] {
  const places = new Map([...names.keys()].map((key, index) => [key, index]));
  const rank = (key: string): number => places.get(key) ?? Infinity;
  return [...groups]
    .map(([key, counts]) => ({ key, name: names.get(key) ?? key, counts }))
    .sort((a, b) => Math.sign(rank(a.key) - rank(b.key)) || (a.key < b.key ? -1 : 1));
}

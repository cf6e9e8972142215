/**
 * Two plans beside each other, of two periods or two districts: which work both have, what differs in it, what only one has, and how
 * much it comes to for whom in which month.
 */
import { entryIn } from '../group-by.ts';
import type { Month } from '../calendar/day.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Activity, Plan } from '../plan/plan.ts';
import { obligations, type Item } from '../progress/obligations.ts';
import { activityWords, wordsLikeness, type ActivityWords } from './diff/likeness.ts';
import { Unpaired } from './diff/pairing.ts';
import { folded } from './diff/typography.ts';
import { amountOf, loadOf, monthIn } from './load.ts';

/** A plan, with the days that its deadlines depend on. */
export interface ComparedPlan {
  readonly plan: Plan;
  readonly days: WorkingDays;
}

/** In what two works differ. */
type Difference = 'words' | 'actors' | 'roles' | 'output' | 'times';

/** A work of one plan or of both. */
export interface ComparedWork {
  readonly one?: Activity;
  readonly other?: Activity;
  /** How it was known to be the same; absent where only one plan has it. */
  readonly match?: 'id' | 'former-id' | 'likeness';
  /** 0 to 1: how alike the words are. By the id it is certain, whatever they are. */
  readonly sure?: number;
  readonly differences: readonly Difference[];
  /** The months in which it is to be done, in each plan. */
  readonly months: readonly [readonly Month[], readonly Month[]];
}

/** Two plans, compared. */
export type Comparison = ReturnType<typeof comparePlans>;

/** From here on two works with different ids are taken for one. */
const ALIKE = 0.6;

/** Compares two plans. What was withdrawn is in neither. */
export function comparePlans(...plans: readonly [ComparedPlan, ComparedPlan]) {
  const [one, other] = plans.map(inForce) as [ComparedPlan, ComparedPlan];
  const actors = sameActors(one.plan, other.plan);
  const items = [one, other].map(({ plan, days }) => obligations(plan, days).items) as [
    readonly Item[],
    readonly Item[],
  ];
  const months = items.map(monthsByActivity) as [Map<string, Month[]>, Map<string, Month[]>];
  const compared = (
    first: Activity | undefined,
    second: Activity | undefined,
    found: Partial<ComparedWork> = {},
  ): ComparedWork => {
    const times = [months[0].get(first?.id ?? '') ?? [], months[1].get(second?.id ?? '') ?? []] as const;
    return {
      ...(first ? { one: first } : {}),
      ...(second ? { other: second } : {}),
      ...found,
      differences:
        first && second
          ? differencesOf(first, second, actors, isSamePeriod(one.plan, other.plan) ? times : undefined)
          : [],
      months: times,
    };
  };
  const unpaired = new Unpaired(one.plan.activities, other.plan.activities);
  const wordsOf = wordsOfBoth(actors);
  const sureOf = (pair: { before: Activity; after: Activity }): number =>
    wordsLikeness(wordsOf(pair.before, 0), wordsOf(pair.after, 1));
  const paired = new Map<string, ComparedWork>();
  const known = (
    match: ComparedWork['match'],
    pairs: readonly { before: Activity; after: Activity }[],
  ): void => {
    for (const pair of pairs)
      paired.set(
        pair.before.id,
        compared(pair.before, pair.after, {
          ...(match ? { match } : {}),
          sure: match === 'id' ? 1 : sureOf(pair),
        }),
      );
  };
  known('id', unpaired.byId());
  known(
    'former-id',
    unpaired.byLikeness(unpaired.linked().map((pair) => ({ ...pair, score: sureOf(pair) }))),
  );
  const candidates = unpaired.before.flatMap((before) =>
    unpaired.after.map((after) => ({ before, after, score: sureOf({ before, after }) })),
  );
  known('likeness', unpaired.byLikeness(candidates.filter(({ score }) => score >= ALIKE)));
  return {
    /** In the order of the first plan; what only the other has stands behind what it follows there. */
    works: inOrder(one.plan, other.plan, paired, compared),
    load: loadOf(one.plan, other.plan, items, actors),
    totals: [amountOf(items[0]), amountOf(items[1])] as const,
  };
}

function inForce({ plan, days }: ComparedPlan): ComparedPlan {
  return { plan: { ...plan, activities: plan.activities.filter(({ withdrawn }) => !withdrawn) }, days };
}

function isSamePeriod(one: Plan, other: Plan): boolean {
  return one.period.join() === other.period.join();
}

/** The ids of the other plan's actors, by those of the first: the same id; of those that are left, the same name. */
function sameActors(one: Plan, other: Plan): ReadonlyMap<string, string> {
  const unpaired = new Unpaired(one.actors, other.actors);
  const byId = unpaired.byId();
  const sameNames = unpaired.before.flatMap((before) =>
    unpaired.after
      .filter(({ name }) => folded(name) === folded(before.name))
      .map((after) => ({ before, after, score: 1 })),
  );
  return new Map(
    [...byId, ...unpaired.byLikeness(sameNames)].map(({ before, after }) => [before.id, after.id]),
  );
}

/** The words of works, those of the first plan under the actors of the other. Each is worked out once. */
function wordsOfBoth(
  actors: ReadonlyMap<string, string>,
): (activity: Activity, side: 0 | 1) => ActivityWords {
  const known = new Map<Activity, ActivityWords>();
  return (activity, side) =>
    entryIn(known, activity, () => {
      const tasks = Object.fromEntries(tasksOf(activity, side, actors));
      return activityWords({ id: activity.id, title: activity.title, when: '', tasks });
    });
}

/** The tasks of a work, those of the first plan under the actors of the other. */
function tasksOf({ tasks }: Activity, side: 0 | 1, actors: ReadonlyMap<string, string>) {
  const nameOf = (actor: string): string => (side === 0 ? (actors.get(actor) ?? actor) : actor);
  return new Map(tasks.map((task) => [nameOf(task.actor), task]));
}

function differencesOf(
  one: Activity,
  other: Activity,
  actors: ReadonlyMap<string, string>,
  months: readonly [readonly Month[], readonly Month[]] | undefined,
): Difference[] {
  const [first, second] = [tasksOf(one, 0, actors), tasksOf(other, 1, actors)];
  const both = [...first].flatMap(([actor, task]) =>
    second.has(actor) ? [[task, second.get(actor)!] as const] : [],
  );
  const found: Difference[] = [];
  if (folded(one.title) !== folded(other.title) || both.some(([a, b]) => folded(a.text) !== folded(b.text)))
    found.push('words');
  if (first.size !== both.length || second.size !== both.length) found.push('actors');
  if (both.some(([a, b]) => a.role !== b.role)) found.push('roles');
  if (folded(one.output ?? '') !== folded(other.output ?? '')) found.push('output');
  if (months && months[0].join() !== months[1].join()) found.push('times');
  return found;
}

/** In the order of the first plan; what only the other has, behind what it follows there. */
function inOrder(
  one: Plan,
  other: Plan,
  paired: ReadonlyMap<string, ComparedWork>,
  compared: (first: Activity | undefined, second: Activity | undefined) => ComparedWork,
): ComparedWork[] {
  const works = one.activities.map((activity) => paired.get(activity.id) ?? compared(activity, undefined));
  const taken = new Set([...paired.values()].map((work) => work.other!.id));
  let behind = -1;
  for (const activity of other.activities) {
    if (taken.has(activity.id)) behind = works.findIndex((work) => work.other === activity);
    else works.splice(++behind, 0, compared(undefined, activity));
  }
  return works;
}

/** The months in which a work is to be done: those in which its times are due, or end. */
function monthsByActivity(items: readonly Item[]): Map<string, Month[]> {
  const found = new Map<string, Set<Month>>();
  for (const item of items) entryIn(found, item.activity.id, () => new Set()).add(monthIn(item));
  return new Map([...found].map(([id, months]) => [id, [...months].sort()]));
}

/** The things of two versions that have different ids and are the same. */
import { addTo, once } from '../../group-by.ts';
import type { Identified } from '../../plan/plan.ts';
import type { Renamed } from './identity.ts';
import { activityLikeness, activityWords } from './likeness.ts';
import { Unpaired, type Candidate, type Pair } from './pairing.ts';
import { folded } from './typography.ts';

/** A task as it is recognised; one that is a text has nothing else. */
type TaskLike = string | { readonly role?: string; readonly text: string };

/** What an activity is recognised by. */
export interface ActivityLike extends Identified {
  readonly title: string;
  readonly when: unknown;
  readonly tasks: Readonly<Record<string, TaskLike>>;
}

/** What a unit is recognised by. */
interface UnitLike extends Identified {
  readonly name: string;
}

/** What an actor is recognised by. */
export interface ActorLike extends Identified {
  readonly name: string;
  readonly units: readonly UnitLike[];
}

/** From here on, two activities with different ids are taken for one. */
const ALIKE = 0.7;
/** So many comparisons are made of everything with everything; beyond, only of what shares a title or a text. */
const FEW = 10_000;

/** Actors of the same name, or with most of the same units. */
export function pairActors(before: readonly ActorLike[], after: readonly ActorLike[]): Renamed[] {
  const unpaired = new Unpaired(before, after);
  unpaired.byId();
  const candidates = product(unpaired.before, unpaired.after).map((pair) => ({
    ...pair,
    score: actorLikeness(pair),
  }));
  return recognised(unpaired.byLikeness(candidates.filter(({ score }) => score > 0)));
}

/** Units that say so, and those of the same name under the same actor. */
export function pairUnits(
  before: readonly (UnitLike & { readonly actor: string })[],
  after: readonly (UnitLike & { readonly actor: string })[],
): Renamed[] {
  const marked = (units: typeof before) =>
    units.map((unit) => ({ ...unit, mark: `${unit.actor} ${folded(unit.name)}` }));
  const unpaired = new Unpaired(marked(before), marked(after));
  unpaired.byId();
  const linked = unpaired.byLikeness(
    unpaired.linked().map((pair) => ({ ...pair, score: pair.before.mark === pair.after.mark ? 1 : 0 })),
  );
  // Of several of one name, the first is the first, and the second the second.
  const named = unpaired.byLikeness(inTurn(unpaired.before, unpaired.after, ({ mark }) => [mark], 0));
  return [...linked.map(ids), ...recognised(named)];
}

/** Activities that say so, and those that are recognised by what stands under them. */
export function pairActivities(before: readonly ActivityLike[], after: readonly ActivityLike[]): Renamed[] {
  const unpaired = new Unpaired(before, after);
  unpaired.byId();
  const wordsOf = once(activityWords);
  const scored = (pair: Pair<ActivityLike>): Candidate<ActivityLike> => ({
    ...pair,
    score: activityLikeness(wordsOf(pair.before), wordsOf(pair.after)),
  });
  const linked = unpaired.byLikeness(unpaired.linked().map(scored));
  const pairs =
    unpaired.before.length * unpaired.after.length <= FEW
      ? product(unpaired.before, unpaired.after)
      : inTurn(unpaired.before, unpaired.after, marksOf, FEW / 100);
  const alike = pairs.map(scored).filter(({ score }) => score >= ALIKE);
  return [...linked.map(ids), ...recognised(unpaired.byLikeness(alike))];
}

function ids({ before, after }: Pair<Identified>): Renamed {
  return { before: before.id, after: after.id };
}

function recognised(pairs: readonly Pair<Identified>[]): Renamed[] {
  return pairs.map((pair) => ({ ...ids(pair), recognised: true }));
}

/** Its title, and the words of each task. */
function marksOf({ title, tasks }: ActivityLike): string[] {
  return [
    folded(title),
    ...Object.entries(tasks).map(
      ([actor, task]) => `${actor}: ${folded(typeof task === 'string' ? task : task.text)}`,
    ),
  ];
}

/** One for the same name, and the share of units that are in both, where that is more than half. */
function actorLikeness({ before, after }: Pair<ActorLike>): number {
  const unitIds = new Set(before.units.map(({ id }) => id));
  const shared = after.units.filter(({ id }) => unitIds.has(id)).length;
  const most = Math.max(before.units.length, after.units.length);
  return (folded(before.name) === folded(after.name) ? 1 : 0) + (shared * 2 > most ? shared / most : 0);
}

function product<T>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  return before.flatMap((one) => after.map((other) => ({ before: one, after: other })));
}

/**
 * Pairs of what has a mark in common. Of many with one mark, the first is compared with the first, the second with the
 * second; of so few that they make no more than `few` pairs, each with each.
 */
function inTurn<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
  marks: (thing: T) => readonly string[],
  few: number,
): Candidate<T>[] {
  const [gone, come] = [byMark(before, marks), byMark(after, marks)];
  const pairs = new Map<string, Candidate<T>>();
  for (const [mark, each] of gone) {
    const others = come.get(mark) ?? [];
    const chosen =
      each.length * others.length <= few
        ? product(each, others)
        : each.slice(0, others.length).map((one, index) => ({ before: one, after: others[index]! }));
    for (const pair of chosen) pairs.set(`${pair.before.id} ${pair.after.id}`, { ...pair, score: 1 });
  }
  return [...pairs.values()];
}

function byMark<T>(things: readonly T[], marks: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const mark of new Set(marks(thing))) addTo(groups, mark, thing);
  }
  return groups;
}

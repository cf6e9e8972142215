/** What units owe before and after a change, obligation by obligation. */
import { haveOtherDates } from '../../calendar/named-spans.ts';
import { addTo, once } from '../../group-by.ts';
import { anchorsOf } from '../../plan/when/anchors.ts';
import { memberEvent } from '../members.ts';
import type { Activity, Plan, Unit } from '../../plan/plan.ts';
import { obligations, timeNames, type Item } from '../../progress/obligations.ts';
import type { ChangeKind, Fact } from '../change.ts';
import type { BeforeOrAfter } from '../diff/identity.ts';
import type { Edition } from '../edition.ts';
import type { FactIndex } from './fact-index.ts';

/** Something of each version. */
export type Both<T> = Readonly<Record<BeforeOrAfter, T>>;

/** One unit's share of one occurrence of one activity, in one version. */
export interface Obligation {
  readonly item: Item;
  readonly unit: Unit;
  /** What its activity, its actor and its unit are called in both versions. */
  readonly activityName: string;
  readonly actorName: string;
  readonly unitName: string;
  /** The body its unit is, even where its records say nothing of it: what is counted. */
  readonly body: string;
}

/** What becomes of an obligation. Idle is what nobody owes in either version, since it is withdrawn. */
type Outcome = 'created' | 'obsolete' | 'rescheduled' | 'kept' | 'idle';

/** An obligation in both versions: at least one of them has it. */
export interface ObligationChange {
  readonly outcome: Outcome;
  readonly before: Obligation | undefined;
  readonly after: Obligation | undefined;
}

/** An obligation as the versions have it that do, the earlier first. */
export function sharesOf({ before, after }: ObligationChange): readonly Obligation[] {
  return [before, after].filter((share) => share !== undefined);
}

/** A share, and the names that its records go by. */
interface NamedObligation extends Obligation {
  readonly name: string;
  /** With the times it was moved from. */
  readonly times: readonly string[];
  /** Of what it was merged into, or split from, too. */
  readonly names: readonly string[];
}

const RULES = new Set<ChangeKind>([
  'period-changed',
  'deadline-rules-changed',
  'calendar-changed',
  'spans-changed',
]);

/** What the plans ask for that facts can be about. */
export function itemsTouched(before: Edition, after: Edition, facts: readonly Fact[]): Both<readonly Item[]> {
  const isTouched = activitiesTouched(before.plan, after.plan, facts);
  const items = ({ plan, calendar }: Edition): readonly Item[] =>
    obligations(plan, calendar, plan.activities.filter(withDependents(plan, isTouched))).items;
  return { before: items(before), after: items(after) };
}

/** Also the activities whose times are counted from those of others that are meant. */
function withDependents(
  { activities }: Plan,
  isMeant: (activity: Activity) => boolean,
): (activity: Activity) => boolean {
  const dependents = new Map<string, string[]>();
  for (const activity of activities)
    for (const anchor of anchorsOf(activity)) addTo(dependents, anchor, activity.id);
  if (dependents.size === 0) return isMeant;
  const found = new Set(activities.filter(isMeant).map(({ id }) => id));
  // A set is gone through to its end, with what is added on the way.
  for (const id of found) for (const dependent of dependents.get(id) ?? []) found.add(dependent);
  return ({ id }) => found.has(id);
}

/** Whether the obligations of an activity can differ, or a fact speaks of it. */
function activitiesTouched(
  before: Plan,
  after: Plan,
  facts: readonly Fact[],
): (activity: Activity) => boolean {
  if (facts.some(isRule)) return () => true;
  const activities = new Set<unknown>();
  const actors = new Set<unknown>();
  const decidesOnDates = [before, after].some(({ spans }) => haveOtherDates(spans));
  for (const fact of facts) {
    const { kind, activity, actor, path, before: former, heir } = fact;
    if (activity !== undefined) {
      activities.add(activity).add(heir);
      if (kind === 'activity-renamed') activities.add(former);
    } else if (path[0] === 'actors' && (isOfObligations(fact) || (decidesOnDates && path[4] === 'parent'))) {
      actors.add(actor).add(former);
      for (const { id, units } of [...before.actors, ...after.actors])
        if (heir !== undefined && units.some((unit) => unit.id === heir)) actors.add(id);
    }
  }
  return ({ id, tasks }) => activities.has(id) || tasks.some(({ actor }) => actors.has(actor));
}

/** Whether a fact decides on the time, or on the records, of everything. */
function isRule({ kind, path }: Fact): boolean {
  return path[0] === 'plan' || RULES.has(kind);
}

/** Whether a fact can give a task to other units, or a unit other tasks. */
export function choosesUnits({ kind, path }: Fact): boolean {
  return kind === 'units-changed' || (kind === 'unit-changed' && path[4] !== 'parent' && path[4] !== 'email');
}

/** Whether a fact about an actor or a unit can change what is owed. */
function isOfObligations(fact: Fact): boolean {
  const { kind, path } = fact;
  if (memberEvent(kind)?.event === 'reordered' || kind === 'actor-changed') return false;
  const [, , sublist, , key] = path;
  return sublist !== 'units' || key === undefined || key === 'id' || choosesUnits(fact);
}

/**
 * Leaves out what is owed by the same units at the same time in both versions, and what no fact speaks of: when a rule of the
 * plan changes, that is nearly everything.
 */
export function differing({ before, after }: Both<readonly Item[]>, index: FactIndex): Both<readonly Item[]> {
  const isActorSpokenOf = once((name: string) => index.ofActor(name).some(({ path }) => path.length < 4));
  const isSpokenOf = ({ activity, actor }: Item, side: BeforeOrAfter): boolean =>
    index.ofActivity(index.activity(side, activity.id)).length > 0 ||
    isActorSpokenOf(index.actor(side, actor.id));
  const unitsOf = ({ units }: Item, side: BeforeOrAfter): string =>
    units
      .map(({ id }) => index.unit(side, id))
      .sort()
      .join(' ');
  // One time may fall on other days for some units.
  const keyOf = (item: Item, side: BeforeOrAfter): string =>
    `${index.time(side, item)} ${item.effectiveDeadline}`;
  const later = new Map<string, Item>();
  for (const item of after) if (!isSpokenOf(item, 'after')) later.set(keyOf(item, 'after'), item);
  const same = new Set<Item>();
  for (const item of before) {
    const other = later.get(keyOf(item, 'before'));
    if (other && unitsOf(item, 'before') === unitsOf(other, 'after')) same.add(item).add(other);
  }
  const rest = (items: readonly Item[]): readonly Item[] => items.filter((item) => !same.has(item));
  return { before: rest(before), after: rest(after) };
}

/** Pairs the obligations of two versions. */
export function obligationChanges(
  before: readonly Item[],
  after: readonly Item[],
  index: FactIndex,
): ObligationChange[] {
  const changes: ObligationChange[] = [];
  const left = new Map(obligationsOf(after, 'after', index).map((share) => [share.name, share]));
  const unmatched: NamedObligation[] = [];
  for (const share of obligationsOf(before, 'before', index)) {
    const other = left.get(share.name);
    if (other) changes.push(changeOf(share, other));
    else unmatched.push(share);
    left.delete(share.name);
  }
  // What moved to another time goes on under another name, and so does what was merged or split: into, or from, a thing
  // that is there itself. What was merged into a thing is not what was split from it.
  const rest = [...left.values()];
  const byTime = indexed(rest, ({ times }) => times);
  const byName = indexed(rest, ({ names }) => names);
  for (const share of unmatched) {
    const candidates = [
      ...share.names.map((name) => byTime.get(name)),
      ...share.times.map((name) => byName.get(name)),
    ];
    changes.push(
      changeOf(
        share,
        candidates.find((each) => each !== undefined && left.delete(each.name)),
      ),
    );
  }
  for (const share of left.values()) changes.push(changeOf(undefined, share));
  return changes;
}

/** The first share by each of its names. */
function indexed(
  shares: readonly NamedObligation[],
  namesOf: (share: NamedObligation) => readonly string[],
): Map<string, NamedObligation> {
  const index = new Map<string, NamedObligation>();
  for (const share of shares) {
    for (const name of namesOf(share)) if (!index.has(name)) index.set(name, share);
  }
  return index;
}

function obligationsOf(items: readonly Item[], side: BeforeOrAfter, index: FactIndex): NamedObligation[] {
  const { activities, units } = index.identities;
  return items.flatMap((item) => {
    const { activity, actor } = item;
    const activityNames = activities.recordNames(side, activity.id);
    const [activityName] = activityNames;
    const actorName = index.actor(side, actor.id);
    const at = timeNames(item);
    return item.units.map((unit): NamedObligation => {
      const unitNames = units.recordNames(side, unit.id);
      const [unitName] = unitNames;
      const times = at.map((time) => `${activityName} ${time} ${unitName}`);
      const isPlain = activityNames.length + unitNames.length === 2;
      const names = isPlain
        ? times
        : activityNames.flatMap((name) =>
            at.flatMap((time) => unitNames.map((each) => `${name} ${time} ${each}`)),
          );
      const [name = ''] = times;
      const body = side === 'before' ? units.laterId(unit.id) : unit.id;
      return { item, unit, activityName, actorName, unitName, body, name, times, names };
    });
  });
}

function changeOf(before: Obligation | undefined, after: Obligation | undefined): ObligationChange {
  const [owed, owes] = [isOwed(before), isOwed(after)];
  if (!owed && !owes) return { outcome: 'idle', before, after };
  if (!owed) return { outcome: 'created', before, after };
  if (!owes) return { outcome: 'obsolete', before, after };
  const [former, later] = [before?.item, after?.item];
  const isKept =
    former?.effectiveDeadline === later?.effectiveDeadline && former?.occurrence.id === later?.occurrence.id;
  return { outcome: isKept ? 'kept' : 'rescheduled', before, after };
}

/** Nobody owes what is withdrawn. */
function isOwed(share: Obligation | undefined): boolean {
  return share !== undefined && share.item.activity.withdrawn === undefined;
}

/**
 * Which change makes an obligation come, cease or move. Each is put down to one change, so that the figures of all of them
 * add up: to the one that alone would be enough, the widest first. That is the plan's name; the activity's being there; its
 * task's; its unit's; its time, where the other version has no such occurrence; the choice of units. A time is set by the
 * `when`, then by what it is counted from or the spans it is in, then by the rules of the plan.
 */
import { memberEvent, type MemberEvent } from '../members.ts';
import type { SpanSet } from '../../calendar/named-spans.ts';
import type { When } from '../../calendar/when.ts';
import { anchoredTo } from '../../plan/when/anchors.ts';
import type { Activity, Plan } from '../../plan/plan.ts';
import { termOf, type Item } from '../../progress/obligations.ts';
import type { ChangeKind, Fact } from '../change.ts';
import type { BeforeOrAfter } from '../diff/identity.ts';
import { isSame } from '../diff/normal-form.ts';
import type { FactIndex } from './fact-index.ts';
import { choosesUnits, sharesOf, type Both, type Obligation, type ObligationChange } from './obligations.ts';
import { spanCause } from './span-cause.ts';

/** An activity comes or goes, the widest first. */
const EXISTENCE: readonly ((fact: Fact) => boolean)[] = [
  ({ kind }) => isActivity(kind, ['added', 'removed']),
  ({ kind }) => isActivity(kind, ['split', 'merged']),
  ({ kind }) => kind === 'activity-withdrawn' || kind === 'activity-reinstated',
  ({ recognised }) => recognised === true,
];

function isActivity(kind: ChangeKind, events: readonly MemberEvent['event'][]): boolean {
  const found = memberEvent(kind);
  return found?.of === 'activity' && events.includes(found.event);
}

/** Whether by a change of this kind a member of the table comes, goes, or has another id. */
export function isOfExistence(kind: ChangeKind, thing: 'actor' | 'unit'): boolean {
  return memberEvent(kind)?.of === thing && memberEvent(kind)?.event !== 'reordered';
}

/** What each version has, by names that both know: times of actors' tasks, and units of actors. */
export class Presence {
  readonly #times: ReadonlySet<string>;
  readonly #units: ReadonlySet<string>;

  readonly #activities: ReadonlyMap<string, Activity>;
  readonly #name: (id: string) => string;
  /** What the version says of spans. */
  readonly spans: readonly SpanSet[];

  constructor(
    { actors, activities, spans }: Plan,
    items: readonly Item[],
    side: BeforeOrAfter,
    index: FactIndex,
  ) {
    this.spans = spans;
    this.#name = (id) => index.activity(side, id);
    this.#activities = new Map(activities.map((activity) => [this.#name(activity.id), activity]));
    this.#times = new Set(items.map((item) => index.time(side, item)));
    this.#units = new Set(
      actors.flatMap(({ id, units }) =>
        units.map((unit) => `${index.actor(side, id)} ${index.unit(side, unit.id)}`),
      ),
    );
  }

  /** The terms of an activity and its tasks, by its name. */
  termsOf(activityName: string): When {
    const { when = [], tasks = [] } = this.#activities.get(activityName) ?? {};
    return [...when, ...tasks.flatMap((task) => task.when ?? [])];
  }

  /** The activities that an activity's times are counted from, by their names. */
  anchorsOf(activityName: string): readonly string[] {
    return anchoredTo(this.termsOf(activityName)).map(this.#name);
  }

  hasTime({ activityName, actorName, item }: Obligation): boolean {
    return this.has([activityName], actorName, item.occurrence.id);
  }

  /** Whether an actor has an activity, by one of its names, at a time. */
  has(activityNames: readonly string[], actorName: string, time: string): boolean {
    return activityNames.some((name) => this.#times.has(`${name} ${actorName} ${time}`));
  }

  hasUnit({ actorName, unitName }: Obligation): boolean {
    return this.#units.has(`${actorName} ${unitName}`);
  }
}

/** The change that an obligation comes, ceases or moves by. */
export function causeOf(
  change: ObligationChange,
  index: FactIndex,
  presences: Both<Presence>,
): Fact | undefined {
  const { before, after } = change;
  const shares = sharesOf(change);
  const renamedPlan = index.general.find(({ path }) => path[0] === 'plan');
  if (renamedPlan) return renamedPlan;
  const activity = unique(shares.flatMap(({ activityName }) => index.ofActivity(activityName)));
  const existence = EXISTENCE.map((is) => activity.find(is)).find((fact) => fact !== undefined);
  if (existence) return existence;
  const [share] = shares;
  if (!share || (before && after)) {
    const isOfOthers = before?.actorName !== after?.actorName || before?.unitName !== after?.unitName;
    return isOfOthers
      ? unitCause(shares, index)
      : timeCause(change, factsOfTask(activity, after?.actorName), index, presences);
  }
  const task = factsOfTask(activity, share.actorName);
  const given = task.find(({ kind }) => memberEvent(kind)?.of === 'task');
  if (given) return given;
  const other = presences[before ? 'after' : 'before'];
  if (!other.hasUnit(share)) return unitCause(shares, index);
  const time = timeCause(change, task, index, presences);
  if (!other.hasTime(share)) return time;
  return (
    task.find((fact) => choosesUnits(fact) || fact.path.at(-1) === 'done-by') ??
    index.ofUnit(share.unitName).find((fact) => choosesUnits(fact) && fact.path[4] !== 'actor') ??
    time
  );
}

/** Facts about an activity as a whole, and about what one actor does in it. */
function factsOfTask(activity: readonly Fact[], actorName: string | undefined): readonly Fact[] {
  return activity.filter(({ actor }) => actor === undefined || actor === actorName);
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}

/** What made a unit come, go, or belong to another actor. */
function unitCause(shares: readonly Obligation[], index: FactIndex): Fact | undefined {
  const unit = unique(shares.flatMap(({ unitName }) => index.ofUnit(unitName)));
  const actors = unique(shares.map(({ actorName }) => actorName)).toSorted();
  const actor = actors.flatMap((id) => index.ofActor(id));
  const found = unit.find(decidesOnUnit) ?? actor.find(({ kind }) => isOfExistence(kind, 'actor'));
  if (found) return found;
  // An actor that was a unit itself is none any more once it has units. The first by id is the same from both sides.
  const [first, ...others] = actor.filter(decidesOnUnit);
  return others.reduce((least, fact) => (index.unitKey(fact) < index.unitKey(least!) ? fact : least), first);
}

/** Whether a fact about a unit makes it come, go, or belong to another actor. */
function decidesOnUnit({ kind, path }: Fact): boolean {
  return isOfExistence(kind, 'unit') || (kind === 'unit-changed' && path[4] === 'actor');
}

/** The first of the changes that can have set another time, the nearest first. */
function timeCause(
  change: ObligationChange,
  ofTask: readonly Fact[],
  index: FactIndex,
  presences: Both<Presence>,
): Fact | undefined {
  const { before, after } = change;
  const own = ofTask.find(({ path, actor }) => actor !== undefined && path.at(-1) === 'when');
  // The activity's time is nothing to a task that had, and has, its own.
  const isOwn = own === undefined && sharesOf(change).every(({ item }) => hasOwnTime(item));
  const found =
    own ??
    (isOwn ? undefined : ofTask.find(({ path }) => path[2] === 'when')) ??
    ofTask.find(({ path }) => path[2] === 'moved') ??
    anchorCause(change, index, presences);
  if (found) return found;
  const rolled = ofTask.find(({ path }) => path[2] === 'non-working-day');
  const isNominal = before?.item.occurrence.deadline !== after?.item.occurrence.deadline;
  const order = !before || !after ? APPEARING : isNominal ? NOMINAL : ROLLED;
  if (rolled && order === ROLLED) return rolled;
  return (
    order.map((key) => index.general.find(({ path }) => path.join('.').startsWith(key))).find(Boolean) ??
    rolled
  );
}

/** What moved the days that the time is in or is counted from, or what those are counted from: the nearest first. */
function anchorCause(
  change: ObligationChange,
  index: FactIndex,
  presences: Both<Presence>,
): Fact | undefined {
  const shares = sharesOf(change);
  const sides = [presences.before, presences.after];
  const own = unique(shares.map(({ activityName }) => activityName)).toSorted();
  const days = index.general.find(({ path }) => path[0] === 'days');
  const names = new Set(own);
  // A set is gone through to its end, with what is added on the way.
  for (const name of names) {
    const isOwn = own.includes(name);
    const terms = isOwn
      ? shares.flatMap(({ item }) => termOf(item) ?? [])
      : sides.flatMap((side) => side.termsOf(name));
    if (days && terms.some((term) => term.kind === 'relative' && term.anchor.kind === 'day')) return days;
    const spans = spanCause(change, terms, index, {
      before: presences.before.spans,
      after: presences.after.spans,
    });
    if (spans) return spans;
    for (const anchor of sides.flatMap((side) => side.anchorsOf(name)).toSorted()) {
      const facts = index.ofActivity(anchor).filter(({ actor }) => actor === undefined);
      const moved = facts.find(({ kind, path }) => TIMING.has(path[2] ?? '') || memberEvent(kind)?.sign);
      if (moved) return moved;
      names.add(anchor);
    }
  }
  return undefined;
}

/** What decides on the days of an activity. */
const TIMING: ReadonlySet<string> = new Set(['when', 'moved', 'non-working-day']);

function hasOwnTime({ task, activity }: Item): boolean {
  return task.when !== undefined && !isSame(task.when, activity.when);
}

/** Beginnings of the paths of rules, in the order in which they are asked. */
const APPEARING = ['period', 'calendar', 'deadlines.month', 'deadlines.non-working-day'];
const NOMINAL = ['deadlines.month', 'calendar', 'period', 'deadlines.non-working-day'];
const ROLLED = ['deadlines.non-working-day', 'calendar', 'deadlines.month', 'period'];

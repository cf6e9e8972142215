/**
 * Which change makes an obligation come, cease or move. Each is put down to one change, so that the figures of all of them
 * add up: to the one that alone would be enough, the widest first. That is the plan's name; the activity's being there; its
 * task's; its unit's; its time, where the other version has no such occurrence; the choice of units.
 */
import type { ChangeKind, Fact } from './change.ts';
import { timeKey, unitKey, type Presence } from './presence.ts';
import type { Share, ShareChange } from './shares.ts';
import type { Whose } from './whose.ts';

/** An activity comes or goes. */
const EXISTENCE = new Set<ChangeKind>([
  'activity-added',
  'activity-removed',
  'activity-split',
  'activity-merged',
  'activity-withdrawn',
  'activity-reinstated',
]);
/** A unit comes or goes. */
const UNIT_EXISTENCE = new Set<ChangeKind>([
  'unit-added',
  'unit-removed',
  'unit-split',
  'unit-merged',
  'unit-replaced',
]);
const ACTOR_EXISTENCE = new Set<ChangeKind>(['actor-added', 'actor-removed', 'actor-renamed']);
const SELECTION = new Set(['only', 'except', 'tags', 'done-by']);
const UNIT_LIMITS = new Set(['tags', 'from', 'to']);

/** What each version has. */
export interface Presences {
  readonly before: Presence;
  readonly after: Presence;
}

/** The change that an obligation comes, ceases or moves by. */
export function causeOf(change: ShareChange, whose: Whose, presences: Presences): Fact | undefined {
  const { before, after } = change;
  const share = before ?? after;
  if (!share) return undefined;
  const renamedPlan = whose.general.find(({ path }) => path[0] === 'plan');
  if (renamedPlan) return renamedPlan;
  const activity = [
    ...new Set([before, after].flatMap((each) => (each ? whose.ofActivity(each.activityName) : []))),
  ];
  const unit = [...new Set([before, after].flatMap((each) => (each ? whose.ofUnit(each.unitName) : [])))];
  const ofTask = activity.filter(({ actor }) => actor === undefined || actor === share.actorName);
  const existence =
    activity.find(({ kind, recognised }) => EXISTENCE.has(kind) || recognised) ??
    ofTask.find(({ kind }) => kind === 'task-added' || kind === 'task-dropped');
  if (existence) return existence;
  const other = before && after ? undefined : before ? 'after' : 'before';
  if (other && !presences[other].units.has(unitKey(share.actorName, share.unitName)))
    return unitCause(unit, share, whose);
  if (before && after && (before.actorName !== after.actorName || before.unitName !== after.unitName)) {
    return unitCause(unit, share, whose);
  }
  const time = timeCause(change, ofTask, whose);
  const key = timeKey(share.activityName, share.actorName, share.item.occurrence.id);
  if (other === undefined || !presences[other].times.has(key)) return time;
  return (
    ofTask.find(({ path }) => SELECTION.has(path.at(-1) ?? '')) ??
    unit.find(({ path }) => UNIT_LIMITS.has(path[4] ?? '')) ??
    time
  );
}

function unitCause(unit: readonly Fact[], share: Share, whose: Whose): Fact | undefined {
  const actor = whose.ofActor(share.actorName);
  return (
    unit.find(({ kind, path }) => UNIT_EXISTENCE.has(kind) || path[4] === 'actor') ??
    actor.find(({ kind }) => ACTOR_EXISTENCE.has(kind)) ??
    // An actor that was a unit itself is none any more once it has units.
    actor.find(({ kind }) => UNIT_EXISTENCE.has(kind))
  );
}

/** The first of the changes that can have set another time, the nearest first. */
function timeCause(change: ShareChange, ofTask: readonly Fact[], whose: Whose): Fact | undefined {
  const { before, after } = change;
  const own = ofTask.find(({ path, actor }) => actor !== undefined && path.at(-1) === 'when');
  // The activity's time is nothing to a task that had, and has, its own.
  const isOwn =
    own === undefined && [before, after].every((each) => !each || each.item.task.when !== undefined);
  const found =
    own ??
    (isOwn ? undefined : ofTask.find(({ path }) => path[2] === 'when')) ??
    ofTask.find(({ path }) => path[2] === 'moved');
  if (found) return found;
  const rolled = ofTask.find(({ path }) => path[2] === 'non-working-day');
  const isNominal = before?.item.occurrence.deadline !== after?.item.occurrence.deadline;
  const order = !before || !after ? APPEARING : isNominal ? NOMINAL : ROLLED;
  if (rolled && order === ROLLED) return rolled;
  return (
    order.map((key) => whose.general.find(({ path }) => path.join('.').startsWith(key))).find(Boolean) ??
    rolled
  );
}

/** Beginnings of the paths of rules, in the order in which they are asked. */
const APPEARING = ['period', 'calendar', 'deadlines.month', 'deadlines.non-working-day'];
const NOMINAL = ['deadlines.month', 'calendar', 'period', 'deadlines.non-working-day'];
const ROLLED = ['deadlines.non-working-day', 'calendar', 'deadlines.month', 'period'];

/** What units owe before and after a change, obligation by obligation. */
import type { Unit } from '../plan/plan.ts';
import { timeNames, type Item } from '../progress/obligations.ts';
import type { Whose } from './whose.ts';

/** One unit's share of one occurrence of one activity, in one version. */
export interface Share {
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
export interface ShareChange {
  readonly outcome: Outcome;
  readonly before?: Share;
  readonly after?: Share;
}

/** A share, and the names that its records go by. */
interface NamedShare extends Share {
  readonly name: string;
  /** With the times it was moved from. */
  readonly times: readonly string[];
  /** Of what it was merged into, or split from, too. */
  readonly names: readonly string[];
}

/** Pairs the obligations of two versions. */
export function shareChanges(before: readonly Item[], after: readonly Item[], whose: Whose): ShareChange[] {
  const changes: ShareChange[] = [];
  const is = sharesOf(after, 'after', whose);
  const left = new Map(is.map((share) => [share.name, share]));
  const unmatched: NamedShare[] = [];
  for (const share of sharesOf(before, 'before', whose)) {
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
  shares: readonly NamedShare[],
  namesOf: (share: NamedShare) => readonly string[],
): Map<string, NamedShare> {
  const index = new Map<string, NamedShare>();
  for (const share of shares) {
    for (const name of namesOf(share)) if (!index.has(name)) index.set(name, share);
  }
  return index;
}

function sharesOf(items: readonly Item[], side: 'before' | 'after', whose: Whose): NamedShare[] {
  return items.flatMap((item) => {
    const { activity, actor } = item;
    const activities = whose.activities[side](activity.id);
    const actorName = whose.actor(side, actor.id);
    const at = timeNames(item);
    return item.units.map((unit): NamedShare => {
      const units = whose.units[side](unit.id);
      const [activityName] = activities;
      const [unitName] = units;
      const times = at.map((time) => `${activityName} ${time} ${unitName}`);
      const isPlain = activities.length + units.length === 2;
      const names = isPlain
        ? times
        : activities.flatMap((name) => at.flatMap((time) => units.map((each) => `${name} ${time} ${each}`)));
      const [name = ''] = times;
      const body = whose.body(side, unit.id);
      return { item, unit, activityName, actorName, unitName, body, name, times, names };
    });
  });
}

function changeOf(before: Share | undefined, after: Share | undefined): ShareChange {
  const [owed, owes] = [isOwed(before), isOwed(after)];
  const pair = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  if (!owed && !owes) return { outcome: 'idle', ...pair };
  if (!owed) return { outcome: 'created', ...pair };
  if (!owes) return { outcome: 'obsolete', ...pair };
  const [was, is] = [before?.item, after?.item];
  const isKept = was?.effectiveDeadline === is?.effectiveDeadline && was?.occurrence.id === is?.occurrence.id;
  return { outcome: isKept ? 'kept' : 'rescheduled', ...pair };
}

/** Nobody owes what is withdrawn. */
function isOwed(share: Share | undefined): boolean {
  return share !== undefined && share.item.activity.withdrawn === undefined;
}

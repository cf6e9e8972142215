/** What units owe before and after a change, obligation by obligation. */
import type { Unit } from '../plan/plan.ts';
import type { Item } from '../progress/obligations.ts';
import type { Whose } from './whose.ts';

/** One unit's share of one occurrence of one activity, in one version. */
export interface Share {
  readonly item: Item;
  readonly unit: Unit;
  /** What its activity, its actor and its unit are called in both versions. */
  readonly activityName: string;
  readonly actorName: string;
  readonly unitName: string;
}

/** What becomes of an obligation. Idle is what nobody owes in either version, since it is withdrawn. */
export type Outcome = 'created' | 'obsolete' | 'rescheduled' | 'kept' | 'idle';

/** An obligation in both versions: at least one of them has it. */
export interface ShareChange {
  readonly outcome: Outcome;
  readonly before?: Share;
  readonly after?: Share;
}

/** A share, and every name that its records go by: its own first. */
interface NamedShare extends Share {
  readonly names: readonly [string, ...string[]];
}

/** Pairs the obligations of two versions. */
export function shareChanges(before: readonly Item[], after: readonly Item[], whose: Whose): ShareChange[] {
  const changes: ShareChange[] = [];
  const is = sharesOf(after, 'after', whose);
  const left = new Map(is.map((share) => [share.names[0], share]));
  const unmatched: NamedShare[] = [];
  for (const share of sharesOf(before, 'before', whose)) {
    const [name] = share.names;
    const other = left.get(name);
    if (other) changes.push(changeOf(share, other));
    else unmatched.push(share);
    left.delete(name);
  }
  // What moved to another time, and what was merged or split, goes on under another name.
  const others = new Map<string, NamedShare>();
  for (const share of left.values()) {
    for (const name of share.names) if (!others.has(name)) others.set(name, share);
  }
  for (const share of unmatched) {
    const candidates = share.names.map((name) => others.get(name));
    const other = candidates.find((each) => each !== undefined && left.delete(each.names[0]));
    changes.push(changeOf(share, other));
  }
  for (const share of left.values()) changes.push(changeOf(undefined, share));
  return changes;
}

function sharesOf(items: readonly Item[], side: 'before' | 'after', whose: Whose): NamedShare[] {
  return items.flatMap((item) => {
    const { activity, actor, occurrence, formerly } = item;
    const activities = whose.activities[side](activity.id);
    const actorName = whose.actor(side, actor.id);
    const times = formerly === undefined ? [occurrence.id] : [occurrence.id, formerly];
    return item.units.map((unit): NamedShare => {
      const units = whose.units[side](unit.id);
      const own = `${activities[0]} ${occurrence.id} ${units[0]}`;
      const isPlain = activities.length + times.length + units.length === 3;
      const more = isPlain
        ? []
        : activities.flatMap((name) =>
            times.flatMap((time) => units.map((each) => `${name} ${time} ${each}`)),
          );
      return {
        item,
        unit,
        activityName: activities[0],
        actorName,
        unitName: units[0],
        names: isPlain ? [own] : [own, ...more.slice(1)],
      };
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

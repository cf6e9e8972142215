/** Which obligations each change is about. */
import { addTo } from '../../group-by.ts';
import type { Fact } from '../change.ts';
import { causeOf, isOfExistence, type Presence } from './cause.ts';
import type { FactIndex } from './fact-index.ts';
import { sharesOf, type Both, type ObligationChange } from './obligations.ts';

/** What a change is about. */
export interface Concern {
  readonly fact: Fact;
  /** Facts that are one change with it. */
  readonly parts?: readonly Fact[];
  /** Obligations that come, cease or move by it. */
  readonly caused: readonly ObligationChange[];
  /** These; where there are none, those it speaks of. */
  readonly shares: readonly ObligationChange[];
  /** Those that owe these, or the unit itself that it is about. */
  readonly units: ReadonlySet<string>;
}

/** What each of the facts about two versions is about, in their order. */
export function concernsOf(
  facts: readonly Fact[],
  changes: readonly ObligationChange[],
  index: FactIndex,
  presences: Both<Presence>,
): Concern[] {
  const caused = new Map<Fact, ObligationChange[]>();
  const spoken = new Map<string, ObligationChange[]>();
  const areOfActors = facts.some(({ kind }) => isOfExistence(kind, 'actor'));
  for (const change of changes) {
    const { outcome } = change;
    const cause = outcome === 'kept' || outcome === 'idle' ? undefined : causeOf(change, index, presences);
    if (cause) addTo(caused, cause, change);
    const keys = new Set<string>();
    for (const { activityName, actorName } of sharesOf(change)) {
      if (index.ofActivity(activityName).length > 0) keys.add(activityName);
      if (areOfActors) keys.add(actorKey(actorName));
    }
    for (const key of keys) addTo(spoken, key, change);
  }
  return facts.map((fact) => {
    const own = caused.get(fact) ?? [];
    const shares = own.length > 0 ? own : spokenOf(fact, spoken, index);
    return { fact, caused: own, shares, units: unitsOf(fact, shares) };
  });
}

/** Apart from names of activities. */
function actorKey(id: string): string {
  return `actor ${id}`;
}

/** What a fact speaks of: all of an activity, what one actor does in it, or what it does at one time. */
function spokenOf(
  fact: Fact,
  spoken: ReadonlyMap<string, readonly ObligationChange[]>,
  index: FactIndex,
): readonly ObligationChange[] {
  const { kind, activity, actor = '', path } = fact;
  // Actors that come or go are about all that they do.
  if (isOfExistence(kind, 'actor')) return spoken.get(actorKey(actor)) ?? [];
  if (activity === undefined) return [];
  const all = [...new Set(index.namesOf(fact).flatMap((name) => spoken.get(name) ?? []))];
  if (fact.actor === undefined) return all;
  const time = path[4] === 'wording' ? path[5] : undefined;
  return all.filter((change) =>
    sharesOf(change).some(
      ({ actorName, item }) => actorName === actor && (time === undefined || item.occurrence.id === time),
    ),
  );
}

function unitsOf({ path }: Fact, shares: readonly ObligationChange[]): ReadonlySet<string> {
  const owed = shares.filter(({ outcome }) => outcome !== 'idle');
  const [, , list, id] = path;
  if (owed.length === 0 && list === 'units' && id !== undefined) return new Set([id]);
  return obligedUnits(owed);
}

/** The units that obligations are about. */
export function obligedUnits(shares: readonly ObligationChange[]): ReadonlySet<string> {
  return new Set(shares.flatMap(({ before, after }) => (before ?? after)?.body ?? []));
}

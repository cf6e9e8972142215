/** Facts that are one change with another: nobody would tell them, or count them, apart. */
import { addTo } from '../../group-by.ts';
import type { Fact } from '../change.ts';
import type { Presence } from './cause.ts';
import type { Concern } from './concern.ts';
import type { FactIndex } from './fact-index.ts';
import type { Both, ObligationChange } from './obligations.ts';

/**
 * Puts what belongs to a change of time to it: the order that moved it, and the words of times that come or go by it.
 *
 * @returns the concerns in their order, without those that are parts of others
 */
export function withParts(
  concerns: readonly Concern[],
  index: FactIndex,
  presences: Both<Presence>,
): Concern[] {
  const parts = new Map<Fact, Concern[]>();
  const isPart = new Set<Concern>();
  for (const concern of concerns) {
    const whole = wholeOf(concern.fact, index, presences);
    if (!whole) continue;
    addTo(parts, whole, concern);
    isPart.add(concern);
  }
  return concerns
    .filter((concern) => !isPart.has(concern))
    .map((concern) => {
      const own = parts.get(concern.fact);
      return own ? joined(concern, own) : concern;
    });
}

function wholeOf(fact: Fact, index: FactIndex, presences: Both<Presence>): Fact | undefined {
  const [list, activity, key, actor = '', field, time = ''] = fact.path;
  if (list !== 'activities' || activity === undefined) return undefined;
  const ofActivity = index.namesOf(fact).flatMap((name) => index.ofActivity(name));
  const shared = ofActivity.find(({ path }) => path.length === 3 && path[2] === 'when');
  if (key === 'moved') return shared;
  if (field !== 'wording' || (fact.before === undefined) === (fact.after === undefined)) return undefined;
  const other = fact.after === undefined ? 'after' : 'before';
  if (presences[other].has(index.namesOf(fact), actor, time)) return undefined;
  const own = ofActivity.find(({ path }) => path[3] === actor && path[4] === 'when');
  return own ?? shared ?? index.general.find(({ kind }) => kind === 'period-changed');
}

function joined(concern: Concern, parts: readonly Concern[]): Concern {
  const all = [concern, ...parts];
  const caused = all.flatMap((each) => each.caused);
  const shares = caused.length > 0 ? caused : all.flatMap((each): readonly ObligationChange[] => each.shares);
  return {
    fact: concern.fact,
    parts: parts.map(({ fact }) => fact),
    caused,
    shares: [...new Set(shares)],
    units: new Set(all.flatMap(({ units }) => [...units])),
  };
}

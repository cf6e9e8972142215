import type { NormalActor, NormalPlan, NormalUnit } from './normal-form.ts';
import { Unpaired, type Pair } from './pairing.ts';
import type { Renamed } from './renaming.ts';
import { folded } from './typography.ts';

/** Actors that have another id: of the same name, or with most of the same units. */
export function matchActors({ actors: before }: NormalPlan, { actors: after }: NormalPlan): Renamed[] {
  const unpaired = new Unpaired(before, after);
  unpaired.byId();
  const candidates = unpaired.before.flatMap((one) =>
    unpaired.after.map((other) => ({ before: one, after: other, score: actorLikeness(one, other) })),
  );
  return unpaired.byLikeness(candidates.filter(({ score }) => score > 0)).map(recognised);
}

/** Units that have another id: those that say so, and those of the same name under the same actor. */
export function matchUnits(before: NormalPlan, after: NormalPlan): Renamed[] {
  const unpaired = new Unpaired(unitsOf(before), unitsOf(after));
  unpaired.byId();
  const linked = unpaired.byLikeness(
    unpaired.linked().map((pair) => ({ ...pair, score: pair.before.mark === pair.after.mark ? 1 : 0 })),
  );
  // Of several of one name, the first is the first, and the second the second.
  const marks = new Map<string, MarkedUnit[]>();
  for (const unit of unpaired.after.toReversed()) {
    const others = marks.get(unit.mark);
    if (others) others.push(unit);
    else marks.set(unit.mark, [unit]);
  }
  const named = unpaired.byLikeness(
    unpaired.before.flatMap((one) => {
      const other = marks.get(one.mark)?.pop();
      return other ? [{ before: one, after: other, score: 1 }] : [];
    }),
  );
  return [
    ...linked.map(({ before: { id }, after: { id: now } }) => ({ before: id, after: now })),
    ...named.map(recognised),
  ];
}

function recognised({ before, after }: Pair<{ readonly id: string }>): Renamed {
  return { before: before.id, after: after.id, recognised: true };
}

interface MarkedUnit extends NormalUnit {
  /** Its actor and its name. */
  readonly mark: string;
}

function unitsOf({ actors }: NormalPlan): MarkedUnit[] {
  return actors.flatMap((actor) =>
    actor.units.map((unit) => ({ ...unit, mark: `${actor.id} ${folded(unit.name)}` })),
  );
}

/** One for the same name, and the share of units that are in both, where that is more than half. */
function actorLikeness(one: NormalActor, other: NormalActor): number {
  const ids = new Set(one.units.map(({ id }) => id));
  const shared = other.units.filter(({ id }) => ids.has(id)).length;
  const most = Math.max(one.units.length, other.units.length);
  return (folded(one.name) === folded(other.name) ? 1 : 0) + (shared * 2 > most ? shared / most : 0);
}

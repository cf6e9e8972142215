/** Takes members out of lists and puts others in. Ids are those of the later version, once those that changed were exchanged. */
import type { Fact, Value } from '../../../src/review/change.ts';
import type { Identities } from '../../../src/review/diff/identity.ts';
import type { NormalActivity, NormalActor, NormalUnit } from '../../../src/review/diff/normal-form.ts';
import { inserted, type Insertion } from './lists.ts';

/** The activities of the later version, each as it was or as it came. */
export function activitiesAfter(
  activities: readonly NormalActivity[],
  facts: readonly Fact[],
  identities: Identities,
): NormalActivity[] {
  const names = (id: string): string => identities.activities.alignedId(id);
  const gone = new Set<string>();
  const insertions: Insertion<NormalActivity>[] = [];
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  for (const { kind, activity: id = '', after, follows = null } of facts) {
    if (kind === 'activity-removed' || kind === 'activity-merged') gone.add(names(id));
    if (kind === 'activity-added' || kind === 'activity-split') {
      insertions.push({ id, value: after as unknown as NormalActivity, follows });
    }
    const value = known.get(id);
    if (kind === 'activity-reordered' && value) {
      gone.add(id);
      insertions.push({ id, value, follows });
    }
  }
  const kept = activities.filter(({ id }) => !gone.has(id));
  return inserted(
    kept.map((each) => [each.id, each] as const),
    insertions,
  );
}

/** The actors of the later version with their units, each as it was or as it came. */
export function actorsAfter(
  actors: readonly NormalActor[],
  facts: readonly Fact[],
  identities: Identities,
): NormalActor[] {
  const names = (id: string): string => identities.actors.alignedId(id);
  const of = (...kinds: readonly Fact['kind'][]): Fact[] => facts.filter(({ kind }) => kinds.includes(kind));
  const gone = new Set(of('actor-removed').map(({ path }) => names(path[1] ?? '')));
  const order = of('actors-reordered')[0]?.after;
  const kept = inOrderOf(
    order,
    actors.filter(({ id }) => !gone.has(id)),
  );
  const added = of('actor-added').map(({ path: [, id = ''], after, follows = null }) => ({
    id,
    value: { id, ...(after as unknown as Omit<NormalActor, 'id'>) },
    follows,
  }));
  const units = new UnitMoves(actors, facts, identities);
  return inserted(
    kept.map((each) => [each.id, each] as const),
    added,
  ).map((actor) => ({ ...actor, units: units.unitsOf(actor) }));
}

/** Units that come, go, or change their actor. */
class UnitMoves {
  readonly #facts: readonly Fact[];
  readonly #units: ReadonlyMap<string, NormalUnit>;
  readonly #gone = new Set<string>();
  readonly #come = new Map<string, Insertion<NormalUnit>[]>();

  constructor(actors: readonly NormalActor[], facts: readonly Fact[], identities: Identities) {
    const names = (id: string): string => identities.units.alignedId(id);
    this.#facts = facts.filter(({ kind }) => kind === 'units-reordered');
    this.#units = new Map(actors.flatMap(({ units }) => units).map((unit) => [unit.id, unit]));
    for (const { kind, path, after, follows = null } of facts) {
      const [, actor = '', , id = '', key] = path;
      if (kind === 'unit-removed' || kind === 'unit-merged') this.#gone.add(names(id));
      if (kind === 'unit-added' || kind === 'unit-split') {
        this.#put(actor, { id, value: after as unknown as NormalUnit, follows });
      }
      const value = this.#units.get(id);
      if (kind === 'unit-changed' && key === 'actor' && value) {
        this.#gone.add(id);
        this.#put(actor, { id, value, follows });
      }
    }
  }

  unitsOf({ id, units }: NormalActor): NormalUnit[] {
    const order = this.#facts.find(({ path }) => path[1] === id)?.after;
    const kept = inOrderOf(
      order,
      units.filter((unit) => !this.#gone.has(unit.id)),
    );
    return inserted(
      kept.map((each) => [each.id, each] as const),
      this.#come.get(id) ?? [],
    );
  }

  #put(actor: string, insertion: Insertion<NormalUnit>): void {
    const others = this.#come.get(actor);
    if (others) others.push(insertion);
    else this.#come.set(actor, [insertion]);
  }
}

function inOrderOf<T extends { readonly id: string }>(
  order: Value | undefined,
  members: readonly T[],
): readonly T[] {
  if (!Array.isArray(order)) return members;
  const places = new Map((order as readonly string[]).map((id, index) => [id, index]));
  return members.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** Who is who in two versions, and which facts are about whom. */
import type { ChangeKind, Fact } from './change.ts';
import { Identities } from './identity.ts';
import { pairKey } from './pairing.ts';

/** The facts about two versions, found by the names of what they are about. */
export class Whose {
  readonly activities: Identities;
  readonly units: Identities;
  /** Facts about the plan as a whole. */
  readonly general: readonly Fact[];
  readonly #actors: ReadonlyMap<string, string>;
  readonly #formerActivities: ReadonlyMap<string, string>;
  readonly #formerUnits: ReadonlyMap<string, string>;
  readonly #laterUnits: ReadonlyMap<string, string>;
  readonly #ofActivities = new Map<string, Fact[]>();
  readonly #ofActors = new Map<string, Fact[]>();
  readonly #ofUnits = new Map<string, Fact[]>();

  constructor(facts: readonly Fact[]) {
    this.activities = Identities.ofActivities(facts);
    this.units = Identities.ofUnits(facts);
    const [activities, units, actors] = [
      formerIds(facts, 'activity-renamed'),
      formerIds(facts, 'unit-replaced'),
      formerIds(facts, 'actor-renamed'),
    ];
    this.#actors = new Map([...actors].map(([after, before]) => [before, after]));
    this.general = facts.filter(({ path: [list] }) => list !== 'activities' && list !== 'actors');
    this.#formerActivities = activities;
    this.#formerUnits = units;
    this.#laterUnits = new Map([...units].map(([after, before]) => [before, after]));
    for (const fact of facts) {
      const [list, , sublist, inner] = fact.path;
      if (list === 'activities') add(this.#ofActivities, this.namesOf(fact), fact);
      if (list === 'actors' && sublist === 'units' && inner !== undefined) {
        add(this.#ofUnits, this.namesOf(fact), fact);
      }
      if (list === 'actors') add(this.#ofActors, this.#actorsOf(fact), fact);
    }
  }

  /** What a unit is called in the later version, if it is recognised or says that it is the same. */
  body(side: 'before' | 'after', id: string): string {
    return side === 'before' ? (this.#laterUnits.get(id) ?? id) : id;
  }

  /** A unit that goes over to another actor is a matter of both. */
  #actorsOf({ kind, actor, path, before }: Fact): readonly string[] {
    const others =
      kind === 'unit-changed' && path[4] === 'actor' ? [this.actor('before', before as string)] : [];
    return actor === undefined ? others : [actor, ...others];
  }

  /** What an actor is called in the later version. Records do not name actors: one that was recognised is the same. */
  actor(side: 'before' | 'after', id: string): string {
    return side === 'before' ? (this.#actors.get(id) ?? id) : id;
  }

  /** The names of the activity or the unit that a fact is about. */
  namesOf(fact: Fact): readonly string[] {
    return fact.path[0] === 'activities'
      ? this.activities.ofFact(fact, this.#formerActivities)
      : this.units.ofFact(fact, this.#formerUnits);
  }

  /** The ids of the unit a fact is about: the same text whichever version comes first. */
  unitKey({ path: [, , , id = ''] }: Fact): string {
    return pairKey(id, this.#formerUnits.get(id) ?? id);
  }

  /** Facts about an activity and its tasks, by its name. */
  ofActivity(name: string): readonly Fact[] {
    return this.#ofActivities.get(name) ?? [];
  }

  /** Facts about an actor and its units. */
  ofActor(id: string): readonly Fact[] {
    return this.#ofActors.get(id) ?? [];
  }

  /** Facts about a unit, by its name. */
  ofUnit(name: string): readonly Fact[] {
    return this.#ofUnits.get(name) ?? [];
  }
}

/** Former ids by new ones. */
function formerIds(facts: readonly Fact[], wanted: ChangeKind): Map<string, string> {
  const renamed = facts.filter(({ kind }) => kind === wanted);
  return new Map(renamed.map(({ before, after }) => [after as string, before as string]));
}

function add(groups: Map<string, Fact[]>, names: readonly string[], fact: Fact): void {
  for (const name of names) {
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
}

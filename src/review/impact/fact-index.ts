/** Facts found by what they are about, under names that are the same in both versions where the records are. */
import { addTo } from '../../group-by.ts';
import { memberEvent } from '../members.ts';
import type { Item } from '../../progress/obligations.ts';
import type { Fact } from '../change.ts';
import type { Identities, Identity, BeforeOrAfter } from '../diff/identity.ts';
import { pairKey } from '../diff/pairing.ts';

/** The facts about two versions, and who is who in them. */
export class FactIndex {
  readonly identities: Identities;
  /** Facts about the plan as a whole. */
  readonly general: readonly Fact[];
  readonly #ofActivities = new Map<string, Fact[]>();
  readonly #ofActors = new Map<string, Fact[]>();
  readonly #ofUnits = new Map<string, Fact[]>();

  constructor(facts: readonly Fact[], identities: Identities) {
    this.identities = identities;
    this.general = facts.filter(({ path: [list] }) => list !== 'activities' && list !== 'actors');
    for (const fact of facts) {
      const [list, , sublist, unit] = fact.path;
      if (list === 'activities') add(this.#ofActivities, this.namesOf(fact), fact);
      if (sublist === 'units' && unit !== undefined) add(this.#ofUnits, this.namesOf(fact), fact);
      if (list === 'actors') add(this.#ofActors, this.#actorsOf(fact), fact);
    }
  }

  /** What an activity is called by its records. */
  activity(side: BeforeOrAfter, id: string): string {
    return this.identities.activities.recordNames(side, id)[0];
  }

  /** What a unit is called by its records. */
  unit(side: BeforeOrAfter, id: string): string {
    return this.identities.units.recordNames(side, id)[0];
  }

  /** What an actor is called in the later version. Records do not name actors: one that was recognised is the same. */
  actor(side: BeforeOrAfter, id: string): string {
    return side === 'before' ? this.identities.actors.laterId(id) : id;
  }

  /** A time of an actor's task. */
  time(side: BeforeOrAfter, { activity, actor, occurrence }: Item): string {
    return `${this.activity(side, activity.id)} ${this.actor(side, actor.id)} ${occurrence.id}`;
  }

  /** The names of the activity or the unit that a fact is about, in the versions that have it. */
  namesOf({ kind, path }: Fact): readonly string[] {
    const isActivity = path[0] === 'activities';
    const identity: Identity = this.identities[isActivity ? 'activities' : 'units'];
    const id = path[isActivity ? 1 : 3] ?? '';
    const name = (side: BeforeOrAfter, own: string): string => identity.recordNames(side, own)[0];
    const { of, sign } = memberEvent(kind) ?? {};
    if (sign && of !== 'task') return [name(sign === '+' ? 'after' : 'before', id)];
    return [...new Set([name('after', id), name('before', identity.formerId(id))])];
  }

  /** The ids of the unit a fact is about: the same text whichever version comes first. */
  unitKey({ path: [, , , id = ''] }: Fact): string {
    return pairKey(id, this.identities.units.formerId(id));
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

  /** A unit that goes over to another actor is a matter of both. */
  #actorsOf({ kind, actor, path, before }: Fact): readonly string[] {
    const others =
      kind === 'unit-changed' && path[4] === 'actor' ? [this.actor('before', before as string)] : [];
    return actor === undefined ? others : [actor, ...others];
  }
}

function add(groups: Map<string, Fact[]>, names: readonly string[], fact: Fact): void {
  for (const name of names) addTo(groups, name, fact);
}

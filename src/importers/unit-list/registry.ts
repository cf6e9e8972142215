/** From a list of institutions to the units of a registry: ids, actors, parents. What is guessed is told. */
import { groupBy } from '../../group-by.ts';
import { inLatin } from '../latin.ts';
import { districtOf, type District } from './districts.ts';
import type { Leftover, ListedUnit, ReadUnits } from './read-list.ts';
import { unitId } from './unit-id.ts';

/** A unit as a registry has it. */
interface RegistryUnit {
  readonly id: string;
  readonly name: string;
  readonly actor: string;
  readonly parent?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** How a registry is made. */
export interface RegistryOptions {
  /** The actor of institutions of which the list does not say it. */
  readonly actor: string;
  /** The one of district offices. */
  readonly districtActor: string;
  /** Whom those answer to that have no district, the offices included. */
  readonly parent?: string | undefined;
  /** The units that there are already: they keep their ids, and nothing of them is changed. */
  readonly existing: readonly (RegistryUnit & { readonly was?: readonly string[] | undefined })[];
}

/** A unit that is new, and where it comes from: nothing where it is proposed for a district. */
export interface NewUnit {
  readonly unit: RegistryUnit;
  readonly listed?: ListedUnit;
  readonly district?: District;
}

/** What became of a list. */
export interface Registry {
  readonly added: readonly NewUnit[];
  /** Rows of units that there were before. */
  readonly kept: number;
  /** Units of which the list says something else than the registry, which stays as it is. */
  readonly differing: readonly {
    readonly id: string;
    readonly parent: string;
    readonly listed: ListedUnit;
  }[];
  /** Units that the list does not have. */
  readonly absent: readonly RegistryUnit[];
  /** Rows that name an institution once more. */
  readonly duplicates: readonly { readonly id: string; readonly listed: ListedUnit }[];
  readonly leftovers: readonly Leftover[];
}

const OFFICE =
  /^(?:РУО(?!\p{L})|районн\p{L}* (?:управлени|отдел)|(?:управлени|отдел)\p{L}* образовани\p{L}* .*район)/iu;
const ACTOR_ID = /^[A-Za-z][\w-]*$/;
const UNIT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is proposed for a registry. */
export function registryOf({ units, leftovers }: ReadUnits, options: RegistryOptions): Registry {
  const made = new Making(options);
  // Offices first: institutions answer to them, wherever in the list they stand.
  for (const listed of units) if (OFFICE.test(listed.name)) made.office(listed);
  for (const listed of units) if (!OFFICE.test(listed.name)) made.institution(listed);
  return { ...made.result(), leftovers };
}

/** Names are the same whatever white space, quotes and dots they are written with. */
function comparable(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What is proposed for a row, and what tells it from rows of the same name. */
interface ProposedUnit extends Pick<RegistryUnit, 'id' | 'actor' | 'parent'> {
  readonly apart: string;
}

class Making {
  readonly #options: RegistryOptions;
  readonly #ids: Set<string>;
  readonly #existing: readonly RegistryUnit[];
  readonly #byName: ReadonlyMap<string, RegistryUnit[]>;
  readonly #found = new Set<string>();
  /** Offices that institutions of the list answer to. */
  readonly #answeredTo = new Set<string>();
  /** Those of this list, by what tells them apart. */
  readonly #listed = new Map<string, string>();
  readonly #offices = new Map<string, string>();
  readonly #proposed: NewUnit[] = [];
  readonly #added: NewUnit[] = [];
  readonly #duplicates: { id: string; listed: ListedUnit }[] = [];
  readonly #differing: { id: string; parent: string; listed: ListedUnit }[] = [];

  constructor(options: RegistryOptions) {
    this.#options = options;
    this.#existing = options.existing;
    this.#byName = groupBy(options.existing, ({ name }) => comparable(name));
    this.#ids = new Set(options.existing.flatMap(({ id, was = [] }) => [id, ...was]));
    for (const { id, name, actor } of options.existing) {
      const district = actor === options.districtActor ? districtOf(name, false) : undefined;
      if (district) this.#offices.set(district.key, id);
    }
  }

  office(listed: ListedUnit): void {
    const { districtActor, parent } = this.#options;
    const district = districtOf(listed.name, false);
    const proposed = district ? `ruo-${district.key}` : unitId(listed.name);
    const id = this.#add(listed, { id: proposed, actor: districtActor, parent, apart: '' });
    if (district) this.#offices.set(district.key, id);
  }

  institution(listed: ListedUnit): void {
    const { name, district, actor = this.#options.actor } = listed;
    this.#add(listed, {
      id: unitId(name, district?.key),
      actor: listed.actor === undefined || ACTOR_ID.test(actor) ? actor : inLatin(actor).toUpperCase(),
      parent: district ? this.#officeOf(district) : this.#options.parent,
      apart: district?.key ?? '',
    });
  }

  result(): Omit<Registry, 'leftovers'> {
    return {
      added: [...this.#proposed, ...this.#added],
      kept: this.#found.size,
      differing: this.#differing,
      absent: this.#existing.filter(({ id }) => !this.#found.has(id) && !this.#answeredTo.has(id)),
      duplicates: this.#duplicates,
    };
  }

  /** The id of the office of a district, which is proposed where the list has none. */
  #officeOf(district: District): string {
    const known = this.#offices.get(district.key);
    if (known !== undefined) {
      this.#answeredTo.add(known);
      return known;
    }
    const { districtActor: actor, parent } = this.#options;
    const id = this.#free(`ruo-${district.key}`);
    const name = district.ofIt === undefined ? `РУО, ${district.name}` : `РУО ${district.ofIt}`;
    this.#proposed.push({ unit: { id, name, actor, parent }, district });
    this.#offices.set(district.key, id);
    return id;
  }

  /** @returns the id that it has */
  #add(listed: ListedUnit, { id: proposed, actor, parent, apart }: ProposedUnit): string {
    const key = listed.id ?? `${apart}/${comparable(listed.name)}`;
    const before = this.#listed.get(key);
    if (before !== undefined) {
      this.#duplicates.push({ id: before, listed });
      return before;
    }
    const known = this.#known(listed, parent);
    const id =
      known?.id ??
      this.#free(listed.id !== undefined && UNIT_ID.test(listed.id) ? listed.id : proposed, listed.name);
    this.#listed.set(key, id);
    if (known) {
      this.#found.add(id);
      if (parent !== undefined && known.parent !== parent) this.#differing.push({ id, parent, listed });
    } else {
      const tags = listed.tags.length > 0 ? [...new Set(listed.tags)] : undefined;
      this.#added.push({ unit: { id, name: listed.name, actor, parent, tags }, listed });
    }
    return id;
  }

  /** The unit of the registry that is meant: by its id, or by its name where no two have it or one is of this district. */
  #known({ id, name }: ListedUnit, parent: string | undefined): RegistryUnit | undefined {
    const byId = id === undefined ? undefined : this.#existing.find((each) => each.id === id);
    if (byId) return byId;
    const named = this.#byName.get(comparable(name)) ?? [];
    return (
      named.find((each) => each.parent === parent && !this.#found.has(each.id)) ??
      (named.length === 1 ? named[0] : undefined)
    );
  }

  /** An id that no other unit has: more of the name where one has, and a number where that is not enough. */
  #free(id: string, name = ''): string {
    const longer = inLatin(name).slice(0, 90).replace(/-+$/, '');
    let free = this.#ids.has(id) && longer !== '' ? longer : id;
    for (let number = 2; this.#ids.has(free); number++) free = `${id}-${number}`;
    this.#ids.add(free);
    return free;
  }
}

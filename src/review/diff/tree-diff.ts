/** What differs between two versions of a plan: one walk along `plan/fields.ts`, a fact for each place that differs. */
import { entryIn } from '../../group-by.ts';
import { defined } from '../../defined.ts';
import type { Entity, Field } from '../../plan/field.ts';
import { FIELDS } from '../../plan/fields.ts';
import { MEMBERS } from '../members.ts';
import type { ChangePath, Fact, Value } from '../change.ts';
import { alignIds } from './align-ids.ts';
import { newFact, type FactPlace, entryFacts, isGroup } from './fact.ts';
import {
  formerMembers,
  idSet,
  movedMembers,
  orderFact,
  type FormerMember,
  type ListedKind,
} from './former-members.ts';
import { identify, type Identities, type Identity } from './identity.ts';
import { lineFacts } from './lines.ts';
import { isSame, type Group, type NormalPlan } from './normal-form.ts';

/**
 * Compares two plans in their normal form.
 *
 * @param before absent where the plan is new
 * @param after absent where the plan is gone
 * @returns facts in the order of the plan; what is gone stands where it stood
 */
export function difference(before: NormalPlan | undefined, after: NormalPlan | undefined) {
  const identities = identify(before, after);
  if (before && after) {
    return { facts: new TreeDiff(before, after, identities).facts(), identities };
  }
  const facts: Fact[] = [];
  if (before) facts.push({ kind: 'plan-removed', path: [], before: before as unknown as Value });
  if (after) facts.push({ kind: 'plan-added', path: [], after: after as unknown as Value });
  return { facts, identities };
}

/** A thing as it was, and as it is. */
interface BothVersions {
  readonly before: Group;
  readonly after: Group;
}

/** Whether the members of a thing come, or go, with it as a whole, and need no facts of their own. */
type Whole = 'added' | 'removed';

class TreeDiff {
  readonly #versions: BothVersions;
  readonly #identities: Identities;
  readonly #hasNewIds: boolean;
  readonly #former: Readonly<Record<ListedKind, ReadonlyMap<string, FormerMember>>>;
  readonly #present: Readonly<Record<ListedKind, ReadonlySet<string>>>;

  constructor(before: NormalPlan, after: NormalPlan, identities: Identities) {
    this.#versions = { before: { ...before }, after: { ...after } };
    this.#identities = identities;
    const { actors, units, activities } = identities;
    this.#hasNewIds = [actors, units, activities].some(({ renamed }) => renamed.length > 0);
    this.#former = {
      actor: formerMembers(before.actors, actors),
      unit: new Map(
        before.actors.flatMap(({ id, units: own }) => [
          ...formerMembers(own, units, actors.alignedId(id), id),
        ]),
      ),
      activity: formerMembers(before.activities, activities),
    };
    this.#present = {
      actor: idSet(after.actors),
      unit: idSet(after.actors.flatMap((actor) => actor.units)),
      activity: idSet(after.activities),
    };
  }

  facts(): Fact[] {
    return this.#thing('plan', this.#versions, { path: [] });
  }

  /** @param around what a key means that is not there: what its activity says */
  #thing(entity: Entity, versions: BothVersions, place: FactPlace, around?: BothVersions): Fact[] {
    return Object.entries<Field>(FIELDS[entity]).flatMap(([key, field]) => {
      const { shape } = field;
      // Another id is a fact about the member.
      const isMembers = shape === 'members';
      if (shape === 'id' || (!isMembers && this.#isSame(entity, key, field, versions))) return [];
      const at = { ...place, path: [...place.path, key] };
      return isMembers
        ? this.#members(key, field, versions, at)
        : this.#field(key, field, versions, at, around);
    });
  }

  /** What became of what stands after a key that says something else now. */
  #field(key: string, field: Field, versions: BothVersions, place: FactPlace, around?: BothVersions): Fact[] {
    const { shape, of, kind } = field;
    const [before, after] = [versions.before[key], versions.after[key]];
    if (shape === 'lines' || shape === 'paragraphs') {
      return lineFacts(before as readonly string[], after as readonly string[], place.path);
    }
    if (shape === 'texts' || shape === 'days' || shape === 'spans') {
      const isInner = shape === 'spans';
      return entryFacts(field, before as Group | undefined, after as Group | undefined, place, isInner);
    }
    if (shape === 'group' && of && isGroup(before) && isGroup(after)) {
      return this.#thing(of, { before, after }, place);
    }
    const name =
      typeof kind === 'string' ? kind : kind(before ?? around?.before[key], after ?? around?.after[key]);
    return [newFact(name, place, before, after)];
  }

  #members(key: string, { of }: Field, versions: BothVersions, place: FactPlace): Fact[] {
    if (of === 'task') return this.#tasks(versions, place);
    if (of !== 'activity' && of !== 'actor' && of !== 'unit') return [];
    return this.#list(of, place, versions.after[key] as readonly Group[]);
  }

  /** A list of members: those that came, went, stand elsewhere, or are no more what they were. */
  #list(entity: ListedKind, place: FactPlace, members: readonly Group[], whole?: Whole): Fact[] {
    const owner = entity === 'unit' ? (place.actor ?? '') : '';
    const before = [...this.#former[entity]].filter(([, each]) => each.owner === owner);
    const { moved: movedKind, reordered: orderKind } = MEMBERS[entity];
    const ids = members.map(({ id }) => id as string);
    const moves = movedMembers(before, ids);
    const gone = new Map<string | null, Fact[]>();
    let above: string | null = null;
    for (const [id, former] of before) {
      if (this.#present[entity].has(id)) {
        above = id;
        continue;
      }
      // An activity stands where it stood; units come first in their list, and actors last.
      const at = { activity: above, unit: null, actor: ids.at(-1) ?? null }[entity];
      const own = memberPlace(entity, place, former.before['id'] as string);
      const { followed } = former;
      const facts = this.#whole(entity, former.before, own, 'removed', { followed }, whole);
      entryIn(gone, at, () => []).push(...facts);
    }
    const facts = members.flatMap((member, index) => {
      const id = ids[index]!;
      const follows = ids[index - 1] ?? null;
      const own = memberPlace(entity, place, id);
      const former = this.#former[entity].get(id);
      const here = former
        ? this.#changed(entity, member, former, own, follows)
        : this.#whole(entity, member, own, 'added', { follows }, whole);
      const isMoved = former && movedKind && moves.has(id);
      const move = isMoved
        ? [newFact(movedKind, own, undefined, undefined, { followed: former.followed, follows })]
        : [];
      const [renaming, ...more] = here;
      const all = renaming?.path.at(-1) === 'id' ? [renaming, ...move, ...more] : [...move, ...here];
      return [...all, ...(gone.get(id) ?? [])];
    });
    const order = orderKind && moves.size > 0 ? [orderFact(orderKind, place, before, ids)] : [];
    return [...order, ...(gone.get(null) ?? []), ...facts];
  }

  /** A member that stays: its id, what it is a part of, and what it says. */
  #changed(
    entity: ListedKind,
    after: Group,
    former: FormerMember,
    place: FactPlace,
    follows: string | null,
  ): Fact[] {
    const at = (key: string): FactPlace => ({ ...place, path: [...place.path, key] });
    const { owner, formerOwner, followed, before } = former;
    const facts: Fact[] = [];
    const renaming = this.#of(entity).renaming(after['id'] as string);
    if (renaming) {
      const more = renaming.recognised ? { recognised: true as const } : {};
      facts.push(newFact(MEMBERS[entity].renamed!, at('id'), renaming.before, renaming.after, more));
    }
    if (entity === 'unit' && owner !== place.actor) {
      facts.push(newFact('unit-changed', at('actor'), formerOwner, place.actor, { followed, follows }));
    }
    // What both versions share is the same, unless something that it names has another id.
    const isShared = before === after && !this.#hasNewIds;
    return isShared ? facts : [...facts, ...this.#thing(entity, { before, after }, place)];
  }

  /**
   * What only one of the versions has. The units of an actor come and go with it.
   *
   * @param neighbour the one above it in that version
   */
  #whole(
    entity: ListedKind,
    thing: Group,
    place: FactPlace,
    which: Whole,
    neighbour: Pick<Fact, 'follows' | 'followed'>,
    within?: Whole,
  ): Fact[] {
    const { added, removed, merged, split } = MEMBERS[entity];
    const [kind, partedKind] = which === 'added' ? [added, split] : [removed, merged];
    const fact = (name: Fact['kind'], value: Group, heir?: string): Fact => {
      const [before, after] = which === 'added' ? [undefined, value] : [value, undefined];
      return newFact(name, place, before, after, { ...neighbour, ...defined({ heir }) });
    };
    const heir = entity === 'actor' ? undefined : this.#heirOf(entity, thing, which);
    if (heir !== undefined) return [fact(partedKind!, thing, heir)];
    if (entity !== 'actor') return within ? [] : [fact(kind, thing)];
    const units = thing['units'] as readonly Group[];
    const { actors, units: bodies } = this.#identities;
    const isElsewhere = (id: string): boolean =>
      which === 'added' ? this.#former.unit.has(id) : this.#present.unit.has(bodies.alignedId(id));
    const own = units.filter(
      (unit) => !isElsewhere(unit['id'] as string) && this.#heirOf('unit', unit, which) === undefined,
    );
    const id = thing['id'] as string;
    const actor = which === 'added' ? id : actors.alignedId(id);
    return [
      fact(kind, { name: thing['name'], units: own }),
      ...this.#list(
        'unit',
        { actor, path: ['actors', actor, 'units'] },
        which === 'added' ? units : [],
        which,
      ),
    ];
  }

  /** What has, or had, the records of what is gone, or new. */
  #heirOf(entity: 'activity' | 'unit', thing: Group, which: Whole): string | undefined {
    const [identity, named] = [this.#of(entity), thing as { readonly id: string }];
    return which === 'added' ? identity.ancestorOf(named) : identity.heirOf(named);
  }

  /** Whether a thing says the same in both versions after a key, by whatever ids. */
  #isSame(entity: Entity, key: string, field: Field, { before, after }: BothVersions): boolean {
    return isSame(alignIds(entity, key, field, before, this.#identities), after[key]);
  }

  #of(entity: ListedKind): Identity {
    return this.#identities[entity === 'activity' ? 'activities' : entity === 'unit' ? 'units' : 'actors'];
  }

  /** What actors do in an activity. What all tasks take from it and changed alike is one change of the activity. */
  #tasks(activity: BothVersions, place: FactPlace): Fact[] {
    const { actors } = this.#identities;
    const later = activity.after['tasks'] as Readonly<Record<string, Group>>;
    const former = new Map(
      Object.entries(activity.before['tasks'] as Group).map(([actor, task]) => [
        actors.alignedId(actor),
        task as Group,
      ]),
    );
    const both = Object.keys(later).filter((actor) => former.has(actor));
    const versionsOf = (actor: string): BothVersions => ({
      before: former.get(actor)!,
      after: later[actor]!,
    });
    const shared = this.#shared(both.map(versionsOf), { ...place, path: place.path.slice(0, -1) });
    const keys = new Set(shared.map(({ path }) => path.at(-1)));
    const at = (actor: string): FactPlace => memberPlace('task', place, actor);
    const dropped = [...former].filter(([actor]) => !Object.hasOwn(later, actor));
    const added = Object.entries(later).filter(([actor]) => !former.has(actor));
    return [
      ...shared,
      ...dropped.map(([actor, task]) => newFact(MEMBERS.task.removed, at(actor), task, undefined)),
      ...added.map(([actor, task]) => newFact(MEMBERS.task.added, at(actor), undefined, task)),
      ...both.flatMap((actor) =>
        this.#thing('task', versionsOf(actor), at(actor), activity).filter(
          ({ path }) => path.length > 5 || !keys.has(path.at(-1)),
        ),
      ),
    ];
  }

  /** The keys that changed from one value to one other in all tasks. */
  #shared(tasks: readonly BothVersions[], place: FactPlace): Fact[] {
    const [first, ...others] = tasks;
    if (!first || others.length === 0) return [];
    return Object.entries<Field>(FIELDS.task).flatMap(([key, field]) => {
      if (!field.isInherited || this.#isSame('task', key, field, first)) return [];
      const isShared = others.every(
        (each) => isSame(each.before[key], first.before[key]) && isSame(each.after[key], first.after[key]),
      );
      const at = { ...place, path: [...place.path, key] };
      return isShared ? [newFact(field.kind as Fact['kind'], at, first.before[key], first.after[key])] : [];
    });
  }
}

function memberPlace(entity: ListedKind | 'task', place: FactPlace, id: string): FactPlace {
  const path: ChangePath = [...place.path, id];
  if (entity === 'activity') return { ...place, activity: id, path };
  return entity === 'unit' ? { ...place, path } : { ...place, actor: id, path };
}

/** Who is who in two versions: by the same id, then by `was`, then by likeness. Reviewing and merging both ask here. */
import type { Identified } from '../../plan/plan.ts';
import { pairActivities, pairActors, pairUnits, type ActivityLike, type ActorLike } from './pairs.ts';

/** An id, and what became of it. */
export interface Renamed {
  readonly before: string;
  readonly after: string;
  /** No `was` says so. */
  readonly recognised?: true;
}

/** A version of a plan. */
export type BeforeOrAfter = 'before' | 'after';

/** Names of a thing by which its records are found: its own, and that of the thing its records went to or came from. */
export type RecordNames = readonly [own: string, other?: string];

/** What in one version is what in the other, of one kind of things. The same whichever version comes first. */
export class Identity {
  readonly renamed: readonly Renamed[];
  readonly #later: ReadonlyMap<string, string>;
  readonly #former: ReadonlyMap<string, Renamed>;
  /** An id of the earlier version among those of the later: no two things get one. */
  readonly alignedId: (id: string) => string;
  /** What has the records of a thing that is gone. */
  readonly heirOf: (gone: Identified) => string | undefined;
  /** What had the records of a thing that is new. */
  readonly ancestorOf: (come: Identified) => string | undefined;
  readonly #names: Readonly<Record<BeforeOrAfter, Map<string, RecordNames>>> = {
    before: new Map(),
    after: new Map(),
  };

  /** @param references whatever else is named by the ids of these things */
  constructor(
    before: readonly Identified[],
    after: readonly Identified[],
    renamed: readonly Renamed[],
    references: readonly Renamed[] = [],
  ) {
    this.renamed = renamed;
    this.#later = new Map(renamed.map((each) => [each.before, each.after]));
    this.#former = new Map(renamed.map((each) => [each.after, each]));
    this.alignedId = bijection([...renamed, ...references]);
    this.heirOf = heirsAmong(after);
    this.ancestorOf = heirsAmong(before);
    this.#nameRecords(before, after);
  }

  /** What a thing of the earlier version is called in the later one. */
  laterId(id: string): string {
    return this.#later.get(id) ?? id;
  }

  /** What a thing of the later version was called in the earlier one. */
  formerId(id: string): string {
    return this.#former.get(id)?.before ?? id;
  }

  /** How a thing of the later version got its id. */
  renaming(id: string): Renamed | undefined {
    return this.#former.get(id);
  }

  /** Equal in both versions where the records are the same: they follow the id and `was`, and nothing else. */
  recordNames(side: BeforeOrAfter, id: string): RecordNames {
    return this.#names[side].get(id) ?? [id];
  }

  #nameRecords(before: readonly Identified[], after: readonly Identified[]): void {
    const { before: former, after: later } = this.#names;
    for (const { before: from, after: to, recognised } of this.renamed) {
      former.set(from, [recognised ? `former ${from}` : to]);
      if (recognised) later.set(to, [`new ${to}`]);
    }
    const ids = new Set(after.map(({ id }) => id));
    const known = new Set(before.map(({ id }) => this.alignedId(id)));
    const gone = before.filter(({ id }) => !ids.has(this.alignedId(id)));
    const come = after.filter(({ id }) => !known.has(id));
    for (const { id } of gone) former.set(id, [`former ${id}`]);
    for (const { id } of come) later.set(id, [`new ${id}`]);
    for (const each of gone) {
      const heir = this.heirOf(each);
      if (heir !== undefined) former.set(each.id, [`former ${each.id}`, this.recordNames('after', heir)[0]]);
    }
    for (const each of come) {
      const heir = this.ancestorOf(each);
      if (heir !== undefined) later.set(each.id, [`new ${each.id}`, this.recordNames('before', heir)[0]]);
    }
  }
}

/** Who is who among everything in a plan that has an id. */
export interface Identities {
  readonly actors: Identity;
  readonly units: Identity;
  readonly activities: Identity;
}

/** What in a plan has ids. */
export interface Things {
  readonly actors: readonly ActorLike[];
  readonly activities: readonly ActivityLike[];
}

/** Finds out who is who in two versions; in one that is not there, nobody is. */
export function identify(before: Things = NOTHING, after: Things = NOTHING): Identities {
  const actors = new Identity(before.actors, after.actors, pairActors(before.actors, after.actors));
  const [former, present] = [unitsIn(before), unitsIn(after)];
  const renamed = pairUnits(
    former.map((unit) => ({ ...unit, actor: actors.alignedId(unit.actor) })),
    present,
  );
  // An actor without units is referred to as one.
  const taken = new Set(renamed.flatMap(({ before: from, after: to }) => [from, to]));
  const alone = actors.renamed.filter(({ before: from, after: to }) => !taken.has(from) && !taken.has(to));
  return {
    actors,
    units: new Identity(former, present, renamed, alone),
    activities: new Identity(
      before.activities,
      after.activities,
      pairActivities(activitiesWith(actors, before), after.activities),
    ),
  };
}

/** Activities with their actors by the ids of the later version. */
function activitiesWith(actors: Identity, { activities }: Things): readonly ActivityLike[] {
  if (actors.renamed.length === 0) return activities;
  return activities.map((activity) => ({
    ...activity,
    tasks: Object.fromEntries(
      Object.entries(activity.tasks).map(([id, task]) => [actors.alignedId(id), task] as const),
    ),
  }));
}

const NOTHING: Things = { actors: [], activities: [] };

function unitsIn({ actors }: Things) {
  return actors.flatMap(({ id, units }) => units.map((unit) => ({ ...unit, actor: id })));
}

/** Which of some things has the records of one that is not among them: the one that names it, or that it names itself. */
function heirsAmong(things: readonly Identified[]): (absent: Identified) => string | undefined {
  const ids = new Set(things.map(({ id }) => id));
  const owners = new Map<string, string>();
  for (const { id, was = [] } of things)
    for (const former of was) if (!owners.has(former)) owners.set(former, id);
  return ({ id, was }) => owners.get(id) ?? was?.find((former) => ids.has(former));
}

/**
 * New ids by former ones. It is made a bijection, so that it reads the same from both sides and no two things get one id:
 * where a chain of new names ends in an id that only something removed had, that gets the id at the beginning.
 */
function bijection(pairs: readonly Renamed[]): (id: string) => string {
  if (pairs.length === 0) return (id) => id;
  const forward = new Map(pairs.map(({ before, after }) => [before, after]));
  const back = new Map(pairs.map(({ before, after }) => [after, before]));
  for (const { after } of pairs) {
    if (forward.has(after)) continue;
    let first = after;
    for (let former = back.get(first); former !== undefined; former = back.get(first)) first = former;
    forward.set(after, first);
  }
  return (id) => forward.get(id) ?? id;
}

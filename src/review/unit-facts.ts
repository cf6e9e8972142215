/** What changed in the units of actors. */
import type { ChangeKind, Fact } from './change.ts';
import { FormerIds, memberChanges } from './member-lists.ts';
import { changedKeys, newFact, type Versions } from './new-fact.ts';
import type { NormalActor, NormalPlan, NormalUnit } from './normal-form.ts';
import type { Renamed } from './renaming.ts';

const KINDS = {
  name: 'unit-renamed',
  parent: 'unit-changed',
  tags: 'unit-changed',
  from: 'unit-changed',
  to: 'unit-changed',
  was: 'former-ids-changed',
} as const satisfies Partial<Record<keyof NormalUnit, ChangeKind>>;

/** A unit of the earlier version. */
interface FormerUnit {
  readonly unit: NormalUnit;
  readonly aligned: NormalUnit;
  /** Its actor, in the ids of the later version and as it was. */
  readonly actor: string;
  readonly formerActor: string;
  /** The unit above it in its list. */
  readonly followed: string | null;
}

/** The units of both versions, whichever actor has them. Ids are those of the later version. */
export class UnitLists {
  readonly #former = new Map<string, FormerUnit>();
  readonly #present: ReadonlySet<string>;
  readonly #renamed: ReadonlyMap<string, Renamed>;
  readonly #earlier: FormerIds;
  readonly #later: FormerIds;

  constructor({ before, aligned, after }: Versions<NormalPlan>, renamed: readonly Renamed[]) {
    for (const [index, { id, units }] of before.actors.entries()) {
      const named = aligned.actors[index]!;
      for (const [place, unit] of units.entries()) {
        const followed = units[place - 1]?.id ?? null;
        const version = named.units[place]!;
        this.#former.set(version.id, { unit, aligned: version, actor: named.id, formerActor: id, followed });
      }
    }
    const now = after.actors.flatMap(({ units }) => units);
    this.#present = new Set(now.map(({ id }) => id));
    this.#renamed = new Map(renamed.map((each) => [each.after, each]));
    this.#earlier = new FormerIds(before.actors.flatMap(({ units }) => units));
    this.#later = new FormerIds(now);
  }

  /** What a unit of the later version was. */
  formerly({ id }: NormalUnit): FormerUnit | undefined {
    return this.#former.get(id);
  }

  /** The units an actor had. */
  formerUnits(actor: string): FormerUnit[] {
    return [...this.#former.values()].filter((each) => each.actor === actor);
  }

  isGone({ aligned }: FormerUnit): boolean {
    return !this.#present.has(aligned.id);
  }

  /** How a unit got another id. */
  renamed({ id }: NormalUnit): Renamed | undefined {
    return this.#renamed.get(id);
  }

  /** What had the records of a unit that was not there before. */
  ancestorOf(unit: NormalUnit): string | undefined {
    return this.#earlier.heirOf(unit);
  }

  /** What has the records of a unit that is gone. */
  heirOf({ unit }: FormerUnit): string | undefined {
    return this.#later.heirOf(unit);
  }
}

/** Units that come or go with their actor, and need no facts of their own. */
export function unitsOnlyHere(actor: NormalActor, lists: UnitLists): NormalUnit[] {
  return actor.units.filter((unit) => !lists.formerly(unit) && lists.ancestorOf(unit) === undefined);
}

/** The units that go with an actor that is gone. */
export function unitsGone(actor: string, lists: UnitLists): NormalUnit[] {
  return lists
    .formerUnits(actor)
    .filter((each) => lists.isGone(each) && lists.heirOf(each) === undefined)
    .map(({ unit }) => unit);
}

/** Facts about the units an actor has. @param isNew whether the actor is: then it brings its new units with it */
export function unitFacts(actor: NormalActor, isNew: boolean, lists: UnitLists): Fact[] {
  const had = lists.formerUnits(actor.id);
  const ids = actor.units.map(({ id }) => id);
  const changes = memberChanges(
    had.map(({ unit, aligned }) => ({ id: unit.id, aligned: aligned.id })),
    ids,
  );
  const added = new Map(changes.added.map(({ index, follows }) => [index, follows]));
  return [
    ...goneFacts(actor.id, lists, false),
    ...(changes.moved.length > 0 ? [reorderedFact(actor, had)] : []),
    ...actor.units.flatMap((unit, index): Fact[] => {
      const place = { actor: actor.id, path: ['actors', actor.id, 'units', unit.id] };
      const former = lists.formerly(unit);
      const follows = added.get(index);
      if (former) {
        const versions = { before: former.unit, aligned: former.aligned, after: unit };
        return [
          ...identityFacts(former, actor.id, lists.renamed(unit), follows ?? null, place),
          ...changedKeys<NormalUnit>(KINDS, versions, place),
        ];
      }
      const heir = lists.ancestorOf(unit);
      if (heir !== undefined) {
        return [newFact('unit-split', place, undefined, unit, { follows: follows ?? null, heir })];
      }
      return isNew ? [] : [newFact('unit-added', place, undefined, unit, { follows: follows ?? null })];
    }),
  ];
}

/** Facts about the units an actor has no more. @param isWithIt whether they go with it: then only what others took over counts */
export function goneFacts(actor: string, lists: UnitLists, isWithIt: boolean): Fact[] {
  return lists.formerUnits(actor).flatMap((former): Fact[] => {
    if (!lists.isGone(former)) return [];
    const { unit, followed } = former;
    const place = { actor, path: ['actors', actor, 'units', unit.id] };
    const heir = lists.heirOf(former);
    if (heir !== undefined) return [newFact('unit-merged', place, unit, undefined, { followed, heir })];
    return isWithIt ? [] : [newFact('unit-removed', place, unit, undefined, { followed })];
  });
}

function identityFacts(
  former: FormerUnit,
  actor: string,
  change: Renamed | undefined,
  follows: string | null,
  place: { readonly actor: string; readonly path: readonly string[] },
): Fact[] {
  const at = (key: string) => ({ ...place, path: [...place.path, key] });
  const { formerActor, followed } = former;
  return [
    ...(change
      ? [
          newFact(
            'unit-replaced',
            at('id'),
            change.before,
            change.after,
            change.recognised ? { recognised: true } : {},
          ),
        ]
      : []),
    ...(former.actor === actor
      ? []
      : [newFact('unit-changed', at('actor'), formerActor, actor, { followed, follows })]),
  ];
}

/** The units that stay with an actor, in both orders. */
function reorderedFact(actor: NormalActor, had: readonly FormerUnit[]): Fact {
  const [earlier, later] = [
    new Set(had.map(({ aligned }) => aligned.id)),
    new Set(actor.units.map(({ id }) => id)),
  ];
  return newFact(
    'units-reordered',
    { actor: actor.id, path: ['actors', actor.id, 'units'] },
    had.filter(({ aligned }) => later.has(aligned.id)).map(({ unit }) => unit.id),
    actor.units.filter(({ id }) => earlier.has(id)).map(({ id }) => id),
  );
}

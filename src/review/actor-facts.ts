/** What changed in the columns of the table. */
import type { Fact } from './change.ts';
import { memberChanges } from './member-lists.ts';
import { changedKeys, newFact, type Versions } from './new-fact.ts';
import type { NormalActor, NormalPlan } from './normal-form.ts';
import type { Renamings } from './renaming.ts';
import { goneFacts, unitFacts, UnitLists, unitsGone, unitsOnlyHere } from './unit-facts.ts';

/** Facts about actors and their units, in the order of the later version; actors that are gone come last. */
export function actorFacts(versions: Versions<NormalPlan>, { actors, units }: Renamings): Fact[] {
  const { before, aligned, after } = versions;
  const ids = after.actors.map(({ id }) => id);
  const members = before.actors.map(({ id }, index) => ({ id, aligned: aligned.actors[index]!.id }));
  const changes = memberChanges(members, ids);
  const lists = new UnitLists(versions, units);
  const indexes = new Map(members.map((member, index) => [member.aligned, index]));
  const renamed = new Map(actors.map((each) => [each.after, each]));

  const factsOf = (actor: NormalActor, index: number): Fact[] => {
    const place = { actor: actor.id, path: ['actors', actor.id] };
    const former = before.actors[indexes.get(actor.id) ?? -1];
    if (!former) {
      const value = { name: actor.name, units: unitsOnlyHere(actor, lists) };
      const follows = ids[index - 1] ?? null;
      return [newFact('actor-added', place, undefined, value, { follows }), ...unitFacts(actor, true, lists)];
    }
    const change = renamed.get(actor.id);
    const each = { before: former, aligned: former, after: actor };
    return [
      ...(change
        ? [
            newFact('actor-renamed', { ...place, path: [...place.path, 'id'] }, change.before, change.after, {
              recognised: true,
            }),
          ]
        : []),
      ...changedKeys<NormalActor>({ name: 'actor-changed' }, each, place),
      ...unitFacts(actor, false, lists),
    ];
  };

  return [
    ...(changes.moved.length > 0 ? [reorderedFact(members, ids)] : []),
    ...after.actors.flatMap(factsOf),
    ...changes.removed.flatMap(({ index, followed }): Fact[] => {
      const { id, name } = before.actors[index]!;
      const key = members[index]!.aligned;
      const value = { name, units: unitsGone(key, lists) };
      return [
        newFact('actor-removed', { actor: id, path: ['actors', id] }, value, undefined, { followed }),
        ...goneFacts(key, lists, true),
      ];
    }),
  ];
}

/** The actors that stay, in both orders. */
function reorderedFact(
  members: readonly { readonly id: string; readonly aligned: string }[],
  ids: readonly string[],
): Fact {
  const [earlier, later] = [new Set(members.map(({ aligned }) => aligned)), new Set(ids)];
  return newFact(
    'actors-reordered',
    { path: ['actors'] },
    members.filter(({ aligned }) => later.has(aligned)).map(({ id }) => id),
    ids.filter((id) => earlier.has(id)),
  );
}

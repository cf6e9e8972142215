/** The members of a list as they were, and which of them stand elsewhere now. */
import type { Fact } from '../change.ts';
import { newFact, type FactPlace } from './fact.ts';
import type { Identity } from './identity.ts';
import type { Group } from './normal-form.ts';
import { pairKey } from './pairing.ts';
import { reordered } from './reordered.ts';

/** Members that have ids of their own, and a place in a list. */
export type ListedKind = 'actor' | 'unit' | 'activity';

/** A member as it was. */
export interface FormerMember {
  readonly before: Group;
  /** What it is a part of: in the ids of the later version, and as it was. */
  readonly owner: string;
  readonly formerOwner: string;
  /** The member above it in its list. */
  readonly followed: string | null;
}

/** The members of a list by their ids in the later version. */
export function formerMembers(
  before: readonly { readonly id: string }[],
  identity: Identity,
  owner = '',
  formerOwner = '',
): Map<string, FormerMember> {
  return new Map(
    before.map((member, index) => [
      identity.alignedId(member.id),
      { before: member, owner, formerOwner, followed: before[index - 1]?.id ?? null },
    ]),
  );
}

export function idSet(things: readonly { readonly id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

/** Members that stay, in both orders. */
export function orderFact(
  kind: Fact['kind'],
  place: FactPlace,
  before: readonly (readonly [string, FormerMember])[],
  ids: readonly string[],
): Fact {
  const [earlier, later] = [new Set(before.map(([id]) => id)), new Set(ids)];
  return newFact(
    kind,
    place,
    before.filter(([id]) => later.has(id)).map(([, former]) => former.before['id']),
    ids.filter((id) => earlier.has(id)),
  );
}

/** The fewest members whose move explains the new order. */
export function movedMembers(
  before: readonly (readonly [string, FormerMember])[],
  ids: readonly string[],
): ReadonlySet<string> {
  const earlier = new Map(before.map(([id], index) => [id, index]));
  const places = ids.flatMap((id, index) => {
    const from = earlier.get(id);
    return from === undefined ? [] : [{ id, before: from, after: index }];
  });
  if (places.every((each, index) => index === 0 || each.before > places[index - 1]!.before)) return NONE;
  const keyed = places.map((each) => ({
    ...each,
    key: pairKey(before[each.before]![1].before['id'] as string, each.id),
  }));
  return new Set([...reordered(keyed)].map(({ id }) => id));
}

const NONE: ReadonlySet<string> = new Set();

/** Lists whose members have ids: what came, what went, and what stands elsewhere. */
import { pairKey } from './pairing.ts';
import { reordered, type Placed } from './reordered.ts';

/** A member's id in the earlier version, and in the names of the later. */
export interface FormerMember {
  readonly id: string;
  readonly aligned: string;
}

/** What became of a list. Ids are those of the later version; of what is gone, of the earlier. */
export interface MemberChanges {
  readonly removed: readonly { readonly index: number; readonly followed: string | null }[];
  readonly added: readonly { readonly index: number; readonly follows: string | null }[];
  /** The fewest that explain the new order. */
  readonly moved: readonly {
    readonly id: string;
    readonly followed: string | null;
    readonly follows: string | null;
  }[];
}

/** Compares the members of a list. */
export function memberChanges(before: readonly FormerMember[], after: readonly string[]): MemberChanges {
  const earlier = new Map(before.map(({ aligned }, index) => [aligned, index]));
  const later = new Map(after.map((id, index) => [id, index]));
  const followed = (index: number): string | null => before[index - 1]?.id ?? null;
  const follows = (index: number): string | null => after[index - 1] ?? null;
  return {
    removed: before.flatMap(({ aligned }, index) =>
      later.has(aligned) ? [] : [{ index, followed: followed(index) }],
    ),
    added: after.flatMap((id, index) => (earlier.has(id) ? [] : [{ index, follows: follows(index) }])),
    moved: movedMembers(before, after, earlier).map((each) => ({
      id: after[each.after]!,
      followed: followed(each.before),
      follows: follows(each.after),
    })),
  };
}

/** In the order of the later version. */
function movedMembers(
  before: readonly FormerMember[],
  after: readonly string[],
  earlier: ReadonlyMap<string, number>,
): Placed[] {
  let last = -1;
  let isInOrder = true;
  for (const id of after) {
    const index = earlier.get(id) ?? last;
    isInOrder &&= index >= last;
    last = index;
  }
  if (isInOrder) return [];
  const common = after.flatMap((id, index) => {
    const from = earlier.get(id);
    return from === undefined
      ? []
      : [{ before: from, after: index, key: pairKey(before[from]?.id ?? id, id) }];
  });
  return [...reordered(common)].sort((a, b) => a.after - b.after);
}

/** Where the records of things went: the things by each id that they had before. */
export class FormerIds {
  readonly #owners = new Map<string, string>();
  readonly #ids: ReadonlySet<string>;

  constructor(things: readonly { readonly id: string; readonly was?: readonly string[] }[]) {
    this.#ids = new Set(things.map(({ id }) => id));
    for (const { id, was } of things)
      for (const former of was ?? []) if (!this.#owners.has(former)) this.#owners.set(former, id);
  }

  /** What has the records of something that is not here: the one that names it, or that it names itself. */
  heirOf({ id, was }: { readonly id: string; readonly was?: readonly string[] }): string | undefined {
    return this.#owners.get(id) ?? was?.find((former) => this.#ids.has(former));
  }
}

/** Following a new id: what names something by the id it had before names it by the new one. */
import { placeIn, type FieldPlace } from '../../plan/field-path.ts';
import type { FileKind } from '../../plan/source-file.ts';
import type { Entry, Tree, TreeNode } from '../../plan/canonical/tree.ts';
import type { Identities } from '../diff/identity.ts';
import type { Three } from './sides.ts';
import type { SideIdentities } from './things.ts';

/** New ids by those of the base, of each kind of things. */
type Renames = Readonly<Record<keyof Identities, ReadonlyMap<string, string>>>;

/** Three trees that name by one id whatever one side has renamed. Where the sides chose different ids, nothing is followed. */
export function withOneId(sides: Three<Tree>, identities: SideIdentities, kind: FileKind): Three<Tree> {
  const renames: Renames = {
    actors: renamesOf(identities, 'actors'),
    units: renamesOf(identities, 'units'),
    activities: renamesOf(identities, 'activities'),
  };
  if (Object.values(renames).every(({ size }) => size === 0)) return sides;
  const follow = (tree: Tree): Tree => ({ ...tree, root: followed(tree.root, { entity: kind }, renames) });
  return { base: follow(sides.base), ours: follow(sides.ours), theirs: follow(sides.theirs) };
}

function renamesOf({ ours, theirs }: SideIdentities, things: keyof Identities): Map<string, string> {
  const [own, other] = [ours[things], theirs[things]];
  const changed = [...own.renamed, ...other.renamed].filter(({ before }) => {
    const ids = [own.laterId(before), other.laterId(before)].filter((id) => id !== before);
    return new Set(ids).size === 1;
  });
  return new Map(changed.map(({ before, after }) => [before, after]));
}

function followed(entry: Entry, place: FieldPlace, renames: Renames): Entry {
  const { refers, shape } = place.field ?? {};
  if (refers && shape !== 'members') return { ...entry, value: renamed(entry.value, renames[refers]) };
  if (entry.value.kind === 'scalar') return entry;
  const entries = entry.value.entries.map((each) => followed(each, placeIn(place, each.key), renames));
  return { ...entry, value: { ...entry.value, entries } };
}

function renamed(node: TreeNode, renames: ReadonlyMap<string, string>): TreeNode {
  if (node.kind !== 'scalar') {
    const entries = node.entries.map((each) => ({ ...each, value: renamed(each.value, renames) }));
    return { ...node, entries };
  }
  const id = typeof node.value === 'string' ? renames.get(node.value) : undefined;
  return id === undefined ? node : { ...node, value: id };
}

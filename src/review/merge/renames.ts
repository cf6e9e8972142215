/** Following a new id: what names something by the id it had before names it by the new one. */
import { placeIn, type FieldPlace } from '../../plan/field-path.ts';
import type { FileKind } from '../../plan/source-file.ts';
import type { TreeEntry, Tree, TreeNode } from '../../plan/canonical/tree.ts';
import type { Three } from './sides.ts';
import type { SideIdentities } from './things.ts';

/**
 * Three trees that refer by one id to whatever one side has renamed. What is in dispute is not followed. Where a thing itself
 * stands its id is left as it is, for it may be gone on the other side.
 */
export function withOneId(sides: Three<Tree>, identities: SideIdentities, kind: FileKind): Three<Tree> {
  if (Object.values(identities).every(({ agreed }) => agreed.size === 0)) return sides;
  const follow = (tree: Tree): Tree => ({ ...tree, root: followed(tree.root, { entity: kind }, identities) });
  return { base: follow(sides.base), ours: follow(sides.ours), theirs: follow(sides.theirs) };
}

function followed(entry: TreeEntry, place: FieldPlace, identities: SideIdentities): TreeEntry {
  const { refers, shape, of } = place.field ?? {};
  const { names } = place.field ?? {};
  if (names) return withIds(entry, names.under, identities[names.of].agreed);
  if (refers && shape !== 'members')
    return shape === 'id' ? entry : { ...entry, value: renamed(entry.value, identities[refers].agreed) };
  if (entry.value.kind === 'scalar') return entry;
  const entries = entry.value.entries.map((each) => {
    const own = followed(each, placeIn(place, each.key), identities);
    const key = refers && of === 'task' ? identities[refers].agreed.get(each.key ?? '') : undefined;
    return key === undefined ? own : { ...own, key };
  });
  return { ...entry, value: { ...entry.value, entries } };
}

/** With other ids after some of the keys in it. */
function withIds(entry: TreeEntry, keys: readonly string[], renames: ReadonlyMap<string, string>): TreeEntry {
  const { key, value } = entry;
  if (value.kind === 'scalar') {
    const isId = key !== undefined && keys.includes(key);
    return isId ? { ...entry, value: renamed(value, renames) } : entry;
  }
  const entries = value.entries.map((each) => withIds(each, keys, renames));
  return { ...entry, value: { ...value, entries } };
}

function renamed(node: TreeNode, renames: ReadonlyMap<string, string>): TreeNode {
  if (node.kind !== 'scalar') {
    const entries = node.entries.map((each) => ({ ...each, value: renamed(each.value, renames) }));
    return { ...node, entries };
  }
  const id = typeof node.value === 'string' ? renames.get(node.value) : undefined;
  return id === undefined ? node : { ...node, value: id };
}

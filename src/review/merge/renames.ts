/** Following a new id: what names something by the id it had before names it by the new one. */
import type { Entry, Tree, TreeNode } from '../../plan/canonical/tree.ts';
import { identities, member, type Three } from './identities.ts';

/** Keys whose values are ids of activities, and of units. */
const OF_ACTIVITIES: ReadonlySet<string> = new Set(['after']);
const OF_UNITS: ReadonlySet<string> = new Set(['only', 'except', 'host', 'parent']);

type Renames = ReadonlyMap<string, string>;

/** Three trees that name by one id whatever one side has renamed. Where the sides chose different ids, nothing is followed. */
export function withOneId(sides: Three<Tree>): Three<Tree> {
  const activities = renamesOf(sides, activitiesIn);
  const units = renamesOf(sides, unitsIn);
  if (activities.size + units.size === 0) return sides;
  const follow = (tree: Tree): Tree => ({ ...tree, root: followed(tree.root, activities, units) });
  return { base: follow(sides.base), ours: follow(sides.ours), theirs: follow(sides.theirs) };
}

function activitiesIn({ root }: Tree): TreeNode[] {
  return [member(root, 'activities')].filter((node) => node !== undefined);
}

function unitsIn({ root }: Tree): TreeNode[] {
  const actors = member(root, 'actors');
  const lists =
    actors && actors.kind !== 'scalar' ? actors.entries.map((actor) => member(actor, 'units')) : [];
  return [...lists, member(root, 'units')].filter((node) => node !== undefined);
}

/** New ids by those of the base. */
function renamesOf({ base, ours, theirs }: Three<Tree>, find: (tree: Tree) => TreeNode[]): Renames {
  const list = (tree: Tree): { kind: 'list'; entries: Entry[]; end: string[] } => ({
    kind: 'list',
    entries: find(tree).flatMap((node) => (node.kind === 'list' ? node.entries : [])),
    end: [],
  });
  const named = identities([], { base: list(base), ours: list(ours), theirs: list(theirs) });
  const renames = new Map<string, string>();
  for (const [former] of named?.base ?? []) {
    const ids = [named!.ours, named!.theirs].flatMap((side) => {
      const entry = side.get(former);
      const id = entry && member(entry, 'id');
      return id?.kind === 'scalar' && id.value !== former ? [String(id.value)] : [];
    });
    if (new Set(ids).size === 1) renames.set(former, ids[0]!);
  }
  return renames;
}

function followed(entry: Entry, activities: Renames, units: Renames): Entry {
  const { key = '', value } = entry;
  const renames = OF_ACTIVITIES.has(key) ? activities : OF_UNITS.has(key) ? units : undefined;
  if (renames) return { ...entry, value: renamed(value, renames) };
  if (value.kind === 'scalar') return entry;
  const entries = value.entries.map((each) => followed(each, activities, units));
  return { ...entry, value: { ...value, entries } };
}

function renamed(node: TreeNode, renames: Renames): TreeNode {
  if (node.kind !== 'scalar')
    return {
      ...node,
      entries: node.entries.map((each) => ({ ...each, value: renamed(each.value, renames) })),
    };
  const id = typeof node.value === 'string' ? renames.get(node.value) : undefined;
  return id === undefined ? node : { ...node, value: id };
}

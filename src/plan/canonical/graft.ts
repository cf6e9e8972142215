/** Puts other values into the tree of a file, so that every comment stays with its neighbour. */
import { canonicalTree } from './form.ts';
import { KeyLayout } from './layout.ts';
import {
  commentsIn,
  commentsOf,
  comparableText,
  treeOf,
  type CollectionNode,
  type TreeEntry,
  type TreeNode,
} from './tree.ts';
import { writeTree } from './write-tree.ts';

/**
 * A value with another value's data. Keys and items that are in both keep their comments; comments of what is gone stand before what
 * follows it, or at the end.
 */
export function graft(node: TreeNode, data: unknown): TreeNode {
  return graftedNode(node, treeOf(data));
}

function graftedNode(node: TreeNode, next: TreeNode): TreeNode {
  if (node.kind === 'scalar' || next.kind === 'scalar') return next;
  if (node.kind !== next.kind) return { ...next, end: [...commentsIn(node), ...next.end] };
  return node.kind === 'map' ? graftMap(node, next) : graftList(node, next);
}

function graftMap(node: CollectionNode, next: CollectionNode): CollectionNode {
  const given = new Map(next.entries.map((entry) => [entry.key, entry]));
  const entries: TreeEntry[] = [];
  let lost: string[] = [];
  for (const entry of node.entries) {
    const other = given.get(entry.key);
    if (!other) {
      lost.push(...commentsOf(entry));
      continue;
    }
    given.delete(entry.key);
    entries.push(grafted(entry, other, lost));
    lost = [];
  }
  return { ...node, entries: [...entries, ...given.values()], end: [...lost, ...node.end] };
}

function graftList(node: CollectionNode, next: CollectionNode): CollectionNode {
  const isSameLength = node.entries.length === next.entries.length;
  const left = [...node.entries];
  const entries = next.entries.map((other, index) => {
    const text = comparableText(other.value);
    const place = isSameLength ? -1 : left.findIndex(({ value }) => comparableText(value) === text);
    const entry = isSameLength ? node.entries[index] : place < 0 ? undefined : left.splice(place, 1)[0];
    return entry ? grafted(entry, other, []) : other;
  });
  return { ...node, entries, end: [...(isSameLength ? [] : left.flatMap(commentsOf)), ...node.end] };
}

function grafted(entry: TreeEntry, other: TreeEntry, lost: readonly string[]): TreeEntry {
  const { before, value } = entry;
  if (comparableText(value) === comparableText(other.value))
    return { ...entry, before: [...lost, ...before] };
  // A text or a number has no comments in it.
  const within = other.value.kind === 'scalar' ? commentsIn(value) : [];
  return { ...entry, before: [...lost, ...before, ...within], value: graftedNode(value, other.value) };
}

/** An activity as comment lines: without the signs at their beginning it is part of the plan. */
export function activityInComments(entry: TreeEntry): string[] {
  const list: CollectionNode = { kind: 'list', entries: [{ ...entry, before: [] }], end: [] };
  const root: TreeEntry = {
    before: [],
    value: { kind: 'map', entries: [{ key: 'activities', before: [], value: list }], end: [] },
  };
  const lines = writeTree({ head: [], root, tail: [] }, KeyLayout.of('plan')).split('\n').slice(1, -1);
  return lines.map((line) => (line.trim() === '' ? '#' : `# ${line.slice(2)}`));
}

/** An activity that stands in no file yet. */
export function activityEntry(data: object): TreeEntry {
  const tree = canonicalTree(JSON.stringify({ activities: [data] }), 'plan');
  const list = tree.root.value.kind === 'map' ? tree.root.value.entries[0]!.value : undefined;
  return list?.kind === 'list' ? list.entries[0]! : { before: [], value: treeOf(data) };
}

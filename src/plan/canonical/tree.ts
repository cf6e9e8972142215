/** A file of a plan as the canonical form sees it: values in their order, and whose comment each comment is. */
import type { Scalar } from '../yaml/scalar.ts';

/** A text, number, truth value, or nothing. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: Scalar;
}

/** A group or a list. */
export interface CollectionNode {
  readonly kind: 'map' | 'list';
  entries: TreeEntry[];
  /** Comment lines after the last entry. */
  end: string[];
}

/** A value of any kind. */
export type TreeNode = ScalarNode | CollectionNode;

/** A key with its value, or an item of a list, and the comments that belong to it. */
export interface TreeEntry {
  /** Missing in a list. */
  readonly key?: string;
  /** The lines before it: comments from `#` on, and `''` for blank lines. */
  before: string[];
  /** The comment on its line. */
  beside?: string;
  value: TreeNode;
  /** It is nothing but its lines: comments that a merge has in the order of a list. */
  readonly isHeading?: true;
  /** Where a merge has left a choice. */
  readonly choice?: ChoiceMark;
}

/** One side of a choice that a merge leaves. */
export interface ChoiceMark {
  readonly number: number;
  /** Whether the choice is the entry with its comments, rather than its value. */
  readonly isWhole: boolean;
  /** The choice is of the key alone. */
  readonly isKey?: true;
  /** On this side there is no such entry. */
  readonly isAbsent: boolean;
}

/** A whole file. */
export interface Tree {
  /** The lines at the top of the file, before whatever comes first. */
  head: string[];
  root: TreeEntry;
  /** The lines at its end. */
  tail: string[];
}

/** What an entry has under a key. */
export function member({ value }: TreeEntry, key: string): TreeNode | undefined {
  return value.kind === 'map' ? value.entries.find((each) => each.key === key)?.value : undefined;
}

/** A value as plain data. */
export function plainValue(node: TreeNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.entries.map(({ value }) => plainValue(value));
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
}

/** A value as a text that is the same for the same value, whatever comments are in it and whatever order its keys have. */
export function comparableText(node: TreeNode): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'list') return `[${node.entries.map(({ value }) => comparableText(value)).join()}]`;
  const members = node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${comparableText(value)}`);
  return `{${members.sort().join()}}`;
}

/** The comment lines of a whole file, from its top to its end. */
export function commentsOfFile({ head, root, tail }: Tree): string[] {
  return [...comments(head), ...commentsOf(root), ...comments(tail)];
}

/** Those of an entry and of what is in it. */
export function commentsOf({ before, beside = '', value }: TreeEntry): string[] {
  return [...comments([...before, beside]), ...commentsIn(value)];
}

/** Those within a value. */
export function commentsIn(value: TreeNode): string[] {
  return value.kind === 'scalar' ? [] : [...value.entries.flatMap(commentsOf), ...comments(value.end)];
}

function comments(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '');
}

/** Plain data as a tree without comments. */
export function treeOf(data: unknown): TreeNode {
  if (Array.isArray(data))
    return { kind: 'list', entries: data.map((each) => entryOf(undefined, each)), end: [] };
  if (typeof data === 'object' && data !== null)
    return {
      kind: 'map',
      entries: Object.entries(data).map(([key, value]) => entryOf(key, value)),
      end: [],
    };
  return { kind: 'scalar', value: data as string | number | boolean | null };
}

/** The same as a part of a group, or of a list. */
export function entryOf(key: string | undefined, data: unknown): TreeEntry {
  const value = treeOf(data);
  return key === undefined ? { before: [], value } : { key, before: [], value };
}

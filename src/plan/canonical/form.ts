/** The canonical form of a file: the one way to write what it says, whatever way it was written. */
import { KeyLayout } from './layout.ts';
import { commentsOfFile, type Tree } from './tree.ts';
import { eventsOf, readTree } from './read-tree.ts';
import type { FileKind } from '../source-file.ts';
import { writeTree } from './write-tree.ts';
import { readValue } from '../yaml/value.ts';

/**
 * The canonical form of a text that reads without an error of YAML: the same value, the same comments beside the same
 * neighbours.
 *
 * @param text without a byte order mark
 * @throws YAMLException for a mistake of syntax; an ordinary error, a bug, where the form would not say what the text says
 */
export function canonicalForm(text: string, kind: FileKind): string {
  return checkedForm(text, kind).text;
}

/** The tree of the canonical form of a text. The same is thrown. */
export function canonicalTree(text: string, kind: FileKind): Tree {
  return checkedForm(text, kind).tree;
}

function checkedForm(source: string, kind: FileKind): { text: string; tree: Tree } {
  const before = reading(source.replaceAll(/\r\n?/g, '\n'));
  const text = writeTree(before.tree, KeyLayout.of(kind));
  // Most files are in the canonical form already, and are not read again.
  if (text === source) return { text, tree: before.tree };
  const after = reading(text);
  if (!isSameValue(before.value, after.value)) throw new Error('the canonical form has another value');
  // Where keys change places, comments go with them.
  if (commentsOfFile(before.tree).sort().join('\n') !== commentsOfFile(after.tree).sort().join('\n'))
    throw new Error('the canonical form loses a comment');
  return { text, tree: after.tree };
}

/** A text as the canonical form sees it, and as everybody else reads it. */
function reading(text: string): { tree: Tree; value: unknown } {
  const events = eventsOf(text);
  return { tree: readTree(text, events), value: readValue(text, events, () => undefined) };
}

/** Whether two values are the same but for the order of keys. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    ours.length === theirs.length &&
    ours.every(
      ([key, value]) =>
        Object.hasOwn(other, key) && isSameValue(value, (other as Record<string, unknown>)[key]),
    )
  );
}

/** What is the same thing in three versions of a group or a list. */
import type { CollectionNode, Entry, TreeNode } from '../../plan/canonical/tree.ts';
import { paired } from './reworded.ts';

/** Something on each side of a merge. */
export interface Three<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** Entries by names that are the same for the same thing on every side. */
type Named = Map<string, Entry>;

/** Lists of texts of which one may be worded anew: then it is the same, and not another in its place. */
const PROSE: ReadonlySet<string> = new Set(['clauses']);

/**
 * Names the entries of three versions: keys by themselves, activities and units by the id they had in the base, days of a
 * calendar by their date, plain values by what they are. Nothing for lists whose items have no names.
 */
export function identities(path: readonly string[], sides: Three<CollectionNode>): Three<Named> | undefined {
  const { base, ours, theirs } = sides;
  const name = nameOf(sides);
  if (!name) return undefined;
  const known = distinct(base.entries, name);
  const side = (node: CollectionNode): Named => {
    const own = distinct(node.entries, name);
    if (PROSE.has(path.at(-1) ?? '')) return paired(known, own);
    return new Map([...own].map(([id, entry]) => [formerName(id, entry, known, own), entry]));
  };
  return { base: known, ours: side(ours), theirs: side(theirs) };
}

function nameOf({ base, ours, theirs }: Three<CollectionNode>): ((entry: Entry) => string) | undefined {
  if (ours.kind === 'map') return ({ key = '' }) => key;
  const entries = [base, ours, theirs].flatMap((node) => node.entries);
  for (const key of ['id', 'date']) {
    if (entries.every((entry) => member(entry, key)?.kind === 'scalar'))
      return (entry) => plainText(member(entry, key)!);
  }
  return entries.every(({ value }) => value.kind === 'scalar') ? ({ value }) => plainText(value) : undefined;
}

/** The id that something had before it was renamed, as its `was` says; else its own. */
function formerName(id: string, entry: Entry, base: Named, own: Named): string {
  if (base.has(id)) return id;
  const was = member(entry, 'was');
  if (!was || was.kind === 'scalar') return id;
  const former = was.entries.map(({ value }) => plainText(value));
  return former.find((each) => base.has(each) && !own.has(each)) ?? id;
}

function distinct(entries: readonly Entry[], nameIt: (entry: Entry) => string): Named {
  const named: Named = new Map();
  for (const entry of entries) {
    let name = nameIt(entry);
    while (named.has(name)) name += ' ';
    named.set(name, entry);
  }
  return named;
}

/** What an entry has under a key. */
export function member({ value }: Entry, key: string): TreeNode | undefined {
  return value.kind === 'map' ? value.entries.find((each) => each.key === key)?.value : undefined;
}

function plainText(node: TreeNode): string {
  return node.kind === 'scalar' ? String(node.value) : textOf(node);
}

/** A value as a text that is the same for the same value, whatever comments are in it. */
export function textOf(node: TreeNode): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'list') return `[${node.entries.map(({ value }) => textOf(value)).join()}]`;
  const members = node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${textOf(value)}`);
  return `{${members.sort().join()}}`;
}

/** What is the same thing in three versions of a group or a list. */
import type { FieldPlace } from '../../plan/field-path.ts';
import { member, textOf, type CollectionNode, type Entry, type TreeNode } from '../../plan/canonical/tree.ts';
import { paired } from './reworded.ts';
import type { Three } from './sides.ts';
import type { SideIdentities } from './things.ts';

/** Entries by names that are the same for the same thing on every side. */
type Named = Map<string, Entry>;

/**
 * Names the entries of three versions: keys by themselves, activities and units by the id they had in the base, days of a
 * calendar by their date, plain values by what they are. Nothing for lists whose items have no names.
 */
export function namedEntries(
  { field }: FieldPlace,
  sides: Three<CollectionNode>,
  identities: SideIdentities,
): Three<Named> | undefined {
  const { base, ours, theirs } = sides;
  const nameIt = nameOf(sides);
  if (!nameIt) return undefined;
  const known = distinct(base.entries, nameIt);
  const things = field?.of === 'activity' ? 'activities' : field?.of === 'unit' ? 'units' : undefined;
  const side = (node: CollectionNode, which: keyof SideIdentities): Named => {
    const own = distinct(node.entries, nameIt);
    if (field?.shape === 'paragraphs') return paired(known, own);
    if (node.kind === 'map' || !things) return own;
    const formerName = (id: string): string => {
      const former = identities[which][things].formerId(id);
      return known.has(former) && !own.has(former) ? former : id;
    };
    return new Map([...own].map(([id, entry]) => [formerName(id), entry]));
  };
  return { base: known, ours: side(ours, 'ours'), theirs: side(theirs, 'theirs') };
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

function distinct(entries: readonly Entry[], nameIt: (entry: Entry) => string): Named {
  const named: Named = new Map();
  for (const entry of entries) {
    let name = nameIt(entry);
    while (named.has(name)) name += ' ';
    named.set(name, entry);
  }
  return named;
}

function plainText(node: TreeNode): string {
  return node.kind === 'scalar' ? String(node.value) : textOf(node);
}

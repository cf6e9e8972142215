/**
 * Merging two changed versions of one plan, registry or calendar: from three texts to one in the canonical form. Knows nothing
 * of git and files.
 */
import { canonicalForm, canonicalTree } from '../../plan/canonical/form.ts';
import { KeyLayout } from '../../plan/canonical/layout.ts';
import { plainValue, type TreeEntry, type Tree } from '../../plan/canonical/tree.ts';
import type { FileKind } from '../../plan/source-file.ts';
import { writeTree, type ChoiceLines } from '../../plan/canonical/write-tree.ts';
import { withMarkers, type MarkerStyle, type Variant } from './markers.ts';
import type { Side, Three } from './sides.ts';
import { identitiesOf } from './things.ts';
import { mergeTrees, type Merged } from './trees.ts';
import { withOneId } from './renames.ts';

/**
 * What both sides changed differently, or one side changed and the other took out. The path is of keys, with ids in place of
 * positions: `['activities', 'pdn-seminar', 'title']`; the values on each side are plain data, undefined where there is none.
 */
export type MergeConflict = ReturnType<typeof conflictsOf>[number];

/**
 * Merges by what things are: activities and units by id, following `was`; groups by key; lists of plain values by value; a text
 * or a `when` as one. Comments go with what they stand at. Both sides' changes hold wherever they are not of the same thing.
 *
 * @param sides texts that read without an error of YAML; an empty base is a file that both have added
 * @returns nothing where the texts have no parts that could be told apart
 */
export function mergeTexts(sides: Three<string>, kind: FileKind, style: MarkerStyle) {
  const tree = (text: string): Tree => canonicalTree(text, kind);
  const trees = { base: tree(sides.base), ours: tree(sides.ours), theirs: tree(sides.theirs) };
  const identities = identitiesOf(trees);
  const merged = mergeTrees(withOneId(trees, identities, kind), identities, kind);
  if (!merged) return undefined;
  const layout = KeyLayout.of(kind);
  if (merged.choices.size === 0) {
    return { text: canonicalForm(writeTree(merged.tree, layout), kind), conflicts: [] };
  }
  const variant = (side: Side): Variant => {
    const choices: ChoiceLines[] = [];
    const text = writeTree(onSide(merged, side), layout, choices);
    return { lines: text.split('\n').slice(0, -1), choices };
  };
  const variants = { base: variant('base'), ours: variant('ours'), theirs: variant('theirs') };
  // In the canonical form; with git's markers where there are conflicts.
  return { text: withMarkers(variants, style), conflicts: conflictsOf(merged) };
}

/** A merged tree with one side of every choice taken, and marked. */
function onSide({ tree, choices }: Merged, side: Side): Tree {
  const numbers = new Map([...choices.keys()].map((entry, index) => [entry, index]));
  const taken = (entry: TreeEntry): TreeEntry => {
    const choice = choices.get(entry);
    if (!choice) return within(entry);
    const own = choice.sides[side];
    const { isWhole, isKey } = choice;
    const mark = { number: numbers.get(entry)!, isWhole, ...(isKey ? { isKey } : {}), isAbsent: !own };
    return { ...within(own ?? entry), choice: mark };
  };
  const within = (entry: TreeEntry): TreeEntry => {
    if (entry.value.kind === 'scalar') return entry;
    const entries = entry.value.entries.map(taken);
    const [first] = entries;
    // Where nothing is left, the group that held it is the choice.
    if (first?.choice && entries.every((each) => each.choice?.isAbsent))
      return {
        ...entry,
        value: { ...entry.value, entries: [] },
        choice: { ...first.choice, isAbsent: false, isWhole: false },
      };
    return { ...entry, value: { ...entry.value, entries } };
  };
  return { ...tree, root: within(tree.root) };
}

function conflictsOf({ choices }: Merged) {
  const own = [...choices.values()].filter(({ placeOf }) => placeOf !== 'theirs');
  return own.map(({ path, sides, placeOf, isKey }) => {
    const value = (side: Side): unknown =>
      isKey ? sides[side]?.key : sides[side] && plainValue(sides[side].value);
    // Both sides moved it, each elsewhere; its values are the same.
    if (placeOf)
      return { path, base: value('ours'), ours: value('ours'), theirs: value('ours'), isMoved: true };
    return { path, base: value('base'), ours: value('ours'), theirs: value('theirs') };
  });
}

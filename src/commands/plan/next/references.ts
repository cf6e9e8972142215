import type { PlacedReference } from '../../../review/next/next-texts.ts';
import { rewrite } from '../../../review/next/references/rewrite.ts';
import type { Tree, TreeNode } from '../../../plan/canonical/tree.ts';
import type { Told } from './told.ts';

/** Where a reference stands that is in a comment of the file. */
export const COMMENT = '#';

/** All references of the plan, in its order. Comments that have any come last: they stay as they are. */
export function referencesOf({ made, tree }: Pick<Told, 'made' | 'tree'>): PlacedReference[] {
  const comments = commentsIn(tree).flatMap((text) => {
    const { references } = rewrite(text, {
      shift: made.shift,
      month: made.shift.month,
      day: (day) => day,
      days: (from, to) => [from, to],
    });
    return references.length > 0 ? [{ kind: references[0]!.kind, before: text, path: [COMMENT] }] : [];
  });
  return [...made.references, ...made.works.flatMap(({ references }) => references), ...comments];
}

function commentsIn({ head, root, tail }: Tree): string[] {
  const found = [...head];
  const add = (node: TreeNode): void => {
    if (node.kind === 'scalar') return;
    for (const { before, beside, value } of node.entries) {
      found.push(...before, ...(beside === undefined ? [] : [beside]));
      add(value);
    }
    found.push(...node.end);
  };
  add(root.value);
  return [...found, ...tail].filter((line) => line !== '' && !line.startsWith('# yaml-language-server:'));
}

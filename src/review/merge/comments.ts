/** Merging the lines of comments that stand at one place. Nothing that either side wrote is lost. */
import { areAlike } from '../../group-by.ts';
import type { TreeEntry } from '../../plan/canonical/tree.ts';
import { combined, mergedOrder } from './order.ts';

interface CommentLine {
  readonly text: string;
  /** Whether an empty line stands above it. */
  readonly isApart: boolean;
}

/** Merges lines as trees have them: comments, and `''` for an empty line. */
export function mergeCommentLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  if (areAlike(base, ours) || areAlike(ours, theirs)) return [...theirs];
  if (areAlike(base, theirs)) return [...ours];
  const [b, o, t] = [named(base), named(ours), named(theirs)] as const;
  const names = [b, o, t].map((lines) => [...lines.keys()]) as [string[], string[], string[]];
  const order = mergedOrder(...names, combined(...names));
  const merged = order.flatMap((name) => {
    const [from, mine, other] = [b.get(name), o.get(name), t.get(name)];
    const isApart =
      mine && other ? choose(from?.isApart, mine.isApart, other.isApart) : (mine ?? other)!.isApart;
    return [...(isApart ? [''] : []), (mine ?? other)!.text];
  });
  const endsApart = choose(base.at(-1) === '', ours.at(-1) === '', theirs.at(-1) === '');
  return endsApart ? [...merged, ''] : merged;
}

/** What stands around an entry. Two remarks for the one place beside it both stay: theirs goes above. */
export function mergeRemarks(
  base: TreeEntry | undefined,
  ours: TreeEntry,
  theirs: TreeEntry,
): Pick<TreeEntry, 'before' | 'beside'> {
  const before = mergeCommentLines(base?.before ?? [], ours.before, theirs.before);
  const [former, mine, other] = [base?.beside, ours.beside, theirs.beside];
  const beside = mine === former ? other : (mine ?? (other === former ? undefined : other));
  const isExtra = other !== undefined && other !== former && other !== beside;
  return { before: isExtra ? [...before, other] : before, ...(beside === undefined ? {} : { beside }) };
}

/** Of two answers the one that is not what it was. */
function choose(base: boolean | undefined, ours: boolean, theirs: boolean): boolean {
  return ours === base ? theirs : ours;
}

/** Comments by their texts; a text that stands twice is two lines. */
function named(lines: readonly string[]): Map<string, CommentLine> {
  const found = new Map<string, CommentLine>();
  lines.forEach((text, index) => {
    if (text === '') return;
    let name = text;
    while (found.has(name)) name += '\n';
    found.set(name, { text, isApart: lines[index - 1] === '' });
  });
  return found;
}

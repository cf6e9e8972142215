/**
 * Whose comment a comment is: on a line of its own it belongs to what comes next, or, by its indentation, to the end of
 * the group above; behind something it belongs to that.
 */
import { addTo } from '../../group-by.ts';
import type { TextRange } from '../yaml/problem.ts';
import type { CollectionNode, TreeEntry, Tree } from './tree.ts';

/** A collection as it stands in the text. */
export interface CollectionFrame {
  readonly node: CollectionNode;
  readonly owner: TreeEntry;
  readonly around: CollectionFrame | undefined;
  /** At which its entries begin; nothing within brackets. */
  readonly column?: number;
  /** Whether brackets show where it ends. */
  readonly isBracketed: boolean;
}

/** An entry that begins somewhere, and the collection it is in: none for the value of the whole file. */
export interface Beginning {
  readonly entry: TreeEntry;
  readonly frame: CollectionFrame | undefined;
}

/** A key, a text, or a bracket. */
export interface Token extends TextRange {
  readonly owner: TreeEntry;
  /** The collection in which it stands. */
  readonly frame?: CollectionFrame;
  /** The entries that it begins, the outermost first. */
  readonly begins: readonly Beginning[];
  readonly opens?: CollectionFrame;
  readonly closes?: CollectionFrame;
}

/** A comment from `#` to the end of its line, without white space after it. */
interface Comment extends TextRange {
  readonly comment: string;
}

/** What a text consists of, in its order. */
export type TextPart = Token | Comment;

const MODELINE = /^#\s*yaml-language-server:/;

/** Gives every comment and every blank line to an entry. */
export function attachComments(text: string, parts: readonly TextPart[], root: TreeEntry): Tree {
  const tree: Tree = { head: [], root, tail: [] };
  const beside = new Map<TreeEntry, string[]>();
  const nexts = nextTokens(parts);
  let last: Token | undefined;
  /** Comments of one stretch never go deeper than the one before: they would change places. */
  let limit = Infinity;
  /** Dashes of items that begin before the next token. */
  let dashes = 0;
  let previous = 0;
  parts.forEach((part, index) => {
    const gap = text.slice(previous, part.start);
    previous = part.end;
    const isApart = /\n[ \t]*\n/.test(gap);
    if (!('comment' in part)) {
      part.begins[0]?.entry.before.push(...(isApart ? [''] : []));
      last = part;
      limit = Infinity;
      dashes = 0;
      return;
    }
    const isBehind = last && !last.opens && parts[index - 1] === last && !gap.includes('\n');
    // Behind the sign that opens a text of several lines, which has not begun yet.
    const owner = /[|>]/.test(gap) ? nexts[index]?.owner : isBehind ? last?.owner : undefined;
    if (owner) {
      if (isApart) nexts[index]?.begins[0]?.entry.before.push('');
      addTo(beside, owner, part.comment);
      return;
    }
    // Behind the dash of the next item nothing belongs to the item above, nor to the whole of the next.
    dashes += gap.replace('---', '').split('-').length - 1;
    if (dashes > 0) limit = -1;
    const column = part.start - (text.lastIndexOf('\n', part.start - 1) + 1);
    const place = linesFor(nexts[index], last, Math.min(column, limit), dashes);
    limit = place?.column === undefined ? -1 : Math.min(column, limit);
    const lines = place?.lines ?? tree.tail;
    // An empty line before a dash is above the item, whatever is behind the dash.
    const apart = gap.includes('-') ? (nexts[index]?.begins[0]?.entry.before ?? lines) : lines;
    if (isApart) apart.push('');
    lines.push(part.comment);
  });
  for (const [entry, comments] of beside) {
    entry.before.push(...comments.slice(0, -1));
    entry.beside = comments.at(-1)!;
  }
  if (root.value.kind === 'scalar' && root.value.value === null && tree.tail.length > 0) {
    return { ...tree, head: [...root.before, ...tree.tail], root: { ...root, before: [] }, tail: [] };
  }
  takeHead(tree);
  return tree;
}

function nextTokens(parts: readonly TextPart[]): (Token | undefined)[] {
  const nexts: (Token | undefined)[] = [];
  let next: Token | undefined;
  for (let index = parts.length - 1; index >= 0; index--) {
    nexts[index] = next;
    const part = parts[index]!;
    if (!('comment' in part)) next = part;
  }
  return nexts;
}

/** The lines that a comment of its own line is added to; nothing for the end of the file. */
function linesFor(
  next: Token | undefined,
  last: Token | undefined,
  column: number,
  dashes: number,
): { lines: string[]; column?: number } | undefined {
  if (next?.closes) return { lines: next.closes.node.end };
  const beginning = next?.begins[Math.min(dashes, next.begins.length - 1)];
  if (next && !beginning) return { lines: next.owner.before };
  const around = beginning?.frame;
  if (beginning && (around?.column === undefined || column <= around.column))
    return { lines: beginning.entry.before };
  const ended: CollectionFrame[] = [];
  let frame = last?.frame;
  for (; frame && frame !== around; frame = frame.around) ended.push(frame);
  // The group around the whole file ends with the file.
  const inner = next ? (frame ? ended : []) : ended.slice(0, -1);
  const home = inner.find((each) => canBelong(each, column));
  if (home) return { lines: home.node.end, column: home.column! };
  return beginning && { lines: beginning.entry.before };
}

/** Whether a line at a column can belong to a collection. A list may be no deeper than its key: then its lines are the key's. */
function canBelong({ column: own, around }: CollectionFrame, column: number): boolean {
  return own !== undefined && (own < column || (own === column && around?.column !== own));
}

/** What stands at the top stays there, whichever entry comes first: it is about the file. */
function takeHead(tree: Tree): void {
  const { root } = tree;
  tree.head = root.before;
  root.before = [];
  const first = root.value.kind === 'map' ? root.value.entries[0] : undefined;
  if (!first) return;
  const lines = [...tree.head, ...first.before];
  const about = lines.lastIndexOf('') + 1;
  const top = about === 0 && MODELINE.test(lines[0] ?? '') ? 1 : about;
  tree.head = lines.slice(0, top);
  first.before = lines.slice(top);
}

/** From a tree to the canonical text. */
import { once } from '../../group-by.ts';
import type { ChoiceMark, CollectionNode, TreeEntry, ScalarNode, Tree, TreeNode } from './tree.ts';
import type { KeyLayout } from './layout.ts';
import { foldText } from './fold-text.ts';
import { isFoldable, isLiteral, isPlain, writeScalar } from './write-scalar.ts';

/** Characters of a line: what two columns of a review, or a printed page, can show. */
const WIDTH = 120;
/** Where comments beside something begin: always the same column, so that they do not move with their neighbours. */
const BESIDE = 43;
const INDENT = 2;
/** The narrowest that a deeply nested text is folded to. */
const NARROWEST = 40;

/** The lines in which a choice of a merge is written, from the first to before the last; as many as it takes, or none. */
export interface ChoiceLines {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes a tree in the canonical form.
 *
 * @param choices takes in where the choices of a merge stand
 */
export function writeTree(
  { head, root, tail }: Tree,
  layout: KeyLayout,
  choices: ChoiceLines[] = [],
): string {
  const sheet: WrittenLines = { lines: tidy(head), choices };
  const { lines } = sheet;
  if (lines[0] === '') lines.shift();
  const { value } = root;
  if (value.kind === 'scalar') {
    if (value.value !== null) writeValue(sheet, { ...root, value }, layout, '', 0);
  } else if (value.entries.length === 0 && value.end.length === 0) {
    lines.push(withComment(value.kind === 'map' ? '{}' : '[]', root.beside));
  } else {
    if (root.beside !== undefined) lines.push(root.beside);
    writeEntries(sheet, value, layout, 0);
  }
  lines.push(...tidy(tail));
  if (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/**
 * Writes a file whose last key has a long list. Its items are made one by one, and none of them stays: memory that is full of them
 * takes longer to clear than they take to write.
 *
 * @param tree the file without the key
 */
export function writeLongList(
  tree: Tree,
  key: string,
  items: Iterable<TreeEntry>,
  layout: KeyLayout,
): string {
  const inner = layout.at(key);
  const parts = [writeTree({ ...tree, tail: [] }, layout)];
  for (const item of items) {
    parts.push(parts.length === 1 ? `\n${key}:\n` : inner.isSeparate ? '\n' : '');
    const lines: string[] = [];
    writeEntries({ lines, choices: [] }, { kind: 'list', entries: [item], end: [] }, inner, INDENT);
    parts.push(`${lines.join('\n')}\n`);
  }
  if (parts.length === 1) parts.push(`\n${key}: []\n`);
  return `${parts.join('')}${tidy(tree.tail)
    .map((line) => `${line}\n`)
    .join('')}`;
}

function writeEntries(sheet: WrittenLines, node: CollectionNode, layout: KeyLayout, indent: number): void {
  const { lines, choices } = sheet;
  const pad = ' '.repeat(indent);
  let isFirst = true;
  for (const each of inOrder(node, layout)) {
    const start = lines.length;
    if (each.choice?.isAbsent) {
      choices.push({ number: each.choice.number, from: start, to: start });
      continue;
    }
    if (each.isHeading) {
      const heading = tidy(each.before);
      if (!isFirst && heading[0] !== '' && layout.isSeparate) heading.unshift('');
      if (heading[0] === '' && lines.at(-1) === '') heading.shift();
      lines.push(...indented(heading, pad));
      isFirst = heading.at(-1) !== '';
      continue;
    }
    const inner = layout.at(each.key);
    const entry = settled(each, inner);
    const { value, beside } = entry;
    const lead = node.kind === 'map' ? `${pad}${blockKey(entry.key ?? '')}:` : `${pad}-`;
    const line = value.kind === 'scalar' ? undefined : inOneLine(value, inner, WIDTH - lead.length - 1);
    const isBlock = value.kind !== 'scalar' && line === undefined;
    const isAbove = node.kind === 'list' && isBlock && beside !== undefined;
    const before = tidy(isAbove ? [...entry.before, beside] : entry.before);
    const isSeparate = layout.isSeparate || (layout.isRoot && isBlock);
    if (!isFirst && before[0] !== '' && isSeparate) before.unshift('');
    if (isFirst && before.every((text) => text === '')) before.length = 0;
    if (before[0] === '' && (lines.length === 0 || lines.at(-1) === '')) before.shift();
    if (before.length > 0) lines.push(...indented(before, pad));
    const own = lines.length;
    const isKey = each.choice?.isKey && line === undefined;
    if (each.choice && isKey) choices.push({ number: each.choice.number, from: own, to: own + 1 });
    if (line !== undefined) lines.push(withComment(`${lead} ${line}`, beside));
    else writeValue(sheet, entry, inner, lead, indent + INDENT);
    const choice = each.choice ?? (line === undefined ? undefined : choiceWithin(value));
    if (choice && !isKey)
      choices.push({
        number: choice.number,
        from: choice.isWhole && each.choice ? start : own,
        to: lines.length,
      });
    isFirst = false;
  }
  if (node.end.length > 0) lines.push(...indented(tidy(node.end), pad));
}

/** The first choice within brackets: it is one of their whole line. */
function choiceWithin(node: TreeNode): ChoiceMark | undefined {
  if (node.kind === 'scalar') return undefined;
  for (const { choice, value } of node.entries) {
    const found = choice ?? choiceWithin(value);
    if (found) return found;
  }
  return undefined;
}

/** An entry whose value does not stand within brackets. */
function writeValue(
  sheet: WrittenLines,
  entry: TreeEntry,
  layout: KeyLayout,
  lead: string,
  indent: number,
): void {
  const { lines } = sheet;
  const { value, beside, key } = entry;
  const gap = lead === '' ? '' : ' ';
  if (value.kind === 'scalar') {
    const body = bodyOf(value, WIDTH - lead.length - 1, Math.max(NARROWEST, WIDTH - indent));
    if (body.lines.length > 0) {
      const pad = ' '.repeat(lead === '' ? INDENT : indent);
      lines.push(withComment(`${lead}${gap}${body.sign}`, beside), ...indented(body.lines, pad));
    } else {
      const isBlank = value.value === null && key !== undefined;
      lines.push(withComment(isBlank ? lead : `${lead}${gap}${body.sign}`, beside));
    }
    return;
  }
  if (key !== undefined) {
    lines.push(withComment(lead, beside));
    writeEntries(sheet, value, layout, indent);
    return;
  }
  // The first line of an item stands behind its dash.
  const first = lines.length;
  writeEntries(sheet, value, layout, indent);
  lines[first] = `${lead} ${lines[first]!.slice(indent)}`;
}

/** An entry whose comments stand where they can be written: above what is empty, and above a dash rather than behind it. */
function settled(entry: TreeEntry, layout: KeyLayout): TreeEntry {
  const { key, before, value } = entry;
  if (value.kind === 'scalar') return entry;
  const entries = inOrder(value, layout);
  const at = entries.findIndex(({ choice }) => !choice?.isAbsent);
  const first = entries[at];
  if (!first) return { ...entry, before: [...before, ...value.end], value: { ...value, end: [] } };
  if (key !== undefined) return entry;
  const inner = first.key === undefined ? settled(first, layout.at(undefined)) : first;
  if (inner === first && first.before.length === 0) return entry;
  const own = entries.with(at, { ...inner, before: [] });
  return { ...entry, before: [...before, ...inner.before], value: { ...value, entries: own } };
}

interface WrittenLines {
  readonly lines: string[];
  readonly choices: ChoiceLines[];
}

interface WrittenValue {
  /** What stands behind the key: the value itself, or the sign of a text that follows below. */
  readonly sign: string;
  readonly lines: readonly string[];
}

function bodyOf(node: ScalarNode, room: number, width: number): WrittenValue {
  const { value } = node;
  if (typeof value !== 'string') return { sign: writeScalar(node, 'block'), lines: [] };
  if (isLiteral(value)) {
    const isEnded = value.endsWith('\n');
    return { sign: isEnded ? '|' : '|-', lines: (isEnded ? value.slice(0, -1) : value).split('\n') };
  }
  const sign = writeScalar(node, 'block');
  if (sign.length <= room || !isFoldable(value)) return { sign, lines: [] };
  const lines = foldText(value, width);
  // One endless word is no better on a line of its own.
  const isEndless = lines.length === 1 && value.length > width && isPlain(value, 'block');
  return isEndless ? { sign, lines: [] } : { sign: '>-', lines };
}

/** A collection within brackets on one line; nothing where it would not fit, has comments, or is to be read line by line. */
function inOneLine(node: TreeNode, layout: KeyLayout, room: number): string | undefined {
  if (node.kind === 'scalar') {
    const { value } = node;
    if (typeof value === 'string' && (value.length > room || isLiteral(value))) return undefined;
    return writeScalar(node, 'flow');
  }
  const [open, close] = node.kind === 'map' ? '{}' : '[]';
  // A comment between brackets goes above them, where they have a line of their own.
  if (node.entries.length === 0) return node.end.some((line) => line !== '') ? undefined : `${open}${close}`;
  if (layout.isOpen || node.end.length > 0) return undefined;
  const written: string[] = [];
  let length = 2;
  for (const entry of inOrder(node, layout)) {
    if (entry.choice?.isAbsent) continue;
    if (entry.beside !== undefined || entry.before.some((line) => line !== '')) return undefined;
    const key = entry.key === undefined ? '' : `${flowKey(entry.key)}: `;
    if (isListed(entry)) return undefined;
    const value = inOneLine(entry.value, layout.at(entry.key), room - length - key.length);
    if (value === undefined) return undefined;
    length += key.length + value.length + (written.length > 0 ? 2 : 0);
    if (length > room) return undefined;
    written.push(key + value);
  }
  return `${open}${written.join(', ')}${close}`;
}

/** Whether an item is better off on a line of its own: in a list of texts, quotes only for the sake of brackets are in the way. */
function isListed({ key, value }: TreeEntry): boolean {
  if (key !== undefined || value.kind !== 'scalar' || typeof value.value !== 'string') return false;
  return isPlain(value.value, 'block') && !isPlain(value.value, 'flow');
}

/** Keys are few, and stand in each of ten thousand entries. */
const blockKey = once((key: string) => writeScalar({ kind: 'scalar', value: key }, 'block'));
const flowKey = once((key: string) => writeScalar({ kind: 'scalar', value: key }, 'flow'));

/** The keys that the schema knows in its order, then all others in the author's. */
function inOrder(node: CollectionNode, { ranks }: KeyLayout): TreeEntry[] {
  if (node.kind === 'list' || ranks.size === 0) return node.entries;
  const rankOf = ({ key = '' }: TreeEntry): number => ranks.get(key) ?? ranks.size;
  return node.entries.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Blank lines that follow each other become one. Nearly everything has none. */
function tidy(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
}

function indented(lines: readonly string[], pad: string): string[] {
  return lines.map((line) => (line === '' ? '' : pad + line));
}

function withComment(line: string, comment: string | undefined): string {
  return comment === undefined ? line : line.padEnd(Math.max(line.length + 2, BESIDE)) + comment;
}

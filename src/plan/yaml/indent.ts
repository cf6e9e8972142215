import { applyEdits, type Edit, type Mapped } from './edit.ts';
import type { Report } from './problem.ts';

// A line's white space up to its first word; a line of nothing else indents nothing.
const ODD_INDENT =
  /^( *)([\t\u00A0\u2000-\u200A\u202F\u3000][ \t\u00A0\u2000-\u200A\u202F\u3000]*)(?![ \t])/gm;

/** Reports every tab and every look-alike of a space that indents a line. Most files have none, and cost one look each. */
export function reportIndents(text: string, report: Report): boolean {
  if (!text.includes('\t') && !/[\u00A0\u2000-\u200A\u202F\u3000]/.test(text)) return false;
  let found = false;
  for (const match of text.matchAll(ODD_INDENT)) {
    const start = match.index + match[1]!.length;
    const odd = /^[^ ]+/.exec(match[2]!)![0];
    const place = { path: [], start, end: start + odd.length };
    if (odd.includes('\t')) report({ code: 'yaml-tab', args: {}, ...place });
    else report({ code: 'yaml-odd-space', args: { character: codePoint(odd) }, ...place });
    found = true;
  }
  return found;
}

/** `U+00A0`, as character tables write it. */
export function codePoint(text: string): string {
  return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A guess at what a tab meant: as many columns as an editor shows, or the level that the line above suggests. */
export type TabWidth = number | 'level';

/** The guesses, likeliest first: a stray tab in a text of spaces stands for its level, a text of tabs has a width. */
export function tabWidths(text: string): TabWidth[] {
  const byTabs = text.match(/^\t/gm)?.length ?? 0;
  const bySpaces = text.match(/^ /gm)?.length ?? 0;
  return byTabs > bySpaces ? [2, 4, 8, 'level'] : ['level', 2, 4, 8];
}

/**
 * The text with its indentation made of spaces: a look-alike of a space is one, a tab reaches to the next multiple of
 * the width. Nobody knows which width the writer saw; the caller tries several.
 */
export function indentBySpaces(before: Mapped, width: TabWidth): Mapped {
  const { text } = before;
  const edits = [...text.matchAll(ODD_INDENT)].map(({ 0: indent, index }): Edit => {
    const columns =
      indent.includes('\t') && width === 'level'
        ? levelAfter(text.slice(0, index))
        : columnsOf(indent, width);
    return { start: index, end: index + indent.length, text: ' '.repeat(columns) };
  });
  return applyEdits(before, edits);
}

function columnsOf(indent: string, width: TabWidth): number {
  const tab = width === 'level' ? 2 : width;
  let column = 0;
  for (const character of indent) column += character === '\t' ? tab - (column % tab) : 1;
  return column;
}

/** The column at which a line goes on after the text before it: one level deeper than a key that waits for its value. */
function levelAfter(before: string): number {
  const line =
    before
      .trimEnd()
      .split(/\r\n?|\n/)
      .at(-1) ?? '';
  const [, indent = '', dashes = ''] = /^(\s*)((?:- +)*)/.exec(line)!;
  const level = columnsOf(indent, 2) + dashes.length;
  return /:\s*$/.test(line) ? level + 2 : level;
}

import type { Event } from 'js-yaml';
import { isBlockText } from './fix.ts';
import type { ReportProblem } from './problem.ts';

// A line's white space up to its first word; a line of nothing else indents nothing.
const ODD_INDENT =
  /^( *)([\t\u00A0\u2000-\u200A\u202F\u3000][ \t\u00A0\u2000-\u200A\u202F\u3000]*)(?![ \t])/gm;

/**
 * Reports every tab and every look-alike of a space that indents a line. Most files have none, and cost one look each.
 *
 * @param events what was read, where the text is YAML: then some of them are signs of a text and indent nothing
 */
export function reportIndents(text: string, events: readonly Event[], report: ReportProblem): boolean {
  if (!text.includes('\t') && !/[\u00A0\u2000-\u200A\u202F\u3000]/.test(text)) return false;
  const scalars = events.filter((event) => 'valueStart' in event);
  let [found, next] = [false, 0];
  for (const match of text.matchAll(ODD_INDENT)) {
    const start = match.index + match[1]!.length;
    const odd = /^[^ ]+/.exec(match[2]!)![0];
    const isTab = odd.includes('\t');
    while ((scalars[next]?.valueEnd ?? Infinity) <= start) next++;
    const scalar = scalars[next];
    // Of its lines' beginnings a block text keeps everything, any other text all but spaces and tabs after its first word.
    const isOwn =
      scalar && (isBlockText(scalar) ? scalar.valueStart <= start : scalar.valueStart < start && !isTab);
    if (isOwn) continue;
    const place = { path: [], start, end: start + odd.length };
    if (isTab) report({ code: 'yaml-tab', args: {}, ...place });
    else report({ code: 'yaml-odd-space', args: { character: codePoint(odd) }, ...place });
    found = true;
  }
  return found;
}

/** `U+00A0`, as character tables write it. */
export function codePoint(text: string): string {
  return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

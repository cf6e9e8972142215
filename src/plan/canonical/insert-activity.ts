/** Puts an activity into the text of a plan so that every other character stays as it is. */
import { canonicalForm } from './form.ts';
import type { ActivityEntry } from '../generated/plan-file.ts';
import type { YamlSource } from '../yaml/source.ts';
import { hasWindowsLineEnds } from '../yaml/text.ts';

/** A stretch of a text, and what is to stand there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How far the canonical form sets the activities of a plan in. */
const INDENT = 2;

/** An empty list behind its key, alone on its line but for a comment. */
const EMPTY = /^(?<key>activities[ \t]*:)[ \t]*\[[ \t]*\](?<comment>[ \t]*#.*)?[ \t]*$/;

/**
 * What has to change in the text of a sound plan.
 *
 * @param after the index of the activity that it follows; -1 where it is the first
 */
export function insertActivity(source: YamlSource, activity: ActivityEntry, after: number): Edit {
  const { text, lines } = source;
  const place = source.locate(['activities']);
  const list = lines.start(place.line) + place.column - 1;
  const count = (source.value as { readonly activities: readonly unknown[] }).activities.length;
  if (count === 0) {
    const { key, comment = '' } = EMPTY.exec(lines.content(place.line))?.groups ?? {};
    if (key === undefined) return at(list + 1, JSON.stringify(activity));
    const { start: end, text: own } = insertLines(source, place.line + 1, activity, INDENT, false);
    const [start, rest] = [
      lines.start(place.line),
      lines.start(place.line) + lines.content(place.line).length,
    ];
    const isFirst = place.line === 1 || /^\s*(?:#.*)?$/.test(lines.content(place.line - 1));
    const gap = isFirst ? '' : hasWindowsLineEnds(text) ? '\r\n' : '\n';
    return { start, end, text: `${gap}${key}${comment}${text.slice(rest, end)}${own}` };
  }
  if (text[list] === '[') {
    const { endLine, endColumn, line, column } = source.extent(['activities', Math.max(after, 0)]);
    return after < 0
      ? at(lines.start(line) + column - 1, `${JSON.stringify(activity)}, `)
      : at(lines.start(endLine) + endColumn - 1, `, ${JSON.stringify(activity)}`);
  }
  if (after < 0) {
    const { line } = source.locate(['activities'], { atKey: true });
    return insertLines(source, line + 1, activity, place.column - 1, false);
  }
  let line = source.extent(['activities', after]).endLine + 1;
  // Comments that are set in further than the next activity are still about this one.
  while (/^ *#/.test(lines.content(line)) && lines.content(line).indexOf('#') >= place.column) line++;
  return insertLines(source, line, activity, place.column - 1, true);
}

function at(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}

/** The activity in lines of its own before a line, with a blank one to each side where there is none. */
function insertLines(
  { text, lines }: YamlSource,
  line: number,
  activity: ActivityEntry,
  indent: number,
  isApart: boolean,
): Edit {
  const end = hasWindowsLineEnds(text) ? '\r\n' : '\n';
  const offset = lines.start(line);
  const [before, behind] = [text.slice(0, offset), text.slice(offset)];
  const own = canonicalForm(JSON.stringify({ activities: [activity] }), 'plan')
    .split('\n')
    .slice(1, -1)
    .map((each) => (each === '' ? '' : ' '.repeat(indent) + each.slice(INDENT)));
  const above = [...(/[\r\n]$/.test(before) ? [] : ['']), ...(isApart ? [''] : [])];
  const below = behind === '' || /^[ \t]*[\r\n]/.test(behind) ? [] : [''];
  return at(offset, [...above, ...own, ...below].map((each) => each + end).join(''));
}

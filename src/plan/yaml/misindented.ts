import type { Stretch } from './problem.ts';

/** A line whose indentation fits nothing above it, and the level it most likely belongs to. */
export interface Misindented extends Stretch {
  readonly level: number;
}

/** A key of a plan, as against a word of a text that a colon follows. */
const KEY = /^(?:- +)*["']?[\w.-]+["']?:(?:\s|$)/;
/** A key with its whole value on its line. */
const COMPLETE = /^(?:- +)*["']?[\w.-]+["']?: +[^|>&[{\s#]/;

/**
 * Lines whose indentation fits nothing above them: between two levels, or deeper than a key that already has its value.
 * Only for texts that cannot be read: it knows no block texts and no texts over several lines.
 */
export function misindentedLines(text: string): Misindented[] {
  const found: Misindented[] = [];
  let levels = [0];
  let complete = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const indent = line.length - content.length;
    const kept = levels.filter((level) => level <= indent);
    const known = kept.at(-1) === indent;
    const deeper = kept.length === levels.length && !known;
    if ((!known && !deeper) || (deeper && complete && KEY.test(content))) {
      const start = index + indent;
      const level = deeper ? levels.at(-1)! : nearestLevel(levels, indent, content.startsWith('- '));
      found.push({ start, end: start + (/^(?:- +)*[^\s:]+/.exec(content)?.[0].length ?? 1), level });
      continue;
    }
    const dashes = /^(?:- +)*/.exec(content)![0];
    levels = [...kept.filter((level) => level < indent), ...dashLevels(indent, dashes)];
    complete = COMPLETE.test(content);
  }
  return found;
}

/** The levels of misindented lines by where their words begin. */
export function levelsOf(text: string): ReadonlyMap<number, number> {
  return new Map(misindentedLines(text).map(({ start, level }) => [start, level]));
}

/** Of the levels around an indentation a key belongs to the deeper one when both are as near. */
function nearestLevel(levels: readonly number[], indent: number, isItem: boolean): number {
  const [near] = [...levels].sort(
    (a, b) => Math.abs(a - indent) - Math.abs(b - indent) || (isItem ? a - b : b - a),
  );
  return near ?? 0;
}

/** `- - key` begins a level at each dash, and one at the key. */
function dashLevels(indent: number, dashes: string): number[] {
  const levels = [indent];
  for (const { index, 0: dash } of dashes.matchAll(/- +/g)) levels.push(indent + index + dash.length);
  return levels;
}

import type { TextRange } from './problem.ts';

/** A key of a plan, as against a word of a text that a colon follows, or an item. */
const KEY = /^(?:- |["']?[\w.-]+["']?:(?:\s|$))/;
/** A key with its whole value on its line. */
const COMPLETE = /^(?:- +)*["']?[\w.-]+["']?: +[^|>&[{\s#]/;

/**
 * The first words of lines whose indentation fits nothing above them: between two levels, or deeper than a key that
 * already has its value. Of lines that are alike the first is one. Only for texts that cannot be read: it knows no block texts and no texts over several lines.
 */
export function misindentedLines(text: string): TextRange[] {
  const found: TextRange[] = [];
  let levels: number[] = [];
  let complete = false;
  let first: number | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const indent = line.length - content.length;
    const kept = levels.filter((level) => level <= indent);
    const isKnown = kept.at(-1) === indent;
    const isDeeper = kept.length === levels.length && !isKnown;
    if ((!isKnown && !isDeeper) || (isDeeper && complete && KEY.test(content))) {
      // Nothing is less deep than the first line: then that line is the odd one.
      const isFirst = kept.length === 0 && found.length === 0;
      const start = isFirst ? first! : index + indent;
      found.push({ start, end: start + (/^(?:- +)*[^\s:]+/.exec(text.slice(start))?.[0].length ?? 1) });
      levels = [...levels, indent].sort((one, other) => one - other);
      complete = COMPLETE.test(content);
      continue;
    }
    first ??= index + indent;
    // `- - key` begins a level at each dash, and one at the key.
    const [dashes] = /^(?:- +)*/.exec(content)!;
    levels = [...kept.filter((level) => level < indent), indent];
    for (const { index: at, 0: dash } of dashes.matchAll(/- +/g)) levels.push(indent + at + dash.length);
    complete = COMPLETE.test(content);
  }
  return found;
}

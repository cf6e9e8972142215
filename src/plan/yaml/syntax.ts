/**
 * What is wrong with a text that is no YAML: every error of the second parser, which does not stop at the first one, with
 * what most likely caused it. Loaded only then: it is slow. Nothing else is said about such a file.
 */
import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLParseError } from 'yaml';
import { LineTable } from './line-table.ts';
import type { TextRange, YamlProblem } from './problem.ts';

/** What a text without quotes may not begin with, after a key and after the dash of an item. */
const REFUSED_START =
  /^[ \t]*(?:- +)*(?:[^\s#"'[\]{}-][^#"'[\]{}]*?:[ \t]+([*&?@`%,\]}:]|-(?=[ \t])|[|>](?=[ \t]+[^\s#]))|([*&@`%]))/;
/** A text without quotes that a comment ends. */
const TEXT_AND_COMMENT = /^[ \t]*(?:- +)*(?:[\w.-]+:[ \t]+)?[^\s"'[\]{}|>#].*?[ \t](#.*)$/;
/** A colon behind a key and the first words of its text. */
const COLON_IN_TEXT = /^[ \t]*(?:- +)*[^\s"'[\]{}][^:]*:[ \t]+[^\s"'[\]{}|>#][^#]*?:(?:[ \t]|$)/;
/** A key without its colon before what stands in brackets. */
const KEY_AND_BRACKET = /^([ \t]*(?:- +)*)[\w.-]+(?=[ \t]+[[{])/;
/** Errors that wrong indentation makes of lines that are right by themselves. */
const OF_INDENTATION: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'yaml-colon-in-text',
  'yaml-no-colon',
  'yaml-indentation',
]);

/** Everything wrong with a text, one problem a line, and after the first only what the line itself shows; nothing where the second parser has no objection. */
export function syntaxProblems(text: string): YamlProblem[] {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    strict: true,
    logLevel: 'error',
  });
  const quotes: { readonly start: number; readonly end: number }[] = [];
  const brackets: number[] = [];
  visit(document, (_, node) => {
    if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range)
      quotes.push({ start: node.range[0], end: node.range[1] });
    if ((isMap(node) || isSeq(node)) && node.flow && node.range) brackets.push(node.range[0]);
  });
  const lines = new LineTable(text);
  const misindented = misindentedLines(text);
  const byLine = new Map<number, YamlProblem>();
  for (const error of [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const named = nameOf(text, error, {
      quote: quotes.findLast(({ start, end }) => start < error.pos[0] && end >= error.pos[0] - 1)?.start,
      bracket: brackets.findLast((start) => start < error.pos[0]),
    });
    const problem = causeOf(text, lines, misindented, named);
    const line = lines.line(problem.start);
    // One mistake often makes the parser stumble several times in a line, and on lines after it that are right by themselves.
    if (!byLine.has(line) && (byLine.size === 0 || isSeen(problem, lines.content(line), misindented)))
      byLine.set(line, problem);
  }
  return [...byLine.values()];
}

/** Whether a line shows what is said to be wrong with it, whatever the lines above it are. */
function isSeen({ code, start }: YamlProblem, line: string, misindented: readonly TextRange[]): boolean {
  if (code === 'yaml-indentation') return misindented.some((stretch) => stretch.start === start);
  if (code === 'yaml-colon-in-text') return COLON_IN_TEXT.test(line);
  if (code === 'yaml-no-colon') return !/:(?:\s|$)/.test(line);
  return code !== 'yaml-syntax';
}

/** Where what may not have been closed begins. */
interface Openings {
  readonly quote: number | undefined;
  readonly bracket: number | undefined;
}

/** The parser's codes and words are its own: what they mean for the writer of a plan is said by ours. */
function nameOf(text: string, { code, message, pos }: YAMLParseError, openings: Openings): YamlProblem {
  const start = Math.min(Math.max(0, pos[0]), Math.max(0, text.length - 1));
  const place = { path: [], ...onOneLine(text, start, Math.max(start + 1, pos[1])) };
  const says = (beginning: string): boolean => message.startsWith(beginning);
  if (code === 'BAD_DQ_ESCAPE') {
    const written = text.slice(start, start + 2);
    return { code: 'yaml-escape', args: { written }, path: [], start, end: start + written.length };
  }
  if (says('Missing closing ') || says('Flow ')) {
    const from = (says('Flow ') ? openings.bracket : openings.quote) ?? start;
    // What closes it may be there, behind a sign that makes it a comment.
    const words = says('Flow ')
      ? /[ \t]#(?=[\p{L}\p{N}])/u.exec(text.slice(from, toLineEnd(text, from).end))
      : null;
    if (words) {
      const hash = toLineEnd(text, from + words.index + 1);
      return { code: 'yaml-hash', args: {}, severity: 'error', path: [], ...hash };
    }
    return {
      code: 'yaml-unclosed',
      args: { character: text.charAt(from) },
      path: [],
      ...toLineEnd(text, from),
    };
  }
  if (code === 'MULTIPLE_DOCS') return { code: 'yaml-several-documents', args: {}, ...place };
  if (says('Nested mappings'))
    return { code: 'yaml-colon-in-text', args: {}, path: [], ...toLineEnd(text, start) };
  if (says('Unexpected scalar at node end') && /["'][ \t]*$/.test(text.slice(0, start)))
    return { code: 'yaml-after-quote', args: {}, path: [], ...toLineEnd(text, start) };
  if (code === 'BLOCK_IN_FLOW' || says('Missing ,')) return { code: 'yaml-no-comma', args: {}, ...place };
  if (code === 'MULTILINE_IMPLICIT_KEY' || says('Implicit map keys'))
    return { code: 'yaml-no-colon', args: {}, ...place };
  if (code === 'BAD_INDENT' || says('A block sequence') || says('Sequence item'))
    return { code: 'yaml-indentation', args: {}, ...place };
  return { code: 'yaml-syntax', args: {}, ...place };
}

/** What the writer did, where it shows on the line itself or on its neighbours. */
function causeOf(
  text: string,
  lines: LineTable,
  misindented: readonly TextRange[],
  problem: YamlProblem,
): YamlProblem {
  const line = lines.line(problem.start);
  const content = lines.content(line);
  const refused = REFUSED_START.exec(content);
  if (refused && problem.code !== 'yaml-escape') {
    const character = refused[1] ?? refused[2]!;
    const start = lines.start(line) + refused[0].length - 1;
    return { code: 'yaml-first-character', args: { character }, path: [], start, end: start + 1 };
  }
  if (!OF_INDENTATION.has(problem.code)) return problem;
  const bare = KEY_AND_BRACKET.exec(content);
  if (bare) {
    const start = lines.start(line) + bare[1]!.length;
    return { code: 'yaml-no-colon', args: {}, path: [], start, end: lines.start(line) + bare[0].length };
  }
  const above = line > 1 ? TEXT_AND_COMMENT.exec(lines.content(line - 1)) : null;
  if (above && indentOf(content) > indentOf(lines.content(line - 1))) {
    const start = lines.start(line - 1) + above[0].length - above[1]!.length;
    return { code: 'yaml-hash', args: {}, severity: 'error', path: [], ...toLineEnd(text, start) };
  }
  // The parser stumbles on the misindented line itself, on one beside it, or on the next that is right.
  const near =
    misindented.find(({ start }) => isNextTo(lines, line, lines.line(start))) ??
    (problem.code === 'yaml-indentation'
      ? misindented.findLast(({ start }) => start < problem.start)
      : undefined);
  return near ? { code: 'yaml-indentation', args: {}, path: [], ...near } : problem;
}

/** Whether nothing but empty lines and comments stands between two lines. */
function isNextTo(lines: LineTable, one: number, other: number): boolean {
  const [first, last] = one < other ? [one, other] : [other, one];
  for (let line = first + 1; line < last; line++) if (/^[ \t]*[^\s#]/.test(lines.content(line))) return false;
  return true;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function toLineEnd(text: string, start: number): TextRange {
  return onOneLine(text, start, text.length);
}

/** Errors that run on over lines are shown where they begin. */
function onOneLine(text: string, start: number, end: number): TextRange {
  const length = text
    .slice(start, end)
    .split(/[\r\n]/, 1)[0]!
    .trimEnd().length;
  return { start, end: Math.min(text.length, start + Math.max(length, 1)) };
}

/** A key of a plan, as against a word of a text that a colon follows, or an item. */
const KEY = /^(?:- |["']?[\w.-]+["']?:(?:\s|$))/;
/** A key with its whole value on its line. */
const COMPLETE = /^(?:- +)*["']?[\w.-]+["']?: +[^|>&[{\s#]/;

/**
 * The first words of lines whose indentation fits nothing above them: between two levels, or deeper than a key that
 * already has its value. Of lines that are alike the first is one. Only for texts that cannot be read: it knows no block texts and no texts over several lines.
 */
function misindentedLines(text: string): TextRange[] {
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

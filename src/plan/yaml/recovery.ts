/**
 * The second reader, for files the first one refuses: it finds every mistake instead of the first, and gives what can
 * still be understood, in the first one's events. Loaded only then: it is slow, and knows more YAML than plans may use.
 */
import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLParseError } from 'yaml';
import { LineTable } from './line-table.ts';
import { misindentedLines } from './misindented.ts';
import type { Stretch, YamlProblem } from './problem.ts';

const NONE = -1;
const PROPERTIES = { anchorStart: NONE, anchorEnd: NONE, tagStart: NONE, tagEnd: NONE };
const EMPTY: ScalarEvent = {
  type: EVENT_ID.SCALAR,
  valueStart: NONE,
  valueEnd: NONE,
  ...PROPERTIES,
  style: SCALAR_STYLE.PLAIN,
  chomping: CHOMPING_MODE.CLIP,
  indent: NONE,
  fast: false,
};
const STYLES: Readonly<Record<string, ScalarEvent['style']>> = {
  QUOTE_SINGLE: SCALAR_STYLE.SINGLE_QUOTED,
  QUOTE_DOUBLE: SCALAR_STYLE.DOUBLE_QUOTED,
  BLOCK_LITERAL: SCALAR_STYLE.LITERAL_BLOCK,
  BLOCK_FOLDED: SCALAR_STYLE.FOLDED_BLOCK,
};

/** What the second reader makes of a text. */
export interface Recovery {
  readonly events: Event[];
  readonly problems: YamlProblem[];
}

/** Reads a text with mistakes: the first document of it. */
export function recover(text: string): Recovery {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    strict: true,
    logLevel: 'error',
  });
  const events: Event[] = [
    { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] },
  ];
  addNode(text, document.contents, events);
  events.push({ type: EVENT_ID.POP });
  const openings = {
    quotes: events.filter((event) => isUnclosed(text, event)) as ScalarEvent[],
    brackets: events.flatMap((event) =>
      'start' in event && event.style === COLLECTION_STYLE.FLOW ? [event.start] : [],
    ),
  };
  const problems = document.errors.map((error) => toProblem(text, error, openings));
  return { events, problems: blameIndentation(text, problems) };
}

function addNode(text: string, node: unknown, events: Event[]): void {
  if (isMap(node) || isSeq(node)) {
    const type = isMap(node) ? EVENT_ID.MAPPING : EVENT_ID.SEQUENCE;
    const style = node.flow ? COLLECTION_STYLE.FLOW : COLLECTION_STYLE.BLOCK;
    const start = node.range?.[0] ?? 0;
    events.push({ type, start, ...properties(text, node, start), style });
    for (const item of node.items) {
      if (isMap(node)) {
        const pair = item as { key: unknown; value: unknown };
        addNode(text, pair.key, events);
        addNode(text, pair.value, events);
      } else addNode(text, item, events);
    }
    events.push({ type: EVENT_ID.POP });
  } else if (isAlias(node) && node.range) {
    events.push({ type: EVENT_ID.ALIAS, anchorStart: node.range[0] + 1, anchorEnd: node.range[1] });
  } else if (isPairOfFlow(node)) {
    // `[a: b]`: a mapping of one pair that no brackets show.
    const start = (node.key as Scalar | null)?.range?.[0] ?? 0;
    events.push({ type: EVENT_ID.MAPPING, start, ...PROPERTIES, style: COLLECTION_STYLE.FLOW });
    addNode(text, node.key, events);
    addNode(text, node.value, events);
    events.push({ type: EVENT_ID.POP });
  } else events.push(isScalar(node) && node.range ? scalarEvent(text, node) : EMPTY);
}

function isPairOfFlow(node: unknown): node is { key: unknown; value: unknown } {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}

function scalarEvent(text: string, node: Scalar): ScalarEvent {
  const [start, end] = node.range!;
  const style = STYLES[node.type ?? 'PLAIN'] ?? SCALAR_STYLE.PLAIN;
  const event = { ...EMPTY, ...properties(text, node, start), style };
  if (style === SCALAR_STYLE.PLAIN)
    return start === end ? event : { ...event, valueStart: start, valueEnd: end };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    const closed = end - start > 1 && text[end - 1] === text[start];
    return { ...event, valueStart: start + 1, valueEnd: closed ? end - 1 : end };
  }
  const header = /[|>][^\r\n]*(?:\r\n?|\n)?/y;
  header.lastIndex = start;
  const [line] = header.exec(text) ?? [''];
  const valueStart = Math.min(start + line.length, end);
  const lines = text.slice(valueStart, end);
  const chomping = line.includes('+')
    ? CHOMPING_MODE.KEEP
    : line.includes('-')
      ? CHOMPING_MODE.STRIP
      : CHOMPING_MODE.CLIP;
  const indent = /^ *(?=[^ \r\n])/m.exec(lines)?.[0].length ?? NONE;
  return { ...event, valueStart, valueEnd: end, chomping, indent };
}

/** Where a node's anchor and tag stand: right before it. */
function properties(text: string, node: { anchor?: string; tag?: string }, start: number): typeof PROPERTIES {
  const result = { ...PROPERTIES };
  if (node.anchor !== undefined) {
    const at = text.lastIndexOf(`&${node.anchor}`, start);
    if (at >= 0) Object.assign(result, { anchorStart: at + 1, anchorEnd: at + 1 + node.anchor.length });
  }
  if (node.tag !== undefined) {
    const at = text.lastIndexOf('!', start);
    const written = /!+[^\s,[\]{}]*$/.exec(text.slice(Math.max(0, at - 40), start).trimEnd());
    if (written) {
      const tagEnd = text.slice(0, start).trimEnd().length;
      Object.assign(result, { tagStart: tagEnd - written[0].length, tagEnd });
    }
  }
  return result;
}

function isUnclosed(text: string, event: Event): boolean {
  if (event.type !== EVENT_ID.SCALAR || event.valueStart === NONE) return false;
  if (event.style !== SCALAR_STYLE.SINGLE_QUOTED && event.style !== SCALAR_STYLE.DOUBLE_QUOTED) return false;
  return text[event.valueEnd] !== text[event.valueStart - 1];
}

/** Where quotes and brackets that may have stayed open begin. */
interface Openings {
  readonly quotes: readonly ScalarEvent[];
  readonly brackets: readonly number[];
}

/** The second reader's codes and words are its own: what they mean for the writer of a plan is said by ours. */
function toProblem(text: string, error: YAMLParseError, openings: Openings): YamlProblem {
  const start = Math.min(Math.max(0, error.pos[0]), text.length);
  const end = Math.min(Math.max(start + 1, error.pos[1]), text.length);
  const place = { path: [], ...onOneLine(text, start, end) };
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (error.message.startsWith('A block sequence'))
        return { code: 'yaml-indentation', args: {}, ...place };
      return { code: 'yaml-colon-in-text', args: {}, path: [], ...toLineEnd(text, start) };
    case 'BLOCK_IN_FLOW':
      return { code: 'yaml-no-comma', args: {}, ...place };
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'yaml-no-colon', args: {}, ...place };
    case 'BAD_INDENT':
      return error.message.startsWith('Flow ')
        ? unclosed(text, openings.brackets.findLast((at) => at < start) ?? start, end)
        : { code: 'yaml-indentation', args: {}, ...place };
    case 'BAD_DQ_ESCAPE': {
      const written = text.slice(start, start + 2);
      return { code: 'yaml-escape', args: { written }, path: [], start, end: start + written.length };
    }
    case 'BAD_SCALAR_START':
      return { code: 'yaml-first-character', args: { character: text.slice(start, start + 1) }, ...place };
    case 'MULTIPLE_DOCS':
      return { code: 'yaml-several-documents', args: {}, ...place };
    case 'UNEXPECTED_TOKEN':
      if (!error.message.startsWith('Unexpected scalar at node end')) break;
      return { code: 'yaml-after-quote', args: {}, path: [], ...toLineEnd(text, start) };
    case 'MISSING_CHAR': {
      if (error.message.startsWith('Implicit map keys')) return { code: 'yaml-no-colon', args: {}, ...place };
      if (error.message.startsWith('Sequence item')) return { code: 'yaml-indentation', args: {}, ...place };
      if (error.message.startsWith('Missing ,')) return { code: 'yaml-no-comma', args: {}, ...place };
      if (!error.message.startsWith('Missing closing')) break;
      const quote = openings.quotes.find((event) => Math.abs(event.valueEnd - start) <= 1);
      return unclosed(text, quote ? quote.valueStart - 1 : start, end);
    }
    default:
  }
  return { code: 'yaml-syntax', args: {}, ...place };
}

function unclosed(text: string, start: number, end: number): YamlProblem {
  return {
    code: 'yaml-unclosed',
    args: { character: text.charAt(start) },
    path: [],
    start,
    end: Math.max(start + 1, end),
  };
}

function toLineEnd(text: string, start: number): Stretch {
  const length = /[^\r\n]*/.exec(text.slice(start))![0].trimEnd().length;
  return { start, end: start + Math.max(1, length) };
}

/** Wrong indentation makes the reader stumble somewhere near: then the indentation is what has to be said. */
function blameIndentation(text: string, problems: readonly YamlProblem[]): YamlProblem[] {
  const misindented = misindentedLines(text);
  if (misindented.length === 0) return [...problems];
  const lines = new LineTable(text);
  return problems.map((problem) => {
    if (!['yaml-syntax', 'yaml-colon-in-text', 'yaml-no-colon', 'yaml-indentation'].includes(problem.code))
      return problem;
    const line = lines.line(problem.start);
    const near = misindented.find(({ start }) => Math.abs(lines.line(start) - line) <= 1);
    return near ? { code: 'yaml-indentation', args: {}, path: [], ...near } : problem;
  });
}

/** Errors that run on over lines are shown where they begin. */
function onOneLine(text: string, start: number, end: number): Stretch {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + Math.max(length, 1) };
}

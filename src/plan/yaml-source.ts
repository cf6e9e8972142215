/**
 * Reading a YAML file: text, plain values, and the place of every value.
 *
 * What a plan may use of YAML 1.2 is little: one document of block or flow collections, plain, quoted and block texts,
 * comments. No tags, anchors, aliases, merge keys, directives, nor keys that are not texts. Everything else, and
 * everything that other YAML readers read otherwise, is a diagnostic with its place; reading goes on, and never throws.
 * A valid file pays for its values only: places are worked out when the first of them is asked for.
 */
import { type Event, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { Diagnostic, Path, Span } from '../diagnostic.ts';
import { LineTable } from './line-table.ts';
import { codePoint, indentBySpaces, reportIndents, tabWidths } from './yaml-indent.ts';
import { Positions } from './yaml-positions.ts';
import { type Report, type Stretch, WARNINGS, type YamlProblem } from './yaml-problem.ts';
import { readText } from './yaml-text.ts';
import { readValue } from './yaml-value.ts';

/** What to point at: a value, its key, or a part of a text. */
export interface Aim {
  /** The key that leads to the value, rather than the value. */
  readonly atKey?: boolean;
  /** Offset and length inside a text value. */
  readonly part?: { readonly offset: number; readonly length: number };
}

/** A file that was read. */
export interface YamlSource {
  readonly file: string;
  /** As it stands in the file, decoded, without a byte order mark. */
  readonly text: string;
  /** Plain objects, arrays and scalars; null for an empty file. What could not be read is left out. */
  readonly value: unknown;
  /** What is wrong with the file as YAML. */
  readonly diagnostics: readonly Diagnostic[];
  /** The lines that mistakes of syntax spoiled: whatever is said about what stands there may be their echo. */
  readonly spoiled: readonly { readonly from: number; readonly to: number }[];
  /** The place of a value; of the nearest value around it where there is none. */
  locate(path: Path, aim?: Aim): Span;
  /** The place of a value with everything in it, key included. */
  extent(path: Path): Span;
  readonly lines: LineTable;
}

interface Parsed {
  readonly text: string;
  readonly events: readonly Event[];
  readonly spoiled: readonly Stretch[];
  toFile(offset: number): number;
}

const MAX_DEPTH = 100;
/** Beyond this the second reader, which finds every mistake, would take too long: the first mistake alone is shown. */
const MAX_RECOVERED = 4_000_000;
// What YAML does not allow; js-yaml refuses all of it at once.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/g;

/** Reads a file's bytes. `file` is the name that diagnostics carry. */
export async function readYaml(bytes: Uint8Array, file: string): Promise<YamlSource> {
  const problems: YamlProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const text = readText(bytes, report);
  const carriage = text.indexOf('\r');
  if (carriage >= 0)
    report({ code: 'yaml-line-ends', args: {}, path: [], start: carriage, end: carriage + 1 });
  const parsed = await parse(text, report);
  const value = readValue(parsed.text, parsed.events, (problem) => report(inFile(problem, parsed)));
  reportSecondDocument(parsed, report);
  if (parsed.events.length === 0 && problems.length === 0) {
    report({ code: 'yaml-empty', args: {}, path: [], start: 0, end: 0 });
  }

  let lines: LineTable | undefined;
  let positions: Positions | undefined;
  const lineTable = (): LineTable => (lines ??= new LineTable(text));
  const find = (): Positions => (positions ??= new Positions(parsed.text, parsed.events));
  const toSpan = ({ start, end }: Stretch): Span =>
    lineTable().span(parsed.toFile(start), parsed.toFile(end));
  const toDiagnostic = (problem: YamlProblem): Diagnostic => {
    const span = lineTable().span(problem.start, problem.end);
    const { code, args, path, replacement } = problem;
    const twin = code === 'yaml-duplicate-key' ? [toSpan(find().key(path))] : [];
    return {
      code,
      args,
      severity: WARNINGS.has(code) ? 'warning' : 'error',
      file,
      span,
      path,
      related: [
        ...twin,
        ...(problem.related ?? []).map((stretch) => lineTable().span(stretch.start, stretch.end)),
      ],
      ...(replacement === undefined ? {} : { fix: { span, text: replacement } }),
    };
  };
  return {
    file,
    text,
    value,
    diagnostics: problems.map(toDiagnostic),
    spoiled: parsed.spoiled.map(({ start, end }) => ({
      from: lineTable().line(start),
      to: lineTable().line(end),
    })),
    locate(path, { atKey = false, part } = {}) {
      if (part) return toSpan(find().part(path, part.offset, part.length));
      return toSpan(atKey ? find().key(path) : find().value(path));
    },
    extent: (path) => toSpan(find().extent(path)),
    get lines() {
      return lineTable();
    },
  };
}

/** From text to events: at once when nothing is wrong, else around what is. */
async function parse(text: string, report: Report): Promise<Parsed> {
  const plain = { text: reportDirectives(text, report), spoiled: [], toFile: (offset: number) => offset };
  const unreadable = { ...plain, events: [], spoiled: [{ start: 0, end: text.length }] };
  if (!reportIndents(text, report)) return (await parseText(plain, report)) ?? unreadable;
  const attempts = tabWidths(plain.text).map((width) => ({ ...plain, ...indentBySpaces(plain.text, width) }));
  for (const attempt of attempts) {
    const events = tryEvents(attempt.text);
    if (!(events instanceof YAMLException)) return { ...attempt, events };
  }
  return (await parseText(attempts[0]!, report)) ?? unreadable;
}

async function parseText(from: Omit<Parsed, 'events'>, report: Report): Promise<Parsed | undefined> {
  let events = tryEvents(from.text);
  if (!(events instanceof YAMLException)) return { ...from, events };
  const cleaned = reportForbidden(from, report);
  if (cleaned) {
    events = tryEvents(cleaned.text);
    if (!(events instanceof YAMLException)) return { ...cleaned, events };
  }
  const { text, toFile } = cleaned ?? from;
  const start = Math.min(events.mark?.position ?? 0, text.length);
  const first = { path: [], start: toFile(start), end: toFile(Math.min(start + 1, text.length)) };
  if (events.reason.startsWith('nesting exceeded')) {
    report({ code: 'yaml-too-deep', args: { limit: MAX_DEPTH }, ...first });
    return undefined;
  }
  if (text.length > MAX_RECOVERED) {
    report({ code: 'yaml-syntax', args: {}, ...first });
    return undefined;
  }
  const { recover } = await import('./yaml-recovery.ts');
  const recovery = recover(text);
  const problems = onePerLine(recovery.problems, text);
  if (problems.length === 0) report({ code: 'yaml-syntax', args: {}, ...first });
  for (const problem of problems) report(inFile(problem, from));
  const spoiled = [...problems, first].map((problem) => ({
    start: toFile(problem.start),
    end: toFile(problem.end),
  }));
  return { text, toFile, events: recovery.events, spoiled };
}

function tryEvents(text: string): Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/** `%YAML 1.1` and the like would change what values mean. They are reported, and read as comments. */
function reportDirectives(text: string, report: Report): string {
  if (!text.includes('%')) return text;
  const header = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)|%[^\r\n]*(?:\r\n?|\n|$))*/.exec(text)![0];
  for (const { 0: line, index } of header.matchAll(/^%[^\r\n]*/gm)) {
    report({
      code: 'yaml-directive',
      args: { written: line.trimEnd() },
      path: [],
      start: index,
      end: index + line.length,
    });
  }
  return header.replace(/^%/gm, '#') + text.slice(header.length);
}

/** Control characters are reported together, and read as spaces. */
function reportForbidden(from: Omit<Parsed, 'events'>, report: Report): Omit<Parsed, 'events'> | undefined {
  const found = [...from.text.matchAll(FORBIDDEN)];
  const [first, ...others] = found.map(({ 0: character, index }) => {
    const start = from.toFile(index);
    return { character, start, end: start + 1 };
  });
  if (!first) return undefined;
  const args = { character: codePoint(first.character), count: found.length };
  const place = { path: [], start: first.start, end: first.end, related: others.slice(0, 5) };
  report({ code: 'yaml-control-character', args, ...place });
  return { ...from, text: from.text.replace(FORBIDDEN, ' ') };
}

/** One mistake often makes the reader stumble several times in a line: the first time counts. */
function onePerLine(problems: readonly YamlProblem[], text: string): YamlProblem[] {
  const lines = new LineTable(text);
  const seen = new Set<number>();
  return [...problems]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !seen.has(lines.line(start)) && seen.add(lines.line(start)));
}

function inFile(problem: YamlProblem, { toFile }: Pick<Parsed, 'toFile'>): YamlProblem {
  return { ...problem, start: toFile(problem.start), end: toFile(problem.end) };
}

function reportSecondDocument({ text, events, toFile }: Parsed, report: Report): void {
  const [first] = events;
  if (
    first?.type !== EVENT_ID.DOCUMENT ||
    events.findLastIndex(({ type }) => type === EVENT_ID.DOCUMENT) === 0
  )
    return;
  const markers = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
  const second = markers[first.explicitStart ? 1 : 0];
  if (!second) return;
  const start = toFile(second.index);
  report({ code: 'yaml-several-documents', args: {}, path: [], start, end: start + 3 });
}

/** From a text to js-yaml's events; where it is no YAML, to everything that is wrong with it. */
import { type Event, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import { codePoint, reportIndents } from './indent.ts';
import type { ReportProblem } from './problem.ts';

/** So deep may collections stand in one another. */
export const MAX_DEPTH = 100;
/** Beyond this the second parser, which finds every mistake, would take too long: the first mistake alone is shown. */
const MAX_SEARCHED = 4_000_000;
/** What a merge leaves at the beginning of a line. */
const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})/m;
// What YAML does not allow; js-yaml refuses all of it at once.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/** `---` with spaces before it: a marker to one reader, a text to another. */
const INDENTED_MARKER = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t]+---(?=\s|$)/;

/** A text as the parser read it, every character at its place in the file, and what it read. */
export interface Parsed {
  readonly text: string;
  /** Nothing where the text is no YAML. */
  readonly events?: readonly Event[];
}

/** Parses a text; everything that plans may not use, and everything that is no YAML, is reported. */
export async function parseYaml(original: string, report: ReportProblem): Promise<Parsed> {
  let text = withoutDirectives(original, report);
  const marker = INDENTED_MARKER.exec(text)?.[0].length;
  if (marker !== undefined)
    report({ code: 'yaml-indentation', args: {}, path: [], start: marker - 3, end: marker });
  let outcome = tryEvents(text);
  if (outcome instanceof YAMLException && FORBIDDEN.test(text)) {
    text = withoutForbidden(text, report);
    outcome = tryEvents(text);
  }
  if (MARKER.test(text)) {
    const { reportConflicts } = await import('./conflicts.ts');
    if (reportConflicts(text, outcome instanceof YAMLException, report)) return { text };
  }
  // Which level a tab stands for nobody knows: whatever else is said could be about it.
  if (reportIndents(text, outcome instanceof YAMLException ? [] : outcome, report)) return { text };
  if (outcome instanceof YAMLException) {
    await reportSyntax(text, outcome, report);
    return { text };
  }
  reportSecondDocument(text, outcome, report);
  return { text, events: outcome };
}

async function reportSyntax(text: string, failure: YAMLException, report: ReportProblem): Promise<void> {
  const start = Math.max(0, Math.min(failure.mark?.position ?? 0, text.length - 1));
  const first = { path: [], start, end: Math.min(start + 1, text.length) };
  if (failure.reason.startsWith('nesting exceeded')) {
    report({ code: 'yaml-too-deep', args: { limit: MAX_DEPTH }, ...first });
    return;
  }
  const { syntaxProblems } = await import('./syntax.ts');
  const found = text.length > MAX_SEARCHED ? [] : syntaxProblems(text);
  found.forEach(report);
  if (found.length === 0) report({ code: 'yaml-syntax', args: {}, ...first });
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
function withoutDirectives(text: string, report: ReportProblem): string {
  if (!text.includes('%')) return text;
  const header = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)|%[^\r\n]*(?:\r\n?|\n|$))*/.exec(text)![0];
  for (const { 0: line, index } of header.matchAll(/^%[^\r\n]*/gm)) {
    const end = index + line.length;
    report({ code: 'yaml-directive', args: { written: line.trimEnd() }, path: [], start: index, end });
  }
  return header.replace(/^%/gm, '#') + text.slice(header.length);
}

/** Control characters are reported together, and read as spaces. */
function withoutForbidden(text: string, report: ReportProblem): string {
  const everywhere = new RegExp(FORBIDDEN, 'g');
  const [first, ...others] = [...text.matchAll(everywhere)].map(({ 0: character, index }) => ({
    character,
    start: index,
    end: index + 1,
  }));
  const { character, ...place } = first!;
  const args = { character: codePoint(character), count: others.length + 1 };
  report({ code: 'yaml-control-character', args, path: [], ...place, related: others.slice(0, 5) });
  return text.replace(everywhere, ' ');
}

/** A file holds one document: what follows its end, or stands before a second beginning, was not meant to be one plan. */
function reportSecondDocument(text: string, events: readonly Event[], report: ReportProblem): void {
  const [first] = events;
  const isSecond =
    first?.type === EVENT_ID.DOCUMENT && events.findLastIndex(({ type }) => type === EVENT_ID.DOCUMENT) > 0;
  const hasEnd = text.startsWith('...') || text.includes('\n...') || text.includes('\r...');
  if (!isSecond && !hasEnd) return;
  const markers = [...text.matchAll(/^(---|\.\.\.)(?=\s|$)/gm)];
  const ended = markers.find(
    ({ 1: marker, index }) => marker === '...' && /^\s*[^\s#]/m.test(text.slice(index + 3)),
  );
  const second = ended ?? (isSecond ? markers[first.explicitStart ? 1 : 0] : undefined);
  if (!second) return;
  const { index: start } = second;
  report({ code: 'yaml-several-documents', args: {}, path: [], start, end: start + 3 });
}

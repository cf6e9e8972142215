/** From a text to js-yaml's events: at once when nothing is wrong, else around what is. */
import { type Event, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import { LineTable } from './line-table.ts';
import type { Mapped } from './edit.ts';
import { codePoint, indentBySpaces, reportIndents, tabWidths } from './indent.ts';
import type { Report, Stretch, YamlProblem } from './problem.ts';

/** A text that was read, as far as it could be. */
export interface Parsed extends Mapped {
  readonly events: readonly Event[];
  /** Where something was lost: offsets in the file. */
  readonly spoiled: readonly Stretch[];
}

const MAX_DEPTH = 100;
/** Beyond this the second reader, which finds every mistake, would take too long: the first mistake alone is shown. */
const MAX_RECOVERED = 4_000_000;
/** What a merge leaves at the beginning of a line. */
const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})/m;
/** Beyond this it looks once only. */
const MAX_REPAIRED = 500_000;
const ROUNDS = 8;
// What YAML does not allow; js-yaml refuses all of it at once.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/g;

/** `---` with spaces before it: a marker to one reader, a text to another. */
const INDENTED_MARKER = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t]+---(?=\s|$)/;

/** Parses a text; everything that plans may not use, and everything that is no YAML, is reported. */
export async function parseYaml(text: string, report: Report): Promise<Parsed> {
  const plain: Mapped = { text: withoutDirectives(text, report), toFile: (offset) => offset };
  const marker = INDENTED_MARKER.exec(plain.text);
  if (marker)
    report({
      code: 'yaml-indentation',
      args: {},
      path: [],
      start: marker[0].length - 3,
      end: marker[0].length,
    });
  const parsed = (await parseConflicting(plain, report)) ?? (await parseIndented(plain, report));
  reportSecondDocument(parsed, report);
  return parsed;
}

/** A text with two versions side by side: said so, and ours is read. Nothing where it is none. */
async function parseConflicting(plain: Mapped, report: Report): Promise<Parsed | undefined> {
  if (!MARKER.test(plain.text)) return undefined;
  const { settleConflicts } = await import('./conflicts.ts');
  const strays = tryEvents(plain.text) instanceof YAMLException;
  const settled = settleConflicts(plain.text, strays, report);
  if (!settled) return undefined;
  const events = tryEvents(settled.text);
  // Where a conflict goes through a text, nothing that is said about the rest can be relied on.
  if (events instanceof YAMLException) {
    return { ...plain, events: [], spoiled: [{ start: 0, end: plain.text.length }] };
  }
  return { ...plain, text: settled.text, events, spoiled: settled.places };
}

async function parseIndented(plain: Mapped, report: Report): Promise<Parsed> {
  if (!reportIndents(plain.text, report)) return parseText(plain, report);
  const attempts = tabWidths(plain.text).map((width) => indentBySpaces(plain, width));
  for (const attempt of attempts) {
    const events = tryEvents(attempt.text);
    if (!(events instanceof YAMLException)) return { ...attempt, events, spoiled: [] };
  }
  return parseText(attempts[0] ?? plain, report);
}

async function parseText(from: Mapped, report: Report): Promise<Parsed> {
  const events = tryEvents(from.text);
  if (!(events instanceof YAMLException)) return { ...from, events, spoiled: [] };
  const cleaned = withoutForbidden(from, report);
  const again = cleaned ? tryEvents(cleaned.text) : events;
  const clean = cleaned ?? from;
  return again instanceof YAMLException
    ? recoverText(clean, again, report)
    : { ...clean, events: again, spoiled: [] };
}

/** Finds every mistake of syntax. What is repairable is repaired, to see what else is wrong. */
async function recoverText(from: Mapped, failure: YAMLException, report: Report): Promise<Parsed> {
  const start = Math.min(failure.mark?.position ?? 0, from.text.length);
  const first = inFile({ start, end: Math.min(start + 1, from.text.length) }, from);
  const lost: Parsed = { ...from, events: [], spoiled: [{ start: 0, end: from.toFile(from.text.length) }] };
  if (failure.reason.startsWith('nesting exceeded')) {
    report({ code: 'yaml-too-deep', args: { limit: MAX_DEPTH }, path: [], ...first });
    return lost;
  }
  if (from.text.length > MAX_RECOVERED) {
    report({ code: 'yaml-syntax', args: {}, path: [], ...first });
    return lost;
  }
  const [{ recover }, { repairOf }, { applyEdits }] = await Promise.all([
    import('./recovery.ts'),
    import('./repair.ts'),
    import('./edit.ts'),
  ]);
  const lines = new LineTable(from.text);
  const told = new Map<number, YamlProblem>();
  const spoiled: Stretch[] = [];
  const lineOf = (problem: Stretch, text: Mapped): number => lines.line(text.toFile(problem.start));
  let current = from;
  let events: readonly Event[] = [];
  for (let round = 0; round < (from.text.length > MAX_REPAIRED ? 1 : ROUNDS); round++) {
    const recovery = recover(current.text);
    events = recovery.events;
    const edits = [];
    const lined = new Set<number>();
    for (const problem of [...recovery.problems].sort((a, b) => a.start - b.start)) {
      const line = lineOf(problem, current);
      // One mistake often makes the reader stumble several times in a line: the first time counts.
      if (lined.has(line)) continue;
      lined.add(line);
      const repair = repairOf(current.text, problem);
      edits.push(...repair.edits);
      const placed = inFile(problem, current);
      if (!repair.whole) spoiled.push(placed);
      if (!told.has(line)) told.set(line, placed);
    }
    if (edits.length === 0) break;
    current = applyEdits(current, edits);
    const repaired = tryEvents(current.text);
    if (repaired instanceof YAMLException) continue;
    events = repaired;
    break;
  }
  if (told.size === 0) {
    told.set(0, { code: 'yaml-syntax', args: {}, path: [], ...first });
    spoiled.push(first);
  }
  for (const problem of told.values()) report(problem);
  return { ...current, events, spoiled };
}

function tryEvents(text: string): Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/** The same with the offsets of the file. */
export function inFile<T extends Stretch>(place: T, { toFile }: Mapped): T {
  return { ...place, start: toFile(place.start), end: toFile(place.end) };
}

/** `%YAML 1.1` and the like would change what values mean. They are reported, and read as comments. */
function withoutDirectives(text: string, report: Report): string {
  if (!text.includes('%')) return text;
  const header = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)|%[^\r\n]*(?:\r\n?|\n|$))*/.exec(text)![0];
  for (const { 0: line, index } of header.matchAll(/^%[^\r\n]*/gm)) {
    const end = index + line.length;
    report({ code: 'yaml-directive', args: { written: line.trimEnd() }, path: [], start: index, end });
  }
  return header.replace(/^%/gm, '#') + text.slice(header.length);
}

/** Control characters are reported together, and read as spaces. */
function withoutForbidden(from: Mapped, report: Report): Mapped | undefined {
  const found = [...from.text.matchAll(FORBIDDEN)];
  const [first, ...others] = found.map(({ 0: character, index }) => ({
    character,
    ...inFile({ start: index, end: index + 1 }, from),
  }));
  if (!first) return undefined;
  const args = { character: codePoint(first.character), count: found.length };
  const place = { path: [], start: first.start, end: first.end, related: others.slice(0, 5) };
  report({ code: 'yaml-control-character', args, ...place });
  return { ...from, text: from.text.replace(FORBIDDEN, ' ') };
}

/** A file holds one document: what follows its end, or stands before a second beginning, was not meant to be one plan. */
function reportSecondDocument({ text, events, toFile }: Parsed, report: Report): void {
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
  const start = toFile(second.index);
  report({ code: 'yaml-several-documents', args: {}, path: [], start, end: start + 3 });
}

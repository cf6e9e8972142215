/**
 * From js-yaml's events to plain values, with YAML's traps as problems. Objects are ordinary ones, in the order of the
 * file: ask them with `Object.hasOwn`, never by a name from elsewhere alone.
 */
import { COLLECTION_STYLE, type Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Path } from '../../diagnostic.ts';
import { scalarStretch } from './positions.ts';
import type { ReportProblem, TextRange } from './problem.ts';
import { readScalar, reportOtherReading } from './read-scalar.ts';
import { scalarValue, type Scalar } from './scalar.ts';

interface MappingFrame {
  readonly value: Record<string, unknown>;
  /** Undefined while a key is awaited. */
  key: string | undefined;
  /** The value that comes is read, but goes nowhere: its key was refused. */
  discarded: boolean;
  readonly isBlock: boolean;
  /** Whether it is a part of the whole. */
  readonly isInner: boolean;
  /** Whether one of its keys has been there before. */
  isRepeating: boolean;
}

interface SequenceFrame {
  readonly value: unknown[];
}

type ParentFrame = MappingFrame | SequenceFrame;

/** Reads the first document of a file. */
export function readValue(text: string, events: readonly Event[], report: ReportProblem): unknown {
  const frames: ParentFrame[] = [];
  // References are refused; those to texts are followed, so that what stands around them can be judged. No others: they multiply.
  const anchored = new Map<string, Scalar>();
  let frame: ParentFrame | undefined;
  let root: unknown = null;

  const path = (): Path =>
    frames
      .map((each) => ('key' in each ? each.key : each.value.length))
      .filter((segment) => segment !== undefined);
  const add = (value: unknown): void => {
    if (!frame) root = value;
    else if (!('key' in frame)) frame.value.push(value);
    else {
      if (!frame.discarded) frame.value[frame.key!] = value;
      frame.key = undefined;
    }
  };
  const open = (next: ParentFrame): void => {
    // Attached when it opens: a mapping's key stays known until it closes, for the paths of what is inside.
    if (frame && 'key' in frame) {
      if (!frame.discarded) frame.value[frame.key!] = next.value;
    } else if (!frame) root = next.value;
    frames.push(next);
    frame = next;
  };
  const close = (): void => {
    const closed = frames.pop()!;
    frame = frames.at(-1);
    if (!frame) return;
    if ('key' in frame) frame.key = undefined;
    else frame.value.push(closed.value);
  };

  for (let index = 1; index < events.length; index++) {
    const event = events[index]!;
    if (event.type === EVENT_ID.POP) {
      if (frames.length === 0) break;
      close();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) break;
    if (event.type === EVENT_ID.ALIAS) {
      const start = event.anchorStart - 1;
      const name = text.slice(event.anchorStart, event.anchorEnd);
      report({ code: 'yaml-anchor', args: { name }, path: path(), start, end: event.anchorEnd });
    } else reportProperties(text, event, path, report);

    if (frame && 'key' in frame && frame.key === undefined) {
      index = readKey(text, events, index, frame, path, report);
      continue;
    }
    if (event.type === EVENT_ID.SCALAR) {
      const scalar = readScalar(text, event, path, report);
      if (event.anchorStart !== -1) anchored.set(text.slice(event.anchorStart, event.anchorEnd), scalar);
      add(scalar);
    } else if (event.type === EVENT_ID.ALIAS)
      add(anchored.get(text.slice(event.anchorStart, event.anchorEnd)) ?? null);
    else if (event.type === EVENT_ID.SEQUENCE) open({ value: [] });
    else
      open({
        value: {},
        key: undefined,
        discarded: false,
        isBlock: event.style === COLLECTION_STYLE.BLOCK,
        isInner: frame !== undefined,
        isRepeating: false,
      });
  }
  return root;
}

/** Takes a key in. Returns the index of the key's last event. */
function readKey(
  text: string,
  events: readonly Event[],
  index: number,
  frame: MappingFrame,
  path: () => Path,
  report: ReportProblem,
): number {
  const event = events[index]!;
  frame.discarded = false;
  if (event.type !== EVENT_ID.SCALAR) {
    const start = event.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : 'start' in event ? event.start : 0;
    frame.key = '';
    frame.discarded = true;
    if (event.type !== EVENT_ID.ALIAS)
      report({ code: 'yaml-key', args: {}, path: path().slice(0, -1), start, end: start + 1 });
    return lastOf(events, index);
  }
  const name = getScalarValue(text, event);
  const range = event.valueStart === -1 ? signOfKey(text, events, index) : scalarStretch(text, event);
  frame.key = name;
  const before = event.valueStart === -1 ? '' : signBefore(text, range.start);
  if (before === '?') report({ code: 'yaml-key', args: {}, path: path(), ...range });
  else if (frame.isBlock && !'\r\n-:'.includes(before)) {
    report({ code: 'yaml-after-quote', args: {}, path: path(), ...range });
  }
  if (event.style === SCALAR_STYLE.PLAIN) {
    if (name === '<<') {
      frame.discarded = true;
      report({ code: 'yaml-merge', args: {}, path: path(), ...range });
      return index;
    }
    if (typeof scalarValue(name) !== 'string') report({ code: 'yaml-key', args: {}, path: path(), ...range });
    else reportOtherReading(text, event, name, path, report);
  }
  if (name === '__proto__') {
    frame.discarded = true;
    report({ code: 'yaml-reserved-key', args: { name }, path: path(), ...range });
  } else if (frame.value[name] !== undefined && Object.hasOwn(frame.value, name)) {
    frame.discarded = true;
    // A part with several of them is two parts without what began the second.
    if (!frame.isInner || !frame.isRepeating)
      report({ code: 'yaml-duplicate-key', args: { name }, path: path(), ...range });
    frame.isRepeating = true;
  }
  return index;
}

/** The `:` or `?` of a key that is not written. */
function signOfKey(text: string, events: readonly Event[], index: number): TextRange {
  const before = events.slice(0, index).findLast((event) => endOf(text, event) !== undefined);
  const sign = /(?:\s|#[^\r\n]*|[-,\]}](?=\s))*[?:]?/y;
  sign.lastIndex = (before && endOf(text, before)) ?? 0;
  sign.exec(text);
  const end = Math.max(sign.lastIndex, Math.min(1, text.length));
  return { start: Math.max(0, end - 1), end };
}

/** Where an event that has a place of its own ends; of a group, where its first entry may begin. */
function endOf(text: string, event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR)
    return event.valueStart === -1 ? undefined : scalarStretch(text, event).end;
  if (event.type === EVENT_ID.ALIAS) return event.anchorEnd;
  return 'start' in event ? event.start + (event.style === COLLECTION_STYLE.FLOW ? 1 : 0) : undefined;
}

/**
 * The last sign before a key, past spaces. A key of a block begins its line, or follows a dash: js-yaml takes
 * `- "a" b: c` for an item and, on the same line, a key of the group around it.
 */
function signBefore(text: string, start: number): string {
  let at = start - 1;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at--;
  return text.charAt(at);
}

function reportProperties(
  text: string,
  event: Exclude<Event, { type: typeof EVENT_ID.POP | typeof EVENT_ID.ALIAS | typeof EVENT_ID.DOCUMENT }>,
  path: () => Path,
  report: ReportProblem,
): void {
  if (event.anchorStart !== -1) {
    const name = text.slice(event.anchorStart, event.anchorEnd);
    report({
      code: 'yaml-anchor',
      args: { name },
      path: path(),
      start: event.anchorStart - 1,
      end: event.anchorEnd,
    });
  }
  if (event.tagStart !== -1) {
    const tag = text.slice(event.tagStart, event.tagEnd);
    report({ code: 'yaml-tag', args: { tag }, path: path(), start: event.tagStart, end: event.tagEnd });
  }
}

/** The index of the last event of the node that begins at an index. */
function lastOf(events: readonly Event[], index: number): number {
  let depth = 0;
  for (let at = index; ; at++) {
    const { type } = events[at]!;
    if (type === EVENT_ID.POP) depth--;
    else if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    if (depth === 0) return at;
  }
}

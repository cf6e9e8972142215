import { entryIn } from '../../group-by.ts';
import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import type { Path } from '../../diagnostic.ts';
import type { PlacedScalar } from './fix.ts';
import type { TextRange } from './problem.ts';

/** A node of the document by the indexes of its events. */
interface NodePlace {
  readonly node: number;
  /** The event of its key, where it is a value of a mapping. */
  readonly key?: number;
  /** Whether the whole path was found, or only its beginning. */
  readonly whole: boolean;
}

/** Where a scalar stands in its file, quotes included. A block text is its lines without the sign that opens it. */
export function scalarStretch(text: string, event: ScalarEvent): TextRange {
  const { style, valueStart, valueEnd } = event;
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    const quote = text.charCodeAt(valueStart - 1);
    return { start: valueStart - 1, end: text.charCodeAt(valueEnd) === quote ? valueEnd + 1 : valueEnd };
  }
  const content = text.slice(valueStart, valueEnd);
  // A no-break space is part of the text, even alone on its line.
  const blank = /^[ \t\r\n]*/.exec(content)![0].length;
  const written = content.replace(/[ \t\r\n]+$/, '').length;
  return { start: valueStart + blank, end: valueStart + Math.max(blank, written) };
}

/** Finds the places of paths in the events of a document. Made only when a place is asked for. */
export class Positions {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** For each node's first event, the index after its last. */
  readonly #after: Int32Array;
  /** For each event that closes a node, the one that opened it. */
  readonly #opener: Int32Array;
  readonly #items = new Map<number, number[]>();

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
    this.#after = new Int32Array(events.length);
    this.#opener = new Int32Array(events.length);
    const open: number[] = [];
    events.forEach((event, index) => {
      if (event.type === EVENT_ID.POP) {
        const opener = open.pop() ?? index;
        this.#after[opener] = index + 1;
        this.#opener[index] = opener;
      } else if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS)
        this.#after[index] = index + 1;
      else open.push(index);
    });
  }

  /** The key that leads to a path, else the value itself. */
  key(path: Path): TextRange {
    const place = this.#find(path);
    if (!place.whole) return this.value(path);
    return this.#head(place.key ?? place.node);
  }

  /** A value: a scalar whole, of a collection what stands on its first line. An empty value is shown by its key. */
  value(path: Path): TextRange {
    const place = this.#find(path);
    const event = this.#events[place.node];
    if (!event) return { start: 0, end: 0 };
    const isShown = place.whole && !isEmpty(event);
    return this.#head(isShown ? place.node : (place.key ?? place.node));
  }

  /** A value from its first character to its last, all lines. */
  extent(path: Path): TextRange {
    const { node, key } = this.#find(path);
    if (!this.#events[node]) return { start: 0, end: 0 };
    return { start: this.#start(key ?? node), end: this.#end(node) };
  }

  /** Part of a text value: an offset and a length inside the value, found in the source as it is written. */
  part(path: Path, offset: number, length: number): TextRange {
    const { node, whole } = this.#find(path);
    const event = this.#events[node];
    if (event?.type !== EVENT_ID.SCALAR || !whole || isEmpty(event)) return this.value(path);
    if (event.fast) return { start: event.valueStart + offset, end: event.valueStart + offset + length };
    const end = this.#consumed(event, offset + length);
    let start = this.#consumed(event, offset);
    // A word that begins a line begins after the break and the indentation before it.
    if (/\S/.test(getScalarValue(this.#text, event)[offset] ?? '')) {
      while (start < end && /\s/.test(this.#text[start]!)) start++;
    }
    return { start, end: Math.max(start, end) };
  }

  /** The scalar at a path, or its key; nothing where there is none. */
  scalar(path: Path, atKey: boolean): PlacedScalar | undefined {
    const { node, key, whole } = this.#find(path);
    const index = atKey ? key : node;
    const event = this.#events[index ?? 0];
    if (!whole || index === undefined || event?.type !== EVENT_ID.SCALAR || isEmpty(event)) return undefined;
    return { text: this.#text, event, isFlow: this.#isFlow(index) };
  }

  /** Whether an event stands within brackets. */
  #isFlow(index: number): boolean {
    for (let at = index - 1; at > 0; at--) {
      const event = this.#events[at]!;
      if (event.type === EVENT_ID.POP) at = this.#opener[at]!;
      else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
        return event.style === COLLECTION_STYLE.FLOW;
    }
    return false;
  }

  /** The source's offset at which so many characters of a folded, escaped or indented text have been read. */
  #consumed(event: ScalarEvent, length: number): number {
    let low = event.valueStart;
    let high = event.valueEnd;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#lengthTo(event, middle) >= length) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** How long a text is that ends at an offset of the source. A letter after it keeps the white space before it. */
  #lengthTo(event: ScalarEvent, end: number): number {
    const source = `${this.#text.slice(event.valueStart, end)}x`;
    const whole = { ...event, valueStart: 0, valueEnd: source.length, chomping: CHOMPING_MODE.STRIP };
    return getScalarValue(source, whole).length - 1;
  }

  #find(path: Path): NodePlace {
    let node = 1;
    let key: number | undefined;
    for (const segment of path) {
      const event = this.#events[node];
      const next =
        event?.type === EVENT_ID.MAPPING
          ? this.#member(node, String(segment))
          : event?.type === EVENT_ID.SEQUENCE && typeof segment === 'number'
            ? { node: this.#itemsOf(node)[segment] }
            : undefined;
      if (next?.node === undefined) return { node, ...(key === undefined ? {} : { key }), whole: false };
      node = next.node;
      key = 'key' in next ? next.key : undefined;
    }
    return { node, ...(key === undefined ? {} : { key }), whole: true };
  }

  #member(mapping: number, name: string): { node: number; key: number } | undefined {
    for (let key = mapping + 1; this.#events[key]!.type !== EVENT_ID.POP;) {
      const event = this.#events[key]!;
      const node = this.#after[key]!;
      if (event.type === EVENT_ID.SCALAR && getScalarValue(this.#text, event) === name) return { node, key };
      key = this.#after[node]!;
    }
    return undefined;
  }

  #itemsOf(sequence: number): number[] {
    return entryIn(this.#items, sequence, () => {
      const items: number[] = [];
      for (let at = sequence + 1; this.#events[at]!.type !== EVENT_ID.POP; at = this.#after[at]!)
        items.push(at);
      return items;
    });
  }

  /** From where a node begins to where it ends, or to the end of its first line. */
  #head(node: number): TextRange {
    const event = this.#events[node]!;
    if (isWritten(event)) return scalarStretch(this.#text, event);
    const start = this.#start(node);
    const end = this.#end(node);
    const line = /[^\r\n]*/y;
    line.lastIndex = start;
    const first = line.exec(this.#text)![0].trimEnd().length;
    return { start, end: Math.max(start, Math.min(end, start + first)) };
  }

  #start(node: number): number {
    const event = this.#events[node]!;
    if (isWritten(event)) return scalarStretch(this.#text, event).start;
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
    return this.#endBefore(node);
  }

  #end(node: number): number {
    const event = this.#events[node]!;
    if (isWritten(event)) return scalarStretch(this.#text, event).end;
    if (event.type === EVENT_ID.ALIAS) return event.anchorEnd;
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) return this.#endBefore(node);
    const last = this.#endBefore(this.#after[node]! - 1, node);
    if (event.style !== COLLECTION_STYLE.FLOW) return last;
    // The bracket that closes it, past white space, comments and a last comma.
    const closing = /(?:[\s,]|#[^\n]*)*[\]}]?/y;
    closing.lastIndex = Math.max(last, event.start + 1);
    closing.exec(this.#text);
    return closing.lastIndex;
  }

  /** The end of the last thing with a place before an event. */
  #endBefore(index: number, from = 0): number {
    for (let at = index - 1; at >= from; at--) {
      const event = this.#events[at]!;
      if (isWritten(event)) return scalarStretch(this.#text, event).end;
      if (event.type === EVENT_ID.ALIAS) return event.anchorEnd;
      if (event.type === EVENT_ID.POP) return this.#end(this.#opener[at]!);
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
    }
    return 0;
  }
}

/** Whether an event is of a scalar that has a place of its own. */
function isWritten(event: Event): event is ScalarEvent {
  return event.type === EVENT_ID.SCALAR && event.valueStart !== -1;
}

function isEmpty(event: Event): boolean {
  return event.type === EVENT_ID.SCALAR && event.valueStart === -1;
}

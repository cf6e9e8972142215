/** From a text to the tree of its canonical form. */
import { COLLECTION_STYLE, type Event, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import {
  attachComments,
  type Beginning,
  type CollectionFrame,
  type TextPart,
  type Token,
} from './attach-comments.ts';
import type { CollectionNode, TreeEntry, Tree } from './tree.ts';
import { scalarStretch } from '../yaml/positions.ts';
import { MAX_DEPTH } from '../yaml/parse.ts';
import { scalarValue, type Scalar } from '../yaml/scalar.ts';

/**
 * The events of a text, as {@link readTree} takes them.
 *
 * @throws YAMLException for a mistake of syntax
 */
export function eventsOf(text: string): Event[] {
  return parseEvents(text, { maxDepth: MAX_DEPTH });
}

/**
 * Reads a text that is sound YAML, as plans may use it: what the reader of plans calls an error must not be in it.
 *
 * @param text lines end with LF
 */
export function readTree(text: string, events: readonly Event[] = eventsOf(text)): Tree {
  return new TreeReader(text).read(events);
}

class TreeReader {
  readonly #text: string;
  readonly #parts: TextPart[] = [];
  readonly #frames: CollectionFrame[] = [];
  /** Up to where the text was looked through for comments. */
  #seen = 0;
  /** The first `#` from there on, once it was looked for. */
  #sign = -1;
  #key: string | undefined;
  /** The entries that begin with the token that comes next, the outermost first. */
  #beginnings: Beginning[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(events: readonly Event[]): Tree {
    const root: TreeEntry = { before: [], value: { kind: 'scalar', value: null } };
    this.#beginnings = [{ entry: root, frame: undefined }];
    let entry = root;
    for (const event of events.slice(1)) {
      if (event.type === EVENT_ID.DOCUMENT) break;
      if (event.type === EVENT_ID.POP) {
        if (this.#frames.length === 0) break;
        this.#close();
        continue;
      }
      const frame = this.#frames.at(-1);
      if (frame?.node.kind === 'map' && this.#key === undefined) {
        entry = this.#open(frame, this.#readKey(event));
        continue;
      }
      if (frame?.node.kind === 'list') entry = this.#open(frame, undefined);
      this.#key = undefined;
      this.#readValue(event, entry);
    }
    this.#scan(this.#text.length);
    return attachComments(this.#text, this.#parts, root);
  }

  #open(frame: CollectionFrame, name: { key: string; start: number; end: number } | undefined): TreeEntry {
    const value: TreeEntry['value'] = { kind: 'scalar', value: null };
    const entry: TreeEntry = name ? { key: name.key, before: [], value } : { before: [], value };
    frame.node.entries.push(entry);
    this.#beginnings.push({ entry, frame });
    if (name) {
      this.#key = name.key;
      this.#token(name, entry);
    }
    return entry;
  }

  #readKey(event: Event): { key: string; start: number; end: number } {
    if (event.type !== EVENT_ID.SCALAR) throw new Error('a key that is no text');
    if (event.valueStart === -1) return { key: '', start: this.#seen, end: this.#seen };
    return { key: getScalarValue(this.#text, event), ...scalarStretch(this.#text, event) };
  }

  #readValue(event: Event, entry: TreeEntry): void {
    if (event.type === EVENT_ID.SCALAR) {
      // A value that is not written has no place: what stands before the next one is not before this.
      if (event.valueStart === -1) this.#beginnings = [];
      else {
        const source = getScalarValue(this.#text, event);
        const value: Scalar = event.style === SCALAR_STYLE.PLAIN ? scalarValue(source) : source;
        entry.value = { kind: 'scalar', value };
        this.#token(scalarStretch(this.#text, event), entry);
      }
      return;
    }
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) throw new Error('a reference');
    const node: CollectionNode = {
      kind: event.type === EVENT_ID.MAPPING ? 'map' : 'list',
      entries: [],
      end: [],
    };
    entry.value = node;
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    const column = event.start - (this.#text.lastIndexOf('\n', event.start - 1) + 1);
    const isBracketed = isFlow && '[{'.includes(this.#text.charAt(event.start));
    const frame: CollectionFrame = {
      node,
      owner: entry,
      around: this.#frames.at(-1),
      ...(isFlow ? {} : { column }),
      isBracketed,
    };
    if (isBracketed) this.#token({ start: event.start, end: event.start + 1 }, entry, { opens: frame });
    this.#frames.push(frame);
  }

  #close(): void {
    const frame = this.#frames.pop()!;
    if (!frame.isBracketed) return;
    this.#scan(undefined);
    this.#token({ start: this.#seen, end: this.#seen + 1 }, frame.owner, { closes: frame });
  }

  #token(
    { start, end }: { start: number; end: number },
    owner: TreeEntry,
    bracket: Pick<Token, 'opens' | 'closes'> = {},
  ): void {
    this.#scan(start);
    const begins = this.#beginnings;
    this.#beginnings = [];
    const frame = this.#frames.at(-1);
    this.#parts.push({
      start,
      end,
      owner,
      ...(frame ? { frame } : {}),
      begins,
      ...bracket,
    });
    this.#seen = end;
  }

  /** Takes the comments in up to an offset, or up to the bracket that closes. */
  #scan(until: number | undefined): void {
    for (;;) {
      const sign = this.#nextSign();
      const stop = until ?? this.#bracketAfter(this.#seen);
      if (sign >= stop) {
        this.#seen = Math.max(this.#seen, stop);
        return;
      }
      const line = this.#text.indexOf('\n', sign);
      const end = line < 0 ? this.#text.length : line;
      this.#parts.push({ start: sign, end, comment: this.#text.slice(sign, end).trimEnd() });
      this.#seen = end;
    }
  }

  /** The next `#`, looked for once: in a long file without comments it is far away. */
  #nextSign(): number {
    if (this.#sign < this.#seen) {
      const found = this.#text.indexOf('#', this.#seen);
      this.#sign = found < 0 ? Infinity : found;
    }
    return this.#sign;
  }

  #bracketAfter(offset: number): number {
    const bracket = /[\]}]/g;
    bracket.lastIndex = offset;
    return bracket.exec(this.#text)?.index ?? this.#text.length;
  }
}

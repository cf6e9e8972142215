/** How the canonical form lays a place of a file out: the order of its keys by the schema, and what has lines of its own. */
import { keysOf, partsAt, rootParts, type SchemaPart } from '../schema/keys.ts';
import type { FileKind } from '../source-file.ts';

/** What is always written entry by entry, whether it would fit in a line or not: changes there are changes of a line. */
const OPEN: ReadonlySet<string> = new Set([
  '',
  'order',
  'order.clauses',
  'deadlines',
  'actors',
  'actors.*.units',
  'activities',
  'activities[]',
  'activities[].tasks',
  'activities[].tasks.*',
  'activities[].tasks.*.wording',
  'units',
  'days-off',
  'working-days',
  'short-days',
]);
/** Between what there is always an empty line. */
const SEPARATE: ReadonlySet<string> = new Set(['activities']);

/** Each is worked out once. */
const LAYOUTS = new Map<FileKind, Layout>();

/** One place of a file, by its keys without the numbers of items. */
export class Layout {
  readonly path: string;
  readonly keys: readonly string[];
  readonly isOpen: boolean;
  readonly isSeparate: boolean;
  readonly #parts: readonly SchemaPart[];
  readonly #inner = new Map<string, Layout>();

  private constructor(path: string, parts: readonly SchemaPart[]) {
    this.path = path;
    this.keys = keysOf(parts);
    this.isOpen = OPEN.has(path);
    this.isSeparate = SEPARATE.has(path);
    this.#parts = parts;
  }

  /** The layout of a whole file. */
  static of(kind: FileKind): Layout {
    const known = LAYOUTS.get(kind) ?? new Layout('', rootParts(`${kind}.schema.json`));
    LAYOUTS.set(kind, known);
    return known;
  }

  /** The layout of a member, or of an item where there is no key. */
  at(key: string | undefined): Layout {
    const isNamed = key !== undefined && this.keys.includes(key);
    const name = key === undefined ? '[]' : isNamed ? key : '*';
    const known = this.#inner.get(name);
    if (known) return known;
    const path = key === undefined ? `${this.path}[]` : this.path === '' ? name : `${this.path}.${name}`;
    // A key that the schema does not know has no layout: nothing is known of what is in it.
    const isUnknown = key !== undefined && !isNamed && this.keys.length > 0;
    const inner = new Layout(isUnknown ? `${path}?` : path, isUnknown ? [] : partsAt(this.#parts, key ?? 0));
    this.#inner.set(name, inner);
    return inner;
  }
}

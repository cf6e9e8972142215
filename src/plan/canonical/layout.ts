/** How the canonical form lays a place of a file out: the order of its keys by the schema, and what has lines of its own. */
import { entryIn } from '../../group-by.ts';
import type { Shape } from '../field.ts';
import { placeIn, type FieldPlace } from '../field-path.ts';
import { keysOf, partsAt, rootParts, type SchemaPart } from '../schema/keys.ts';
import type { FileKind } from '../source-file.ts';

/** What is always written entry by entry, whether it would fit in a line or not: changes there are changes of a line. */
const OPEN: ReadonlySet<Shape | undefined> = new Set(['group', 'members', 'paragraphs', 'texts', 'days']);

/** Each is worked out once. */
const LAYOUTS = new Map<FileKind, KeyLayout>();

/** One place of a file, by its keys without the numbers of items. */
export class KeyLayout {
  /** Where the keys that the schema knows stand, by their names. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly isRoot: boolean;
  /** Whether what is in it has lines of its own. */
  readonly isOpen: boolean;
  /** Whether there is always an empty line between what is in it. */
  readonly isSeparate: boolean;
  readonly #place: FieldPlace;
  readonly #parts: readonly SchemaPart[];
  readonly #inner = new Map<string, KeyLayout>();

  private constructor(place: FieldPlace, parts: readonly SchemaPart[], isRoot = false) {
    this.ranks = new Map(keysOf(parts).map((key, rank) => [key, rank]));
    const { field, within } = place;
    this.isRoot = isRoot;
    this.isOpen =
      isRoot ||
      field?.entries !== undefined ||
      OPEN.has(field?.shape) ||
      (!field && within?.entries !== undefined);
    this.isSeparate = field?.entries === 'separate';
    this.#place = place;
    this.#parts = parts;
  }

  /** The layout of a whole file. */
  static of(kind: FileKind): KeyLayout {
    return entryIn(
      LAYOUTS,
      kind,
      () => new KeyLayout({ entity: kind }, rootParts(`${kind}.schema.json`), true),
    );
  }

  /** The layout of a member, or of an item where there is no key. */
  at(key: string | undefined): KeyLayout {
    const isNamed = key !== undefined && this.ranks.has(key);
    const name = key === undefined ? '[]' : isNamed ? key : '*';
    // A key that the schema does not know has no layout: nothing is known of what is in it.
    const isUnknown = key !== undefined && !isNamed && this.ranks.size > 0;
    return entryIn(this.#inner, name, () =>
      isUnknown
        ? new KeyLayout({}, [])
        : new KeyLayout(placeIn(this.#place, key), partsAt(this.#parts, key ?? 0)),
    );
  }
}

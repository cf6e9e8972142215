/** Lays items out by dimensions: which rows a table has, what stands in each, and in which column of it. */
import { addTo, entryIn } from '../../group-by.ts';
import type { Item } from '../../progress/obligations.ts';
import type { Dimension, DimensionPlace } from './dimensions.ts';

/** By what to lay out. */
export interface Arrangement {
  /** What rows are set apart by, the outermost first. */
  readonly rows: readonly Dimension[];
  /** What has a column for each of its places. */
  readonly across?: Dimension | undefined;
  /** What has a row of its own besides; absent: what stands in one place stands in one row. */
  readonly each?: ((item: Item) => readonly [thing: object, words: string]) | undefined;
}

/** An item where it stands. */
export interface PlacedItem {
  readonly item: Item;
  /** It began in an earlier row or column. */
  readonly isContinued: boolean;
}

/** A row. */
export interface LaidRow {
  /** For each dimension of the rows. */
  readonly places: readonly DimensionPlace[];
  readonly items: PlacedItem[];
  /** The items of each place across, by its key. */
  readonly cells: Map<string, PlacedItem[]>;
}

/** A table laid out. */
export type Laid = ReturnType<typeof layOutTable>;

/** Lays items out. Where rows are of one dimension only, those in which nothing stands are rows, too. */
export function layOutTable(items: readonly Item[], { rows: dimensions, across, each }: Arrangement) {
  const rows = new Map<string, LaidRow>();
  const columns = new Map(across?.whole.map((place) => [place.key, place]));
  const numbers = new Map<object, number>();
  const rowAt = (
    places: readonly DimensionPlace[],
    [thing, words]: readonly [object?, string?] = [],
  ): LaidRow => {
    if (thing && !numbers.has(thing)) numbers.set(thing, numbers.size);
    const [first, ...more] = places;
    const key =
      first && more.length === 0 && !thing
        ? first.key
        : JSON.stringify([places.map((place) => place.key), thing && numbers.get(thing), words]);
    return entryIn(rows, key, () => ({ places, items: [], cells: new Map() }));
  };
  const [only, ...others] = dimensions;
  if (only && others.length === 0 && !each) for (const place of only.whole) rowAt([place]);
  for (const item of items) {
    const placesAcross = across?.placesOf(item) ?? [];
    if (across && placesAcross.length === 0) continue;
    for (const places of combinations(dimensions.map((dimension) => dimension.placesOf(item)))) {
      const { items: all, cells } = rowAt(places, each?.(item));
      const isContinued = places.some(({ time }) => time?.isContinued === true);
      all.push({ item, isContinued });
      for (const place of placesAcross) {
        if (!columns.has(place.key)) columns.set(place.key, place);
        addTo(cells, place.key, { item, isContinued: isContinued || place.time?.isContinued === true });
      }
    }
  }
  return {
    // A table without its columns says nothing.
    rows: across && columns.size === 0 ? [] : [...rows.values()].sort(byPlaces),
    across: [...columns.values()].sort((a, b) => a.order - b.order),
  };
}

function combinations(lists: readonly (readonly DimensionPlace[])[]): DimensionPlace[][] {
  return lists.reduce<DimensionPlace[][]>(
    (all, list) => all.flatMap((places) => list.map((place) => [...places, place])),
    [[]],
  );
}

function byPlaces(a: LaidRow, b: LaidRow): number {
  for (const [index, { order }] of a.places.entries()) {
    const difference = order - b.places[index]!.order;
    if (difference !== 0) return difference;
  }
  return 0;
}

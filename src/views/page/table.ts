/** The table of the page: that of the appendix, of which each point knows what it stands for. */
import { defined } from '../../defined.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import type { Item } from '../../progress/obligations.ts';
import type { LaidRow, PlacedItem } from '../appendix/layout.ts';
import { bulletLines, bulletsIn } from '../appendix/points.ts';
import { laidOutTable, placeAcross } from '../appendix/table.ts';
import { laterOrders } from '../parts/later-orders.ts';
import { responsibleWithin } from '../parts/responsible.ts';
import { cellTexts, columnsFor, textsFor, type Column, type Content, type Line } from '../view.ts';
import type { PageInMaking } from './page.ts';

/** One point of a cell. */
export type Point = NonNullable<PageCell['points']>[number];

/** A cell: points, or what a column says of its row. */
export type PageCell = PageRow['cells'][number];

/** A row. Where each piece of work has a row of its own, the row is found by its tag, elsewhere each point by its own. */
export type PageRow = ReturnType<typeof pageTable>['rows'][number];

const WORK = new Set(['text', 'title']);
/** The columns that name the place of a row. */
const PLACES = new Set(['rows', 'section', 'rhythm', 'actor', 'number']);

/** Lays the table out. */
export function pageTable({ plan, items, part, include, tags, judge, messages }: PageInMaking) {
  const withPeople = include.has('people');
  const { laid, section, isList, words } = laidOutTable(plan, items, messages, part);
  // A column of names that may not be told would stand empty.
  const isTold: Readonly<Record<string, () => boolean>> = {
    note: () => include.has('notes'),
    responsible: () => responsibleWithin(items, withPeople).length > 0,
  };
  const columns = columnsFor('page', section).filter(({ key }) => isTold[key]?.() ?? true);
  const isOfRows = isList || !columns.some(({ kind }) => kind === 'points');
  const pointOf = (
    all: readonly [Item, ...Item[]],
    row: LaidRow,
    { text, asides = [] }: Line,
    cell?: string,
  ) => {
    const places = [...row.places, ...laid.across.filter(({ key }) => key === cell)];
    return {
      text: hardSpaces(text),
      /** What the table does not say of its time. */
      asides: asides.map(hardSpaces),
      /** What later orders made of it. */
      changes: laterOrders(all[0], messages),
      tag: tags.of(all, places.find((place) => place.time)?.time),
      ...defined({ progress: judge?.progress(all) }),
    };
  };
  const pointsOf = (placed: readonly PlacedItem[], row: LaidRow, cell?: string) => {
    const bullets = bulletsIn(placed);
    const lines = bulletLines(bullets, words);
    return bullets.map(({ all }, index) => pointOf(all, row, lines[index]!, cell));
  };
  const pointsAt = ({ key, kind }: Column, row: LaidRow, index: number) => {
    const place = placeAcross(key);
    if (kind === 'points' && place !== undefined) return pointsOf(row.cells.get(place) ?? [], row, place);
    if (!isList || !WORK.has(key)) return undefined;
    if (key === 'text') return pointsOf(row.items, row);
    const [first, ...more] = row.items.map(({ item }) => item);
    return first ? [pointOf([first, ...more], row, lineOf(section.rows?.[index]?.[key]))] : [];
  };
  const linesAt = ({ key }: Column, { items: own }: LaidRow, index: number): string[] => {
    if (key !== 'responsible') return cellTexts('page', section.rows?.[index]?.[key]);
    return responsibleWithin(
      own.map(({ item }) => item),
      withPeople,
    );
  };
  const cellOf = (column: Column, row: LaidRow, index: number) => {
    const points = pointsAt(column, row, index);
    const placed =
      column.kind === 'points' ? (row.cells.get(placeAcross(column.key) ?? '') ?? []) : undefined;
    return {
      /** What a column says of its row, where it has no points. */
      lines: points ? [] : linesAt(column, row, index).map(hardSpaces),
      /** The progress of all points together. */
      ...defined({ points, progress: placed && judge?.progress(placed.map(({ item }) => item)) }),
    };
  };
  const rows = laid.rows.map((row, index) => {
    const cells = columns.map((column) => cellOf(column, row, index));
    const [first, ...more] = row.items.map(({ item }) => item);
    const [point] = cells.flatMap(({ points = [] }) => points);
    const tag = isOfRows && first ? (point?.tag ?? tags.of([first, ...more])) : undefined;
    return { cells, ...defined({ tag }) };
  });
  const heads = columns.findIndex(({ key }) => !PLACES.has(key));
  return {
    columns: columns.map(({ heading, kind }) => ({ heading: hardSpaces(heading), ...defined({ kind }) })),
    /** How many columns on the left say what the row is about. */
    heads: heads < 0 ? columns.length : heads,
    /** Where each piece of work has a row of its own, the row is found by its tag, elsewhere each point by its own. */
    rows,
    /** What is said below it. */
    notes: textsFor('page', section.notes).map(hardSpaces),
    bands: (section.bands ?? []).map((band) => ({ ...band, text: hardSpaces(band.text) })),
  };
}

/** The first line of a cell, with its asides apart. */
function lineOf(content: Content): Line {
  const [line = ''] = typeof content === 'object' ? content.lines : [String(content ?? '')];
  return typeof line === 'string' ? { text: line } : line;
}

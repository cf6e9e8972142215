/** The table of the page: that of the appendix, of which each point knows what it stands for. */
import type { Messages } from '../../messages/messages.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import type { Item } from '../../progress/obligations.ts';
import type { LaidRow, Placed } from '../appendix/layout.ts';
import { bulletLines, bulletsIn } from '../appendix/points.ts';
import { tableOf } from '../appendix/table.ts';
import { laterOrders } from '../parts/later-orders.ts';
import { cellTexts, columnsFor, textsFor, type Band, type Column, type Content, type Line } from '../view.ts';
import type { Judge, Progress } from './judge.ts';
import type { PageSource } from './page.ts';
import { responsibleWithin } from './responsible.ts';
import type { Tag, Tags } from './tags.ts';

/** One point of a cell. */
export interface Point {
  readonly text: string;
  /** What the table does not say of its time. */
  readonly asides: readonly string[];
  /** What later orders made of it. */
  readonly changes: readonly string[];
  readonly tag: Tag;
  readonly progress?: Progress;
}

/** A cell: points, or what a column says of its row. */
export interface PageCell {
  readonly points?: readonly Point[];
  readonly lines: readonly string[];
  /** Of all its points together. */
  readonly progress?: Progress;
}

/** A row. Where each piece of work has a row of its own, the row is found by its tag, elsewhere each point by its own. */
export interface PageRow {
  readonly tag?: Tag;
  readonly cells: readonly PageCell[];
}

/** The table. */
export interface PageTable {
  /** What is said below it. */
  readonly notes: readonly string[];
  readonly columns: readonly Pick<Column, 'heading' | 'kind'>[];
  /** How many columns on the left say what the row is about. */
  readonly heads: number;
  readonly rows: readonly PageRow[];
  readonly bands: readonly Band[];
}

const WORK = new Set(['text', 'title']);
/** The columns that name the place of a row. */
const PLACES = new Set(['rows', 'section', 'rhythm', 'actor', 'number']);

/** Lays the table out. */
export function pageTable(source: PageSource, tags: Tags, judge: Judge, messages: Messages): PageTable {
  const { plan, items, part, include } = source;
  const { laid, section, isList, words } = tableOf(plan, items, messages, part);
  // A column of names that may not be told would stand empty.
  const isTold: Readonly<Record<string, () => boolean>> = {
    note: () => include.has('notes'),
    responsible: () => responsibleWithin(items, include).length > 0,
  };
  const columns = columnsFor('page', section).filter(({ key }) => isTold[key]?.() ?? true);
  const isOfRows = isList || !columns.some(({ kind }) => kind === 'points');
  const pointOf = (
    all: readonly [Item, ...Item[]],
    row: LaidRow,
    { text, asides = [] }: Line,
    cell?: string,
  ): Point => {
    const [first] = all;
    const time = [...row.places, ...laid.across.filter(({ key }) => key === cell)].find(
      (place) => place.time,
    )?.time;
    const progress = judge.progress(all);
    return {
      text: hardSpaces(text),
      changes: laterOrders(first, messages),
      tag: tags.of(all, time),
      asides: asides.map(hardSpaces),
      ...(progress ? { progress } : {}),
    };
  };
  const pointsOf = (placed: readonly Placed[], row: LaidRow, cell?: string): Point[] => {
    const bullets = bulletsIn(placed);
    const lines = bulletLines(bullets, words);
    return bullets.map(({ all }, index) => pointOf(all, row, lines[index]!, cell));
  };
  const cellOf = ({ key, kind }: Column, row: LaidRow, index: number): PageCell => {
    const lines = (): string[] => cellTexts('page', section.rows?.[index]?.[key]).map(hardSpaces);
    if (kind === 'points') {
      const place = key.slice('at '.length);
      const placed = row.cells.get(place) ?? [];
      const progress = judge.progress(placed.map(({ item }) => item));
      return { lines: [], points: pointsOf(placed, row, place), ...(progress ? { progress } : {}) };
    }
    if (!isList || !WORK.has(key)) {
      if (key !== 'responsible') return { lines: lines() };
      return {
        lines: responsibleWithin(
          row.items.map(({ item }) => item),
          include,
        ).map(hardSpaces),
      };
    }
    if (key === 'text') return { lines: [], points: pointsOf(row.items, row) };
    const [first, ...more] = row.items.map(({ item }) => item);
    const title = lineOf(section.rows?.[index]?.[key]);
    return { lines: [], points: first ? [pointOf([first, ...more], row, title)] : [] };
  };
  const rows = laid.rows.map((row, index): PageRow => {
    const cells = columns.map((column) => cellOf(column, row, index));
    const [first, ...more] = row.items.map(({ item }) => item);
    if (!isOfRows || !first) return { cells };
    const [point] = cells.flatMap(({ points = [] }) => points);
    return { cells, tag: point?.tag ?? tags.of([first, ...more]) };
  });
  const heads = columns.findIndex(({ key }) => !PLACES.has(key));
  return {
    columns: columns.map(({ heading, kind }) => ({
      heading: hardSpaces(heading),
      ...(kind ? { kind } : {}),
    })),
    heads: heads < 0 ? columns.length : heads,
    rows,
    notes: textsFor('page', section.notes).map(hardSpaces),
    bands: (section.bands ?? []).map((band) => ({ ...band, text: hardSpaces(band.text) })),
  };
}

/** The first line of a cell, with its asides apart. */
function lineOf(content: Content): Line {
  const [line = ''] = typeof content === 'object' ? content.lines : [String(content ?? '')];
  return typeof line === 'string' ? { text: line } : line;
}

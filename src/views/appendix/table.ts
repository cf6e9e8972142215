/** The table of a plan as its `table:` says it is laid out. */
import type { Messages } from '../../messages/messages.ts';
import type { BandName, Plan, SpreadName, Table } from '../../plan/plan.ts';
import { bandColumn, isTimeColumn, spreadColumn } from '../../plan/entries/table.ts';
import { USUAL_TABLE } from '../../plan/entries/table.ts';
import type { Item } from '../../progress/obligations.ts';
import { isWithin } from '../../progress/period.ts';
import type { Band, Cell, Column, Content, Row, Section } from '../view.ts';
import { DETAILS, detailLines } from './details.ts';
import { dimensionOf, type AppendixPart, type Dimension, type Place } from './dimensions.ts';
import { layOutTable, type Laid, type LaidRow, type Placed } from './layout.ts';
import { bulletsIn, pointWords, shownWords } from './points.ts';

/** The table, and what it was made of. */
export interface AppendixTable {
  readonly laid: Laid;
  /** What its rows are set apart by, in the order of their places, and what each place is called. */
  readonly dimensions: readonly { readonly name: BandName; readonly labels: ReadonlyMap<string, string> }[];
  readonly bands: readonly BandName[];
  /** Whether each piece of work has a row of its own. */
  readonly isList: boolean;
  readonly section: Section;
}

/** A section where there is one, and no column says it. */
function usualBands({ activities }: Plan, names: ReadonlySet<string>): BandName[] {
  const hasSections = activities.some(({ section }) => section !== undefined);
  return hasSections && !names.has('section') && !names.has('sections') ? ['section'] : [];
}

/** Lays a plan out. */
export function tableOf(
  plan: Plan,
  items: readonly Item[],
  messages: Messages,
  part: AppendixPart,
): AppendixTable {
  const table = plan.table ?? USUAL_TABLE;
  const columns = table.columns.filter(({ name }) => name !== 'rows' || plan.rows !== 'none');
  const names = new Set<string>(columns.map(({ name }) => name));
  const bands = (table.bands ?? usualBands(plan, names)).filter((name) => !names.has(name));
  const dimension = (name: BandName | SpreadName): Dimension =>
    dimensionOf(name, plan, table, part, messages);
  const isOfTime = names.has('rows') || bands.includes('rows');
  const spread = columns.map(({ name }) => name).find(spreadColumn);
  const rowNames = [...bands, ...columns.map(({ name }) => name).filter(bandColumn)];
  const each = eachOf(names);
  const laid = layOutTable(partOf(items, part, isOfTime || (spread !== undefined && isTimeColumn(spread))), {
    rows: rowNames.map(dimension),
    across: spread && dimension(spread),
    each,
  });
  const dimensions = rowNames.map((name, index) => ({
    name,
    labels: labelsOf(laid.rows.flatMap(({ places }) => places[index] ?? [])),
  }));
  const isList = each !== undefined;
  const made = { laid, dimensions, bands, isList };
  const headings = new Map(rowNames.map((name) => [name, dimension(name).heading]));
  return { ...made, section: sectionOf(made, plan, { ...table, columns }, headings, messages) };
}

/** Of a table of times, those asked for are chosen as it is laid out. */
function partOf(items: readonly Item[], { actor, period }: AppendixPart, isOfTime: boolean): readonly Item[] {
  const own = actor === undefined ? items : items.filter((item) => item.actor.id === actor);
  return period && !isOfTime ? own.filter((item) => isWithin(item, period)) : own;
}

/** What has a row of its own: each bullet, each activity, or nothing, where no column says what is done. */
function eachOf(names: ReadonlySet<string>): ((item: Item) => readonly [object, string]) | undefined {
  if (names.has('text') || names.has('role')) return ({ task, text }) => [task, text];
  return names.has('title') ? ({ activity }) => [activity, ''] : undefined;
}

function labelsOf(places: readonly Place[]): Map<string, string> {
  const each = new Map(places.map((place) => [place.key, place]));
  const shown = [...each.values()].sort((a, b) => a.order - b.order);
  return new Map(shown.map((place) => [place.key, place.label(shown)]));
}

type Made = Omit<AppendixTable, 'section'>;

function sectionOf(
  made: Made,
  plan: Plan,
  { columns }: Table,
  headings: ReadonlyMap<string, string>,
  messages: Messages,
): Section {
  const { laid, bands } = made;
  const { exports } = messages;
  const names = new Set<string>(columns.map(({ name }) => name));
  // What is to be done stands in its row already: a column says only that it is.
  const isMarked = names.has('text');
  const shown = columns.flatMap(({ name, heading }): Column[] => {
    if (spreadColumn(name)) return spreadColumns(laid, isMarked);
    if (bandColumn(name)) {
      const isWide = name === 'section' || name === 'actor';
      return [{ key: name, heading: heading ?? headings.get(name)!, ...(isWide ? { share: 14 } : {}) }];
    }
    const usual = heading ?? exports.details[name];
    if (name === 'number') return [{ key: name, heading: usual, kind: 'figure' }];
    const { kind, share } = DETAILS[name];
    return [{ key: name, heading: usual, ...(kind ? { kind } : {}), ...(share ? { share } : {}) }];
  });
  const isFirstPlace = columns[0] !== undefined && bandColumn(columns[0].name);
  return {
    only: ['screen', 'page'],
    tab: exports.sheets.table,
    columns: shown,
    rows: laid.rows.map((row, index) => rowOf(row, index, made, plan, names, messages)),
    bands: bandsOf(made, bands.length),
    print: { continued: (label) => (isFirstPlace ? exports.continued({ label }) : label) },
  };
}

/** Columns with more to say are wider. */
function spreadColumns({ across, rows }: Laid, isMarked: boolean): Column[] {
  const labels = labelsOf(across);
  return across.map(({ key }) => {
    const column = { key: `at ${key}`, heading: labels.get(key)! };
    if (isMarked) return { ...column, kind: 'figure' };
    const placed = rows.flatMap(({ cells }) => cells.get(key) ?? []);
    const length = placed.reduce((sum, { item }) => sum + item.text.length, 0);
    return { ...column, kind: 'points', share: Math.sqrt(length) + 1 };
  });
}

function rowOf(
  { places, items, cells }: LaidRow,
  index: number,
  { dimensions, isList }: Made,
  plan: Plan,
  names: ReadonlySet<string>,
  messages: Messages,
): Row {
  const own = items.map(({ item }) => item);
  const row: Record<string, Content> = { number: index + 1 };
  for (const [at, { name, labels }] of dimensions.entries()) row[name] = labels.get(places[at]!.key);
  for (const name of Object.keys(DETAILS) as (keyof typeof DETAILS)[]) {
    if (names.has(name)) row[name] = { lines: detailLines(name, own, plan, messages) };
  }
  if (isList && names.has('text')) row['text'] = textCell(items, plan, names, messages);
  for (const [key, placed] of cells) {
    row[`at ${key}`] = names.has('text') ? messages.exports.present : pointsCell(placed, plan, messages);
  }
  return row;
}

/** The words of a row; where its time has no column, a terminal says what of it the row does not. */
function textCell(
  items: readonly Placed[],
  plan: Plan,
  names: ReadonlySet<string>,
  messages: Messages,
): Cell {
  const isTimed = ['when', 'start', 'end'].some((name) => names.has(name));
  return {
    lines: bulletsIn(items).map((bullet) => pointWords(bullet, messages)),
    screen: () => bulletsIn(items).map((bullet) => shownWords(bullet, plan, messages, isTimed)),
  };
}

function pointsCell(items: readonly Placed[], plan: Plan, messages: Messages): Cell {
  return {
    lines: bulletsIn(items).map((bullet) => pointWords(bullet, messages)),
    screen: () => bulletsIn(items).map((bullet) => shownWords(bullet, plan, messages)),
  };
}

/** A band over each row at which one of the outer places is another. */
function bandsOf({ laid, dimensions }: Made, count: number): Band[] {
  return laid.rows.flatMap(({ places }, row) => {
    const before = laid.rows[row - 1]?.places;
    const first = places.slice(0, count).findIndex(({ key }, at) => key !== before?.[at]?.key);
    if (first < 0) return [];
    return places.slice(first, count).map(({ key }, at) => ({
      row,
      text: dimensions[first + at]!.labels.get(key)!,
    }));
  });
}

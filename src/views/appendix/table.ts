/** The table of a plan as its `table:` says it is laid out. */
import type { Messages } from '../../messages/messages.ts';
import type { BandName, Plan, SpreadName, TableLayout } from '../../plan/plan.ts';
import { bandColumn, isTimeColumn, spreadColumn, USUAL_TABLE } from '../../plan/entries/table.ts';
import type { Item } from '../../progress/obligations.ts';
import { isWithin } from '../../progress/period.ts';
import type { Band, Cell, Column, Content, Row, Section } from '../view.ts';
import { deadlineNotes } from './deadline-notes.ts';
import { DETAILS, detailLines } from './details.ts';
import { dimensionOf, TIMES, type AppendixPart, type Dimension, type DimensionPlace } from './dimensions.ts';
import { finerTimes, type SaidTime } from './finer-time.ts';
import { layOutTable, type LaidRow } from './layout.ts';
import { bulletsIn, workCell, type WorkWords } from './points.ts';

/** The table, and what it was made of. */
export type AppendixTable = ReturnType<typeof laidOutTable>;

/** The key of the column of a place across. */
export function columnAcross(place: string): string {
  return `at ${place}`;
}

/** The place across that a column is of; none where it is of none. */
export function placeAcross(column: string): string | undefined {
  return /^at (.*)$/s.exec(column)?.[1];
}

/** A section where there is one, and no column says it. */
function usualBands({ activities }: Plan, names: ReadonlySet<string>): BandName[] {
  const hasSections = activities.some(({ section }) => section !== undefined);
  return hasSections && !names.has('section') && !names.has('sections') ? ['section'] : [];
}

/** Lays a plan out. */
export function laidOutTable(plan: Plan, items: readonly Item[], messages: Messages, part: AppendixPart) {
  const table = plan.table ?? USUAL_TABLE;
  const columns = table.columns.filter(({ name }) => name !== 'rows' || plan.rows !== 'none');
  const names = new Set<string>(columns.map(({ name }) => name));
  const bands = (table.bands ?? usualBands(plan, names)).filter((name) => !names.has(name));
  const dimension = (name: BandName | SpreadName): Dimension =>
    dimensionOf(name, plan, table, part, messages);
  const isOfTime = names.has('rows') || bands.includes('rows');
  const spread = columns.map(({ name }) => name).find(spreadColumn);
  const ofColumns = spread && dimension(spread);
  const rowNames = [...bands, ...columns.map(({ name }) => name).filter(bandColumn)];
  const ofRows = rowNames.map(dimension);
  const each = eachOf(names);
  const laid = layOutTable(partOf(items, part, isOfTime || (spread !== undefined && isTimeColumn(spread))), {
    rows: ofRows,
    across: ofColumns,
    each,
  });
  const dimensions = ofRows.map((one, index) => ({
    name: rowNames[index]!,
    heading: one.heading,
    labels: labelsOf(
      one,
      laid.rows.flatMap(({ places }) => places[index] ?? []),
    ),
  }));
  const across = ofColumns ? labelsOf(ofColumns, laid.across) : new Map<string, string>();
  const isList = each !== undefined;
  const isTimed = isList && (names.has('when') || names.has('end'));
  const said = saidTime(plan, [...names, ...bands]);
  const words = {
    plan,
    messages,
    finerTime: part.deadlines === false || isTimed ? undefined : finerTimes(plan, said, messages),
    punctuation: table.punctuation,
  };
  const made = {
    laid,
    /** What its rows are set apart by, in the order of their places, and what each place is called. */
    dimensions,
    /** What the places across are called. */
    across,
    bands,
    /** Whether each piece of work has a row of its own. */
    isList,
    /** How it says its work. */
    words,
  };
  const section = sectionOf(made, columns, names);
  const notes = part.deadlines === false || names.has('end') ? [] : deadlineNotes(laid, plan, said, messages);
  return { ...made, section: { ...section, notes } };
}

/** What a table says of times by its rows, columns and bands. */
function saidTime({ rows }: Plan, names: readonly string[]): SaidTime {
  const spread = names.find((name) => name in TIMES) as keyof typeof TIMES | undefined;
  const unit = spread ? TIMES[spread] : names.includes('rows') && rows !== 'none' ? rows : undefined;
  return { unit, rhythm: names.includes('rhythm') || names.includes('rhythms') };
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

function labelsOf(dimension: Dimension, places: readonly DimensionPlace[]): Map<string, string> {
  const each = new Map(places.map((place) => [place.key, place]));
  const shown = [...each.values()].sort((a, b) => a.order - b.order);
  const labels = dimension.labels(shown);
  return new Map(shown.map(({ key }, index) => [key, labels[index]!]));
}

type Made = Omit<AppendixTable, 'section'>;

function sectionOf(made: Made, columns: TableLayout['columns'], names: ReadonlySet<string>): Section {
  const { laid, dimensions, bands } = made;
  const { exports } = made.words.messages;
  // What is to be done stands in its row already: a column says only that it is.
  const isMarked = names.has('text');
  const shown = columns.flatMap(({ name, heading }): Column[] => {
    if (spreadColumn(name)) return spreadColumns(made, isMarked);
    if (bandColumn(name)) {
      const isWide = name === 'section' || name === 'actor';
      return [
        {
          key: name,
          heading: heading ?? dimensions.find((each) => each.name === name)!.heading,
          ...(isWide ? { share: 14 } : {}),
        },
      ];
    }
    const usual = heading ?? exports.details[name];
    if (name === 'number') return [{ key: name, heading: usual, kind: 'figure' }];
    const { kind, share } = DETAILS[name];
    return [{ key: name, heading: usual, ...(kind ? { kind } : {}), ...(share ? { share } : {}) }];
  });
  const numbers = numbersOf(made, bands.length);
  const isFirstPlace = columns[0] !== undefined && bandColumn(columns[0].name);
  return {
    only: ['screen', 'page'],
    tab: exports.sheets.table,
    columns: shown,
    rows: laid.rows.map((row, index) => rowOf(row, numbers[index], made, names)),
    bands: bandsOf(made, bands.length),
    print: { continued: (label) => (isFirstPlace ? exports.continued({ label }) : label) },
  };
}

/** Columns with more to say are wider. */
function spreadColumns({ laid, across }: Made, isMarked: boolean): Column[] {
  return laid.across.map(({ key }) => {
    const column = { key: columnAcross(key), heading: across.get(key)! };
    if (isMarked) return { ...column, kind: 'figure' };
    const placed = laid.rows.flatMap(({ cells }) => cells.get(key) ?? []);
    const length = placed.reduce((sum, { item }) => sum + item.text.length, 0);
    return { ...column, kind: 'points', share: Math.sqrt(length) + 1 };
  });
}

function rowOf(
  { places, items, cells }: LaidRow,
  number: Content,
  { dimensions, isList, words }: Made,
  names: ReadonlySet<string>,
): Row {
  const own = items.map(({ item }) => item);
  const { plan, messages } = words;
  const row: Record<string, Content> = { number };
  for (const [at, { name, labels }] of dimensions.entries()) row[name] = labels.get(places[at]!.key);
  for (const name of Object.keys(DETAILS) as (keyof typeof DETAILS)[]) {
    if (names.has(name)) row[name] = { lines: detailLines(name, own, plan, messages) };
  }
  if (isList && names.has('text')) row['text'] = workCell(bulletsIn(items), words);
  else if (isList && names.has('title')) row['title'] = titleCell(own, words);
  for (const [key, placed] of cells) {
    row[columnAcross(key)] = names.has('text')
      ? messages.exports.present
      : workCell(bulletsIn(placed), words);
  }
  return row;
}

/** The title of an activity with what the table does not say of its time. */
function titleCell(items: readonly Item[], { plan, messages, finerTime }: WorkWords): Cell {
  const time = finerTime?.(items);
  const asides = time === undefined ? [] : [time];
  return { lines: detailLines('title', items, plan, messages).map((text) => ({ text, asides })) };
}

/** The outermost place at which a row is elsewhere than the row before it, among so many; -1 where it is in the same. */
function firstOther(rows: readonly LaidRow[], row: number, count: number): number {
  const before = rows[row - 1]?.places;
  return rows[row]!.places.slice(0, count).findIndex(({ key }, at) => key !== before?.[at]?.key);
}

/** The numbers of the rows: through the table, anew under each band, or with the number of the outermost band. */
function numbersOf({ laid, words }: Made, count: number): Content[] {
  const { numbering = 'through' } = words.plan.table ?? {};
  if (numbering === 'through' || count === 0) return laid.rows.map((_, row) => row + 1);
  let [outer, inner] = [0, 0];
  return laid.rows.map((_, row) => {
    const first = firstOther(laid.rows, row, count);
    if (first === 0) outer++;
    inner = first === 0 || (first > 0 && numbering === 'separate') ? 1 : inner + 1;
    return numbering === 'separate' ? inner : `${outer}.${inner}`;
  });
}

/** A band over each row at which one of the outer places is another. */
function bandsOf({ laid, dimensions }: Made, count: number): Band[] {
  return laid.rows.flatMap(({ places }, row) => {
    const first = firstOther(laid.rows, row, count);
    if (first < 0) return [];
    return places.slice(first, count).map(({ key }, at) => ({
      row,
      text: dimensions[first + at]!.labels.get(key)!,
    }));
  });
}

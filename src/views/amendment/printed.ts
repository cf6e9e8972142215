/** A plan as it is printed, part by part: what an amending order speaks of. What each part is of is known beside its words. */
import { defined } from '../../defined.ts';
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import type { Messages } from '../../messages/messages.ts';
import { spreadColumn, USUAL_TABLE } from '../../plan/entries/table.ts';
import { wholeTitle, type Plan } from '../../plan/plan.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import type { Involved } from './modification.ts';
import { bulletsIn } from '../appendix/points.ts';
import { columnAcross, laidOutTable, placeAcross } from '../appendix/table.ts';
import { oneLine } from '../one-line.ts';
import { cellTexts, columnsFor, textsFor, type Row } from '../view.ts';

/** A paragraph of a cell. */
export interface PrintedLine extends Involved {
  /** The same for the same thing in both versions. */
  readonly key: string;
  readonly text: string;
}

/** A column, in the order in which they stand. */
export type PrintedColumn = PrintedTable['columns'][number];

/** A row. */
export interface PrintedRow extends Involved {
  readonly key: string;
  /** By what it is set apart, the outermost first: a month, a section, an actor. */
  readonly places: readonly string[];
  /** The headings inside the table that it stands under. */
  readonly bands: readonly string[];
  /** What it is called; empty where no column says it. */
  readonly name: string;
  readonly cells: ReadonlyMap<string, readonly PrintedLine[]>;
}

/** The table with what is said below it. */
export type PrintedTable = ReturnType<typeof printedTable>;

/** Everything that is printed of a plan. */
export type PrintedPlan = ReturnType<typeof printedPlan>;

/** By which names the things of a version go in the later one. */
export interface LaterNames {
  activity(id: string): string;
  actor(id: string): string;
  section(name: string): string;
}

/** What the later version is read by. */
const OWN_NAMES: LaterNames = {
  activity: (id) => id,
  actor: (id) => id,
  section: (name) => name,
};

/** What was withdrawn is printed no more. */
export function itemsInForce(plan: Plan, calendar: WorkingCalendar): Item[] {
  return obligations(plan, calendar).items.filter(({ activity }) => !activity.withdrawn);
}

/** Reads a version of a plan as it is printed. */
export function printedPlan(
  plan: Plan,
  calendar: WorkingCalendar,
  messages: Messages,
  names: LaterNames = OWN_NAMES,
) {
  const { order } = plan;
  return {
    heading: oneLine(wholeTitle({ title: oneLine(plan.title), subtitle: oneLine(plan.subtitle ?? '') })),
    ...(order?.title === undefined ? {} : { title: oneLine(order.title) }),
    ...(order?.preamble === undefined ? {} : { preamble: oneLine(order.preamble) }),
    clauses: (order?.clauses ?? []).map((clause) =>
      clause.split('\n').map(oneLine).filter(Boolean).join('\n'),
    ),
    table: printedTable(plan, itemsInForce(plan, calendar), messages, names),
  };
}

function printedTable(given: Plan, items: readonly Item[], messages: Messages, names: LaterNames) {
  const { table = USUAL_TABLE } = given;
  // The signs between items follow from their places: nobody is told to change them.
  const plan =
    table.punctuation === 'semicolons'
      ? { ...given, table: { ...table, punctuation: 'none' } as const }
      : given;
  const made = laidOutTable(plan, items, messages, {});
  const { section, isList, laid, bands, dimensions } = made;
  const spread = table.columns.map(({ name }) => name).find(spreadColumn);
  const rows = section.rows ?? [];
  const all = columnsFor('page', section);
  const columns = all
    .filter(({ key }) => key !== 'number')
    .map(({ key: own, heading, kind }) => {
      const place = placeAcross(own);
      const across = place === undefined ? undefined : laterName(spread, place, names);
      return {
        key: across === undefined ? own : columnAcross(across),
        heading,
        /** It names the row, and nothing in it is changed by itself. */
        isName: !isList && across === undefined,
        /** Its paragraphs are counted, even where there is one only. */
        isPoints: kind === 'points',
        /** Whose column it is, where each actor has one. */
        ...defined({ actor: spread === 'actors' ? across : undefined }),
        /** What this version has it by, and the place across that it is of. */
        own,
        place,
      };
    });
  const counts = new Map<string, number>();
  const hasNumbers = all.some(({ key }) => key === 'number');
  // A number that begins anew names no row by itself.
  const isNumbered = hasNumbers && table.numbering === 'through';
  return {
    /** What both versions have to have in common for one to be made of the other row by row. */
    shape: JSON.stringify([
      isList,
      hasNumbers && table.numbering,
      typeof plan.rows === 'string' ? plan.rows : plan.rows.set,
      bands,
      table.columns.map(({ name }) => name),
      table.continued,
    ]),
    /** Whether each row is a piece of work. */
    isList,
    /** Whether a number is printed before it. */
    hasNumbers,
    /** Whether that number is of one row alone. */
    isNumbered,
    columns,
    rows: laid.rows.map(({ places, items: placed, cells }, index): PrintedRow => {
      const row = rows[index]!;
      const own = placed.map(({ item }) => item);
      const labels = dimensions.map(({ labels: known }, at) => known.get(places[at]!.key)!);
      const where = places.map(({ key }, at) => laterName(dimensions[at]!.name, key, names));
      const of = isList ? [thingOf(own, names)] : [];
      return {
        key: counted(JSON.stringify([...where, ...of]), counts),
        places: where,
        bands: labels.slice(0, bands.length),
        name: isList ? (linesIn(row, 'text')[0] ?? '') : labels.slice(bands.length).join(', '),
        cells: new Map(
          columns.map(({ key, own: column, place, isPoints }) => {
            const inCell = place === undefined ? placed : (cells.get(place) ?? []);
            const bullets = isPoints && place !== undefined ? bulletsIn(inCell) : [];
            const lines = linesIn(row, column).map((text, at): PrintedLine => {
              const bullet = bullets[at]?.all;
              const about = bullet ?? inCell.map(({ item }) => item);
              return { key: bullet ? thingOf(bullet, names) : text, text, ...whoseAre(about, names) };
            });
            return [key, keyed(lines)] as const;
          }),
        ),
        ...whoseAre(own, names),
      };
    }),
    notes: keyed(
      textsFor('page', section.notes).map((text) => ({ ...lineOf(text), key: text.slice(0, 40) })),
    ),
  };
}

function linesIn(row: Row, key: string): string[] {
  return cellTexts('page', row[key]);
}

/** What a place of a table is known by in both versions. @param kind what it is a place of */
function laterName(kind: string | undefined, key: string, names: LaterNames): string {
  if (kind === 'actor' || kind === 'actors') return names.actor(key);
  return kind === 'section' || kind === 'sections' ? names.section(key) : key;
}

function thingOf([item]: readonly Item[], names: LaterNames): string {
  return item ? `${names.activity(item.activity.id)} ${names.actor(item.actor.id)}` : '';
}

function whoseAre(items: readonly Item[], names: LaterNames): Involved {
  return {
    activities: [...new Set(items.map(({ activity }) => names.activity(activity.id)))],
    actors: [...new Set(items.map(({ actor }) => names.actor(actor.id)))],
  };
}

/** The words of paragraphs; of a cell that a row does not have, none. */
export function textsIn(lines: readonly PrintedLine[] = []): string[] {
  return lines.map(({ text }) => text);
}

/** A paragraph that is about no work. */
export function lineOf(text: string): PrintedLine {
  return { key: text, text, activities: [], actors: [] };
}

/** Things that have the same key are told apart by their order. */
function keyed(lines: readonly PrintedLine[]): PrintedLine[] {
  const counts = new Map<string, number>();
  return lines.map((line) => ({ ...line, key: counted(line.key, counts) }));
}

function counted(key: string, counts: Map<string, number>): string {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return `${key} ${count}`;
}

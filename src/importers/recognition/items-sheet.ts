/** The second sheet of cyclo's own workbooks, which has every item with its id, its title and its time in words. */
import { monthsBetween, type Month } from '../../calendar/day.ts';
import { csvField } from '../../messages/sections/csv.ts';
import { tablesOf, type SourceDocument, type SourceTable } from '../document/source-document.ts';
import { filledCells, cellWords, numbersFrom } from './table/head.ts';
import type { DraftDetails } from './draft.ts';
import { DETAILS, isItemField, tableOfItems, type ItemColumns, type ItemField } from './items-table.ts';
import { comparable } from './words.ts';
import { writtenDay } from '../written-day.ts';

/** What the sheet says of an item. */
export interface KnownItem {
  readonly id: string;
  readonly title: string;
  /** Who does it. */
  readonly actor: string;
  /** Its time in words. */
  readonly when: string;
  /** What a table of rows and bodies has no column for. */
  readonly details: DraftDetails;
}

/** The headings of the sheet, in the languages that plans have. */
const OF_SHEET: Partial<Readonly<Record<ItemField, readonly string[]>>> = {
  row: ['месяц', 'неделя', 'квартал', 'month', 'week', 'quarter'],
  actor: ['исполнитель', 'responsible', 'actor'],
  title: ['мероприятие', 'activity'],
  text: ['пункт циклограммы', 'item'],
  when: ['срок словами', 'time in words'],
  activity: ['код', 'id'],
};

/** What the items of a workbook are called, by the row they stand in, who does them and their words. */
export class KnownItems {
  readonly #items = new Map<string, KnownItem[]>();
  /** A table made of the items, for a document that has no other. */
  readonly asTable: SourceTable | undefined;
  /** The sheets it was read from: there is no table of a plan in them. */
  readonly tables: ReadonlySet<SourceTable>;

  /** The months in which they begin, where the document says nothing of its own. */
  readonly months: readonly Month[] = [];

  constructor(document: SourceDocument) {
    const tables = tablesOf(document);
    const known = new Map<SourceTable, ItemColumns>();
    for (const table of tables) {
      const columns = columnsOf(table);
      if (columns) known.set(table, columns);
    }
    for (const [table, columns] of known) this.#read(table, columns);
    this.tables = new Set(known.keys());
    const [only] = known;
    if (only && tables.length === 1) {
      const [table, columns] = only;
      this.asTable = tableOfItems(table, columns);
      this.months = monthsOf(table, columns);
    }
  }

  #read(table: SourceTable, columns: ItemColumns): void {
    for (let row = 2; row <= table.rows; row++) {
      const text = (name: ItemField): string => cellWords(table.at(row, columns[name] ?? 0));
      const id = text('activity');
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) continue;
      const { responsible, ...others } = Object.fromEntries(
        DETAILS.flatMap((name) => (text(name) === '' ? [] : [[name, text(name)]])),
      );
      const details: DraftDetails = { ...others, ...(responsible ? { responsible: [responsible] } : {}) };
      const item = { id, title: text('title'), actor: text('actor'), when: text('when'), details };
      // A list has no column for who does it, and a table of columns of times no label of its row.
      for (const key of keysOf(text('row'), item.actor, text('text'))) {
        const known = this.#items.get(key) ?? [];
        // Of several times in one row there is one item in the table.
        if (!known.some((each) => each.id === id)) this.#items.set(key, [...known, item]);
      }
    }
  }

  /**
   * The item that stands in a place: of the row, else of any row; of the actor, else of anybody. Where several have the same
   * words, each is given once.
   *
   * @param used takes in what was given
   */
  take(row: string, actor: string, text: string, used: Set<string>): KnownItem | undefined {
    if (this.#items.size === 0) return undefined;
    for (const key of keysOf(row, actor, text)) {
      const items = this.#items.get(key) ?? [];
      const found =
        items.find(({ id }) => !used.has(`${key} ${id}`)) ?? (items.length === 1 ? items[0] : undefined);
      if (!found) continue;
      used.add(`${key} ${found.id}`);
      return found;
    }
    return undefined;
  }
}

/** All months from the first in which something begins to the last. */
function monthsOf(table: SourceTable, { start = 0 }: ItemColumns): Month[] {
  const months = numbersFrom(2, table.rows)
    .map((row) => cellWords(table.at(row, start)))
    .flatMap((text) => writtenDay(text, '20')?.day.slice(0, 7) ?? [])
    .sort();
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? [] : monthsBetween(first, last);
}

/** From what is known exactly to the words alone. */
function keysOf(row: string, actor: string, text: string): string[] {
  const places = [
    [row, actor],
    ['', actor],
    [row, ''],
    ['', ''],
  ];
  return [...new Set(places.map((place) => [...place, text].map(comparable).join('\n')))];
}

/** The columns by their headings, where the sheet has what it takes. */
function columnsOf(table: SourceTable): ItemColumns | undefined {
  const cells = filledCells(table, 1).toReversed();
  const called = (nameOf: (heading: string) => string | undefined): ItemColumns =>
    Object.fromEntries(
      cells.flatMap((cell) => {
        const name = nameOf(comparable(cellWords(cell)));
        return isItemField(name) ? [[name, cell.column]] : [];
      }),
    );
  const ofSheet = Object.entries(OF_SHEET);
  return [
    called((heading) => ofSheet.find(([, names]) => names.includes(heading))?.[0]),
    called(csvField),
  ].find(({ activity, text, actor, title }) => activity && text && actor && title);
}

/** The table that a list of items for programs was made of: its rows and bodies, or its list. */
import { csvField } from '../../messages/sections/csv.ts';
import { SourceTable, type SourceCell } from '../document/source-document.ts';
import { filledCells, cellWords, numbersFrom } from './table/head.ts';

/** What a list says of a work beside its words. */
export const DETAILS = ['where', 'output', 'indicator', 'note', 'responsible'] as const;
/** These headings are those of a table, too. */
const IN_TABLE = new Set<string | undefined>(['section', ...DETAILS]);

/** What is read of an item: fields of the table for programs (`--format csv`); the id of a work is its `activity`. */
const FIELDS = ['row', 'actor', 'title', 'text', 'when', 'activity', 'start', ...DETAILS] as const;
export type ItemField = (typeof FIELDS)[number];

/** Whether a field of the table for programs is read. */
export function isItemField(name: string | undefined): name is ItemField {
  return FIELDS.some((field) => field === name);
}

/** The columns of a list. */
export type ItemColumns = Readonly<Partial<Record<ItemField, number>>>;

/** Makes the table. Of a list for programs each time of a work is an item; in a table it is there once in a row. */
export function tableOfItems(table: SourceTable, columns: ItemColumns): SourceTable {
  const { row = 0, actor = 0, text = 0, when = 0, activity = 0 } = columns;
  const at = (line: number, column: number): string => cellWords(table.at(line, column));
  const lines = numbersFrom(2, table.rows);
  const isRowed = lines.some((line) => at(line, row) !== '');
  const details = filledCells(table, 1).filter(
    (cell) => IN_TABLE.has(csvField(cellWords(cell))) && lines.some((line) => at(line, cell.column) !== ''),
  );
  const actors = [...new Set(lines.map((line) => at(line, actor)))];
  // Where one row has several times, its label does not say them all.
  const times = lines.map((line) => `${at(line, row)}\n${at(line, when)}`);
  const hasFiner = new Set(times).size > new Set(lines.map((line) => at(line, row))).size;
  // Of one body it is a list with its rows beside it.
  const isGrid = isRowed && actors.length > 1;
  const seen = new Set<string>();
  const once = lines.filter((line) => {
    const told = [isRowed ? row : 0, activity, actor, text].map((column) => at(line, column));
    const key = JSON.stringify(told);
    return !seen.has(key) && seen.add(key);
  });
  const placeOf = (line: number): SourceCell['place'] => table.at(line, text)?.place ?? table.place;
  const cell = (words: string, line: number): NewCell => ({
    place: placeOf(line),
    paragraphs: [{ kind: 'paragraph', text: words, place: placeOf(line) }],
  });
  if (isGrid) {
    const rows = [...new Set(once.map((line) => at(line, row)))].map((label): NewCell[] => {
      const own = once.filter((line) => at(line, row) === label);
      const cells = actors.map((name): NewCell => {
        const items = own.filter((line) => at(line, actor) === name);
        const paragraphs = items.flatMap((line) => cell(at(line, text), line).paragraphs);
        const list = { marker: '·', level: 0 };
        return {
          place: placeOf(items[0] ?? own[0]!),
          paragraphs: paragraphs.map((each) => ({ ...each, list })),
        };
      });
      return [cell(label, own[0]!), ...cells];
    });
    return tableOf([['', ...actors].map((name) => cell(name, 1)), ...rows], table.place);
  }
  const made = [
    ...(isRowed ? [['', row] as const] : []),
    ['№', 0] as const,
    ['Мероприятие', text] as const,
    ...(isRowed && !hasFiner ? [] : [['Срок', when] as const]),
    ...(actors.length > 1 ? [['Исполнитель', actor] as const] : []),
    ...details.map((each) => [cellWords(each), each.column] as const),
  ];
  const rows = once.map((line, index) =>
    made.map(([heading, column]) => cell(heading === '№' ? String(index + 1) : at(line, column), line)),
  );
  return tableOf([made.map(([heading]) => cell(heading, 1)), ...rows], table.place);
}

type NewCell = Pick<SourceCell, 'place' | 'paragraphs'>;

/** A table of rows of cells, of which the first is its head. */
function tableOf(rows: readonly (readonly NewCell[])[], place: SourceCell['place']): SourceTable {
  const cells = rows.flatMap((row, above) =>
    row.map((cell, before): SourceCell => ({
      row: above + 1,
      column: before + 1,
      rowSpan: 1,
      columnSpan: 1,
      place: cell.place,
      paragraphs: cell.paragraphs.filter(({ text }) => text !== ''),
    })),
  );
  return new SourceTable(cells, place, 1);
}

/** What the columns beside the work say of it. */
import { defined } from '../../../defined.ts';
import type { SourceCell, SourceTable } from '../../document/source-document.ts';
import { peopleIn } from '../names/people.ts';
import { itemsOf } from './cell-items.ts';
import { isNoDash } from './item-text.ts';
import type { SourceColumn } from './source-column.ts';
import type { DraftDetails } from '../draft.ts';
import type { TableReading } from './rows.ts';

/** The details of an item, with the words of its term. */
export interface ReadDetails {
  readonly details: DraftDetails;
  readonly term?: string;
}

/** What the lines of such a column name. */
const DETAILS: ReadonlyMap<string, 'people' | 'terms' | 'work'> = new Map([
  ['when', 'terms'],
  ['start', 'terms'],
  ['end', 'terms'],
  ['responsible', 'people'],
  ['with', 'people'],
  ['where', 'work'],
  ['output', 'work'],
  ['indicator', 'work'],
  ['note', 'work'],
  ['mark', 'work'],
  ['role', 'work'],
  ['extra', 'work'],
]);

/** Reads the details of a table's rows. */
export class RowDetails {
  readonly #table: SourceTable;
  readonly #columns: readonly SourceColumn[];
  /** Whether one column alone has notes, so that they need no heading. */
  readonly #isSole: boolean;

  constructor({ table, columns }: TableReading) {
    this.#table = table;
    this.#columns = columns.filter(({ kind }) => DETAILS.has(kind));
    this.#isSole = columns.filter(isNote).length === 1;
  }

  /**
   * The details of a row: a line for each item, where there are as many lines as items; else all of it for each.
   *
   * @param count how many items the row has
   */
  of(row: number, index: number, count: number): ReadDetails {
    const found = new Map<string, string>();
    const notes: string[] = [];
    for (const column of this.#columns) {
      const { kind } = column;
      const cell = this.#table.at(row, column.column);
      // What goes over several notes is said once.
      if (cell && cell.column < column.column && isNote(column) && this.#isNoteAt(column.column - 1))
        continue;
      const text = cell && textOfDetail(cell, DETAILS.get(kind)!, index, count);
      if (text === undefined) continue;
      // A mark and a role that a source has filled in are not a plan's to keep.
      if (isNote(column) || kind === 'mark' || kind === 'role')
        notes.push(
          (this.#isSole && isNote(column)) || column.heading === '' ? text : `${column.heading}: ${text}`,
        );
      else found.set(kind, found.has(kind) ? `${found.get(kind)}, ${text}` : text);
    }
    return readDetails(found, notes);
  }

  #isNoteAt(position: number): boolean {
    return this.#columns.some((each) => each.column === position && isNote(each));
  }
}

function textOfDetail(
  cell: SourceCell,
  of: 'people' | 'terms' | 'work',
  index: number,
  count: number,
): string | undefined {
  const read = itemsOf(cell, { byLines: true, bySemicolons: false, of }).filter(isNoDash);
  const each =
    count > 1 && read.length !== count
      ? itemsOf(cell, { byLines: true, bySemicolons: false, of: 'lines' })
      : read;
  const lines = each.length === count ? each : read;
  if (lines.length === 0) return undefined;
  const own = lines.length === count && count > 1 ? [lines[index]!] : lines;
  const isBare = of === 'people' || own.length === 1;
  return own
    .map(({ text, marker }) => (isBare || marker === undefined ? text : `${marker} ${text}`))
    .join(of === 'work' ? ' ' : '\n');
}

function isNote({ kind }: SourceColumn): boolean {
  return kind === 'extra' || kind === 'note';
}

function readDetails(found: ReadonlyMap<string, string>, notes: readonly string[]): ReadDetails {
  const people = (kind: string): readonly string[] | undefined => {
    const text = found.get(kind);
    return text === undefined ? undefined : peopleIn(text);
  };
  const details = defined({
    where: found.get('where'),
    output: found.get('output'),
    indicator: found.get('indicator'),
    responsible: people('responsible'),
    with: people('with'),
    note: notes.length > 0 ? notes.join('; ') : undefined,
  });
  const term = termOf(found);
  return term === undefined ? { details } : { details, term };
}

/** What the heading says already. */
const OF_ENDS = { start: /^со?\s+(?=\S)/iu, end: /^(?:до|по)\s+(?=\S)/iu };

function termOf(found: ReadonlyMap<string, string>): string | undefined {
  const when = found.get('when');
  if (when !== undefined) return when;
  const [start, end] = (['start', 'end'] as const).map((kind) => found.get(kind)?.replace(OF_ENDS[kind], ''));
  if (start !== undefined && end !== undefined) {
    if (start === end) return start;
    return /\d/.test(start) ? `с ${start} по ${end}` : `${start} – ${end}`;
  }
  return start ?? (end === undefined ? undefined : `до ${end}`);
}

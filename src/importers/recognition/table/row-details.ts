/** What the columns beside the work say of it. */
import { defined } from '../../../defined.ts';
import { peopleIn } from '../names/people.ts';
import { itemsOf } from './cell-items.ts';
import { isNoDash } from './item-text.ts';
import type { SourceColumn } from './columns.ts';
import type { DraftDetails } from '../draft.ts';
import type { TableReading } from './rows.ts';

/** The details of an item, with the words of its term. */
export interface ReadDetails {
  readonly details: DraftDetails;
  readonly term?: string;
}

const DETAILS: ReadonlySet<string> = new Set([
  'when',
  'start',
  'end',
  'responsible',
  'where',
  'output',
  'indicator',
  'note',
  'mark',
  'role',
  'with',
  'extra',
]);

/**
 * Reads the details of a row: a line for each item, where there are as many lines as items; else all of it for each.
 *
 * @param count how many items the row has
 */
export function detailsOf(
  { table, columns }: TableReading,
  row: number,
  index: number,
  count: number,
): ReadDetails {
  const found = new Map<string, string>();
  const notes: string[] = [];
  const isSole = columns.filter(isNote).length === 1;
  for (const column of columns) {
    const { kind } = column.meaning;
    const cell = DETAILS.has(kind) ? table.at(row, column.column) : undefined;
    const isList = kind === 'responsible' || kind === 'with';
    const isTerm = kind === 'when' || kind === 'start' || kind === 'end';
    const of = isList ? 'people' : isTerm ? 'terms' : 'work';
    const read = cell ? itemsOf(cell, { byLines: true, bySemicolons: false, of }).filter(isNoDash) : [];
    const each =
      cell && count > 1 && read.length !== count
        ? itemsOf(cell, { byLines: true, bySemicolons: false, of: 'lines' })
        : read;
    const lines = each.length === count ? each : read;
    if (lines.length === 0) continue;
    const own = lines.length === count && count > 1 ? [lines[index]!] : lines;
    const text = own
      .map((line) =>
        isList || own.length === 1 || line.marker === undefined ? line.text : `${line.marker} ${line.text}`,
      )
      .join(isList || isTerm ? '\n' : ' ');
    // A mark and a role that a source has filled in are not a plan's to keep.
    if (isNote(column) || kind === 'mark' || kind === 'role')
      notes.push(isSole || column.heading === '' ? text : `${column.heading}: ${text}`);
    else found.set(kind, found.has(kind) ? `${found.get(kind)}, ${text}` : text);
  }
  return readDetails(found, notes);
}

function isNote({ meaning: { kind } }: SourceColumn): boolean {
  return kind === 'extra' || kind === 'note';
}

function readDetails(found: ReadonlyMap<string, string>, notes: readonly string[]): ReadDetails {
  const list = (kind: string): { readonly [key: string]: readonly string[] } => {
    const text = found.get(kind);
    return text === undefined ? {} : { [kind]: peopleIn(text) };
  };
  return {
    details: {
      ...defined({
        where: found.get('where'),
        output: found.get('output'),
        indicator: found.get('indicator'),
      }),
      ...list('responsible'),
      ...list('with'),
      ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
    },
    ...defined({ term: termOf(found) }),
  };
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

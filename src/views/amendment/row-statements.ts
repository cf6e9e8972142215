/** What is said of rows as wholes: that they go, come, or stand in another order. */
import { areAlike, groupBy } from '../../group-by.ts';
import type { Action, StatedContent, Ref, NumberShift } from '../../messages/phrases/amendment-facts.ts';
import { inTable, modification, shiftsFrom, shiftsOf, type Modification } from './modification.ts';
import { textsIn, type PrintedColumn, type PrintedRow, type PrintedTable } from './printed.ts';
import { columnRef, rowRef } from './refs.ts';

/** What is removed by one statement: all rows under a heading with it, then others that can be named together. */
export function removalGroups(
  { isNumbered, rows }: PrintedTable,
  removed: readonly PrintedRow[],
): PrintedRow[][] {
  const byBand = [...groupBy(removed, ({ bands }) => bands.join('\n')).values()];
  const isWhole = ([first]: readonly PrintedRow[]): boolean =>
    first!.bands.length > 0 &&
    rows.filter(({ bands }) => areAlike(bands, first!.bands)).every((row) => removed.includes(row));
  const parts = byBand.filter((group) => !isWhole(group));
  return [...byBand.filter(isWhole), ...(isNumbered && parts.length > 0 ? [parts.flat()] : parts)];
}

/** What the cells of a row say, each under its column. */
export function rowContent(row: PrintedRow, { columns, hasNumbers }: PrintedTable): StatedContent[] {
  const cells = columns.flatMap(({ key, isName }): StatedContent[] => {
    const lines = textsIn(row.cells.get(key));
    if (isName || lines.length === 0) return [];
    return [{ unit: 'column', of: [columnRef(columns, key, hasNumbers)], lines }];
  });
  return saidOnce(cells);
}

/** What is the same in several cells is said once. */
export function saidOnce(content: readonly StatedContent[]): StatedContent[] {
  const alike = groupBy(content, ({ unit, bands, lines }) => JSON.stringify([unit, bands, lines]));
  return [...alike.values()].map((own) => {
    const refs = own.flatMap(({ of = [] }) => of);
    return { ...own[0]!, ...(refs.length > 0 ? { of: refs } : {}) };
  });
}

/** What the cells of a row say, line by line. */
export function rowLines({ cells }: PrintedRow, columns: readonly PrintedColumn[]): string[] {
  return columns
    .filter(({ isName }) => !isName)
    .flatMap(({ key }) => textsIn(cells.get(key)))
    .filter((text) => text !== '');
}

/** That rows go, and the heading with them that stands over nothing else. */
export function removal(table: PrintedTable, group: readonly PrintedRow[]): Modification {
  const { rows } = table;
  const [first] = group;
  const refs = group.map((row) => rowRef(table, row));
  const bands = refs[0]!.bands;
  const near = rows.filter((row) => areAlike(row.bands, first!.bands));
  // Some by their words and some by their places would be hard to follow.
  const isMixed = new Set(refs.map(({ ref }) => ref?.by)).size > 1;
  const items = isMixed
    ? group.map((row): Ref => ({ by: 'place', place: near.indexOf(row) + 1 }))
    : refs.flatMap(({ ref }) => ref ?? []);
  const gone = new Set(group);
  const isWhole = first!.bands.length > 0 && near.every((row) => gone.has(row));
  const kept = rows.filter((row) => !gone.has(row));
  const shifts = table.isNumbered ? shiftsOf(rows, kept) : [];
  const band = isWhole ? { band: first!.bands } : {};
  const texts = group.flatMap((row) => rowLines(row, table.columns));
  return modification(inTable(bands), { kind: 'removed', unit: 'row', items, ...band, shifts }, group, texts);
}

/** That a row comes, with what its cells say. */
export function rowInsertion(table: PrintedTable, row: PrintedRow, at: number): Modification {
  const { rows, columns, isNumbered, isList } = table;
  const isNewBand = row.bands.length > 0 && !rows.some(({ bands }) => areAlike(bands, row.bands));
  const previous = rows[at - 2];
  const above = previous && areAlike(previous.bands, row.bands) ? previous : undefined;
  const place = isNewBand
    ? { behindBand: previous?.bands ?? null }
    : { behind: (above && rowRef(table, above).ref) ?? null };
  const name = isList || row.name === '' ? {} : { items: [{ by: 'name', name: row.name } as const] };
  const action: Action = {
    kind: 'inserted',
    unit: 'row',
    ...(isNumbered ? { items: [{ by: 'number', number: at }] } : { ...place, ...name }),
    ...(isNewBand ? { band: row.bands } : {}),
    shifts: isNumbered ? shiftsFrom(at, rows.length, 1) : [],
    content: rowContent(row, table),
  };
  return modification(inTable(row.bands), action, [row], [], rowLines(row, columns));
}

/** Rows in another order: by their numbers, or under each heading by their names. */
export function rearrangement(
  table: PrintedTable,
  later: readonly PrintedRow[],
  shifts: readonly NumberShift[],
): Modification[] | undefined {
  const { rows } = table;
  const namesOf = (all: readonly PrintedRow[]): string[] => all.map(({ name }) => name);
  if (table.isNumbered) {
    const action = { kind: 'renumbered', unit: 'row', shifts } as const;
    return [modification(inTable(), action, rows, namesOf(rows), namesOf(later))];
  }
  const bandOf = ({ bands }: PrintedRow): string => bands.join('\n');
  const [old, now] = [groupBy(rows, bandOf), groupBy(later, bandOf)];
  if ([...old.keys()].join('\n\n') !== [...now.keys()].join('\n\n')) return undefined;
  const groups = [...now].map(([band, own]) => ({ before: old.get(band)!, after: own }));
  const changed = groups.filter(({ before, after }) =>
    before.some(({ key }, index) => key !== after[index]?.key),
  );
  const all = changed.map(({ before, after }) => {
    const { bands } = after[0]!;
    const items = after.flatMap((row) => rowRef(table, row).ref ?? []);
    if (items.length < after.length || items.some(({ by }) => by !== 'name')) return undefined;
    const action = { kind: 'rearranged', unit: 'row', items } as const;
    return modification(inTable(bands), action, before, namesOf(before), namesOf(after));
  });
  return all.some((each) => each === undefined) ? undefined : (all as Modification[]);
}

/** From one table to another: columns first, then rows and what stands in their cells. */
import type { Action, Content, Ref, Shift, Where } from '../../messages/phrases/amendment-facts.ts';
import { groupBy } from '../../group-by.ts';
import { isWrittenAlike } from '../../review/diff/typography.ts';
import { changesIn } from './cell-changes.ts';
import { columnChanges } from './column-changes.ts';
import { bandChanges } from './band-changes.ts';
import { listSteps } from './list-steps.ts';
import { lengthOf, type Modification } from './modification.ts';
import type { PrintedColumn, PrintedRow, PrintedTable } from './printed.ts';
import { columnRef, isNamed, isOnlyIn, rowRef, sameBands } from './refs.ts';

/** The statements that make one table of another; nothing where it has become a table of another kind. */
export function tableChanges(before: PrintedTable, after: PrintedTable): Modification[] | undefined {
  if (before.shape !== after.shape) return undefined;
  const columns = columnChanges(before, after);
  const bands = columns && bandChanges(columns.table, after);
  if (!columns || !bands) return undefined;
  const rows = rowChanges(bands.table, after);
  return (
    rows && [
      ...columns.modifications,
      ...bands.modifications,
      ...rows,
      ...changesIn(
        { where: { part: 'notes' }, unit: 'paragraph', isCounted: false, isDerived: true },
        before.notes,
        after.notes,
      ),
    ]
  );
}

/**
 * The rows that are changed, those that go, change places and come; nothing where that cannot be said.
 *
 * @param before with the columns and the headings that the later table has
 */
function rowChanges(before: PrintedTable, after: PrintedTable): Modification[] | undefined {
  const steps = listSteps(before.rows, after.rows, {
    keyOf: ({ key }) => key,
    isSame: (one, other) => isSameRow(one, other, after.columns),
    canBecome: (one, other) => before.isList && sameBands(one.bands, other.bands),
  });
  // The rows as they are called once the statements before are carried out.
  let { rows } = before;
  const areNamesKept =
    !before.isList ||
    before.isNumbered ||
    steps.changed.every((pair) => pair.before.name === pair.after.name);
  const changed = steps.changed.flatMap((pair) => {
    const made = rowChange({ ...before, rows }, pair, after.columns, areNamesKept);
    rows = rows.with(pair.at - 1, pair.after);
    return made;
  });
  const removed = steps.removed.map(({ item }) => item);
  if (
    steps.inserted.some(
      ({ item }) => !after.isList && !isNamed(item, after.rows) && !isOnlyIn(item, after.rows),
    )
  )
    return undefined;
  const removals = removalGroups(before, rows, removed).map((group) => {
    const made = removal(before, rows, group);
    rows = rows.filter((row) => !group.includes(row));
    return made;
  });
  const kept = after.rows.filter((row) => !steps.inserted.some(({ item }) => item === row));
  const moved = steps.moved.length > 0 ? rearrangement(before, rows, kept, steps.moved) : [];
  if (!moved) return undefined;
  rows = kept;
  const insertions = steps.inserted.map(({ at, item }) => {
    const made = insertion(after, rows, item, at);
    rows = rows.toSpliced(at - 1, 0, item);
    return made;
  });
  return [...changed, ...removals, ...moved, ...insertions];
}

/** What is removed by one statement: all rows under a heading with it, then others that can be named together. */
function removalGroups(
  { isNumbered }: PrintedTable,
  rows: readonly PrintedRow[],
  removed: readonly PrintedRow[],
): PrintedRow[][] {
  const byBand = [...groupBy(removed, ({ bands }) => bands.join('\n')).values()];
  const isWhole = ([first]: readonly PrintedRow[]): boolean =>
    first!.bands.length > 0 &&
    rows.filter(({ bands }) => sameBands(bands, first!.bands)).every((row) => removed.includes(row));
  const parts = byBand.filter((group) => !isWhole(group));
  return [...byBand.filter(isWhole), ...(isNumbered && parts.length > 0 ? [parts.flat()] : parts)];
}

function isSameRow(one: PrintedRow, other: PrintedRow, columns: readonly PrintedColumn[]): boolean {
  return columns.every(({ key, isName }) => {
    if (isName) return one.name === other.name;
    const [old, now] = [one.cells.get(key) ?? [], other.cells.get(key) ?? []];
    return (
      old.length === now.length &&
      old.every((line, index) => line.key === now[index]!.key && isWrittenAlike(line.text, now[index]!.text))
    );
  });
}

/** What is changed in the cells of a row, or the whole row where that is shorter. */
function rowChange(
  table: PrintedTable,
  { before, after }: { readonly before: PrintedRow; readonly after: PrintedRow },
  columns: readonly PrintedColumn[],
  areNamesKept: boolean,
): Modification[] {
  const { ref, bands } = rowRef(table, table.rows, before);
  const rows = { ...(ref ? { rows: [ref] } : {}), ...(bands.length > 0 ? { bands } : {}) };
  const renamed: Modification[] =
    table.isList || before.name === after.name || !ref
      ? []
      : [
          {
            where: { part: 'table', ...(bands.length > 0 ? { bands } : {}) },
            action: { kind: 'renamed', unit: 'row', item: ref, name: after.name },
            before: [before.name],
            after: [after.name],
            activities: after.activities,
            actors: after.actors,
          },
        ];
  const isRenamed = renamed.length > 0 && ref?.by === 'name';
  const own: Where = isRenamed
    ? { part: 'table', ...rows, rows: [{ by: 'name', name: after.name }] }
    : { part: 'table', ...rows };
  const inCells = columns
    .filter(({ isName }) => !isName)
    // What a row without a number is called by is changed last.
    .toSorted((one, other) => Number(one.key === nameKey(table)) - Number(other.key === nameKey(table)))
    .flatMap(({ key, isPoints }) => {
      const column = columnRef(columns, key, table.isNumbered);
      const where: Where = { ...own, columns: [column] };
      const actors = key.startsWith('at ') ? [key.slice('at '.length)] : before.actors;
      return changesIn(
        {
          where,
          unit: 'paragraph',
          isCounted: isPoints,
          actors,
          // Rows that are called by their words are called otherwise when these change: each is told by itself.
          ...(areNamesKept ? { cell: { row: before.key, column: key, where } } : {}),
        },
        before.cells.get(key) ?? [],
        after.cells.get(key) ?? [],
      );
    });
  if (!table.isList || inCells.length < 2 || !ref) return [...renamed, ...inCells];
  const whole: Modification = {
    where: { part: 'table', ...(bands.length > 0 ? { bands } : {}) },
    action: { kind: 'restated', unit: 'row', item: ref, content: rowContent(after, columns, table) },
    ...concerned(after, before),
    before: linesOf(before, columns),
    after: linesOf(after, columns),
  };
  return lengthOf(whole) < inCells.reduce((sum, each) => sum + lengthOf(each), 0) ? [whole] : inCells;
}

/** The column by whose words rows are called; none where they have numbers. */
function nameKey({ isList, isNumbered, columns }: PrintedTable): string | undefined {
  if (!isList || isNumbered) return undefined;
  return columns.find(({ key }) => key === 'text' || key === 'title')?.key;
}

function concerned(...rows: readonly PrintedRow[]): {
  activities: readonly string[];
  actors: readonly string[];
} {
  return {
    activities: [...new Set(rows.flatMap(({ activities }) => activities))],
    actors: [...new Set(rows.flatMap(({ actors }) => actors))],
  };
}

/** What the cells of a row say, each under its column. */
function rowContent(row: PrintedRow, columns: readonly PrintedColumn[], table: PrintedTable): Content[] {
  return columns.flatMap(({ key, isName }): Content[] => {
    const lines = (row.cells.get(key) ?? []).map(({ text }) => text);
    if (isName || lines.length === 0) return [];
    return [{ unit: 'column', of: columnRef(columns, key, table.isNumbered), lines }];
  });
}

function linesOf({ cells }: PrintedRow, columns: readonly PrintedColumn[]): string[] {
  return columns
    .filter(({ isName }) => !isName)
    .flatMap(({ key }) => (cells.get(key) ?? []).map(({ text }) => text))
    .filter((text) => text !== '');
}

function removal(
  table: PrintedTable,
  rows: readonly PrintedRow[],
  group: readonly PrintedRow[],
): Modification {
  const [first] = group;
  const refs = group.map((row) => rowRef(table, rows, row));
  const bands = refs[0]!.bands;
  const near = rows.filter((row) => sameBands(row.bands, first!.bands));
  // Some by their words and some by their places would be hard to follow.
  const isMixed = new Set(refs.map(({ ref }) => ref?.by)).size > 1;
  const items = isMixed
    ? group.map((row): Ref => ({ by: 'place', place: near.indexOf(row) + 1 }))
    : refs.flatMap(({ ref }) => ref ?? []);
  const gone = new Set(group);
  const isWhole = first!.bands.length > 0 && near.every((row) => gone.has(row));
  const kept = rows.filter((row) => !gone.has(row));
  const shifts = table.isNumbered
    ? kept.flatMap((row, index) => {
        const from = rows.indexOf(row) + 1;
        return from === index + 1 ? [] : [{ from, to: index + 1 }];
      })
    : [];
  return {
    where: { part: 'table', ...(bands.length > 0 ? { bands } : {}) },
    action: {
      kind: 'removed',
      unit: 'row',
      items,
      ...(isWhole ? { band: first!.bands } : {}),
      shifts,
    },
    ...concerned(...group),
    before: group.flatMap((row) => linesOf(row, table.columns)),
    after: [],
  };
}

function insertion(
  table: PrintedTable,
  rows: readonly PrintedRow[],
  row: PrintedRow,
  at: number,
): Modification {
  const { columns, isNumbered, isList } = table;
  const isNewBand = row.bands.length > 0 && !rows.some(({ bands }) => sameBands(bands, row.bands));
  const previous = rows[at - 2];
  const above = previous && sameBands(previous.bands, row.bands) ? previous : undefined;
  const place = isNewBand
    ? { behindBand: previous?.bands ?? null }
    : { behind: (above && rowRef(table, rows, above).ref) ?? null };
  const name = isList || row.name === '' ? {} : { items: [{ by: 'name', name: row.name } as const] };
  return {
    where: { part: 'table', ...(row.bands.length > 0 ? { bands: row.bands } : {}) },
    action: {
      kind: 'inserted',
      unit: 'row',
      ...(isNumbered ? { items: [{ by: 'number', number: at } as const] } : { ...place, ...name }),
      ...(isNewBand ? { band: row.bands } : {}),
      shifts: isNumbered
        ? rows.slice(at - 1).map((_, index) => ({ from: at + index, to: at + index + 1 }))
        : [],
      content: rowContent(row, columns, table),
    },
    ...concerned(row),
    before: [],
    after: linesOf(row, columns),
  };
}

/** Rows in another order: by their numbers, or under each heading by their names. */
function rearrangement(
  table: PrintedTable,
  rows: readonly PrintedRow[],
  later: readonly PrintedRow[],
  shifts: readonly Shift[],
): Modification[] | undefined {
  const made = (
    where: Where,
    action: Action,
    before: readonly PrintedRow[],
    after: readonly PrintedRow[],
  ) => ({
    where,
    action,
    ...concerned(...before),
    before: before.map(({ name }) => name),
    after: after.map(({ name }) => name),
  });
  if (table.isNumbered) {
    const action = { kind: 'renumbered', unit: 'row', shifts } as const;
    return [made({ part: 'table' }, action, rows, later)];
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
    const items = after.map((row) => rowRef(table, rows, row).ref);
    if (items.some((ref) => ref?.by !== 'name')) return undefined;
    return made(
      { part: 'table', ...(bands.length > 0 ? { bands } : {}) },
      { kind: 'rearranged', unit: 'row', items: items as Ref[] },
      before,
      after,
    );
  });
  return all.some((each) => each === undefined) ? undefined : (all as Modification[]);
}

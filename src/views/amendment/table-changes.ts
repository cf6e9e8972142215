/** From one table to another: columns first, then rows and what stands in their cells. */
import { areAlike, sumOf } from '../../group-by.ts';
import type { Ref, Where } from '../../messages/phrases/amendment-facts.ts';
import { isWrittenAlike } from '../../review/diff/typography.ts';
import { changesIn } from './cell-changes.ts';
import { columnChanges } from './column-changes.ts';
import { bandChanges } from './band-changes.ts';
import { listSteps } from './list-steps.ts';
import { inTable, lengthOf, modification, type Modification } from './modification.ts';
import { textsIn, type PrintedColumn, type PrintedRow, type PrintedTable } from './printed.ts';
import {
  rowInsertion,
  rowLines,
  rearrangement,
  removal,
  removalGroups,
  rowContent,
} from './row-statements.ts';
import { columnRef, hasNameOfItsOwn, isOnlyIn, rowRef } from './refs.ts';

/** The statements that make one table of another; nothing where it has become a table of another kind. */
export function tableChanges(before: PrintedTable, after: PrintedTable): Modification[] | undefined {
  if (before.shape !== after.shape) return undefined;
  // Things may be others, and nothing on paper be otherwise.
  if (isPrintedAlike(before, after)) return [];
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

/** Whether whoever has both tables on paper finds nothing changed but the way of writing. */
function isPrintedAlike(before: PrintedTable, after: PrintedTable): boolean {
  const [old, now] = [before, after].map(textsOf) as [string[], string[]];
  return areAlike(old, now, isWrittenAlike);
}

/** All that a table says, from place to place; how many texts a place has is a text, too. */
function textsOf({ columns, rows, notes }: PrintedTable): string[] {
  const lists = [
    columns.map(({ heading }) => heading),
    ...rows.flatMap(({ bands, name, cells }) => [
      [...bands, name],
      ...columns.map(({ key }) => textsIn(cells.get(key))),
    ]),
    textsIn(notes),
  ];
  return lists.flatMap((list) => [String(list.length), ...list]);
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
    canBecome: (one, other) => before.isList && areAlike(one.bands, other.bands),
  });
  // With the rows as they are called once the statements before are carried out.
  let table = before;
  const areNamesKept =
    !before.isList ||
    before.isNumbered ||
    steps.changed.every((pair) => pair.before.name === pair.after.name);
  const changed = steps.changed.flatMap((pair) => {
    const made = rowChange(table, pair, areNamesKept);
    table = { ...table, rows: table.rows.with(pair.at - 1, pair.after) };
    return made;
  });
  const removed = steps.removed.map(({ item }) => item);
  if (
    steps.inserted.some(
      ({ item }) => !after.isList && !hasNameOfItsOwn(item, after.rows) && !isOnlyIn(item, after.rows),
    )
  )
    return undefined;
  const removals = removalGroups(table, removed).map((group) => {
    const made = removal(table, group);
    table = { ...table, rows: table.rows.filter((row) => !group.includes(row)) };
    return made;
  });
  const kept = after.rows.filter((row) => !steps.inserted.some(({ item }) => item === row));
  const moved = steps.moved.length > 0 ? rearrangement(table, kept, steps.moved) : [];
  if (!moved) return undefined;
  table = { ...after, rows: kept };
  const insertions = steps.inserted.map(({ at, item }) => {
    const made = rowInsertion(table, item, at);
    table = { ...table, rows: table.rows.toSpliced(at - 1, 0, item) };
    return made;
  });
  return [...changed, ...removals, ...moved, ...insertions];
}

function isSameRow(one: PrintedRow, other: PrintedRow, columns: readonly PrintedColumn[]): boolean {
  return columns.every(({ key, isName }) => {
    if (isName) return one.name === other.name;
    const [old, now] = [one.cells.get(key) ?? [], other.cells.get(key) ?? []];
    return areAlike(old, now, (a, b) => a.key === b.key && isWrittenAlike(a.text, b.text));
  });
}

/** What is changed in the cells of a row, or the whole row where that is shorter. */
function rowChange(
  table: PrintedTable,
  { before, after }: { readonly before: PrintedRow; readonly after: PrintedRow },
  areNamesKept: boolean,
): Modification[] {
  const { columns } = table;
  const { ref, bands } = rowRef(table, before);
  const renamed: Modification[] = [];
  if (!table.isList && before.name !== after.name && ref) {
    const action = { kind: 'renamed', unit: 'row', item: ref, name: after.name } as const;
    renamed.push(modification(inTable(bands), action, [after], [before.name], [after.name]));
  }
  // It goes by its new name then, where it went by its name.
  const now: Ref | undefined = ref?.by === 'name' && renamed.length > 0 ? { ...ref, name: after.name } : ref;
  const own: Where = { ...inTable(bands), ...(now ? { rows: [now] } : {}) };
  const inCells = columns
    .filter(({ isName }) => !isName)
    // What a row without a number is called by is changed last.
    .toSorted((one, other) => Number(one.key === nameKey(table)) - Number(other.key === nameKey(table)))
    .flatMap(({ key, isPoints }) => {
      const column = columnRef(columns, key, table.hasNumbers);
      const where: Where = { ...own, columns: [column] };
      return changesIn(
        {
          where,
          unit: 'paragraph',
          isCounted: isPoints,
          // Rows that are called by their words are called otherwise when these change: each is told by itself.
          ...(areNamesKept ? { cell: { row: before.key, column: key, where } } : {}),
        },
        before.cells.get(key) ?? [],
        after.cells.get(key) ?? [],
      );
    });
  if (!table.isList || inCells.length < 2 || !ref) return [...renamed, ...inCells];
  const content = rowContent(after, table);
  const whole = modification(
    inTable(bands),
    { kind: 'restated', unit: 'row', item: ref, content },
    [after, before],
    rowLines(before, columns),
    rowLines(after, columns),
  );
  return lengthOf(whole) < sumOf(inCells, lengthOf) ? [whole] : inCells;
}

/** The column by whose words rows are called; none where they have numbers. */
function nameKey({ isList, isNumbered, columns }: PrintedTable): string | undefined {
  if (!isList || isNumbered) return undefined;
  return columns.find(({ key }) => key === 'text' || key === 'title')?.key;
}

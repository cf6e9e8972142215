/** The columns of a table: their headings, those that go, their order, those that come. */
import type { Action, StatedContent } from '../../messages/phrases/amendment-facts.ts';
import { isWrittenAlike } from '../../review/diff/typography.ts';
import { listSteps } from './list-steps.ts';
import { inTable, modification, type Modification } from './modification.ts';
import { textsIn, type PrintedColumn, type PrintedTable } from './printed.ts';
import { columnRef, isName, rowRef } from './refs.ts';
import { saidOnce } from './row-statements.ts';

/** The statements, and the earlier table as they leave it; nothing where they cannot be told. */
export function columnChanges(
  before: PrintedTable,
  after: PrintedTable,
): { modifications: Modification[]; table: PrintedTable } | undefined {
  const steps = listSteps(before.columns, after.columns, {
    keyOf: ({ key }) => key,
    isSame: (one, other) => isWrittenAlike(one.heading, other.heading),
    canBecome: () => false,
  });
  let columns = before.columns;
  const { hasNumbers } = before;
  const modifications: Modification[] = [];
  const tell = (
    keys: readonly string[],
    action: Action,
    old: readonly string[],
    now: readonly string[],
  ): void => {
    const isOfCells = action.kind === 'inserted' || action.kind === 'removed';
    const rows = isOfCells ? [...before.rows, ...after.rows] : [];
    const lines = rows.flatMap(({ cells }) => keys.flatMap((key) => cells.get(key) ?? []));
    const owners = [...before.columns, ...after.columns].flatMap(({ key, actor }) =>
      actor !== undefined && keys.includes(key) ? [actor] : [],
    );
    const ofOwners = { activities: [], actors: owners };
    modifications.push(modification(inTable(), action, [ofOwners, ...lines], old, now));
  };
  for (const { before: old, after: now } of steps.changed) {
    const item = columnRef(columns, old.key, hasNumbers);
    const action = { kind: 'renamed', unit: 'column', item, name: now.heading } as const;
    tell([now.key], action, [old.heading], [now.heading]);
    columns = columns.map((column) => (column.key === old.key ? now : column));
  }
  for (const { item: gone } of steps.removed.toReversed()) {
    const item = columnRef(columns, gone.key, hasNumbers);
    const texts = before.rows.flatMap(({ cells }) => textsIn(cells.get(gone.key)));
    tell([gone.key], { kind: 'removed', unit: 'column', items: [item], shifts: [] }, texts, []);
    columns = columns.filter(({ key }) => key !== gone.key);
  }
  const come = new Set(steps.inserted.map(({ item }) => item.key));
  const kept = after.columns.filter(({ key }) => !come.has(key));
  if (steps.moved.length > 0) {
    const items = kept.map(({ key }) => columnRef(kept, key, hasNumbers));
    if (items.some(({ by }) => by === 'place')) return undefined;
    const keys = kept.map(({ key }) => key);
    tell(keys, { kind: 'rearranged', unit: 'column', items }, headingsOf(columns), headingsOf(kept));
  }
  columns = kept;
  const headings = headingsOf(after.columns);
  const canBeNamed = (heading: string): boolean =>
    isName(heading) && headings.indexOf(heading) === headings.lastIndexOf(heading);
  if (!steps.inserted.every(({ item }) => canBeNamed(item.heading))) return undefined;
  for (const { at, item } of steps.inserted) {
    const previous = columns[at - 2];
    const content = columnContent(before, after, item);
    const action: Action = {
      kind: 'inserted',
      unit: 'column',
      items: [{ by: 'name', name: item.heading }],
      behind: previous ? columnRef(columns, previous.key, hasNumbers) : null,
      shifts: [],
      content,
    };
    const texts = content.flatMap(({ lines }) => lines);
    tell([item.key], action, [], texts);
    columns = columns.toSpliced(at - 1, 0, item);
  }
  return { modifications, table: { ...before, columns, rows: withColumns(before, after, come) } };
}

function headingsOf(columns: readonly PrintedColumn[]): string[] {
  return columns.map(({ heading }) => heading);
}

/** What the new column says in the rows that stay; each of them is named as it is called before anything is done to it. */
function columnContent(before: PrintedTable, after: PrintedTable, { key }: PrintedColumn): StatedContent[] {
  const later = new Map(after.rows.map((row) => [row.key, row]));
  const cells = before.rows.flatMap((row): StatedContent[] => {
    const lines = textsIn(later.get(row.key)?.cells.get(key));
    if (lines.length === 0) return [];
    const { ref, bands } = rowRef(before, row);
    return [{ unit: 'row', ...(ref ? { of: [ref] } : {}), ...(bands.length > 0 ? { bands } : {}), lines }];
  });
  return saidOnce(cells);
}

function withColumns(
  before: PrintedTable,
  after: PrintedTable,
  come: ReadonlySet<string>,
): PrintedTable['rows'] {
  const later = new Map(after.rows.map((row) => [row.key, row]));
  return before.rows.map((row) => {
    const added = [...come].flatMap((key) => {
      const lines = later.get(row.key)?.cells.get(key);
      return lines ? [[key, lines] as const] : [];
    });
    return { ...row, cells: new Map([...row.cells, ...added]) };
  });
}
